import { chain, counted } from '../../../../shared/operation';
import { getNode } from '../../common';
import { spreadsheetOf, spreadsheetToken } from '../fields';
import { namedSheets, querySheets, sheetsIn } from '../sheets';

export const getSheets = chain({
	value: 'getSheets',
	name: 'Get Spreadsheet Sheets',
	action: 'Get spreadsheet sheets',
	description: 'List the sheets of a spreadsheet with their IDs, titles and sizes',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/sheets-v3/spreadsheet-sheet/query',
	endpoints: [querySheets, getNode],
	parameters: { spreadsheetToken },
	list: 'sheets',
	run: async (values, api) => {
		const path = { spreadsheet_token: await spreadsheetOf(values.spreadsheetToken, api) };
		return { data: await api.call(querySheets, { path }) };
	},
	summary: (data, values) =>
		`${counted(data, 'sheets', ['sheet', 'sheets'])} in spreadsheet ${values.spreadsheetToken.id}: ${namedSheets(sheetsIn(data))}`,
	sample: {
		sheets: [
			{
				sheet_id: 'sxj5ws',
				title: 'Sales',
				index: 0,
				hidden: false,
				grid_properties: {
					frozen_row_count: 0,
					frozen_column_count: 0,
					row_count: 200,
					column_count: 20,
				},
				resource_type: 'sheet',
			},
		],
	},
});
