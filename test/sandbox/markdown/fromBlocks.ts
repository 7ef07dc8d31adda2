import type { TextRun } from './inline';
import { renderInline } from './inline';
import { languageName } from './languages';
import type { DocBlock } from './toBlocks';
import { TEXT_MEMBERS } from './toBlocks';

/** What a document is rendered from. */
export interface Rendered {
	readonly blocks: ReadonlyMap<string, DocBlock>;
	/** The address of a picture by its token. */
	addressOf(token: string): string;
}

const LISTS = new Set([12, 13, 17]);

/** Blocks → Markdown, as `GET /docs/v1/content` does. */
export function fromBlocks(ids: readonly string[], source: Rendered): string {
	let text = '';
	let before: DocBlock | undefined;
	let number = 0;
	for (const id of ids) {
		const block = source.blocks.get(id);
		if (block === undefined) continue;
		number = block.block_type === 13 && before?.block_type === 13 ? number + 1 : 1;
		const inOneList =
			before !== undefined && before.block_type === block.block_type && LISTS.has(block.block_type);
		if (before !== undefined) text += inOneList ? '\n' : '\n\n';
		text += oneBlock(block, number, source);
		before = block;
	}
	return text;
}

function oneBlock(block: DocBlock, number: number, source: Rendered): string {
	const { block_type: type } = block;
	const text = startSafe(renderInline(textOf(block).elements));
	if (type === 2) return text;
	if (type >= 3 && type <= 11) return `${'#'.repeat(type - 2)} ${text}`;
	if (type === 12) return item('- ', text, block, source);
	if (type === 13) return item(`${number}. `, text, block, source);
	if (type === 17) {
		const mark = textOf(block).style?.done === true ? '[x]' : '[ ]';
		return item('- ', `${mark} ${text}`, block, source);
	}
	if (type === 14) {
		const { elements, style } = textOf(block);
		const code = elements.map(({ text_run: { content } }) => content).join('');
		return `\`\`\`${languageName(style?.language)}\n${code}\n\`\`\``;
	}
	if (type === 15) return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
	if (type === 22) return '---';
	if (type === 27) return image(block, source);
	if (type === 31) return table(block, source);
	return `<block type="${type}">`;
}

function item(marker: string, text: string, block: DocBlock, source: Rendered): string {
	const below = block.children ?? [];
	const [first] = below.map((id) => source.blocks.get(id));
	const gap = first !== undefined && LISTS.has(first.block_type) ? '\n' : '\n\n';
	const nested = below.length === 0 ? '' : `${gap}${fromBlocks(below, source)}`;
	const space = ' '.repeat(marker.length);
	return marker + `${text}${nested}`.replace(/\n(?=[^\n])/g, `\n${space}`);
}

function image({ image: content }: DocBlock, { addressOf }: Rendered): string {
	const { token = '', caption } = Object(content) as {
		token?: string;
		caption?: { content: string };
	};
	return `![${caption?.content ?? ''}](${addressOf(token)})`;
}

function table(block: DocBlock, source: Rendered): string {
	const { property } = Object(block.table) as { property: { column_size: number } };
	const cells = (block.children ?? []).map((id) =>
		fromBlocks(source.blocks.get(id)?.children ?? [], source).replace(/\|/g, '\\|'),
	);
	const rows: string[] = [];
	for (let start = 0; start < cells.length; start += property.column_size) {
		const row = cells.slice(start, start + property.column_size);
		rows.push(`| ${row.join(' | ')} |`);
		if (start === 0) rows.push(`| ${row.map(() => '---').join(' | ')} |`);
	}
	return rows.join('\n');
}

interface TextContent {
	readonly elements: TextRun[];
	readonly style?: { done?: boolean; language?: number };
}

function textOf(block: DocBlock): TextContent {
	const content: unknown = block[TEXT_MEMBERS[block.block_type]];
	return { elements: [], ...Object(content) };
}

/** Text that would start a heading, a list or a quote is escaped. */
function startSafe(text: string): string {
	return text.replace(/^(#{1,9} |[-+] |> |(\d+)([.)]) )/gm, (start, _all, digits, dot) =>
		digits === undefined ? `\\${start}` : `${digits}\\${dot} `,
	);
}
