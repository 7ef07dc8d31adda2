import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import type { ReadHeader, Sheet, SheetHeader } from '../../../../shared/lookups';
import { headerOf } from '../../../../shared/lookups';
import { figure, Refusal } from '../../../../shared/values';
import { COLUMNS_PER_WRITE } from '../matrix';
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
	{ spreadsheetToken, sheet, headerRow: row }: Target,
	header: ReadHeader,
	wanted: readonly string[],
): Promise<Widened> {
	if (wanted.length === 0) return { header, added: [] };
	const now = api.dryRun ? header : await headerOf(api, spreadsheetToken, sheet, { row });
	const added = wanted.filter((name) => now.find(name) === undefined);
	if (added.length === 0) return { header: now, added };
	const place = { spreadsheetToken, sheet, row, column: now.width + 1 };
	const failure = await writeNames(api, place, added);
	if (failure !== undefined) return { header: now, added: [], failure };
	return { header: headerWith(now, added), added };
}

function headerWith(header: ReadHeader, added: readonly string[]): ReadHeader {
	const names = [
		...header.names.slice(0, header.width),
		...added,
		...header.names.slice(header.width + added.length),
	];
	const positions = new Map(added.map((name, index) => [name, header.width + index]));
	return {
		...header,
		names,
		isNamed: (position) => header.isNamed(position) || position - header.width < added.length,
		width: header.width + added.length,
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
