import { sheets, wiki } from '../../../../shared/endpoints';
import { spreadsheetToken } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { isObject } from '../../../../shared/values';
import { checkSpreadsheet } from '../address';
import { cellRangeToRead } from '../fields';
import { rangeText } from '../range';
import { readRemark } from '../read';
import { renderOptions, renderQuery } from '../renderOptions';
import { countedRows } from '../write';

export const getValues = operation({
	value: 'getValues',
	name: 'Get Spreadsheet Values',
	action: 'Get spreadsheet values',
	description: 'Read the cells of a range; one answer holds at most 10 MB',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ugTMzUjL4EzM14COxMTN',
	endpoint: sheets.spreadsheetsValuesByRangeGet,
	lookUps: [sheets.spreadsheetSheetQuery, wiki.spaceGetNode],
	parameters: { spreadsheetToken, cellRange: cellRangeToRead },
	options: renderOptions,
	check: (values) => checkSpreadsheet(values.spreadsheetToken, [values.cellRange], 'Range'),
	request: (values) => ({
		path: { spreadsheetToken: values.spreadsheetToken, range: values.cellRange.text },
		query: renderQuery(values),
	}),
	remark: ({ valueRange }, values) => readRemark([values.cellRange], isObject(valueRange) ? 1 : 0),
	summary: ({ valueRange }, values) => {
		const rows = isObject(valueRange) && Array.isArray(valueRange.values) ? valueRange.values : [];
		const range = rangeText(values.cellRange.range);
		return `Read ${countedRows(rows.length)} of ${range} in spreadsheet ${values.spreadsheetToken}`;
	},
});
