import type { Asked, Listed, PageSource } from './pages';
import { attemptList } from './pages';

const MARK = '+part:';

/**
 * Reads several sources, one after the other, as if they were one list: the parts of a time that is
 * longer than Feishu takes at once. `next` says in which of them to go on.
 */
export async function readInTurn(
	sources: readonly PageSource[],
	{ limit, from = '' }: Asked,
): Promise<Listed> {
	const elements: unknown[] = [];
	let { part, token } = placeIn(from, sources.length);
	let remark = '';
	for (;;) {
		const missing = limit === undefined ? undefined : limit - elements.length;
		const read = await attemptList(sources[part], { limit: missing, from: token });
		for (const element of read.elements) elements.push(element);
		if (remark === '') ({ remark } = read);
		const isLast = part + 1 >= sources.length;
		const isOver = read.next === '' && read.failure === undefined;
		const isFull = limit !== undefined && elements.length >= limit;
		if (isOver && !isLast && !isFull) {
			part += 1;
			token = '';
			continue;
		}
		const next = isOver ? (isLast ? '' : marked(part + 1, '')) : marked(part, read.next);
		return { ...read, elements, next, remark };
	}
}

function placeIn(from: string, count: number): { part: number; token: string } {
	const at = from.indexOf(MARK);
	const part = at === -1 ? '' : from.slice(0, at);
	return /^\d{1,4}$/.test(part)
		? { part: Math.min(Number(part), count - 1), token: from.slice(at + MARK.length) }
		: { part: 0, token: from };
}

/** The first source has the tokens that Feishu gave. */
function marked(part: number, token: string): string {
	return part === 0 ? token : `${part}${MARK}${token}`;
}
