/** Takes no room and is not seen. */
const GAP = '\u200b';

/**
 * Text in which no mention stands: what looks like one is kept apart from itself, also where it goes on
 * in the next piece of the text. Posts have no way to
 * write a `<` that is none, and what they and cards make of tags in code is not documented.
 */
export function withoutTags(text: string): string {
	return text.replace(/<(?=\/?(?:$|a$|at\b))/gi, `<${GAP}`);
}

/** Text of a post in which no mention and no link stand. */
export function inert(text: string): string {
	return withoutTags(text).replace(/\](?=\()/g, `]${GAP}`);
}

/** The text of a link, in which nothing ends it too early: brackets that do not pair become round ones. */
export function linkText(text: string): string {
	return withoutTags(isPaired(text) ? text : text.replace(/\[/g, '(').replace(/\]/g, ')'));
}

function isPaired(text: string): boolean {
	let open = 0;
	for (const character of text) {
		if (character === '[') open += 1;
		if (character === ']') open -= 1;
		if (open < 0) return false;
	}
	return open === 0 && !text.includes('](');
}
