import { chunks, isObject, Refusal } from '../values';
import type { Block, Tree } from './blocks';
import { BLOCK_TYPE, textBlock, subtree } from './blocks';
import type { Load } from './load';
import { fits, loadOf } from './load';

/** Limits of one table (codes 1770010, 1770011). */
const MOST_COLUMNS = 100;
const MOST_CELLS = 2000;

/** A tree whose tables can be inserted, and how many of them had to be cut. */
export interface Fitted {
	readonly tree: Tree;
	readonly cut: number;
	/** The copies of each block of a first row that stands on top of several parts. */
	readonly copies: ReadonlyMap<string, readonly string[]>;
}

type Copies = Map<string, readonly string[]>;

interface Row {
	readonly cells: string[];
	/** Of the cells and what is in them. */
	readonly load: Load;
}

/**
 * Cuts tables that are too big for one request into several, one below the other, each with the
 * first row on top: a table has to be inserted whole.
 * @throws Refusal for a table that cannot be cut
 */
export function fitTables(tree: Tree): Fitted {
	const blocks = new Map(tree.blocks);
	const parts = new Map<string, string[]>();
	const copies: Copies = new Map();
	for (const block of tree.blocks.values()) {
		if (block.block_type === BLOCK_TYPE.table) {
			parts.set(block.block_id, cutTable(fillCells(block, blocks), blocks, copies));
		}
	}
	const replaced = (ids: readonly string[]) => ids.flatMap((id) => parts.get(id) ?? [id]);
	for (const [id, block] of blocks) {
		blocks.set(id, { ...block, children: replaced(block.children ?? []) });
	}
	const cut = [...parts.values()].filter(({ length }) => length > 1).length;
	return { tree: { roots: replaced(tree.roots), blocks }, cut, copies };
}

/** Feishu takes no cell without a child. */
function fillCells(table: Block, blocks: Map<string, Block>): Block {
	for (const id of table.children ?? []) {
		const cell = blocks.get(id);
		if (cell === undefined || (cell.children ?? []).length > 0) continue;
		const empty = textBlock(`${id}-empty`);
		blocks.set(empty.block_id, empty);
		blocks.set(id, { ...cell, children: [empty.block_id] });
	}
	return table;
}

/** Returns the ids of the tables that take the table's place; its own where it fits. */
function cutTable(table: Block, blocks: Map<string, Block>, copies: Copies): string[] {
	const columns = columnsOf(table);
	if (columns > MOST_COLUMNS) refuseTable(`${columns} columns`, `${MOST_COLUMNS} columns`);
	const rows = chunks(table.children ?? [], columns).map((cells) => rowOf(cells, blocks));
	const isTooBig = (part: readonly Row[]) =>
		part.length * columns > MOST_CELLS || !fits(loadOf([table]), ...part.map(({ load }) => load));
	if (!isTooBig(rows)) return [table.block_id];

	const parts: Row[][] = [];
	let part: Row[] = [];
	for (const row of rows) {
		if (part.length > 0 && isTooBig([...part, row])) {
			parts.push(part);
			const top = copyOf(rows[0], parts.length, blocks);
			const isOnTop = !isTooBig([top.row, row]);
			if (isOnTop)
				for (const [from, to] of top.copied) copies.set(from, [...(copies.get(from) ?? []), to]);
			part = isOnTop ? [top.row] : [];
		}
		part.push(row);
		if (isTooBig(part))
			refuseTable('a row that is too big', '1,000 blocks and 20 images at a time');
	}
	parts.push(part);
	return parts.map((those, index) => {
		const id = index === 0 ? table.block_id : `${table.block_id}-part${index}`;
		const children = those.flatMap(({ cells }) => cells);
		blocks.set(id, { ...tableOf(table, those.length), block_id: id, children });
		return id;
	});
}

function columnsOf({ table }: Block): number {
	const property = isObject(table) && isObject(table.property) ? table.property : {};
	const columns = Number(property.column_size);
	return Number.isInteger(columns) && columns > 0 ? columns : 1;
}

function tableOf(block: Block, rows: number): Block {
	const { table } = block;
	const property = isObject(table) && isObject(table.property) ? table.property : {};
	return { ...block, table: { property: { ...property, row_size: rows } } };
}

function rowOf(cells: string[], blocks: Map<string, Block>): Row {
	return { cells, load: loadOf(cells.flatMap((id) => subtree(blocks, id))) };
}

/** A row again, with ids of its own. */
function copyOf({ cells }: Row, part: number, blocks: Map<string, Block>) {
	const nameOf = (id: string) => `${id}-copy${part}`;
	const copied = cells.flatMap((id) => subtree(blocks, id));
	for (const block of copied) {
		const id = nameOf(block.block_id);
		blocks.set(id, { ...block, block_id: id, children: (block.children ?? []).map(nameOf) });
	}
	return {
		row: rowOf(cells.map(nameOf), blocks),
		copied: copied.map(({ block_id: id }): [string, string] => [id, nameOf(id)]),
	};
}

function refuseTable(has: string, most: string): never {
	throw new Refusal(
		`Markdown Content holds a table with ${has}, but Feishu takes ${most}`,
		'Split the table in Markdown Content into smaller ones.',
	);
}
