import type { IDataObject } from 'n8n-workflow';
import type { CallValues, Endpoint, Failure, FeishuApi, PageFacts } from '../endpoints';
import { CallFailed } from '../endpoints';
import { isObject } from '../values';
import { readPosition, writePosition } from './position';
import type { Page } from './walk';
import { openWalk, pageOf } from './walk';

/** Where pages come from. */
export interface PageSource {
	readonly api: Pick<FeishuApi, 'attempt'>;
	readonly endpoint: Endpoint;
	/** The endpoint's own when absent. */
	readonly pages?: PageFacts;
	/** The request without page size and token. */
	readonly request: CallValues;
}

/** What was read of a list. */
export interface Listed {
	readonly elements: readonly unknown[];
	/** The last answer besides its elements, tokens and `has_more`. */
	readonly rest: IDataObject;
	/** Where to go on; empty at the end. */
	readonly next: string;
	/** Why the list ends before its end, though Feishu speaks of more; empty when it does not. */
	readonly remark: string;
	/** Set when a later page could not be read: what came before is kept. */
	readonly failure?: Failure;
}

/** What is asked of a list. */
export interface Asked {
	/** Elements wanted at most; all when absent. */
	readonly limit?: number;
	/** Where to start: `next` of an earlier read. */
	readonly from?: string;
}

/**
 * Every page from the first on, one at a time, so that what is not needed need not be kept. Pages
 * that lead nowhere end the list: a token that comes back, or a row of empty pages.
 * @throws CallFailed
 */
export async function* eachPage(source: PageSource): AsyncGenerator<Page> {
	const { largest } = factsOf(source);
	const walk = openWalk();
	for (let token: string | undefined = ''; token !== undefined; ) {
		const result = await fetchPage(source, largest, token);
		if ('failure' in result) throw new CallFailed(result.failure);
		const { next, remark } = walk.after(token, result.page);
		yield { ...result.page, next, remark };
		token = next === '' ? undefined : next;
	}
}

/**
 * Reads up to `limit` elements, asking for pages within Feishu's own range. Where a page has to be
 * cut, `next` says how much of it was used, so that nothing is lost between two calls.
 * @throws CallFailed when the first page cannot be read
 */
export async function readList(source: PageSource, asked: Asked): Promise<Listed> {
	const read = await attemptList(source, asked);
	if (read.failure !== undefined && read.elements.length === 0) throw new CallFailed(read.failure);
	return read;
}

/** Like `readList`, but a first page that cannot be read is a failure like that of every other page. */
export async function attemptList(
	source: PageSource,
	{ limit, from = '' }: Asked,
): Promise<Listed> {
	const { smallest = 1, largest } = factsOf(source);
	const walk = openWalk();
	const elements: unknown[] = [];
	let rest: IDataObject = {};
	let position = readPosition(from);
	for (;;) {
		const missing =
			limit === undefined ? largest : Math.max(limit - elements.length + position.skip, smallest);
		const result = await fetchPage(source, Math.min(largest, missing), position.token);
		if ('failure' in result) {
			const next = writePosition(position);
			return { elements, rest, next, remark: '', failure: result.failure };
		}
		const { page } = result;
		({ rest } = page);
		const fresh = page.elements.slice(position.skip);
		const used = limit === undefined ? fresh : fresh.slice(0, limit - elements.length);
		for (const element of used) elements.push(element);
		if (used.length < fresh.length) {
			const next = writePosition({ ...position, skip: position.skip + used.length });
			return { elements, rest, next, remark: '' };
		}
		const { next, remark } = walk.after(position.token, page);
		if (next === '') return { elements, rest, next, remark };
		if (elements.length === limit) return { elements, rest, next, remark: '' };
		position = { token: next, skip: 0 };
	}
}

/** How a source pages. */
export function factsOf({ endpoint, pages }: Pick<PageSource, 'endpoint' | 'pages'>): PageFacts {
	return pages ?? endpoint.pages ?? { list: 'items', largest: 50 };
}

async function fetchPage(
	source: PageSource,
	size: number,
	token: string,
): Promise<{ readonly page: Page } | { readonly failure: Failure }> {
	const { api, endpoint, request } = source;
	const facts = factsOf(source);
	const paged = {
		// Of an endpoint nothing is known about, neither is the size of its pages.
		...(size === 0 ? {} : { page_size: size }),
		...(token === '' ? {} : { page_token: token }),
	};
	const values: CallValues =
		facts.place === 'body'
			? { ...request, body: { ...request.body, ...paged } }
			: { ...request, query: { ...request.query, ...paged } };
	const result = await api.attempt(endpoint, values);
	if ('failure' in result) return result;
	return { page: pageOf(isObject(result.answer) ? result.answer : {}, facts) };
}

/** A list in the shape of one page, as the envelope's `Data` has it. */
export function shaped(list: string, { elements, rest, next }: Listed): IDataObject {
	const data: IDataObject = { ...rest, has_more: next !== '' };
	Object.assign(data, { [list]: elements });
	return next === '' ? data : { ...data, page_token: next };
}
