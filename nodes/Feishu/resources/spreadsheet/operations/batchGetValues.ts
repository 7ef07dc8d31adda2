import { chain, counted, endpoint } from '../../../../shared/operation';
import { getNode } from '../../common';
import { ranges, renderOptions, renderQuery, spreadsheetOf, spreadsheetToken } from '../fields';
import { cutHint, READ_FACTS } from '../read';
import { querySheets, rangesToRead } from '../sheets';

const readRanges = endpoint(
	'GET /open-apis/sheets/v2/spreadsheets/:spreadsheetToken/values_batch_get',
	READ_FACTS,
);

export const batchGetValues = chain({
	value: 'batchGetValues',
	name: 'Batch Get Spreadsheet Values',
	action: 'Batch get spreadsheet values',
	description: 'Read the cells of several ranges in one call; the answer holds at most 10 MB',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ukTMzUjL5EzM14SOxMTN',
	endpoints: [readRanges, querySheets, getNode],
	parameters: { spreadsheetToken, ranges },
	options: renderOptions,
	list: 'value_ranges',
	run: async (values, api) => {
		const token = await spreadsheetOf(values.spreadsheetToken, api);
		const asked = await rangesToRead(values.ranges, token, api);
		const answer = await api.call(readRanges, {
			path: { spreadsheetToken: token },
			// One text separated by commas, unlike Feishu's other lists.
			query: { ranges: asked.join(','), ...renderQuery(values) },
		});
		const { revision, spreadsheetToken: spreadsheet, totalCells, valueRanges } = answer;
		return {
			data: {
				revision,
				spreadsheet_token: spreadsheet,
				total_cells: totalCells,
				value_ranges: valueRanges,
			},
			hint: cutHint(values.ranges),
		};
	},
	summary: (data, values) => {
		const found = counted(data, 'value_ranges', ['range', 'ranges']).replace('Found', 'Read');
		return `${found} with ${String(data.total_cells)} cells in spreadsheet ${values.spreadsheetToken.id}`;
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
