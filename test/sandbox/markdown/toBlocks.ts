import type { TextRun } from './inline';
import { parseInline } from './inline';
import { languageNumber } from './languages';

/** A block as docx v1 has it. */
export interface DocBlock {
	block_id: string;
	block_type: number;
	parent_id?: string;
	revision_id?: number;
	children?: string[];
	[content: string]: unknown;
}

/** The answer of the converter. */
export interface Conversion {
	first_level_block_ids: string[];
	/** In no useful order, as Feishu returns them. */
	blocks: DocBlock[];
	block_id_to_image_urls: Array<{ block_id: string; image_url: string }>;
}

/** The member of a block that holds its text, by block type. */
export const TEXT_MEMBERS: Readonly<Record<number, string>> = {
	2: 'text',
	3: 'heading1',
	4: 'heading2',
	5: 'heading3',
	6: 'heading4',
	7: 'heading5',
	8: 'heading6',
	9: 'heading7',
	10: 'heading8',
	11: 'heading9',
	12: 'bullet',
	13: 'ordered',
	14: 'code',
	15: 'quote',
	17: 'todo',
};

const ITEM = /^( *)([-*+]|\d+[.)])( +)(\[[ xX]\] )?(.*)$/;
const FENCE = /^ *(`{3,}|~{3,})\s*(\S*)\s*$/;
const HEADING = /^(#{1,9}) +(.*?)(?: +#+)?$/;
const IMAGE = /^ *!\[([^\]]*)\]\(([^()\s]+)\) *$/;
const DIVIDER = /^ *(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/;
const TABLE_RULE = /^ *\|?(?: *:?-+:? *\|)+ *(?::?-+:?)? *$/;

/** Markdown → blocks with temporary ids, as `POST /docx/v1/documents/blocks/convert` does. */
export function toBlocks(markdown: string): Conversion {
	const blocks: DocBlock[] = [];
	const images: Conversion['block_id_to_image_urls'] = [];
	const add = (block_type: number, content: object, children?: string[]): string => {
		const block_id = `temporary-${blocks.length}-${block_type}`;
		const below = children === undefined || children.length === 0 ? {} : { children };
		blocks.push({ block_id, revision_id: 0, parent_id: '', ...below, ...content, block_type });
		return block_id;
	};
	const texts = (elements: TextRun[], style: object = { align: 1 }) => ({
		style: { folded: false, ...style },
		elements,
	});
	const addText = (type: number, text: string, style?: object, children?: string[]) =>
		add(type, { [TEXT_MEMBERS[type]]: texts(parseInline(text), style) }, children);

	const addTable = (rows: string[][]): string => {
		const columns = rows[0].length;
		const cells = rows.flatMap((row) =>
			rows[0].map((_, column) => {
				const text = row[column] ?? '';
				return add(32, { table_cell: {} }, text === '' ? [] : [addText(2, text)]);
			}),
		);
		const property = {
			row_size: rows.length,
			column_size: columns,
			column_width: rows[0].map(() => 244),
			merge_info: cells.map(() => ({ row_span: 1, col_span: 1 })),
			header_row: false,
			header_column: false,
		};
		return add(31, { table: { cells, property } }, cells);
	};

	const addItem = (marker: string, todo: string | undefined, lines: string[], first: boolean) => {
		const [text, ...below] = paragraph(lines);
		const children = parse(lines.slice(1 + below.length));
		const content = [text, ...below].join('\n');
		if (todo !== undefined) {
			return addText(17, content, { align: 1, done: todo !== '[ ] ' }, children);
		}
		if (/\d/.test(marker)) {
			const sequence = first ? String(parseInt(marker, 10)) : 'auto';
			return addText(13, content, { align: 1, sequence }, children);
		}
		return addText(12, content, { align: 1 }, children);
	};

	const parse = (lines: readonly string[]): string[] => {
		const ids: string[] = [];
		let at = 0;
		let inOrdered = false;
		while (at < lines.length) {
			const line = lines[at];
			const fence = FENCE.exec(line);
			const heading = HEADING.exec(line);
			const image = IMAGE.exec(line);
			const item = DIVIDER.test(line) ? null : ITEM.exec(line);
			const wasOrdered: boolean = inOrdered;
			inOrdered = false;
			if (line.trim() === '') {
				inOrdered = wasOrdered;
				at += 1;
			} else if (fence !== null) {
				const end = lines.findIndex((one, index) => index > at && one.trim() === fence[1]);
				const until = end === -1 ? lines.length : end;
				const style = { wrap: false, language: languageNumber(fence[2]) };
				const content = lines.slice(at + 1, until).join('\n');
				const elements = [{ text_run: { content, text_element_style: {} } }];
				ids.push(add(14, { code: { style, elements } }));
				at = until + 1;
			} else if (heading !== null) {
				ids.push(addText(2 + heading[1].length, heading[2]));
				at += 1;
			} else if (DIVIDER.test(line)) {
				ids.push(add(22, { divider: {} }));
				at += 1;
			} else if (image !== null) {
				const caption = image[1] === '' ? {} : { caption: { content: image[1] } };
				const block_id = add(27, { image: { width: 1, height: 1, token: '', ...caption } });
				images.push({ block_id, image_url: image[2] });
				ids.push(block_id);
				at += 1;
			} else if (line.startsWith('>')) {
				const quote = lines.slice(at).findIndex((one) => !one.startsWith('>'));
				const until = quote === -1 ? lines.length : at + quote;
				const text = lines.slice(at, until).map((one) => one.replace(/^> ?/, ''));
				ids.push(addText(15, text.join('\n')));
				at = until;
			} else if (line.includes('|') && TABLE_RULE.test(lines[at + 1] ?? '')) {
				const length = lines.slice(at).findIndex((one) => !one.includes('|'));
				const until = length === -1 ? lines.length : at + length;
				const rows = lines.slice(at, until).filter((_, index) => index !== 1);
				ids.push(addTable(rows.map(cellsOf)));
				at = until;
			} else if (item !== null) {
				const width = item[1].length + item[2].length + item[3].length;
				const own = itemLines(lines, at, width);
				const content = [item[5], ...own.map((one) => one.slice(Math.min(width, indent(one))))];
				ids.push(addItem(item[2], item[4], content, !wasOrdered));
				inOrdered = item[4] === undefined && /\d/.test(item[2]);
				at += 1 + own.length;
			} else {
				const text = paragraph(lines.slice(at));
				ids.push(addText(2, text.join('\n')));
				at += text.length;
			}
		}
		return ids;
	};

	const first_level_block_ids = parse(markdown.replace(/\r\n?/g, '\n').split('\n'));
	return { first_level_block_ids, blocks: blocks.reverse(), block_id_to_image_urls: images };
}

/** The lines that belong to a list item besides its first one. */
function itemLines(lines: readonly string[], at: number, width: number): string[] {
	let end = at + 1;
	let last = at;
	while (end < lines.length) {
		const line = lines[end];
		if (line.trim() !== '' && indent(line) < Math.min(width, 2)) break;
		if (line.trim() !== '') last = end;
		end += 1;
	}
	return lines.slice(at + 1, last + 1);
}

function indent(line: string): number {
	return line.length - line.trimStart().length;
}

/** The lines of the paragraph that starts here: until something else starts. */
function paragraph(lines: readonly string[]): string[] {
	const end = lines.findIndex(
		(line, index) =>
			index > 0 &&
			(line.trim() === '' ||
				[FENCE, HEADING, IMAGE, DIVIDER, ITEM].some((start) => start.test(line)) ||
				line.startsWith('>') ||
				(line.includes('|') && TABLE_RULE.test(lines[index + 1] ?? ''))),
	);
	return lines.slice(0, end === -1 ? lines.length : end);
}

function cellsOf(row: string): string[] {
	const inner = row
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '');
	return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|'));
}
