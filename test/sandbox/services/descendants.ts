import type { DocBlock } from '../markdown/toBlocks';
import type { ServiceCall } from '../service';
import { refuse } from '../service';

const IMAGES = 20;
const COLUMNS = 100;
const CELLS = 2000;
/** Blocks that must have something in them: callout, grid column, table cell. */
const NEVER_EMPTY = new Set([19, 25, 32]);

/** Refuses what "Create nested blocks" refuses besides wrong fields. */
export function checkDescendants(
	call: ServiceCall,
	children: readonly string[],
	descendants: readonly DocBlock[],
): void {
	const byId = new Map(descendants.map((block) => [block.block_id, block]));
	if (byId.size !== descendants.length) refuse(call, 1770019);
	const below = descendants.flatMap(({ children: inside = [] }) => inside);
	const placed = [...children, ...below];
	if (new Set(placed).size !== placed.length) refuse(call, 1770013, 'a block has two parents');
	if (placed.some((id) => !byId.has(id))) refuse(call, 1770006, 'a child is not in descendants');
	if (placed.length !== descendants.length) {
		refuse(call, 1770006, 'children_id must hold all first-level blocks and no others');
	}
	if (descendants.filter(({ block_type: type }) => type === 27).length > IMAGES) {
		refuse(call, 1770035);
	}
	for (const block of descendants) {
		const { block_type: type, children: inside = [] } = block;
		if (NEVER_EMPTY.has(type) && inside.length === 0) refuse(call, 1770006, 'an empty cell');
		if (type === 31) checkTable(call, block);
	}
}

function checkTable(call: ServiceCall, { table, children: cells = [] }: DocBlock): void {
	const { property } = Object(table) as {
		property: { row_size: number; column_size: number; merge_info?: unknown };
	};
	if (property.merge_info !== undefined) refuse(call, 1770001, 'merge_info is read-only');
	if (property.column_size > COLUMNS) refuse(call, 1770010);
	if (cells.length > CELLS) refuse(call, 1770011);
	if (cells.length !== property.row_size * property.column_size) {
		refuse(call, 1770006, 'the table has another number of cells than its size says');
	}
}
