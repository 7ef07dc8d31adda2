import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../sandbox';
import { addWikiPage } from '../sandbox/services/wikiPages';
import type { Sheet } from '../sandbox/services/workbooks';
import { sheet, workbook, workbooksOf } from '../sandbox/services/workbooks';
import type { Example } from './example';

export const TOKEN = 'shtcnRows';
export const SPREADSHEET = `/open-apis/sheets/v2/spreadsheets/${TOKEN}`;
export const QUERY = {
	method: 'GET',
	path: `/open-apis/sheets/v3/spreadsheets/${TOKEN}/sheets/query`,
};

/** A request for cells; `range` as it stands in the path. */
export const readsCells = (range: string, query?: object) => ({
	method: 'GET',
	path: `${SPREADSHEET}/values/${encodeURIComponent(range)}`,
	...(query === undefined ? {} : { query }),
});

/** A request that appends rows. */
export const appends = (range: string, values: unknown) => ({
	method: 'POST',
	path: `${SPREADSHEET}/values_append`,
	query: { insertDataOption: 'INSERT_ROWS' },
	body: { valueRange: { range, values } },
});

const PRICES = [
	['Item', 'Price', 'Sold'],
	['Tea', 12.5, true],
	['Coffee', 15, false],
];

/** Puts a spreadsheet of one sheet with these cells into the sandbox, and a Base embedded in it. */
export const rowsBook =
	(given: IDataObject, cells: unknown[][] = PRICES, change: Partial<Sheet> = {}) =>
	(sandbox: Sandbox) => {
		const made = workbook(TOKEN, 'Prices', [
			{ ...sheet('Q7PlXT', 'Prices'), cells: structuredClone(cells), ...change },
			sheet('BzY8T5', 'Template'),
			{ ...sheet('bAsE01', 'Base'), resource_type: 'bitable' },
		]);
		workbooksOf(sandbox.world).set(TOKEN, made);
		return { spreadsheetToken: TOKEN, ...given };
	};

/** The address of a wiki page that shows the spreadsheet of `rowsBook`. */
export const inWiki = (sandbox: Sandbox): string => {
	const page = { obj_token: TOKEN, obj_type: 'sheet', title: 'Prices' };
	return `https://example.feishu.cn/wiki/${addWikiPage(sandbox.world, page).node_token}?sheet=Q7PlXT`;
};

/** What every operation on a sheet refuses or is told. */
export const wrongSheets = (given: IDataObject): Example[] => [
	{
		title: 'refuses an empty sheet',
		parameters: { ...given, spreadsheetToken: TOKEN, sheetId: '' },
		refuses: /^Sheet is empty$/,
	},
	{
		title: 'refuses a sheet of another spreadsheet',
		parameters: {
			...given,
			spreadsheetToken: TOKEN,
			sheetId: 'https://example.feishu.cn/sheets/shtcnOther?sheet=Q7PlXT',
		},
		refuses: /^Sheet is in spreadsheet shtcnOther, but Spreadsheet is shtcnRows$/,
	},
	{
		title: 'says that the spreadsheet must be shared',
		parameters: { ...given, spreadsheetToken: 'shtcnForeign', sheetId: 'Q7PlXT' },
		fails: { code: 1310213, hint: /^Add the app or the user/ },
	},
];
