import { endpoint, sheets, wiki } from '../../../../shared/endpoints';
import { choice, sheetId, spreadsheetToken } from '../../../../shared/fields';
import { sheetName } from '../../../../shared/lookups';
import { chain } from '../../../../shared/operation';
import { rangeText } from '../range';
import { gridOf } from '../rows/cut';
import { areaIn, formattedRange } from '../rows/rangeInSheet';

/** Cells that are merged, or split, stay so. */
const merge = endpoint(sheets.spreadsheetsMergeCellsPost, { repeat: 'same' });
const split = endpoint(sheets.spreadsheetsUnmergeCellsPost, { repeat: 'same' });

export const mergeCells = chain({
	value: 'mergeCells',
	name: 'Merge Cells',
	action: 'Merge cells',
	description: 'Merge the cells of a range, all or by row or column, or split merged ones',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ukDNzUjL5QzM14SO0MTN',
	endpoints: [sheets.spreadsheetSheetQuery, merge, split, wiki.spaceGetNode],
	parameters: {
		spreadsheetToken,
		sheetId,
		range: formattedRange,
		mergeType: choice({
			label: 'Merge',
			options: {
				MERGE_ALL: 'All Cells into One',
				MERGE_ROWS: 'The Cells of Each Row',
				MERGE_COLUMNS: 'The Cells of Each Column',
				UNMERGE: 'None: Split Merged Cells',
			},
			default: 'MERGE_ALL',
		}),
	},
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async ({ spreadsheetToken: token, sheetId: sheet, range: given, mergeType }, api) => {
		const range = rangeText({ sheetId: sheet.id, ...areaIn(gridOf(sheet, api), given) });
		const path = { spreadsheetToken: token };
		if (mergeType === 'UNMERGE') await api.call(split, { path, body: { range } });
		else await api.call(merge, { path, body: { range, mergeType } });
		return { data: { range, merged: mergeType !== 'UNMERGE' } };
	},
	summary: ({ range }, { sheetId: sheet, mergeType }) => {
		const cells = String(range).split('!').at(-1);
		const how = {
			MERGE_ALL: `Merged cells ${cells}`,
			MERGE_ROWS: `Merged the cells of each row of ${cells}`,
			MERGE_COLUMNS: `Merged the cells of each column of ${cells}`,
			UNMERGE: `Split the merged cells of ${cells}`,
		}[mergeType];
		return `${how} in ${sheetName(sheet)}`;
	},
	sample: { range: 'Q7PlXT!A1:C1', merged: true },
});
