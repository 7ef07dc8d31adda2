import type { IDataObject } from 'n8n-workflow';
import { sheets, wiki } from '../../../../shared/endpoints';
import { flag, spreadsheetToken } from '../../../../shared/fields';
import { headerFrom } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { isObject } from '../../../../shared/values';
import { checkSpreadsheet } from '../address';
import { cellRangeToRead } from '../fields';
import type { CellRange } from '../range';
import { rangeText } from '../range';
import { readRemark } from '../read';
import { renderOptions, renderQuery } from '../renderOptions';
import { cellsOf } from '../rows/blocks';
import { collectRows } from '../rows/items';
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
	options: {
		...renderOptions,
		firstRowIsHeader: flag({
			label: 'First Row Is Header',
			description:
				'Whether the first row of the range holds the names of the columns: rows in Data then has one object for each of the others, and so have the items',
			default: false,
		}),
	},
	list: 'rows',
	check: (values) => checkSpreadsheet(values.spreadsheetToken, [values.cellRange], 'Range'),
	request: (values) => ({
		path: { spreadsheetToken: values.spreadsheetToken, range: values.cellRange.text },
		query: renderQuery(values),
	}),
	data: (answer, { firstRowIsHeader, cellRange }) =>
		firstRowIsHeader ? { ...answer, rows: rowsIn(answer.valueRange, cellRange.range) } : answer,
	remark: ({ valueRange }, values) => readRemark([values.cellRange], isObject(valueRange) ? 1 : 0),
	summary: ({ valueRange }, values) => {
		const rows = isObject(valueRange) && Array.isArray(valueRange.values) ? valueRange.values : [];
		const range = rangeText(values.cellRange.range);
		return `Read ${countedRows(rows.length)} of ${range} in spreadsheet ${values.spreadsheetToken}`;
	},
});

/** The rows below the first one, by the names that stand in it. */
function rowsIn(answer: unknown, { columns }: CellRange): IDataObject[] {
	const [names = [], ...rows] = cellsOf(isObject(answer) ? answer.values : undefined);
	const header = headerFrom(names, columns?.from);
	const rules = { header, emptyRows: 'skip', withNumber: false, matches: () => true } as const;
	const collected = collectRows(rules);
	collected.take(rows, 1);
	return collected.items();
}
