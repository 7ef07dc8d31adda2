import type { Service } from '../service';
import { queryText } from '../service';
import { refuseSheets } from './sheetCodes';
import { appendRows, checkRows, located } from './sheetValues';
import type { Sheet } from './workbooks';
import { opened, sheetIn } from './workbooks';

const MOST_AT_ONCE = 5000;

/** Rows and columns that come and go. */
export const sheetRows: Service = {
	'sheets.v2.spreadsheets.valuesAppend.post': (call) => {
		const book = opened(call);
		const { range, values } = call.body.valueRange;
		checkRows(values.length);
		const option = queryText(call, 'insertDataOption', 'OVERWRITE');
		const written = appendRows(book, range, values, option);
		book.revision += 1;
		return {
			spreadsheetToken: book.spreadsheet_token,
			tableRange: written.updatedRange,
			revision: book.revision,
			updates: { ...written, revision: book.revision },
		};
	},
	'sheets.v2.spreadsheets.dimensionRange.post': (call) => {
		const book = opened(call);
		const { sheetId, majorDimension, length } = call.body.dimension;
		const sheet = sheetIn(book, sheetId);
		if (majorDimension === 'ROWS') sheet.row_count += length;
		else sheet.column_count += length;
		book.revision += 1;
		return { addCount: length, majorDimension };
	},
	'sheets.v2.spreadsheets.insertDimensionRange.post': (call) => {
		const book = opened(call);
		const { sheetId, majorDimension, startIndex: start, endIndex: end } = call.body.dimension;
		const sheet = sheetIn(book, sheetId);
		const isRows = majorDimension === 'ROWS';
		const size = isRows ? sheet.row_count : sheet.column_count;
		const count = end - start;
		if (start < 0 || start > size || count < 1 || count > MOST_AT_ONCE) refuseSheets(90212);
		if (isRows) {
			if (start < sheet.cells.length) {
				sheet.cells.splice(start, 0, ...Array.from({ length: count }, () => []));
			}
			sheet.row_count += count;
		} else {
			const blank = Array.from({ length: count }, () => null);
			for (const row of sheet.cells) if (row !== undefined) row.splice(start, 0, ...blank);
			sheet.column_count += count;
		}
		book.revision += 1;
		return {};
	},
	'sheets.v2.spreadsheets.dimensionRange.delete': (call) => {
		const book = opened(call);
		const { sheetId, majorDimension, startIndex: start, endIndex: end } = call.body.dimension;
		const sheet = sheetIn(book, sheetId);
		const count = end - start + 1;
		const isRows = majorDimension === 'ROWS';
		const size = isRows ? sheet.row_count : sheet.column_count;
		if (start < 1 || end > size || count < 1 || count > MOST_AT_ONCE || count >= size) {
			refuseSheets(90212);
		}
		if (isRows) deleteRows(sheet, start, count);
		else deleteColumns(sheet, start, count);
		book.revision += 1;
		return { delCount: count, majorDimension };
	},
	'sheets.v2.spreadsheets.style.put': (call) => {
		const book = opened(call);
		const { range, style } = call.body.appendStyle;
		const { sheet, area } = located(book, range);
		(sheet.styles ??= []).push({ range, style });
		book.revision += 1;
		const updatedRows = area.bottom - area.top + 1;
		const updatedColumns = area.right - area.left + 1;
		return {
			updates: {
				revision: book.revision,
				spreadsheetToken: book.spreadsheet_token,
				updatedRange: range,
				updatedRows,
				updatedColumns,
				updatedCells: updatedRows * updatedColumns,
			},
		};
	},
};

function deleteRows(sheet: Sheet, start: number, count: number): void {
	sheet.cells.splice(start - 1, count);
	sheet.row_count -= count;
}

function deleteColumns(sheet: Sheet, start: number, count: number): void {
	for (const row of sheet.cells) if (row !== undefined) row.splice(start - 1, count);
	sheet.column_count -= count;
}
