import { chain, endpoint, isObject } from '../../../../shared/operation';
import { getNode } from '../../common';
import { cellRange, renderOptions, renderQuery, spreadsheetOf, spreadsheetToken } from '../fields';
import { rangeText } from '../range';
import { cutHint, READ_FACTS } from '../read';
import { querySheets, rangesToRead } from '../sheets';

const readRange = endpoint(
	'GET /open-apis/sheets/v2/spreadsheets/:spreadsheetToken/values/:range',
	READ_FACTS,
);

export const getValues = chain({
	value: 'getValues',
	name: 'Get Spreadsheet Values',
	action: 'Get spreadsheet values',
	description: 'Read the cells of a range; one answer holds at most 10 MB',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ugTMzUjL4EzM14COxMTN',
	endpoints: [readRange, querySheets, getNode],
	parameters: { spreadsheetToken, cellRange },
	options: renderOptions,
	run: async (values, api) => {
		const token = await spreadsheetOf(values.spreadsheetToken, api);
		const [range] = await rangesToRead([values.cellRange], token, api);
		const path = { spreadsheetToken: token, range };
		const data = await api.call(readRange, { path, query: renderQuery(values) });
		return { data, hint: cutHint([values.cellRange]) };
	},
	summary: ({ valueRange }, values) => {
		const rows = isObject(valueRange) && Array.isArray(valueRange.values) ? valueRange.values : [];
		const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
		return `Read ${count} of ${rangeText(values.cellRange)} in spreadsheet ${values.spreadsheetToken.id}`;
	},
	sample: {
		revision: 7,
		spreadsheetToken: 'shtcnmBA',
		valueRange: {
			majorDimension: 'ROWS',
			range: 'Q7PlXT!A1:B2',
			revision: 7,
			values: [
				['Name', 'Age'],
				['Ada', 36],
			],
		},
	},
});
