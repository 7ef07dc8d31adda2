import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, FeishuApi } from '../../../shared/endpoints';
import { caughtFailure } from '../../../shared/endpoints';
import { eachPage } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import { brokenOff } from '../../../shared/operation';
import { sentences } from '../../../shared/values';

/**
 * Reads all pages in the shape of one, for an endpoint nothing is known about: lists are put
 * together, everything else is as the last page has it.
 * @throws CallFailed when the first page cannot be read
 */
export async function allPages(
	api: FeishuApi,
	endpoint: Endpoint,
	request: CallValues,
): Promise<Outcome> {
	const lists = new Map<string, unknown[]>();
	let last: IDataObject | undefined;
	let next = '';
	let said = '';
	const pages = eachPage({ api, endpoint, request, pages: { list: '', largest: 0 } });
	try {
		for await (const page of pages) {
			last = page.answer;
			({ next, remark: said } = page);
			for (const [name, value] of Object.entries(page.answer)) {
				if (Array.isArray(value)) append(lists, name, value);
			}
		}
	} catch (error) {
		return broken(error, last === undefined ? undefined : joined(last, lists, next));
	}
	return { data: joined(last ?? {}, lists, ''), remark: sentences(said) };
}

/** What was read before a page failed is kept. */
function broken(error: unknown, read: IDataObject | undefined): Outcome {
	const failure = caughtFailure(error, read !== undefined);
	return brokenOff(
		read ?? {},
		failure,
		'reading the next page',
		'Go on with page_token in Data as page_token in Query Parameters: what was read before is kept.',
	);
}

function append(lists: Map<string, unknown[]>, name: string, elements: readonly unknown[]): void {
	const list = lists.get(name) ?? [];
	for (const element of elements) list.push(element);
	lists.set(name, list);
}

function joined(
	last: IDataObject,
	lists: ReadonlyMap<string, unknown[]>,
	next: string,
): IDataObject {
	const whole: IDataObject = { ...last };
	if (lists.size > 0 && 'has_more' in whole) whole.has_more = next !== '';
	delete whole.page_token;
	delete whole.next_page_token;
	if (next !== '') whole.page_token = next;
	return Object.assign(whole, Object.fromEntries(lists));
}
