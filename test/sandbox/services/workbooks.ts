import type { World } from '../world';

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
}

/** Spreadsheets the sandbox starts with: one with two sheets, and one nobody may open. */
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
		return new Map([sales, foreign, gone].map((one) => [one.spreadsheet_token, one]));
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
