import type { Inline, Style } from './model';
import type { Reader } from './reader';
import type { Tag } from './tags';
import { CARD_TAGS, PLAIN_TAGS, tagAt } from './tags';

const STYLES: Readonly<Record<string, Style>> = {
	b: 'bold',
	strong: 'bold',
	i: 'italic',
	em: 'italic',
	s: 'strike',
	del: 'strike',
	strike: 'strike',
	u: 'underline',
	ins: 'underline',
};

/** Characters of a comment, which nobody sees. */
const LONGEST_COMMENT = 2000;

/** Reads a tag of HTML or of Feishu's own; what is none is text. @returns the position behind it */
export function readHtml({ text, matches, nesting }: Reader, index: number): number {
	const address = /^<(https?:\/\/[^\s<>]{1,4000})>/.exec(text.slice(index, index + 4020))?.[1];
	if (address !== undefined) {
		nesting.add({ kind: 'link', url: address, of: [{ kind: 'text', text: address }] });
		return index + address.length + 2;
	}
	const comment = text.startsWith('<!--', index) ? matches.commentEnd(index + 4) : -1;
	if (comment !== -1 && comment - index < LONGEST_COMMENT) return comment + '-->'.length;
	const tag = tagAt(text, index);
	if (tag === undefined) {
		nesting.text('<');
		return index + 1;
	}
	const end = index + tag.source.length;
	if (tag.name === 'at') return readMention({ text, nesting }, tag, end);
	const piece = pieceOf(tag);
	if (piece !== undefined) nesting.add(piece);
	else if (wrapOf(tag) !== undefined) readPair({ nesting }, tag);
	else {
		const endsLine = PLAIN_TAGS.get(tag.name);
		if (endsLine === undefined) nesting.text(tag.source);
		else if (endsLine && tag.closes) nesting.add({ kind: 'break' });
	}
	return end;
}

/** `<at user_id="ou_…">Name</at>` of texts and posts, `<at id=ou_…></at>` of cards. */
function readMention(
	{ text, nesting }: Pick<Reader, 'text' | 'nesting'>,
	{ attributes, closes, source }: Tag,
	end: number,
): number {
	if (closes) return end;
	const id = attributes.get('user_id') ?? attributes.get('id') ?? attributes.get('email') ?? '';
	if (!/^[\w.@-]{1,128}$/.test(id)) {
		nesting.text(source);
		return end;
	}
	nesting.add({ kind: 'mention', id });
	const close = text.slice(end, end + 200).search(/<\/at>/i);
	return close === -1 ? end : end + close + '</at>'.length;
}

function pieceOf({ name, closes, attributes }: Tag): Inline | undefined {
	if (name === 'br') return { kind: 'break' };
	if (name !== 'img' || closes) return undefined;
	const source = attributes.get('src') ?? '';
	return source === '' ? undefined : { kind: 'picture', source, alt: attributes.get('alt') ?? '' };
}

/** Tags that have an end: what stands between becomes a style, a link, or text of a card. */
function readPair({ nesting }: Pick<Reader, 'nesting'>, tag: Tag): void {
	const key = `<${tag.name}>`;
	const wrap = wrapOf(tag);
	if (tag.closes || wrap === undefined) nesting.close(key);
	else nesting.open(key, '', wrap);
}

function wrapOf({
	name,
	attributes,
	source,
}: Tag): ((of: readonly Inline[]) => Inline) | undefined {
	if (Object.hasOwn(STYLES, name)) return (of) => ({ kind: STYLES[name], of });
	if (name === 'a') return (of) => ({ kind: 'link', url: attributes.get('href') ?? '', of });
	if (CARD_TAGS.has(name)) return (of) => ({ kind: 'tag', open: source, name, of });
	return undefined;
}
