import type { Attempt, FeishuApi } from '../../../../shared/endpoints';
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

/** What it took. */
export interface NamesWritten {
	/** How many requests wrote. */
	readonly writes: number;
	/** The number of the spreadsheet's state after that; undefined where Feishu did not say. */
	readonly revision?: number;
}

/**
 * Writes names of columns side by side, into columns of their own where the sheet ends before.
 */
export async function writeNames(
	api: FeishuApi,
	{ spreadsheetToken, sheet, row, column }: NamesPlace,
	names: readonly string[],
): Promise<Attempt<NamesWritten>> {
	const last = column + names.length - 1;
	const isWidened = last > sheet.columns && !api.dryRun;
	if (isWidened) {
		const dimension = {
			sheetId: sheet.id,
			majorDimension: 'COLUMNS',
			length: last - sheet.columns,
		};
		const widened = await api.attempt(sheets.spreadsheetsDimensionRangePost, {
			path: { spreadsheet_token: spreadsheetToken },
			body: { dimension },
		});
		if ('failure' in widened) return widened;
	}
	const range = `${sheet.id}!${columnName(column)}${row}:${columnName(last)}${row}`;
	const written = await api.attempt(sheets.spreadsheetsValuesPut, {
		path: { spreadsheetToken },
		body: { valueRange: { range, values: [[...names]] } },
	});
	if ('failure' in written) return written;
	const { revision } = written.answer;
	const writes = isWidened ? 2 : 1;
	return { answer: typeof revision === 'number' ? { writes, revision } : { writes } };
}
