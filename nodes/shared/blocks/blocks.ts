import type { IDataObject } from 'n8n-workflow';
import { isObject, memberText, objectsIn } from '../values';

/** A block of a document, as the converter returns it and as it is inserted. */
export interface Block extends IDataObject {
	block_id: string;
	block_type: number;
	children?: string[];
}

/** Block types the node treats in a way of their own (documentation: "Block data structure"). */
export const BLOCK_TYPE = {
	page: 1,
	text: 2,
	heading1: 3,
	heading9: 11,
	ordered: 13,
	bitable: 18,
	file: 23,
	image: 27,
	mindnote: 29,
	sheet: 30,
	table: 31,
	view: 33,
	board: 43,
} as const;

/** Blocks by id, and the order of those at the top. The ids are the converter's, good for one insertion. */
export interface Tree {
	readonly roots: readonly string[];
	readonly blocks: ReadonlyMap<string, Block>;
}

/** The converted blocks, ready to be inserted: what only answers have is taken out. Anything may be missing. */
export function treeOf({ first_level_block_ids: roots, blocks }: IDataObject): Tree {
	const usable = objectsIn(blocks).map(insertable).filter(isBlock);
	return { roots: idsIn(roots), blocks: new Map(usable.map((one) => [one.block_id, one])) };
}

/** Members of blocks that an insertion does not take (documentation: "Create nested blocks", against "Convert"). */
const READ_ONLY = new Set(['parent_id', 'revision_id']);
const READ_ONLY_WITHIN = new Map([
	['callout', ['emoji_id']],
	['image', ['width', 'height', 'token']],
	['style', ['sequence']],
	['property', ['merge_info']],
	['table', ['cells']],
]);

function insertable(block: IDataObject): IDataObject {
	const content = Object.entries(block).filter(
		([name, value]) => !READ_ONLY.has(name) && value !== undefined && value !== null,
	);
	return {
		...Object.fromEntries(
			content.map(([name, value]) => [name, isObject(value) ? cleaned(name, value) : value]),
		),
		children: idsIn(block.children),
	};
}

/** Whether an object of an answer is a block. */
function isBlock(block: IDataObject): block is Block {
	return typeof block.block_id === 'string' && typeof block.block_type === 'number';
}

/** The blocks in a list of an answer, as they are; what has no children, or no list of them, says so. */
export function blocksIn(list: unknown): Block[] {
	return objectsIn(list)
		.map(
			(block): IDataObject => ({
				...block,
				children: Array.isArray(block.children) ? idsIn(block.children) : undefined,
			}),
		)
		.filter(isBlock);
}

function idsIn(list: unknown): string[] {
	return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

function cleaned(name: string, content: IDataObject): IDataObject {
	const readOnly = READ_ONLY_WITHIN.get(name) ?? [];
	return Object.fromEntries(
		Object.entries(content)
			.filter(([member]) => !readOnly.includes(member))
			.map(([member, value]) => [member, isObject(value) ? cleaned(member, value) : value]),
	);
}

/** The text of a block, without its styles; empty for blocks without text. */
export function plainText(block: IDataObject): string {
	return Object.values(block)
		.filter(isObject)
		.flatMap(({ elements }) => objectsIn(elements))
		.map(({ text_run: run }) => memberText(run, 'content'))
		.join('');
}

/** A paragraph without styles; an empty one is what a table cell must hold when it holds nothing. */
export function textBlock(id: string, content = ''): Block {
	return {
		block_id: id,
		block_type: BLOCK_TYPE.text,
		text: { elements: [{ text_run: { content } }] },
		children: [],
	};
}

/**
 * A block and everything below it, parents first. Answers have the blocks in one flat list, so that they
 * may be below each other to any depth, or in a circle: each comes once.
 */
export function subtree(blocks: Tree['blocks'], id: string): Block[] {
	const found = new Map<string, Block>();
	const waiting = [id];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const block = found.has(next) ? undefined : blocks.get(next);
		if (block === undefined) continue;
		found.set(next, block);
		for (const child of [...(block.children ?? [])].reverse()) waiting.push(child);
	}
	return [...found.values()];
}
