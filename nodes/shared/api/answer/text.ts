/** Characters of a failure's message at most: enough to read, few enough for a log. */
export const LONGEST_MESSAGE = 2000;

/** Cuts a text that is too long, so that its end shows that something is missing. */
export function shortened(text: string, longest: number): string {
	return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
