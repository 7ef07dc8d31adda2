import type { IDataObject } from 'n8n-workflow';
import { sheets } from '../endpoints';
import { perRun } from '../kits';
import { few, memberText, objectsIn } from '../values';

/**
 * The sheets of a spreadsheet with their sizes, asked for once per run.
 * @throws CallFailed
 */
export const sheetsOf = perRun(async (api, spreadsheetToken) => {
	const path = { spreadsheet_token: spreadsheetToken };
	return objectsIn((await api.call(sheets.spreadsheetSheetQuery, { path })).sheets);
});

/** Sheets named in one text. */
const MOST_NAMED = 20;

/** `Sales (0bdf12), Costs (6e5ed3)` */
export function namedSheets(found: readonly IDataObject[]): string {
	const names = found.map(
		(sheet) => `${memberText(sheet, 'title')} (${memberText(sheet, 'sheet_id')})`,
	);
	return few(names, MOST_NAMED);
}
