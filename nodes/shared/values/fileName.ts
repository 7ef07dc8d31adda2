import { beginning } from './words';

/** Characters of a file's name that every system takes. */
const LONGEST = 255;
/** Characters of an ending such as `.tar.gz`; what is longer is no ending. */
const LONGEST_ENDING = 20;

/** Controls, halves of characters, and marks that have a name read in another order than it is: `exe.` turned into `.exe`. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A name that others chose, such as the sender of a file, as that of a file: no way into a folder, and
 * nothing that hides what it is. Empty where nothing is left.
 */
export function safeFileName(given: string): string {
	const name = given.replace(UNSEEN, '').replace(/[\\/]/g, '_').trim();
	return name === '.' || name === '..' ? '' : shortFileName(name, LONGEST);
}

/** A name of at most so many characters; a long one keeps its ending, by which programs tell what it is. */
export function shortFileName(name: string, longest: number): string {
	if (name.length <= longest) return name;
	const dot = name.lastIndexOf('.');
	const ending = dot > 0 && name.length - dot <= LONGEST_ENDING ? name.slice(dot) : '';
	return `${beginning(name, longest - ending.length)}${ending}`;
}
