import type { Reader } from './reader';

const URL_START = /https?:\/\/[^\s<>"'`|\\]{1,4000}/y;

/** Text up to the next character that may mean something; an address in it is a link. */
export function readText({ text, depth, nesting }: Reader, index: number): number {
	if (depth === 0 && text[index] === 'h' && !/\w/.test(text[index - 1] ?? ' ')) {
		URL_START.lastIndex = index;
		const found = withoutEnd(URL_START.exec(text)?.[0] ?? '');
		if (found.length > 8) {
			nesting.add({ kind: 'link', url: found, of: [{ kind: 'text', text: found }] });
			return index + found.length;
		}
	}
	let end = index + 1;
	while (end < text.length && !/[\\\n`![<*_~&@h]/.test(text[end])) end += 1;
	nesting.text(text.slice(index, end));
	return end;
}

/** An address without what ends the sentence around it. */
function withoutEnd(url: string): string {
	let end = url.length;
	while (end > 0 && ')].,;:!?*_~'.includes(url[end - 1])) end -= 1;
	return url.slice(0, end);
}
