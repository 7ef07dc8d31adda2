import { sheets, wiki } from '../../../../shared/endpoints';
import { confirm, sheetId, spreadsheetToken, text } from '../../../../shared/fields';
import { sheetName } from '../../../../shared/lookups';
import { counted, operation } from '../../../../shared/operation';
import { foundCells, searchFields, searchOptions, searchRequest } from '../search';

export const replace = operation({
	value: 'replace',
	name: 'Replace in Cells',
	action: 'Replace in cells',
	description: 'Replace a text in the cells of a sheet; Feishu changes at most 5,000 cells a call',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/sheets-v3/data-operation/replace',
	endpoint: sheets.spreadsheetSheetReplace,
	lookUps: [sheets.spreadsheetSheetQuery, wiki.spaceGetNode],
	parameters: {
		spreadsheetToken,
		sheetId,
		...searchFields,
		replacement: text({
			label: 'Replacement',
			description: 'What stands in place of what was found; nothing when left empty',
			placeholder: 'e.g. Final',
		}),
		// A regular expression finds more than one expects.
		confirm: {
			...confirm('replace everything that the regular expression finds'),
			showWhen: { regex: [true] },
		},
	},
	options: searchOptions,
	list: 'cells',
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	request: (values) => {
		const { path, ...body } = searchRequest(values);
		return { path, body: { ...body, replacement: values.replacement ?? '' } };
	},
	proof: 'replace_result',
	data: ({ replace_result: result }) => foundCells(result),
	summary: (data, { sheetId: sheet, find, replacement = '' }) => {
		const changed = counted(data, 'cells', ['cell', 'cells']).replace('Found', 'Changed');
		return `${changed} of ${sheetName(sheet)}: "${find}" → "${replacement}"`;
	},
	sample: {
		matched_cells: ['A1'],
		matched_formula_cells: [],
		rows_count: 1,
		cells: [{ cell: 'A1', row: 1, column: 'A', column_number: 1, formula: false }],
	},
});
