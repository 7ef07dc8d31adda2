import type { IDataObject } from 'n8n-workflow';
import type { PageFacts } from '../endpoints';

/** One page of a list. */
export interface Page {
	readonly elements: readonly unknown[];
	readonly answer: IDataObject;
	/** The answer besides its elements, tokens and `has_more`. */
	readonly rest: IDataObject;
	/** The token of the next page; empty at the end. */
	readonly next: string;
	/** Why the list ends here though Feishu speaks of more; empty when it does not. */
	readonly remark: string;
}

const NO_TOKEN = 'Feishu says that there are more, but gave no page token to read them with';
const IN_CIRCLES = 'Feishu gave a page token for the second time, so reading ended there';
const EMPTY = 'Feishu went on giving page tokens but no elements, so reading ended there';

const SAME = 'Feishu went on giving page tokens but the same elements, so reading ended there';

const NO_LIST = 'Feishu answered without a list, so it may hold more than is shown';

/** Filters may leave a page empty, but not page after page. */
const MOST_EMPTY_PAGES = 20;
/** Elements may be alike, but not page after page those of the page before. */
const MOST_SAME_PAGES = 20;

/**
 * Reads one answer as a page.
 * @param facts with an empty `list` all lists of the answer are its elements
 */
export function pageOf(
	answer: IDataObject,
	{ list, nextToken }: Pick<PageFacts, 'list' | 'nextToken'>,
): Page {
	const { [list]: found, has_more: more, ...rest } = answer;
	const token =
		nextToken === undefined ? (rest.page_token ?? rest.next_page_token) : rest[nextToken];
	if (nextToken !== undefined) delete rest[nextToken];
	delete rest.page_token;
	delete rest.next_page_token;
	const hasToken = typeof token === 'string' && token !== '';
	const isOver = more === false || more === 'false' || more === 0;
	const saysMore = more === true || more === 'true' || more === 1;
	return {
		elements: list === '' ? Object.values(answer).filter(Array.isArray).flat() : listIn(found),
		answer,
		rest,
		next: hasToken && !isOver ? token : '',
		remark: saysMore && !hasToken ? NO_TOKEN : isNoList(found, more, list) ? NO_LIST : '',
	};
}

/** Feishu leaves out an empty list, but not the word on whether there are more. */
function isNoList(found: unknown, more: unknown, list: string): boolean {
	return list !== '' && !Array.isArray(found) && more === undefined;
}

function listIn(found: unknown): readonly unknown[] {
	return Array.isArray(found) ? found : [];
}

/** Follows one list from page to page, and sees when that leads nowhere. */
export function openWalk() {
	const seen = new Set<string>();
	let empty = 0;
	let same = 0;
	let last = '';
	return {
		/** Where to go after a page: its next token, or an end and why. @param token the page's own */
		after: (
			token: string,
			{ next, remark, elements }: Pick<Page, 'next' | 'remark' | 'elements'>,
		): Pick<Page, 'next' | 'remark'> => {
			seen.add(token);
			empty = elements.length === 0 ? empty + 1 : 0;
			const look = lookOf(elements);
			same = look === last ? same + 1 : 0;
			last = look;
			if (next === '') return { next, remark };
			if (seen.has(next)) return { next: '', remark: IN_CIRCLES };
			if (empty >= MOST_EMPTY_PAGES) return { next: '', remark: EMPTY };
			return same >= MOST_SAME_PAGES ? { next: '', remark: SAME } : { next, remark };
		},
	};
}

/** What tells one page from another, without looking at all of it. */
function lookOf(elements: readonly unknown[]): string {
	return JSON.stringify([elements.length, elements[0], elements.at(-1)]);
}
