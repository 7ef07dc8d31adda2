import type { IDataObject } from 'n8n-workflow';
import { flag, text } from '../../../shared/fields';
import type { Sheet } from '../../../shared/lookups';
import { lastColumnOf } from '../../../shared/lookups';
import { columnNumber, textsIn } from '../../../shared/values';
import type { CellRange } from './range';
import { rangeText } from './range';
import { areaIn, rangeInSheet } from './rows/rangeInSheet';

/** What is sought. */
export const searchFields = {
	find: text({
		label: 'Find',
		description: 'Text to find in the cells, or a regular expression',
		placeholder: 'e.g. Draft',
		required: true,
	}),
	regex: flag({
		label: 'Use Regular Expression',
		description: 'Whether Find is a regular expression',
		default: false,
	}),
};

/** Where it is sought, and how. */
export const searchOptions = {
	range: rangeInSheet,
	matchCase: flag({
		label: 'Match Case',
		description: 'Whether capital and small letters differ',
		default: false,
	}),
	matchEntireCell: flag({
		label: 'Match Entire Cell',
		description: 'Whether the whole cell must be what is sought',
		default: false,
	}),
	includeFormulas: flag({
		label: 'Search Formulas',
		description: 'Whether to search in the text of formulas instead of the values of cells',
		default: false,
	}),
};

/** What was given to search by. */
interface Sought {
	readonly spreadsheetToken: string;
	readonly sheetId: Sheet;
	readonly find: string;
	readonly regex: boolean;
	readonly range: CellRange | undefined;
	readonly matchCase: boolean;
	readonly matchEntireCell: boolean;
	readonly includeFormulas: boolean;
}

/** The path and condition of a search. @throws Refusal for a range outside the sheet */
export function searchRequest({ spreadsheetToken, sheetId: sheet, ...sought }: Sought) {
	return {
		path: { spreadsheet_token: spreadsheetToken, sheet_id: sheet.id },
		find: sought.find,
		find_condition: {
			range: searchedRange(sheet, sought.range),
			match_case: sought.matchCase,
			match_entire_cell: sought.matchEntireCell,
			search_by_regex: sought.regex,
			include_formulas: sought.includeFormulas,
		},
	};
}

function searchedRange(sheet: Sheet, range: CellRange | undefined): string {
	if (sheet.rows === 0) return `${sheet.id}!A1:${lastColumnOf(sheet)}<last row>`;
	return rangeText({ sheetId: sheet.id, ...areaIn(sheet, range) });
}

/** Feishu's answer, and each cell with its row and column, counted from 1. */
export function foundCells(result: unknown): IDataObject {
	const {
		matched_cells: cells,
		matched_formula_cells: formulas,
		rows_count: rows,
	}: IDataObject = { ...Object(result) };
	return {
		matched_cells: textsIn(cells),
		matched_formula_cells: textsIn(formulas),
		rows_count: rows,
		cells: [
			...textsIn(cells).map((cell) => placed(cell, false)),
			...textsIn(formulas).map((cell) => placed(cell, true)),
		],
	};
}

function placed(cell: string, formula: boolean): IDataObject {
	const [, column = '', row = ''] = /^([A-Z]+)(\d+)/.exec(cell) ?? [];
	return { cell, row: Number(row), column, column_number: columnNumber(column), formula };
}
