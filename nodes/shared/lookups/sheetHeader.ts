import type { FeishuApi } from '../endpoints';
import { sheets } from '../endpoints';
import { columnName, few, figure, isObject, Refusal } from '../values';
import type { Sheet } from './sheets';
import { lastColumnOf, sheetName } from './sheets';
import { shownCell } from './shownCell';

/** The member of an item that says which row of a sheet it is, where no column has that name. */
export const ROW_NUMBER = 'row_number';

/** What the columns of a sheet are called, from the left. */
export interface SheetHeader {
	/** One name for each column, no two alike: those without a name are `col_C`, the second `Name` is `Name_2`. */
	readonly names: readonly string[];
	/** Whether a column, by its position, has a name of its own. */
	isNamed(position: number): boolean;
	/** Columns up to the last one that has a name of its own. */
	readonly width: number;
	/** The position of a column, counted from 0; undefined for a name the sheet does not have. */
	find(name: string): number | undefined;
}

/** Names the columns after the cells of a row. */
export function headerFrom(cells: readonly unknown[], firstColumn = 1): SheetHeader {
	const given = cells.map((cell) => plainName(String(shownCell(cell))));
	const taken = new Set(given);
	const seen = new Set<string>();
	const unique = (name: string): string => {
		let count = 2;
		while (taken.has(`${name}_${count}`)) count += 1;
		taken.add(`${name}_${count}`);
		return `${name}_${count}`;
	};
	const names = given.map((name, index) => {
		const own = name === '' ? `col_${columnName(firstColumn + index)}` : name;
		const isTaken = name === '' ? taken.has(own) : seen.has(own);
		if (isTaken) return unique(own);
		seen.add(own);
		return own;
	});
	const width = given.reduce((last, name, index) => (name === '' ? last : index + 1), 0);
	const positions = new Map(names.map((name, index) => [name, index]));
	return {
		names,
		isNamed: (position) => (given[position] ?? '') !== '',
		width,
		find: (name) => positions.get(plainName(name)),
	};
}

/** A name on one line, without blanks around it: people break lines in header cells to make them fit. */
export function plainName(name: string): string {
	return name.replace(/\s+/g, ' ').trim();
}

/** Which row of a sheet holds the names, and between which columns. */
export interface HeaderPlace {
	readonly row: number;
	/** All columns when absent. */
	readonly columns?: { readonly from: number; readonly to: number };
}

/** A header as it was read. */
export interface ReadHeader extends SheetHeader {
	/** The number of the spreadsheet's state when it was read; undefined when Feishu did not say. */
	readonly revision?: number;
	/** When it was read, as the API's `now` has it. */
	readonly readAt?: number;
}

/**
 * Reads the names of a sheet's columns.
 * @throws CallFailed; Refusal when the sheet ends before that row
 */
export async function headerOf(
	api: FeishuApi,
	spreadsheetToken: string,
	sheet: Sheet,
	{ row, columns }: HeaderPlace,
): Promise<ReadHeader> {
	if (!api.dryRun && row > sheet.rows) {
		throw new Refusal(
			`Header Row is ${figure(row)}, but ${sheetName(sheet)} ends with row ${figure(sheet.rows)}`,
			'Set Header Row to the row that holds the names of the columns.',
		);
	}
	const left = columnName(columns?.from ?? 1);
	const right = columns === undefined ? lastColumnOf(sheet) : columnName(columns.to);
	const { valueRange, revision } = await api.call(sheets.spreadsheetsValuesByRangeGet, {
		path: { spreadsheetToken, range: `${sheet.id}!${left}${row}:${right}${row}` },
		query: { valueRenderOption: 'FormattedValue', dateTimeRenderOption: 'FormattedString' },
	});
	const rows: unknown = isObject(valueRange) ? valueRange.values : undefined;
	const cells: unknown = Array.isArray(rows) ? rows[0] : undefined;
	const header = headerFrom(Array.isArray(cells) ? cells : [], columns?.from);
	const read = { ...header, readAt: api.now() };
	return typeof revision === 'number' ? { ...read, revision } : read;
}

/** Names the columns of a sheet in a hint: `Item, Price and 3 more`. */
export function namedColumns({ names, width }: SheetHeader): string {
	return few(names.slice(0, width), MOST_NAMED);
}

/** Columns named in one text. */
const MOST_NAMED = 20;

/** @throws Refusal for a sheet whose row of names is blank */
export function refuseNameless(sheet: Sheet, row: number, hint: string): never {
	throw new Refusal(`Row ${row} of ${sheetName(sheet)} holds no names of columns`, hint);
}
