/** One and many of a thing, lower case: `['chat', 'chats']`. */
export type Noun = readonly [one: string, many: string];

/** A number as people read it: `5,000`. */
export function figure(number: number): string {
	return number.toLocaleString('en-US');
}

/** So many of a thing: `1 row`, `5,000 rows`. */
export function amount(count: number, [one, many]: Noun): string {
	return `${figure(count)} ${count === 1 ? one : many}`;
}

/** The first texts of a list, and how many there are besides: `a, b and 12 more`. */
export function few(texts: readonly string[], most = 10): string {
	const others = texts.length - most;
	const shown = texts.slice(0, most).map((text) => shortened(text, LONGEST_NAMED));
	return `${shown.join(', ')}${others > 0 ? ` and ${figure(others)} more` : ''}`;
}

/** Characters of one of several texts. */
const LONGEST_NAMED = 120;

/** Cuts a text that is too long, so that its end shows that something is missing. */
export function shortened(text: string, longest: number): string {
	return text.length > longest ? `${beginning(text, longest - 1)}…` : text;
}

/**
 * The first characters of a text, in UTF-16 units, but never half of one: JSON with the half of an emoji is
 * refused by some who read it, such as the providers of AI models.
 */
export function beginning(text: string, longest: number): string {
	return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

/** A text that ends like a sentence. */
export function sentence(text: string): string {
	return /[.…]$/.test(text) ? text : `${text}.`;
}

/** Sentences one after the other; empty ones are left out. */
export function sentences(...texts: readonly string[]): string {
	return texts
		.filter((text) => text !== '')
		.map(sentence)
		.join(' ');
}
