import { escapedHtml } from '../values';
import { plainText } from './leaves';
import type { Block, Inline, List, Row, Style } from './model';

const TAGS: Readonly<Record<Style, string>> = {
	bold: 'b',
	italic: 'i',
	strike: 's',
	underline: 'u',
};

/**
 * Blocks as HTML of a page that anybody may have had a hand in: nothing in it leads anywhere or is
 * loaded. The address of a link stands behind its text, and a picture is what it shows in words.
 */
export function pageHtml(blocks: readonly Block[]): string {
	return blocks.map(blockHtml).join('');
}

function blockHtml(block: Block): string {
	switch (block.kind) {
		case 'paragraph':
			return element('p', inlineHtml(block.of));
		case 'heading':
			return element('h2', inlineHtml(block.of));
		case 'code':
			return element('pre', escapedHtml(block.text));
		case 'quote':
			return element('blockquote', pageHtml(block.blocks));
		case 'list':
			return listHtml(block);
		case 'table':
			return element(
				'table',
				rowHtml(block.header, 'th') + block.rows.map((row) => rowHtml(row, 'td')).join(''),
			);
		case 'rule':
			return '<hr>';
	}
}

function listHtml({ start, items }: List): string {
	const rows = items.map((blocks) => element('li', pageHtml(blocks))).join('');
	return start === undefined ? element('ul', rows) : `<ol start="${start}">${rows}</ol>`;
}

function rowHtml(row: Row, tag: string): string {
	return element('tr', row.map((cell) => element(tag, inlineHtml(cell))).join(''));
}

function inlineHtml(pieces: readonly Inline[]): string {
	return pieces
		.map((piece) => {
			switch (piece.kind) {
				case 'code':
					return element('code', escapedHtml(piece.text));
				case 'break':
					return '<br>';
				case 'bold':
				case 'italic':
				case 'strike':
				case 'underline':
					return element(TAGS[piece.kind], inlineHtml(piece.of));
				case 'tag':
					return inlineHtml(piece.of);
				default:
					return escapedHtml(plainText([piece], true));
			}
		})
		.join('');
}

function element(tag: string, html: string): string {
	return `<${tag}>${html}</${tag}>`;
}
