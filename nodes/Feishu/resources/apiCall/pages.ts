import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, FeishuApi } from '../../../shared/operation';

/**
 * Reads all pages in the shape of one, for an endpoint nothing is known about: lists are put
 * together, everything else is as the last page has it. A token that comes back a second time ends
 * it: following it would never end.
 */
export async function allPages(
	api: FeishuApi,
	endpoint: Endpoint,
	request: CallValues,
): Promise<IDataObject> {
	const lists = new Map<string, unknown[]>();
	const seen = new Set<string>();
	let query = request.query;
	for (;;) {
		const page = await api.call(endpoint, { ...request, query });
		for (const [name, value] of Object.entries(page)) {
			if (Array.isArray(value)) append(lists, name, value);
		}
		const next = page.page_token ?? page.next_page_token;
		const ends = page.has_more === false || typeof next !== 'string' || next === '';
		if (ends || seen.has(next)) return joined(page, lists);
		seen.add(next);
		query = { ...request.query, page_token: next };
	}
}

function append(lists: Map<string, unknown[]>, name: string, elements: readonly unknown[]): void {
	const list = lists.get(name) ?? [];
	for (const element of elements) list.push(element);
	lists.set(name, list);
}

function joined(last: IDataObject, lists: ReadonlyMap<string, unknown[]>): IDataObject {
	const whole: IDataObject = { ...last };
	if (lists.size > 0 && 'has_more' in whole) whole.has_more = false;
	delete whole.page_token;
	delete whole.next_page_token;
	return Object.assign(whole, Object.fromEntries(lists));
}
