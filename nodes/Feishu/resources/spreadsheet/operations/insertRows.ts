import { CallFailed, sheets, wiki } from '../../../../shared/endpoints';
import { choice, sheetId, spreadsheetToken } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { sheetName } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { figure } from '../../../../shared/values';
import { checkStretch, dimensionFields, MOST_AT_ONCE, stretchName } from '../dimensions';

const insert = sheets.spreadsheetsInsertDimensionRangePost;

export const insertRows = chain({
	value: 'insertRows',
	name: 'Insert Rows or Columns',
	action: 'Insert rows or columns',
	description: 'Insert blank rows or columns into a sheet, before the one at Start Index',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uQjMzUjL0IzM14CNyMTN',
	endpoints: [sheets.spreadsheetSheetQuery, insert, wiki.spaceGetNode],
	parameters: { spreadsheetToken, sheetId, ...dimensionFields },
	options: {
		inheritStyle: choice({
			label: 'Inherit Style',
			description: 'Where the format comes from; no format when unset',
			options: { BEFORE: 'From the One Before', AFTER: 'From the One After' },
		}),
	},
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async (values, api) => {
		const { spreadsheetToken: token, sheetId: sheet, dimension, startIndex, count } = values;
		if (!api.dryRun) {
			const size = dimension === 'ROWS' ? sheet.rows : sheet.columns;
			checkStretch(sheet, { dimension, startIndex, count: 1 }, size);
		}
		const parts = Array.from({ length: Math.ceil(count / MOST_AT_ONCE) }, (_, index) =>
			Math.min(MOST_AT_ONCE, count - index * MOST_AT_ONCE),
		);
		const sent = await sendParts(parts, {
			onFailure: 'stop',
			send: async (length) =>
				await api.attempt(insert, {
					path: { spreadsheetToken: token },
					body: {
						// Feishu counts from 0 here, and the end is excluded.
						dimension: {
							sheetId: sheet.id,
							majorDimension: dimension,
							startIndex: startIndex - 1,
							endIndex: startIndex - 1 + length,
						},
						inheritStyle: values.inheritStyle,
					},
				}),
		});
		const inserted = sent.done.reduce((total, { part }) => total + part, 0);
		const data = { inserted, dimension, start: startIndex, end: startIndex + inserted - 1 };
		if (sent.failure === undefined) return { data };
		if (sent.done.length === 0) throw new CallFailed(sent.failure);
		const step = `inserting ${figure(count - inserted)} of ${figure(count)}`;
		return partly(data, sent.failure, step, `Insert the other ${figure(count - inserted)} only.`);
	},
	summary: (_data, values) => `Inserted ${stretchName(values)} into ${sheetName(values.sheetId)}`,
	sample: { inserted: 5, dimension: 'ROWS', start: 3, end: 7 },
});
