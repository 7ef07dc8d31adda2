import type { ServiceCall } from '../service';
import type { World } from '../world';
import { refuseSheets } from './sheetCodes';

/** A spreadsheet of the sandbox. */
export interface Workbook {
	spreadsheet_token: string;
	title: string;
	url: string;
	/** Whether the app or user may open it. */
	shared: boolean;
	deleted: boolean;
	revision: number;
	sheets: Sheet[];
}

/** A sheet with its cells by row and column, counted from 0. */
export interface Sheet {
	sheet_id: string;
	title: string;
	resource_type: string;
	row_count: number;
	column_count: number;
	cells: unknown[][];
	merges?: ReadonlyArray<{
		start_row_index: number;
		end_row_index: number;
		start_column_index: number;
		end_column_index: number;
	}>;
	/** The styles that were set, in their order. */
	styles?: Array<{ range: string; style: unknown }>;
}

/** A sheet for many rows, with the names of its columns. */
export const SHEET_LOAD = { spreadsheetToken: 'shtcnLoad', sheetId: 'lOaD01' } as const;

/** The rows of that sheet. */
export function loadedRows(world: World): unknown[][] {
	return workbooksOf(world).get(SHEET_LOAD.spreadsheetToken)?.sheets[0].cells.slice(1) ?? [];
}

/** Puts rows into that sheet. */
export function addLoadedRows(world: World, rows: readonly unknown[][]): void {
	const [own] = workbooksOf(world).get(SHEET_LOAD.spreadsheetToken)?.sheets ?? [];
	own.cells = [...own.cells, ...rows];
	own.row_count = own.cells.length;
}

/** Spreadsheets the sandbox starts with: one with two sheets, one nobody may open, one for many rows. */
export function workbooksOf(world: World): Map<string, Workbook> {
	return world.part('workbooks', () => {
		const sales = workbook('shtcnSales', 'Sales', [
			sheet('1QXD0s', 'Orders'),
			sheet('6e5ed3', 'Costs'),
			{ ...sheet('tblBase', 'Base'), resource_type: 'bitable' },
		]);
		sales.sheets[0].cells = [
			['Item', 'Price'],
			['Tea', 12.5],
			['Total', { type: 'formula', text: '=SUM(B2:B2)' }],
		];
		const foreign = { ...workbook('shtcnForeign', 'Salaries', []), shared: false };
		const gone = { ...workbook('shtcnGone', 'Gone', []), deleted: true };
		const load = workbook(SHEET_LOAD.spreadsheetToken, 'Load', [
			{ ...sheet(SHEET_LOAD.sheetId, 'Load'), row_count: 1, cells: [['Name', 'Amount', 'Day']] },
		]);
		return new Map([sales, foreign, gone, load].map((one) => [one.spreadsheet_token, one]));
	});
}

/** A spreadsheet with the given sheets. */
export function workbook(token: string, title: string, sheets: Sheet[]): Workbook {
	return {
		spreadsheet_token: token,
		title,
		url: `https://sandbox.feishu.cn/sheets/${token}`,
		shared: true,
		deleted: false,
		revision: 0,
		sheets,
	};
}

/** An empty sheet in Feishu's usual size. */
export function sheet(id: string, title: string): Sheet {
	return {
		sheet_id: id,
		title,
		resource_type: 'sheet',
		row_count: 200,
		column_count: 20,
		cells: [],
	};
}

/** The spreadsheet a v2 call names, as far as it may be opened. */
export function opened({ world, path }: Pick<ServiceCall, 'world' | 'path'>): Workbook {
	const found = workbooksOf(world).get(path.spreadsheetToken ?? path.spreadsheet_token);
	if (found === undefined || found.deleted) return refuseSheets(90214);
	return found.shared ? found : refuseSheets(90213);
}

/** Six letters and digits, as Feishu's are. */
export function sheetId(world: World): string {
	return world.id('').slice(2, 8);
}

/** A sheet of a spreadsheet. */
export function sheetIn(book: Workbook, id: string): Sheet {
	return book.sheets.find(({ sheet_id }) => sheet_id === id) ?? refuseSheets(90215);
}
