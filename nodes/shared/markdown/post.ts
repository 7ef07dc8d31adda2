import type { IDataObject } from 'n8n-workflow';
import type { KeyOf } from './addresses';
import { isAddress, linkAddress, missingPicture } from './addresses';
import { inlineCode, marked } from './marks';
import { gridOf } from './grid';
import { inert, linkText } from './inert';
import type { Leaf } from './leaves';
import { leavesOf } from './leaves';
import { atTag } from './mentions';
import type { Block, Inline, Style } from './model';
import { picturesIn } from './pictures';
import type { Dialect } from './writeBlock';
import { writeBlocks, writeCode } from './writeBlock';

/** A paragraph of a post: its elements. */
type Paragraph = IDataObject[];

/**
 * The paragraphs of a post (documentation: "Content of messages to send", md): text as Markdown,
 * each picture in a paragraph of its own behind the text it belongs to. Headings become bold,
 * tables columns of text, since posts have neither.
 */
export function postParagraphs(blocks: readonly Block[], keyOf: KeyOf): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let together: Block[] = [];
	const endText = (): void => {
		const text = writeBlocks(together, postDialect(keyOf)).trim();
		if (text !== '') paragraphs.push([{ tag: 'md', text }]);
		together = [];
	};
	for (const part of blocks.flatMap(atPictures)) {
		together.push(part);
		const keys = picturesIn([part]).flatMap(({ source }) => keyOf(source) ?? []);
		if (keys.length === 0) continue;
		endText();
		for (const key of keys) paragraphs.push([{ tag: 'img', image_key: key }]);
	}
	endText();
	return paragraphs;
}

/** A paragraph in parts that end with a picture. */
function atPictures(block: Block): Block[] {
	if (block.kind !== 'paragraph') return [block];
	const parts: Inline[][] = [[]];
	for (const piece of block.of) {
		parts.at(-1)?.push(piece);
		if (piece.kind === 'picture') parts.push([]);
	}
	return parts.filter((part) => part.length > 0).map((of) => ({ kind: 'paragraph', of }));
}

function postDialect(keyOf: KeyOf): Dialect {
	const inline = (pieces: readonly Inline[], isBold: boolean): string =>
		leavesOf(pieces)
			.map((leaf) => writeLeaf(leaf, keyOf, isBold))
			.join('');
	return {
		inline: (pieces) => inline(pieces, false),
		heading: (_level, pieces) => inline(pieces, true).replace(/\n/g, ' '),
		table: (table) => writeCode('', gridOf(table)),
		rule: ' --- ',
	};
}

function writeLeaf(leaf: Leaf, keyOf: KeyOf, isBold: boolean): string {
	switch (leaf.kind) {
		case 'text':
			return marked(inert(leaf.text), markOf(leaf.styles, isBold));
		case 'code':
			return inlineCode(leaf.text);
		case 'break':
			return '\n';
		case 'link':
			return writeLink(leaf.text, leaf.url);
		case 'mention':
			return leaf.id.includes('@') ? `@${leaf.id}` : atTag(leaf.id);
		case 'picture': {
			if (keyOf(leaf.source) !== undefined) return '';
			const { text, url } = missingPicture(leaf);
			return url === undefined ? inert(text) : writeLink(text, url);
		}
	}
}

function writeLink(text: string, url: string): string {
	if (isAddress(url)) return `[${linkText(text)}](${linkAddress(url)})`;
	return inert(url === '' ? text : `${text} (${url})`);
}

/** Only bold and italic go together. */
function markOf(styles: ReadonlySet<Style>, isBold: boolean): string {
	if (styles.has('strike')) return '~~';
	if (styles.has('underline')) return '~';
	return '*'.repeat((isBold || styles.has('bold') ? 2 : 0) + (styles.has('italic') ? 1 : 0));
}
