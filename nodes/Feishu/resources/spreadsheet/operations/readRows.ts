import type { IDataObject } from 'n8n-workflow';
import { CallFailed, sheets, wiki } from '../../../../shared/endpoints';
import { choice, flag, number, sheetId, spreadsheetToken } from '../../../../shared/fields';
import type { SheetHeader } from '../../../../shared/lookups';
import { headerOf, lastColumnOf, ROW_NUMBER, sheetName } from '../../../../shared/lookups';
import { brokenOff, chain } from '../../../../shared/operation';
import { objectsIn, Refusal, sentences } from '../../../../shared/values';
import { renderOptions } from '../renderOptions';
import { filters, rowTest } from '../rows/filters';
import { headerRow, USUAL_HEADER_ROW } from '../rows/headerRow';
import type { EmptyRows } from '../rows/items';
import { collectRows } from '../rows/items';
import { mergedIn, mergedRemark } from '../rows/merged';
import { isOpenable } from '../rows/open';
import { areaIn, rangeInSheet } from '../rows/rangeInSheet';
import { CHANGED, steadyRows } from '../rows/steady';
import { countedRows } from '../write';

const emptyRows: Readonly<Record<EmptyRows, readonly [string, string]>> = {
	skip: ['Skip', 'Rows that hold nothing are left out'],
	stop: ['Stop', 'Reading ends with the first row that holds nothing'],
	keep: ['Keep', 'Rows that hold nothing are kept where others follow'],
};

export const readRows = chain({
	value: 'readRows',
	name: 'Read Rows as Items',
	action: 'Read rows as items',
	description: 'Read a sheet of which one row holds the names of the columns: one item a row',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ugTMzUjL4EzM14COxMTN',
	endpoints: [sheets.spreadsheetSheetQuery, sheets.spreadsheetsValuesByRangeGet, wiki.spaceGetNode],
	parameters: { spreadsheetToken, sheetId },
	options: {
		headerRow,
		firstDataRow: number({
			label: 'First Data Row',
			description: 'The row to start with; the one below Header Row when unset',
			min: 1,
		}),
		range: rangeInSheet,
		valueRenderOption: renderOptions.valueRenderOption,
		dateTimeRenderOption: choice({
			label: 'Date Time Render Option',
			description: 'How dates and times are returned',
			options: {
				FormattedString: ['Formatted String', 'As the sheet shows them'],
				default: ['Serial Number', 'Days since December 30, 1899'],
			},
			default: 'FormattedString',
		}),
		filters,
		combineFilters: choice({
			label: 'Combine Filters',
			options: {
				and: ['All', 'Rows have to match all Filters'],
				or: ['Any', 'Rows have to match one of Filters'],
			},
			default: 'and',
		}),
		emptyRows: choice({ label: 'Empty Rows', options: emptyRows, default: 'skip' }),
		includeRowNumber: flag({
			label: 'Include Row Number',
			description: `Whether to add the number of the row as ${ROW_NUMBER}`,
			default: true,
		}),
		limit: number({ label: 'Limit', description: 'Max number of results to return', min: 1 }),
	},
	list: 'rows',
	check: ({ firstDataRow, headerRow: header }) => {
		if (firstDataRow === undefined || header === undefined || firstDataRow > header) return;
		throw new Refusal(
			`First Data Row is ${firstDataRow}, but Header Row is ${header}`,
			'Set First Data Row to a row below Header Row.',
		);
	},
	run: async (values, api) => {
		const { spreadsheetToken: token, sheetId: sheet, range } = values;
		const query = {
			valueRenderOption: values.valueRenderOption,
			dateTimeRenderOption:
				values.dateTimeRenderOption === 'default' ? undefined : values.dateTimeRenderOption,
		};
		const row = values.headerRow ?? range?.rows?.from ?? USUAL_HEADER_ROW;
		if (api.dryRun) {
			await headerOf(api, token, sheet, { row });
			const cells = `${sheet.id}!A${values.firstDataRow ?? row + 1}:${lastColumnOf(sheet)}<last row>`;
			const path = { spreadsheetToken: token, range: cells };
			await api.call(sheets.spreadsheetsValuesByRangeGet, { path, query });
			return { data: { rows: [] } };
		}
		const area = areaIn(sheet, range);
		const from = Math.max(values.firstDataRow ?? row + 1, area.rows.from);
		const rows = { from, to: area.rows.to };
		const asked = {
			spreadsheetToken: token,
			sheet,
			headerRow: row,
			columns: area.columns,
			rows,
			open: range?.rows?.to === undefined && isOpenable(area.columns),
			query,
		};
		const collect = (header: SheetHeader) =>
			collectRows({
				header,
				emptyRows: values.emptyRows,
				withNumber: values.includeRowNumber,
				limit: values.limit,
				matches: rowTest(values.filters ?? [], values.combineFilters, header),
			});
		const read = await steadyRows(api, asked, collect);
		const { header, collected, next, failure, changed } = read;
		const merged = mergedIn(sheet, { columns: area.columns, rows: { from: row, to: rows.to } });
		const data: IDataObject = { rows: collected.items() };
		if (merged.length > 0) data.merged_cells = merged;
		if (failure === undefined) {
			const remark = sentences(remarkOn(header, row, merged), changed ? CHANGED : '');
			return { data, remark };
		}
		if (next === from) throw new CallFailed(failure);
		const step = `reading on from row ${next}`;
		return brokenOff(data, failure, step, `Go on with ${next} as First Data Row.`);
	},
	summary: ({ rows }, { sheetId: sheet }) =>
		`Read ${countedRows(objectsIn(rows).length)} of ${sheetName(sheet)}`,
	sample: {
		rows: [
			{ row_number: 2, Item: 'Tea', Price: 12.5 },
			{ row_number: 3, Item: 'Coffee', Price: 15 },
		],
	},
});

function remarkOn(header: SheetHeader, row: number, merged: readonly string[]): string {
	return sentences(
		header.width === 0 ? `Row ${row} holds no names of columns.` : '',
		header.find(ROW_NUMBER) === undefined
			? ''
			: `The sheet has a column ${ROW_NUMBER} of its own, so the numbers of the rows are left out.`,
		mergedRemark(merged),
	);
}
