/** Characters of a tag at most. */
const LONGEST = 2000;

/** A tag of HTML, or of Feishu's own. */
export interface Tag {
	/** Lower case. */
	readonly name: string;
	readonly closes: boolean;
	readonly attributes: ReadonlyMap<string, string>;
	/** As it was written. */
	readonly source: string;
}

/** The tag that begins at a position; undefined where there is none. */
export function tagAt(text: string, start: number): Tag | undefined {
	const end = endOfTag(text, start);
	if (end === -1) return undefined;
	const source = text.slice(start, end + 1);
	const head = /^<(\/?)([a-z][\w-]{0,30})/i.exec(source);
	if (head === null) return undefined;
	const rest = source.slice(head[0].length, -1);
	if (rest !== '' && !/^[\s/]/.test(rest)) return undefined;
	return {
		name: head[2].toLowerCase(),
		closes: head[1] === '/',
		attributes: attributesOf(rest),
		source,
	};
}

function endOfTag(text: string, start: number): number {
	const last = Math.min(text.length, start + LONGEST);
	for (let index = start + 1; index < last; index += 1) {
		if (text[index] === '>') return index;
		if (text[index] === '<') return -1;
	}
	return -1;
}

const ATTRIBUTE = /([a-z_][\w-]{0,40})=(?:"([^"]*)"|'([^']*)'|([^\s"'/]+))/gi;

function attributesOf(text: string): Map<string, string> {
	return new Map(
		[...text.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [
			name.toLowerCase(),
			values.find((value) => value !== undefined) ?? '',
		]),
	);
}

/** Tags that only the text of cards has (documentation: card JSON 2.0, "Rich text"). */
export const CARD_TAGS: ReadonlySet<string> = new Set([
	'font',
	'text_tag',
	'number_tag',
	'link',
	'person',
	'local_datetime',
]);

/** Tags of HTML whose text is shown without them; those that end a line are true. */
export const PLAIN_TAGS: ReadonlyMap<string, boolean> = new Map([
	...['p', 'div', 'li', 'tr', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(
		(name): [string, boolean] => [name, true],
	),
	...['details', 'summary', 'blockquote', 'pre'].map((name): [string, boolean] => [name, true]),
	...['span', 'sub', 'sup', 'kbd', 'mark', 'small', 'big', 'center', 'label', 'time'].map(
		(name): [string, boolean] => [name, false],
	),
	...['td', 'th', 'thead', 'tbody', 'code', 'html', 'body'].map((name): [string, boolean] => [
		name,
		false,
	]),
]);
