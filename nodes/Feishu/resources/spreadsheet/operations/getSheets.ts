import { sheets, wiki } from '../../../../shared/endpoints';
import { spreadsheetToken } from '../../../../shared/fields';
import { namedSheets } from '../../../../shared/lookups';
import { counted, operation } from '../../../../shared/operation';
import { objectsIn } from '../../../../shared/values';

export const getSheets = operation({
	value: 'getSheets',
	name: 'Get Spreadsheet Sheets',
	action: 'Get spreadsheet sheets',
	description: 'List the sheets of a spreadsheet with their IDs, titles and sizes',
	documentation:
		'https://open.feishu.cn/document/ukTMukTMukTM/uUDN04SN0QjL1QDN/sheets-v3/spreadsheet-sheet/query',
	endpoint: sheets.spreadsheetSheetQuery,
	lookUps: [wiki.spaceGetNode],
	parameters: { spreadsheetToken },
	list: 'sheets',
	request: (values) => ({ path: { spreadsheet_token: values.spreadsheetToken } }),
	proof: 'sheets',
	summary: (data, values) => {
		const where = `in spreadsheet ${values.spreadsheetToken}`;
		const found = counted(data, 'sheets', [`sheet ${where}`, `sheets ${where}`]);
		const names = namedSheets(objectsIn(data.sheets));
		return `${found}${names === '' ? '' : `: ${names}`}`;
	},
});
