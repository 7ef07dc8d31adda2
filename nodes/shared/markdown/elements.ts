import type { KeyOf } from './addresses';
import { isAddress, missingPicture } from './addresses';
import { gridOf } from './grid';
import { leavesOf } from './leaves';
import type { Block, Inline, List } from './model';
import { picturesIn } from './pictures';
import type { Paragraph } from './post';
import { atPictures } from './post';

/**
 * The paragraphs of a post without Markdown, for custom bots and messages in batches, which take the
 * elements text, a, at and img only (documentation: "Custom bot usage guide"): styles are left out.
 */
export function plainParagraphs(blocks: readonly Block[], keyOf: KeyOf): Paragraph[] {
	return blocks.flatMap(atPictures).flatMap((block) => [
		...linesOf(block, keyOf),
		...picturesIn([block])
			.flatMap(({ source }) => keyOf(source) ?? [])
			.map((key) => [{ tag: 'img', image_key: key }]),
	]);
}

function linesOf(block: Block, keyOf: KeyOf): Paragraph[] {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return inlineLines(block.of, keyOf);
		case 'code':
			return textLines(block.text);
		case 'table':
			return textLines(gridOf(block));
		case 'rule':
			return [[text('———')]];
		case 'quote':
			return block.blocks
				.flatMap((inner) => linesOf(inner, keyOf))
				.map((line) => [text('> '), ...line]);
		case 'list':
			return listLines(block, keyOf);
	}
}

function listLines({ start, items }: List, keyOf: KeyOf): Paragraph[] {
	return items.flatMap((blocks, index) => {
		const mark = start === undefined ? '• ' : `${start + index}. `;
		const lines = blocks.flatMap((block) => linesOf(block, keyOf));
		const [first = [], ...others] = lines;
		return [[text(mark), ...first], ...others.map((line) => [text('    '), ...line])];
	});
}

function textLines(lines: string): Paragraph[] {
	return lines.split('\n').map((line) => [text(line)]);
}

function text(content: string) {
	return { tag: 'text', text: content };
}

/** One paragraph a line. */
function inlineLines(pieces: readonly Inline[], keyOf: KeyOf): Paragraph[] {
	const lines: Paragraph[] = [[]];
	const add = (element: Paragraph[number]): void => {
		lines.at(-1)?.push(element);
	};
	for (const leaf of leavesOf(pieces)) {
		switch (leaf.kind) {
			case 'text':
			case 'code':
				add(text(leaf.text));
				break;
			case 'break':
				lines.push([]);
				break;
			case 'link':
				add(link(leaf.text, leaf.url));
				break;
			case 'mention':
				add(leaf.id.includes('@') ? text(`@${leaf.id}`) : { tag: 'at', user_id: leaf.id });
				break;
			case 'picture':
				if (keyOf(leaf.source) === undefined) {
					const missing = missingPicture(leaf);
					add(link(missing.text, missing.url ?? ''));
				}
		}
	}
	return lines.filter((line) => line.length > 0);
}

function link(shown: string, url: string) {
	if (isAddress(url)) return { tag: 'a', text: shown, href: url };
	return text(url === '' ? shown : `${shown} (${url})`);
}
