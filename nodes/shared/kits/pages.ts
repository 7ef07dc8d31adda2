import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints/call';
import type { CallValues, Endpoint } from '../endpoints/endpoint';
import type { Paging } from '../operation/listing';

/** Where pages come from. */
export interface PageSource {
	readonly api: Pick<FeishuApi, 'call'>;
	readonly endpoint: Endpoint;
	readonly paging: Paging;
	/** The request without page size and token. */
	readonly request: CallValues;
}

/** One page of a list. */
export interface Page {
	readonly elements: readonly unknown[];
	/** The token of the next page; empty at the end. */
	readonly next: string;
	readonly rest: IDataObject;
}

/** What Feishu calls a page token, and how many elements of that page were handed out before. */
interface Position {
	readonly token: string;
	readonly skip: number;
}

/**
 * Every page from a token on, one at a time, so that what is not needed need not be kept. A token
 * that comes back a second time ends the list: following it would never end.
 */
export async function* eachPage(source: PageSource, from = ''): AsyncGenerator<Page> {
	const seen = new Set<string>();
	let position = readPosition(from);
	for (;;) {
		const page = await fetchPage(source, source.paging.largest, position.token);
		seen.add(position.token);
		const next = seen.has(page.next) ? '' : page.next;
		yield { ...page, elements: page.elements.slice(position.skip), next };
		if (next === '') return;
		position = { token: next, skip: 0 };
	}
}

/** Collects every page in the shape of one. */
export async function collectPages(source: PageSource, from = ''): Promise<IDataObject> {
	const elements: unknown[] = [];
	let rest: IDataObject = {};
	for await (const page of eachPage(source, from)) {
		({ rest } = page);
		for (const element of page.elements) elements.push(element);
	}
	return shaped(source.paging, rest, elements, '');
}

/**
 * Returns up to `size` elements, asking for pages within Feishu's own range. Where a page has to be
 * cut, the returned token says how much of it was used, so that nothing is lost between two calls.
 */
export async function onePage(source: PageSource, size: number, from = ''): Promise<IDataObject> {
	const { smallest = 1, largest } = source.paging;
	const elements: unknown[] = [];
	let position = readPosition(from);
	for (;;) {
		const missing = size - elements.length + position.skip;
		const asked = Math.min(largest, Math.max(smallest, missing));
		const page = await fetchPage(source, asked, position.token);
		const fresh = page.elements.slice(position.skip);
		const used = fresh.slice(0, size - elements.length);
		for (const element of used) elements.push(element);
		const next =
			used.length < fresh.length
				? writePosition({ token: position.token, skip: position.skip + used.length })
				: page.next;
		if (elements.length >= size || page.next === '') {
			return shaped(source.paging, page.rest, elements, next);
		}
		position = { token: page.next, skip: 0 };
	}
}

async function fetchPage(source: PageSource, size: number, token: string): Promise<Page> {
	const { api, endpoint, paging, request } = source;
	const { list, nextToken = 'page_token', place = 'query' } = paging;
	const paged = { page_size: size, page_token: token === '' ? undefined : token };
	const values: CallValues =
		place === 'query'
			? { ...request, query: { ...request.query, ...paged } }
			: { ...request, body: { ...request.body, ...paged } };
	const { [list]: found, ...rest } = await api.call(endpoint, values);
	const next = rest[nextToken];
	const goesOn = rest.has_more !== false && typeof next === 'string';
	return { elements: Array.isArray(found) ? found : [], next: goesOn ? next : '', rest };
}

function shaped(
	{ list }: Paging,
	rest: IDataObject,
	elements: unknown[],
	next: string,
): IDataObject {
	const data: IDataObject = { ...rest, has_more: next !== '' };
	delete data.page_token;
	delete data.next_page_token;
	Object.assign(data, { [list]: elements });
	return next === '' ? data : { ...data, page_token: next };
}

const SKIP = /^(.*)\+skip:(\d+)$/s;

function readPosition(token: string): Position {
	const [, before, skip] = SKIP.exec(token) ?? [];
	return skip === undefined ? { token, skip: 0 } : { token: before, skip: Number(skip) };
}

function writePosition({ token, skip }: Position): string {
	return `${token}+skip:${skip}`;
}
