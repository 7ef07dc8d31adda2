import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, endpoint, sheets, wiki } from '../../../../shared/endpoints';
import { choice, number, sheetId, spreadsheetToken } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import type { Sheet } from '../../../../shared/lookups';
import { sheetName } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { amount } from '../../../../shared/values';
import { confirmLoss } from '../confirmLoss';
import type { CellRange } from '../range';
import { rangeText, sizeOf } from '../range';
import { blocksOf, gridOf } from '../rows/cut';
import type { Area } from '../rows/rangeInSheet';
import { areaIn, requiredRange } from '../rows/rangeInSheet';
import { USUAL_HEADER_ROW } from '../rows/headerRow';
import { clearFormat } from '../style';

const writeCells = endpoint(sheets.spreadsheetsValuesBatchUpdatePost, { repeat: 'same' });
const setStyle = sheets.spreadsheetsStylePut;

export const clearValues = chain({
	value: 'clearValues',
	name: 'Clear Spreadsheet Cells',
	action: 'Clear spreadsheet cells',
	description: 'Empty cells of a range, of all rows below the header, or of a whole sheet',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uEjMzUjLxIzM14SMyMTN',
	endpoints: [sheets.spreadsheetSheetQuery, writeCells, setStyle, wiki.spaceGetNode],
	parameters: {
		spreadsheetToken,
		sheetId,
		clear: choice({
			label: 'Clear',
			options: {
				dataRows: ['Data Rows', 'All rows below the header'],
				range: 'Range',
				wholeSheet: 'Whole Sheet',
			},
			default: 'dataRows',
		}),
		range: { ...requiredRange, showWhen: { clear: ['range'] } },
		confirm: confirmLoss,
	},
	options: {
		headerRow: number({
			label: 'Header Row',
			description: 'The row above the data rows; 0 for none',
			min: 0,
			default: USUAL_HEADER_ROW,
		}),
		clearFormat,
	},
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async (values, api) => {
		const { spreadsheetToken: token, sheetId: sheet, clearFormat: andFormat } = values;
		const cells = clearedArea(sheet, values, api);
		const sent = await sendParts(cells === undefined ? [] : blocksOf(cells), {
			onFailure: 'stop',
			send: async (area) => {
				const range = rangeText({ sheetId: sheet.id, ...area });
				const path = { spreadsheetToken: token };
				// An empty text empties a cell, null leaves it as it is.
				const row = new Array<string>(sizeOf(area.columns)).fill('');
				const blank = new Array<string[]>(sizeOf(area.rows)).fill(row);
				const body = { valueRanges: [{ range, values: blank }] };
				const emptied = await api.attempt(writeCells, { path, body });
				if ('failure' in emptied || !andFormat) return emptied;
				api.keep('emptied_ranges', range);
				const appendStyle = { range, style: { clean: true } };
				const styled = await api.attempt(setStyle, { path, body: { appendStyle } });
				return 'failure' in styled ? styled : emptied;
			},
		});
		const cleared = sent.done.map(({ part }) => part);
		const data = {
			cleared_ranges: cleared.map((area) => rangeText({ sheetId: sheet.id, ...area })),
			cells: cleared.reduce((sum, area) => sum + sizeOf(area.columns) * sizeOf(area.rows), 0),
		};
		if (sent.failure === undefined) return { data };
		if (cleared.length === 0) throw new CallFailed(sent.failure);
		const left = sent.notDone.map((area) => rangeText({ sheetId: sheet.id, ...area }));
		return partly(
			{ ...data, not_cleared: left },
			sent.failure,
			`clearing ${left[0]}`,
			'Repeat the call: cells that are empty already stay so.',
		);
	},
	summary: ({ cells }, { sheetId: sheet, clear, clearFormat: andFormat }) => {
		const format = andFormat ? ' and their formats' : '';
		const part = { dataRows: 'the data rows of ', range: 'the range in ', wholeSheet: '' }[clear];
		const count = amount(Number(cells), ['cell', 'cells']);
		return `Cleared ${count} of ${part}${sheetName(sheet)}${format}`;
	},
	sample: { cleared_ranges: ['6e5ed3!A2:T200'], cells: 3980 },
});

interface Cleared {
	readonly clear: 'dataRows' | 'range' | 'wholeSheet';
	readonly range: CellRange;
	readonly headerRow: number;
}

/** The cells to clear; undefined where the sheet has none of them. @throws Refusal for a range outside it */
function clearedArea(
	sheet: Sheet,
	{ clear, range, headerRow }: Cleared,
	api: FeishuApi,
): Area | undefined {
	const all = areaIn(gridOf(sheet, api), clear === 'range' ? range : undefined);
	if (clear !== 'dataRows') return all;
	const rows = { from: headerRow + 1, to: all.rows.to };
	return rows.from > rows.to ? undefined : { ...all, rows };
}
