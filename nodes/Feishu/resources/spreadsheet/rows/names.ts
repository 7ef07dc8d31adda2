import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { sheets } from '../../../../shared/endpoints';
import type { Sheet } from '../../../../shared/lookups';
import { columnName } from '../../../../shared/values';

/** What `writeNames` calls, for the record of an operation. */
export const namesCalls = [sheets.spreadsheetsDimensionRangePost, sheets.spreadsheetsValuesPut];

/** Where names are written. */
export interface NamesPlace {
	readonly spreadsheetToken: string;
	readonly sheet: Pick<Sheet, 'id' | 'columns'>;
	readonly row: number;
	/** The first column, counted from 1. */
	readonly column: number;
}

/**
 * Writes names of columns side by side, into columns of their own where the sheet ends before.
 * @returns why they were not written; undefined when they were
 */
export async function writeNames(
	api: FeishuApi,
	{ spreadsheetToken, sheet, row, column }: NamesPlace,
	names: readonly string[],
): Promise<Failure | undefined> {
	const last = column + names.length - 1;
	if (last > sheet.columns && !api.dryRun) {
		const dimension = {
			sheetId: sheet.id,
			majorDimension: 'COLUMNS',
			length: last - sheet.columns,
		};
		const widened = await api.attempt(sheets.spreadsheetsDimensionRangePost, {
			path: { spreadsheet_token: spreadsheetToken },
			body: { dimension },
		});
		if ('failure' in widened) return widened.failure;
	}
	const range = `${sheet.id}!${columnName(column)}${row}:${columnName(last)}${row}`;
	const written = await api.attempt(sheets.spreadsheetsValuesPut, {
		path: { spreadsheetToken },
		body: { valueRange: { range, values: [[...names]] } },
	});
	return 'failure' in written ? written.failure : undefined;
}
