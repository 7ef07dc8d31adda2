/** Characters of an address at most. */
const LONGEST = 4000;

/** Brackets within each other in an address; more are none, so that text of brackets alone is soon read. */
const DEEPEST = 32;

/** Where a link or picture leads, and the position behind it. */
export interface Destination {
	readonly url: string;
	readonly end: number;
}

/** The `(address "title")` that begins at a position; undefined where there is none. The title is dropped. */
export function destinationAt(text: string, start: number): Destination | undefined {
	if (text[start] !== '(') return undefined;
	const inside = text.slice(start + 1, start + LONGEST);
	const angled = /^\s{0,9}<([^<>\n]*)>/.exec(inside);
	const [whole, url] = angled ?? [undefined, undefined];
	const address = whole === undefined ? plainAddress(inside) : url;
	if (address === undefined) return undefined;
	const rest = inside.slice(whole?.length ?? leading(inside) + address.length);
	const end = /^\s{0,9}(?:"[^"]*"|'[^']*')?\s{0,9}\)/.exec(rest);
	if (end === null) return undefined;
	return { url: address, end: start + 1 + (inside.length - rest.length) + end[0].length };
}

function leading(text: string): number {
	return text.length - text.trimStart().length;
}

/** An address without spaces, its own brackets paired. */
function plainAddress(inside: string): string | undefined {
	const start = leading(inside);
	let depth = 0;
	for (let index = start; index < inside.length; index += 1) {
		const character = inside[index];
		if (character === ' ' || character === '\n' || character === '\t')
			return inside.slice(start, index);
		if (character === '(') depth += 1;
		if (depth > DEEPEST) return undefined;
		if (character === ')') {
			if (depth === 0) return inside.slice(start, index);
			depth -= 1;
		}
	}
	return undefined;
}
