import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import type { ReadHeader, Sheet, SheetHeader } from '../../../../shared/lookups';
import { headerOf } from '../../../../shared/lookups';
import { figure, Refusal } from '../../../../shared/values';
import { COLUMNS_PER_WRITE } from '../matrix';
import { freeColumn } from './freeColumn';
import { writeNames } from './names';

/** Where rows are written to. */
export interface Target {
	readonly spreadsheetToken: string;
	readonly sheet: Sheet;
	/** The row that holds the names of the columns. */
	readonly headerRow: number;
}

/** The header after names were added, and which; why the rest was not, where that failed. */
export interface Widened {
	readonly header: ReadHeader;
	readonly added: readonly string[];
	readonly failure?: Failure;
}

/**
 * Adds names to the header row. It is read again first: another run may have added them meanwhile.
 * @throws CallFailed
 */
export async function withColumns(
	api: FeishuApi,
	target: Target,
	header: ReadHeader,
	wanted: readonly string[],
): Promise<Widened> {
	if (wanted.length === 0) return { header, added: [] };
	const { spreadsheetToken, sheet, headerRow: row } = target;
	const now = api.dryRun ? header : await headerOf(api, spreadsheetToken, sheet, { row });
	const added = wanted.filter((name) => now.find(name) === undefined);
	if (added.length === 0) return { header: now, added };
	const column = api.dryRun ? now.width + 1 : await freeColumn(api, target, now.width);
	const named = await writeNames(api, { spreadsheetToken, sheet, row, column }, added);
	if ('failure' in named) return { header: now, added: [], failure: named.failure };
	for (const name of added) api.keep('columns_added', name);
	const { writes, revision } = named.answer;
	const wide = headerWith(now, added, column - 1);
	// Each write makes the number one higher; else somebody has written in between.
	const isAlone = now.revision !== undefined && revision === now.revision + writes;
	return { header: { ...wide, revision: isAlone ? revision : undefined }, added };
}

/** @param start the position of the first column that was added */
function headerWith(header: ReadHeader, added: readonly string[], start: number): ReadHeader {
	const end = start + added.length;
	const names = [...header.names.slice(0, start), ...added, ...header.names.slice(end)];
	const positions = new Map(added.map((name, index) => [name, start + index]));
	return {
		...header,
		names,
		isNamed: (position) => header.isNamed(position) || (position >= start && position < end),
		width: end,
		find: (name) => positions.get(name) ?? header.find(name),
	};
}

/**
 * Columns from the first to the last one that one of the rows fills in.
 * @throws Refusal for more than Feishu takes in one write
 */
export function filledWidth(rows: Iterable<object>, header: SheetHeader): number {
	let width = 0;
	for (const cells of rows) {
		for (const name of Object.keys(cells)) width = Math.max(width, (header.find(name) ?? -1) + 1);
	}
	if (width <= COLUMNS_PER_WRITE) return width;
	throw new Refusal(
		`The rows reach to column ${figure(width)} of the sheet, but Feishu appends ${COLUMNS_PER_WRITE} columns`,
		'Leave out the columns behind, or write them with Update Spreadsheet Values.',
	);
}
