import type { ServiceCall } from '../service';
import { queryText } from '../service';
import type { Area } from './cells';
import { areaOf, areaText, valuesIn } from './cells';
import { refuseSheets } from './sheetCodes';
import type { Sheet, Workbook } from './workbooks';

const ROWS_PER_WRITE = 5000;
const COLUMNS_PER_WRITE = 100;
const CELL_CHARACTERS = 50_000;

/** Reads a range; ranges without a last row end with the last row that holds something. */
export function readArea(call: ServiceCall, book: Workbook, range: string) {
	const { sheet, area, isOpen } = located(book, range);
	const shown = isOpen ? { ...area, bottom: Math.min(area.bottom, sheet.cells.length - 1) } : area;
	const isEmpty = shown.bottom < shown.top;
	return {
		majorDimension: 'ROWS',
		range: isEmpty ? '' : areaText(sheet.sheet_id, shown),
		revision: book.revision,
		values: valuesIn(call.world, sheet, shown, {
			option: queryText(call, 'valueRenderOption'),
			userIdType: queryText(call, 'user_id_type'),
		}),
	};
}

/** Writes a range; sheets grow as needed. */
export function writeArea(book: Workbook, range: string, values: unknown[][]) {
	const { sheet, area } = located(book, range);
	const width = Math.max(0, ...values.map(({ length }) => length));
	if (width > COLUMNS_PER_WRITE) refuseSheets(90226);
	if (width > area.right - area.left + 1 || values.length > area.bottom - area.top + 1) {
		refuseSheets(90202);
	}
	values.flat().forEach(checkCell);
	values.forEach((row, offset) => {
		const target = (sheet.cells[area.top + offset] ??= []);
		row.forEach((cell, column) => {
			target[area.left + column] = cell;
		});
	});
	sheet.row_count = Math.max(sheet.row_count, area.top + values.length);
	sheet.column_count = Math.max(sheet.column_count, area.left + width);
	return {
		spreadsheetToken: book.spreadsheet_token,
		updatedRange: areaText(sheet.sheet_id, {
			...area,
			right: area.left + width - 1,
			bottom: area.top + values.length - 1,
		}),
		updatedRows: values.length,
		updatedColumns: width,
		updatedCells: values.flat().length,
	};
}

/**
 * Puts rows below the last one that holds something in the columns of the range; with INSERT_ROWS
 * into rows of their own (documentation: "Append data").
 */
export function appendRows(
	book: Workbook,
	range: string,
	values: unknown[][],
	option: string,
): ReturnType<typeof writeArea> {
	const { sheet, area } = located(book, range);
	let last = sheet.cells.length - 1;
	const holds = (row: number): boolean =>
		(sheet.cells[row] ?? [])
			.slice(area.left, area.right + 1)
			.some((cell) => cell !== null && cell !== undefined && cell !== '');
	while (last >= area.top && !holds(last)) last -= 1;
	const top = Math.max(area.top, last + 1);
	if (option === 'INSERT_ROWS') {
		while (sheet.cells.length < top) sheet.cells.push([]);
		sheet.cells.splice(top, 0, ...values.map(() => []));
		sheet.row_count += values.length;
	}
	const cells = { left: area.left, right: area.right, top, bottom: top + values.length - 1 };
	return writeArea(book, areaText(sheet.sheet_id, cells), values);
}

/** Rows of all ranges of one write. */
export function checkRows(rows: number): void {
	if (rows > ROWS_PER_WRITE) refuseSheets(90226);
}

/** The cells a range names. */
export function located(
	book: Workbook,
	range: string,
): { readonly sheet: Sheet; readonly area: Area; readonly isOpen: boolean } {
	const [id, cells] = range.split('!');
	const sheet = book.sheets.find(({ sheet_id }) => sheet_id === id);
	if (sheet === undefined) return refuseSheets(90215);
	return {
		sheet,
		area: areaOf(cells, sheet) ?? refuseSheets(90202),
		isOpen: !/\d$/.test(cells ?? ''),
	};
}

function checkCell(cell: unknown): void {
	if (Array.isArray(cell)) refuseSheets(90204);
	if (typeof cell === 'string' && cell.length > CELL_CHARACTERS) refuseSheets(90222);
	if (typeof cell === 'object' && cell !== null && !('type' in cell)) refuseSheets(90204);
}
