import { QUOTED, WORDS } from './list';
import type { Text } from './texts';

/** A word that has to go. */
export interface Finding {
	readonly line: number;
	readonly word: string;
	readonly instead: string;
}

/** Every word of the list in a text, in the order of the lines. */
export function findingsIn(texts: readonly Text[], quoted = QUOTED): Finding[] {
	return texts
		.flatMap(({ text, line }) => {
			const own = quoted.reduce((rest, quote) => rest.replaceAll(quote, ' '), text);
			return WORDS.flatMap(({ pattern, instead }) =>
				[...own.matchAll(pattern)].map(({ 0: word, index }) => ({
					line: line + own.slice(0, index).split('\n').length - 1,
					word: word.replace(/\s+/g, ' '),
					instead,
				})),
			);
		})
		.sort((a, b) => a.line - b.line);
}
