const LONGEST = 255;
/** Controls, and marks that have a name read in another order than it is: `exe.` turned into `.exe`. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A name that others chose, such as the sender of a file, as that of a file: no way into a folder, and
 * nothing that hides what it is. Empty where nothing is left.
 */
export function safeFileName(given: string): string {
	const name = given.replace(UNSEEN, '').replace(/[\\/]/g, '_').trim();
	return name === '.' || name === '..' ? '' : shortest(name);
}

/** A long name keeps its ending, by which programs tell what it is. */
function shortest(name: string): string {
	if (name.length <= LONGEST) return name;
	const dot = name.lastIndexOf('.');
	const ending = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : '';
	return name.slice(0, LONGEST - ending.length) + ending;
}
