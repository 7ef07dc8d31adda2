import { endpoint, sheets, wiki } from '../../../../shared/endpoints';
import { sheetId, spreadsheetToken } from '../../../../shared/fields';
import { sheetName } from '../../../../shared/lookups';
import { counted, operation } from '../../../../shared/operation';
import { foundCells, searchFields, searchOptions, searchRequest } from '../search';

export const find = operation({
	value: 'find',
	name: 'Find Cells',
	action: 'Find cells',
	description: 'Find the cells of a sheet that hold a text or match a regular expression',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/sheets-v3/data-operation/find',
	endpoint: endpoint(sheets.spreadsheetSheetFind, { repeat: 'read' }),
	lookUps: [sheets.spreadsheetSheetQuery, wiki.spaceGetNode],
	parameters: { spreadsheetToken, sheetId, ...searchFields },
	options: searchOptions,
	list: 'cells',
	request: (values) => {
		const { path, ...body } = searchRequest(values);
		return { path, body };
	},
	proof: 'find_result',
	data: ({ find_result: result }) => foundCells(result),
	summary: (data, { sheetId: sheet, find: sought }) =>
		`${counted(data, 'cells', ['cell', 'cells'])} with "${sought}" in ${sheetName(sheet)}`,
	sample: {
		matched_cells: ['A1'],
		matched_formula_cells: ['B3'],
		rows_count: 2,
		cells: [
			{ cell: 'A1', row: 1, column: 'A', column_number: 1, formula: false },
			{ cell: 'B3', row: 3, column: 'B', column_number: 2, formula: true },
		],
	},
});
