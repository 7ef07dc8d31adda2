import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/operation';
import { endpoint, isObject, Refusal } from '../../../shared/operation';
import type { CellRange } from './range';
import { columnName, rangeText } from './range';

/** The sheets of a spreadsheet with their sizes. */
export const querySheets = endpoint(
	'GET /open-apis/sheets/v3/spreadsheets/:spreadsheet_token/sheets/query',
	{
		rate: { perMinute: 100 },
		identities: ['tenant', 'user'],
		scopes: [
			'sheets:spreadsheet:readonly',
			'sheets:spreadsheet',
			'drive:drive:readonly',
			'drive:drive',
		],
		repeat: 'read',
	},
);

/** The sheets in an answer of `querySheets`. */
export function sheetsIn({ sheets }: IDataObject): IDataObject[] {
	return Array.isArray(sheets) ? sheets.filter(isObject) : [];
}

/** `Sales (0bdf12), Costs (6e5ed3)` */
export function namedSheets(sheets: readonly IDataObject[]): string {
	return sheets.map(({ title, sheet_id: id }) => `${String(title)} (${String(id)})`).join(', ');
}

/**
 * The ranges as Feishu takes them. It has no form for whole rows, so those are completed with the
 * columns of their sheet, which takes a call; other ranges take none.
 * @throws Refusal when the spreadsheet has no such sheet
 */
export async function rangesToRead(
	ranges: readonly CellRange[],
	spreadsheetToken: string,
	api: FeishuApi,
): Promise<string[]> {
	if (!ranges.some(isWholeRows)) return ranges.map(rangeText);
	const answer = await api.call(querySheets, { path: { spreadsheet_token: spreadsheetToken } });
	const sheets = sheetsIn(answer);
	return ranges.map((range) =>
		isWholeRows(range) ? completed(range, lastColumn(range, sheets, api)) : rangeText(range),
	);
}

function isWholeRows({ columns, rows }: CellRange): boolean {
	return columns === undefined && rows !== undefined;
}

function completed({ sheetId, rows }: CellRange, last: string): string {
	return `${sheetId}!A${rows?.from ?? 1}:${last}${rows?.to ?? ''}`;
}

function lastColumn(
	{ sheetId }: CellRange,
	sheets: readonly IDataObject[],
	api: FeishuApi,
): string {
	if (api.dryRun) return '<last column>';
	const grid = sheets.find(({ sheet_id: id }) => id === sheetId)?.grid_properties;
	if (isObject(grid) && typeof grid.column_count === 'number') return columnName(grid.column_count);
	throw new Refusal(
		`The spreadsheet has no sheet ${sheetId}`,
		`Use one of its sheets: ${namedSheets(sheets)}.`,
	);
}
