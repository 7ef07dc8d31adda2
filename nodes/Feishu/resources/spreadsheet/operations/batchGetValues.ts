import { sheets, wiki } from '../../../../shared/endpoints';
import { spreadsheetToken } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { amount, memberText, objectsIn } from '../../../../shared/values';
import { checkSpreadsheet } from '../address';
import { ranges } from '../fields';
import { readRemark } from '../read';
import { renderOptions, renderQuery } from '../renderOptions';

export const batchGetValues = operation({
	value: 'batchGetValues',
	name: 'Batch Get Spreadsheet Values',
	action: 'Batch get spreadsheet values',
	description: 'Read the cells of several ranges in one call; the answer holds at most 10 MB',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ukTMzUjL5EzM14SOxMTN',
	endpoint: sheets.spreadsheetsValuesBatchGetGet,
	lookUps: [sheets.spreadsheetSheetQuery, wiki.spaceGetNode],
	parameters: { spreadsheetToken, ranges },
	options: renderOptions,
	list: 'value_ranges',
	check: (values) => checkSpreadsheet(values.spreadsheetToken, values.ranges, 'Ranges'),
	request: (values) => ({
		path: { spreadsheetToken: values.spreadsheetToken },
		query: {
			// One text separated by commas, unlike Feishu's other lists.
			ranges: values.ranges.map(({ text }) => text).join(','),
			...renderQuery(values),
		},
	}),
	data: ({ revision, spreadsheetToken: spreadsheet, totalCells, valueRanges }) => ({
		revision,
		spreadsheet_token: spreadsheet,
		total_cells: totalCells,
		value_ranges: objectsIn(valueRanges),
	}),
	remark: ({ valueRanges }, values) => readRemark(values.ranges, objectsIn(valueRanges).length),
	summary: (data, values) => {
		const read = amount(objectsIn(data.value_ranges).length, ['range', 'ranges']);
		const cells = Number(memberText(data, 'total_cells'));
		const size = cells > 0 ? ` with ${amount(cells, ['cell', 'cells'])}` : '';
		return `Read ${read}${size} in spreadsheet ${values.spreadsheetToken}`;
	},
	sample: {
		revision: 87,
		spreadsheet_token: 'shtcnmBA',
		total_cells: 4,
		value_ranges: [
			{
				majorDimension: 'ROWS',
				range: '6e5ed3!A1:B2',
				revision: 87,
				values: [
					['Name', 'Age'],
					['Ada', 36],
				],
			},
		],
	},
});
