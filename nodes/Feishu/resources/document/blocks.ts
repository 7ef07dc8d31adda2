import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/operation';

/** A block of a document, as the converter returns it and as it is inserted. */
export interface Block extends IDataObject {
	block_id: string;
	block_type: number;
	children?: string[];
}

/** Block types the node treats in a way of their own (documentation: "Block data structure"). */
export const BLOCK_TYPE = {
	text: 2,
	bitable: 18,
	file: 23,
	image: 27,
	sheet: 30,
	table: 31,
} as const;

/** Blocks by id, and the order of those at the top. The ids are the converter's, good for one insertion. */
export interface Tree {
	readonly roots: readonly string[];
	readonly blocks: ReadonlyMap<string, Block>;
}

/** What Feishu makes of a text; an empty list may come as null. */
export type Converted = {
	first_level_block_ids?: string[] | null;
	/** In no particular order. */
	blocks?: Block[] | null;
	block_id_to_image_urls?: Array<{ block_id: string; image_url: string }> | null;
};

/** The converted blocks, ready to be inserted: what only answers have is taken out. */
export function treeOf({ first_level_block_ids: roots, blocks }: Converted): Tree {
	const cleanBlocks = (blocks ?? []).map(insertable);
	return { roots: roots ?? [], blocks: new Map(cleanBlocks.map((one) => [one.block_id, one])) };
}

/** Members of blocks that an insertion does not take (documentation: "Create nested blocks", against "Convert"). */
const READ_ONLY = new Set(['parent_id', 'revision_id']);
const READ_ONLY_WITHIN: Readonly<Record<string, readonly string[]>> = {
	callout: ['emoji_id'],
	image: ['width', 'height', 'token'],
	style: ['sequence'],
	property: ['merge_info'],
	table: ['cells'],
};

function insertable(block: Block): Block {
	const { block_id, block_type, children } = block;
	const content = Object.entries(block).filter(
		([name, value]) => !READ_ONLY.has(name) && value !== undefined && value !== null,
	);
	return {
		...Object.fromEntries(
			content.map(([name, value]) => [name, isObject(value) ? cleaned(name, value) : value]),
		),
		block_id,
		block_type,
		children: children ?? [],
	};
}

function cleaned(name: string, content: IDataObject): IDataObject {
	const readOnly = READ_ONLY_WITHIN[name] ?? [];
	return Object.fromEntries(
		Object.entries(content)
			.filter(([member]) => !readOnly.includes(member))
			.map(([member, value]) => [member, isObject(value) ? cleaned(member, value) : value]),
	);
}

/** The text of a block, without its styles; empty for blocks that are no text. */
export function plainText(block: Block): string {
	return Object.values(block)
		.filter(isObject)
		.flatMap((content) =>
			Array.isArray(content.elements) ? content.elements.filter(isObject) : [],
		)
		.map(({ text_run: run }) => (isObject(run) ? String(run.content ?? '') : ''))
		.join('');
}

/** An empty paragraph: what a table cell must hold when it holds nothing. */
export function emptyText(id: string): Block {
	return {
		block_id: id,
		block_type: BLOCK_TYPE.text,
		text: { elements: [{ text_run: { content: '' } }] },
		children: [],
	};
}

/** A block and everything below it, parents first. */
export function subtree(blocks: Tree['blocks'], id: string): Block[] {
	const block = blocks.get(id);
	if (block === undefined) return [];
	return [block, ...(block.children ?? []).flatMap((child) => subtree(blocks, child))];
}
