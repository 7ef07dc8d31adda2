import type { KeyOf } from './addresses';
import { isAddress, linkAddress, missingPicture } from './addresses';
import { inlineCode, marked } from './marks';
import type { Block, Inline, Mention, Picture, Style } from './model';
import type { Dialect } from './writeBlock';
import { writeBlocks } from './writeBlock';

/** Markdown as cards read it; also the fullest dialect there is. */
export function cardMarkdown(blocks: readonly Block[], keyOf: KeyOf): string {
	return writeBlocks(blocks, cardDialect(keyOf));
}

function cardDialect(keyOf: KeyOf): Dialect {
	const inline = (pieces: readonly Inline[]): string =>
		pieces.map((piece) => writePiece(piece, keyOf, inline)).join('');
	const cell = (pieces: readonly Inline[]): string =>
		inline(pieces).replace(/\n/g, ' ').replace(/\|/g, '&#124;').trim();
	return {
		inline: (pieces) => withoutMarks(inline(pieces)),
		heading: (level, pieces) => `${'#'.repeat(level)} ${inline(pieces).replace(/\n/g, ' ')}`,
		table: ({ header, rows }) => {
			const lines = [header, ...rows].map((row) => {
				const missing = Array.from({ length: Math.max(0, header.length - row.length) }, () => '');
				return `| ${[...row.map(cell), ...missing].join(' | ')} |`;
			});
			const rule = `| ${header.map(() => '---').join(' | ')} |`;
			return [lines[0], rule, ...lines.slice(1)].join('\n');
		},
		rule: '---',
	};
}

const MARKS: Readonly<Record<Exclude<Style, 'underline'>, string>> = {
	bold: '**',
	italic: '*',
	strike: '~~',
};

function writePiece(
	piece: Inline,
	keyOf: KeyOf,
	inline: (pieces: readonly Inline[]) => string,
): string {
	switch (piece.kind) {
		case 'text':
			return escaped(piece.text);
		case 'code':
			return inlineCode(piece.text);
		case 'break':
			return '\n';
		case 'underline':
			return inline(piece.of);
		case 'bold':
		case 'italic':
		case 'strike':
			return marked(inline(piece.of), MARKS[piece.kind]);
		case 'link': {
			const text = inline(piece.of);
			if (isAddress(piece.url)) return `[${text}](${linkAddress(piece.url)})`;
			return piece.url === '' ? text : `${text} (${escaped(piece.url)})`;
		}
		case 'tag':
			return `${piece.open}${inline(piece.of)}</${piece.name}>`;
		case 'picture':
			return writePicture(piece, keyOf);
		case 'mention':
			return writeMention(piece);
	}
}

function writePicture(picture: Picture, keyOf: KeyOf): string {
	const key = keyOf(picture.source);
	if (key !== undefined) return `![${escaped(picture.alt)}](${key})`;
	const { text, url } = missingPicture(picture);
	return url === undefined ? escaped(text) : `[${escaped(text)}](${linkAddress(url)})`;
}

function writeMention({ id }: Mention): string {
	return id.includes('@') ? `<at email=${id}></at>` : `<at id=${id}></at>`;
}

/** Characters that mean something in Markdown, as entities (documentation: "Rich text" of cards). Underscores within words mean nothing. */
function escaped(text: string): string {
	return text.replace(
		/[<>*~`[\]\\]|(?<!\w)_|_(?!\w)|&(?=#|\w)/g,
		(character) => `&#${character.charCodeAt(0)};`,
	);
}

/** A line of a paragraph that looks like the start of a heading, a list or a table is none. */
function withoutMarks(text: string): string {
	return text.replace(
		/^(\s{0,9})([#+\-=|]|\d{1,9}(?=[.)]\s))/gm,
		(_, space: string, mark: string) =>
			/\d/.test(mark)
				? `${space}&#${mark.charCodeAt(0)};${mark.slice(1)}`
				: `${space}&#${mark.charCodeAt(0)};`,
	);
}
