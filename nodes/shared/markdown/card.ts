import type { IDataObject } from 'n8n-workflow';
import type { KeyOf } from './addresses';
import { cardMarkdown } from './cardText';
import type { Block, Inline } from './model';
import { tablesIn } from './tablesIn';

/** Tables of one element with Markdown (documentation: card JSON 2.0, "Rich text"). */
const TABLES_AN_ELEMENT = 4;

/**
 * The elements of a card of schema 2.0 (documentation: "Rich text" of card JSON 2.0): text as
 * Markdown, a picture that stands alone as an element of its own.
 */
export function cardElements(blocks: readonly Block[], keyOf: KeyOf): IDataObject[] {
	const elements: IDataObject[] = [];
	let together: Block[] = [];
	let tables = 0;
	const endText = (): void => {
		const content = cardMarkdown(together, keyOf);
		if (content.trim() !== '') elements.push({ tag: 'markdown', content });
		together = [];
		tables = 0;
	};
	for (const block of blocks) {
		const pictures = picturesAlone(block, keyOf);
		if (pictures !== undefined) {
			endText();
			for (const picture of pictures) elements.push(picture);
			continue;
		}
		const more = tablesIn([block]);
		if (tables + more > TABLES_AN_ELEMENT) endText();
		together.push(block);
		tables += more;
	}
	endText();
	return elements;
}

/** The pictures of a paragraph of nothing else, when all have a key. */
function picturesAlone(block: Block, keyOf: KeyOf): IDataObject[] | undefined {
	if (block.kind !== 'paragraph') return undefined;
	const pieces = block.of.filter((piece) => !isSpace(piece));
	if (pieces.length === 0) return undefined;
	const elements = pieces.map((piece) => {
		const key = piece.kind === 'picture' ? keyOf(piece.source) : undefined;
		if (piece.kind !== 'picture' || key === undefined) return undefined;
		return { tag: 'img', img_key: key, alt: { tag: 'plain_text', content: piece.alt } };
	});
	return elements.every((element) => element !== undefined) ? elements : undefined;
}

function isSpace(piece: Inline): boolean {
	return piece.kind === 'break' || (piece.kind === 'text' && piece.text.trim() === '');
}
