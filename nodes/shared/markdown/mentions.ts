/** `@{ou_…}` names somebody, `@all` everybody; an address such as `me@all.example` does not. */
const MENTION = /@\{([\w.@-]{1,128})\}|(?<![\w@./-])@all(?![\w@]|[.-]\w)/g;

/** A mention in a text, and where it stands. */
export interface FoundMention {
	readonly id: string;
	readonly start: number;
	readonly end: number;
}

/** The mentions written plainly in a text, in their order. */
export function mentionsIn(text: string): FoundMention[] {
	return [...text.matchAll(MENTION)].map((match) => ({
		id: match[1] ?? 'all',
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** A mention as text messages and posts have it (documentation: "Content of messages to send"). */
export function atTag(id: string): string {
	return `<at user_id="${id}"></at>`;
}

/** A text with its plain mentions in the form that text messages have. */
export function withMentions(text: string): string {
	return text.replace(MENTION, (_, id: string | undefined) => atTag(id ?? 'all'));
}
