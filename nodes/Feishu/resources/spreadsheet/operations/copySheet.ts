import { sheets, wiki } from '../../../../shared/endpoints';
import { sheetId, spreadsheetToken } from '../../../../shared/fields';
import { sheetName } from '../../../../shared/lookups';
import { chain } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { makeSheet, refuseTaken, sheetTitle, sheetTitled } from '../sheetTitle';

export const copySheet = chain({
	value: 'copySheet',
	name: 'Copy Sheet',
	action: 'Copy sheet',
	description: 'Copy a sheet within its spreadsheet, cells and formats included',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uYTMzUjL2EzM14iNxMTN',
	endpoints: [
		sheets.spreadsheetSheetQuery,
		sheets.spreadsheetsSheetsBatchUpdatePost,
		wiki.spaceGetNode,
	],
	parameters: { spreadsheetToken, sheetId, title: sheetTitle },
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async ({ spreadsheetToken: token, sheetId: sheet, title }, api) => {
		const taken = await sheetTitled(api, token, title);
		if (taken !== undefined) refuseTaken(taken, 'Choose another Sheet Title.');
		const copySheet = { source: { sheetId: sheet.id }, destination: { title } };
		const result = await makeSheet(api, token, { copySheet }, title);
		return 'outcome' in result ? result.outcome : { data: result.made };
	},
	summary: (data, { sheetId: sheet, title }) =>
		`Copied ${sheetName(sheet)} to ${sheetName({ id: memberText(data, 'sheet_id'), title })}`,
	sample: { sheet_id: 'dso4jn', title: 'May', index: 1 },
});
