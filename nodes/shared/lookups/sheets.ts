import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../endpoints';
import { sheets } from '../endpoints';
import { perRun } from '../kits';
import {
	columnName,
	few,
	isObject,
	memberText,
	named,
	objectsIn,
	quoted,
	Refusal,
} from '../values';

/** Calls whose answers may be of use: those of a run, or those of a fresh look. */
type Asking = Pick<FeishuApi, 'call'>;

/**
 * The sheets of a spreadsheet with their sizes, as they are now.
 * @throws CallFailed
 */
export async function sheetsNow(api: Asking, spreadsheetToken: string): Promise<IDataObject[]> {
	const path = { spreadsheet_token: spreadsheetToken };
	return objectsIn((await api.call(sheets.spreadsheetSheetQuery, { path })).sheets);
}

/** The same, asked for once per run. */
export const sheetsOf = perRun(sheetsNow);

/** Cells that are one; rows and columns are counted from 1, ends included. */
export interface MergedCells {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** A sheet with cells. */
export interface Sheet {
	readonly id: string;
	readonly title: string;
	/** Rows and columns of its grid, blank ones included; 0 in a dry run, which does not know them. */
	readonly rows: number;
	readonly columns: number;
	readonly merged: readonly MergedCells[];
}

/**
 * A sheet given by its id or by its title.
 * @throws CallFailed; Refusal when the spreadsheet has no such sheet, or one without cells
 */
export async function sheetOf(api: FeishuApi, spreadsheet: string, given: string): Promise<Sheet> {
	const found = await sheetsOf(api, spreadsheet);
	if (api.dryRun) return { id: given, title: given, rows: 0, columns: 0, merged: [] };
	const one =
		found.find((sheet) => memberText(sheet, 'sheet_id') === given) ??
		found.find((sheet) => memberText(sheet, 'title') === given);
	if (one === undefined) throw unknownSheet(given, found);
	const kind = memberText(one, 'resource_type') || 'sheet';
	if (kind !== 'sheet') throw notOfCells(given, kind);
	return readSheet(one);
}

/** What Feishu says of a sheet. */
export function readSheet(sheet: IDataObject): Sheet {
	const grid: IDataObject = isObject(sheet.grid_properties) ? sheet.grid_properties : {};
	return {
		id: memberText(sheet, 'sheet_id'),
		title: memberText(sheet, 'title'),
		rows: countOf(grid.row_count),
		columns: countOf(grid.column_count),
		// Feishu counts them from 0 (documentation: "Query sheets").
		merged: objectsIn(sheet.merges).map((merge) => ({
			top: countOf(merge.start_row_index) + 1,
			bottom: countOf(merge.end_row_index) + 1,
			left: countOf(merge.start_column_index) + 1,
			right: countOf(merge.end_column_index) + 1,
		})),
	};
}

function countOf(given: unknown): number {
	const count = Number(given);
	return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

/** The name of the last column, as a dry run shows it as well. */
export function lastColumnOf({ columns }: Sheet): string {
	return columns === 0 ? '<last column>' : columnName(columns);
}

/** `sheet "Orders" (Q7PlXT)`, or its id where that is all that is known. */
export function sheetName({ id, title }: Pick<Sheet, 'id' | 'title'>): string {
	return named('sheet', title, id);
}

/** Sheets named in one text. */
const MOST_NAMED = 20;

/** `Sales (0bdf12), Costs (6e5ed3)` */
export function namedSheets(found: readonly IDataObject[]): string {
	const names = found.map(
		(sheet) => `${memberText(sheet, 'title')} (${memberText(sheet, 'sheet_id')})`,
	);
	return few(names, MOST_NAMED);
}

function unknownSheet(given: string, found: readonly IDataObject[]): Refusal {
	return new Refusal(
		`The spreadsheet has no sheet ${quoted(given)}`,
		found.length === 0
			? 'Check Spreadsheet and Sheet: Feishu lists no sheets of it.'
			: `Use one of its sheets: ${namedSheets(found)}.`,
	);
}

function notOfCells(given: string, kind: string): Refusal {
	return new Refusal(
		`Sheet ${quoted(given)} is of type ${kind}, which has no cells`,
		kind === 'bitable'
			? 'Choose another sheet, or use the operations of the resource Bitable for this one.'
			: 'Choose another sheet.',
	);
}
