import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../shared/endpoints';
import { namedSheets, sheetsOf } from '../../../shared/lookups';
import { columnName, isObject, Refusal } from '../../../shared/values';
import type { CellRange } from './range';
import { rangeText } from './range';

/** A range to read, and how Feishu is asked for it. */
export interface AskedRange {
	readonly range: CellRange;
	readonly text: string;
}

/**
 * How Feishu is asked for a range. It has no form for whole rows, so those are completed with the
 * columns of their sheet, which takes a look-up; others take none.
 * @throws CallFailed; Refusal when the spreadsheet has no such sheet
 */
export function askedRange(
	range: CellRange,
	spreadsheetToken: string,
	api: FeishuApi,
): AskedRange | Promise<AskedRange> {
	return isWholeRows(range)
		? completed(range, spreadsheetToken, api)
		: { range, text: rangeText(range) };
}

/** The same for several ranges. */
export function askedRanges(
	ranges: readonly CellRange[],
	spreadsheetToken: string,
	api: FeishuApi,
): AskedRange[] | Promise<AskedRange[]> {
	if (!ranges.some(isWholeRows)) return ranges.map((range) => ({ range, text: rangeText(range) }));
	return Promise.all(ranges.map(async (range) => await askedRange(range, spreadsheetToken, api)));
}

function isWholeRows({ columns, rows }: CellRange): boolean {
	return columns === undefined && rows !== undefined;
}

async function completed(
	range: CellRange,
	spreadsheetToken: string,
	api: FeishuApi,
): Promise<AskedRange> {
	const sheets = await sheetsOf(api, spreadsheetToken);
	const last = api.dryRun ? '<last column>' : lastColumn(range, sheets);
	const { sheetId, rows } = range;
	return { range, text: `${sheetId}!A${rows?.from ?? 1}:${last}${rows?.to ?? ''}` };
}

function lastColumn({ sheetId }: CellRange, sheets: readonly IDataObject[]): string {
	const grid = sheets.find(({ sheet_id: id }) => id === sheetId)?.grid_properties;
	const count = isObject(grid) ? Number(grid.column_count) : Number.NaN;
	if (Number.isInteger(count) && count > 0) return columnName(count);
	throw new Refusal(
		`The spreadsheet has no sheet with the ID ${sheetId}`,
		sheets.length === 0
			? 'Check Spreadsheet and the sheet ID: Feishu lists no sheets of it.'
			: `Use one of its sheets: ${namedSheets(sheets)}.`,
	);
}
