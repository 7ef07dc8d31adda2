import type { Examples } from './example';
import { inWiki, QUERY, readsCells, rowsBook, SPREADSHEET, TOKEN, wrongSheets } from './sheetBook';

const BATCH = { method: 'POST', path: `${SPREADSHEET}/sheets_batch_update` };
const DIMENSION = { method: 'DELETE', path: `${SPREADSHEET}/dimension_range` };
const INSERT = { method: 'POST', path: `${SPREADSHEET}/insert_dimension_range` };
const MERGE = { method: 'POST', path: `${SPREADSHEET}/merge_cells` };
const STYLE = { method: 'PUT', path: `${SPREADSHEET}/style` };
const WRITE = { method: 'POST', path: `${SPREADSHEET}/values_batch_update` };
const SEARCH = `/open-apis/sheets/v3/spreadsheets/${TOKEN}/sheets/Q7PlXT`;
const FORMULAS = [
	['Draft', 1],
	['draft 2', { type: 'formula', text: '=SUM(B1:B1)' }],
];

/** Rows of empty texts. */
const blank = (count: number, columns: number): string[][] =>
	Array.from({ length: count }, () => Array.from({ length: columns }, () => ''));

export const spreadsheetSheetExamples: Examples = {
	'spreadsheet.clearValues': [
		{
			title: 'empties everything below the header',
			parameters: rowsBook({ sheetId: 'Q7PlXT', confirm: true }),
			sends: [
				QUERY,
				{
					...WRITE,
					body: { valueRanges: [{ range: 'Q7PlXT!A2:T200', values: blank(199, 20) }] },
				},
			],
			returns: {
				Data: { cleared_ranges: ['Q7PlXT!A2:T200'], cells: 3980 },
				Summary: 'Cleared 3,980 cells of the data rows of sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'empties a range with its formats, the sheet given by its title',
			parameters: rowsBook({
				sheetId: 'Prices',
				clear: 'range',
				range: 'B2:C3',
				confirm: true,
				options: { clearFormat: true },
			}),
			sends: [
				QUERY,
				{ ...WRITE, body: { valueRanges: [{ range: 'Q7PlXT!B2:C3', values: blank(2, 2) }] } },
				{
					method: 'PUT',
					path: `${SPREADSHEET}/style`,
					body: { appendStyle: { range: 'Q7PlXT!B2:C3', style: { clean: true } } },
				},
			],
			returns: {
				Summary: 'Cleared 4 cells of the range in sheet "Prices" (Q7PlXT) and their formats.',
			},
		},
		{
			title: 'empties a large sheet in several calls',
			parameters: rowsBook({ sheetId: 'Q7PlXT', clear: 'wholeSheet', confirm: true }, undefined, {
				row_count: 6000,
				column_count: 110,
			}),
			sends: [
				QUERY,
				...['A1:CV5000', 'CW1:DF5000', 'A5001:CV6000', 'CW5001:DF6000'].map((cells) => ({
					...WRITE,
					body: { valueRanges: [expect.objectContaining({ range: `Q7PlXT!${cells}` })] },
				})),
			],
			returns: { Data: expect.objectContaining({ cells: 660_000 }) },
		},
		{
			title: 'has nothing to clear below the last row',
			parameters: rowsBook({ sheetId: 'Q7PlXT', confirm: true, options: { headerRow: 200 } }),
			sends: [QUERY],
			returns: { Data: { cleared_ranges: [], cells: 0 } },
		},
		{
			title: 'refuses without Confirm',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses an empty range',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', clear: 'range', confirm: true },
			refuses: /^Range is empty$/,
		},
		{
			title: 'refuses a range that is none',
			parameters: {
				spreadsheetToken: TOKEN,
				sheetId: 'Q7PlXT',
				clear: 'range',
				range: 'B2:A1',
				confirm: true,
			},
			refuses: /^Range is "B2:A1", which ends before it starts$/,
		},
		...wrongSheets({ confirm: true }),
	],
	'spreadsheet.deleteRows': [
		{
			title: 'deletes rows, counted from 1',
			parameters: rowsBook({ sheetId: 'Q7PlXT', startIndex: 2, count: 2, confirm: true }),
			sends: [
				QUERY,
				{
					...DIMENSION,
					body: {
						dimension: { sheetId: 'Q7PlXT', majorDimension: 'ROWS', startIndex: 2, endIndex: 3 },
					},
				},
			],
			returns: {
				Data: { deleted: 2, dimension: 'ROWS', start: 2, end: 3 },
				Summary: 'Deleted rows 2-3 of sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'deletes a column, as a user',
			asUser: true,
			parameters: rowsBook({
				sheetId: 'Q7PlXT',
				dimension: 'COLUMNS',
				startIndex: 3,
				confirm: true,
			}),
			returns: { Summary: 'Deleted column C of sheet "Prices" (Q7PlXT).' },
		},
		{
			title: 'deletes more than 5,000 rows from the bottom upwards',
			parameters: rowsBook({ sheetId: 'Q7PlXT', startIndex: 2, count: 7000, confirm: true }, [], {
				row_count: 8000,
			}),
			sends: [
				QUERY,
				...[
					[5002, 7001],
					[2, 5001],
				].map(([startIndex, endIndex]) => ({
					...DIMENSION,
					body: { dimension: expect.objectContaining({ startIndex, endIndex }) },
				})),
			],
			returns: { Data: expect.objectContaining({ deleted: 7000 }) },
		},
		{
			title: 'refuses without Confirm',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', startIndex: 2, confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses a row 0',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', startIndex: 0, confirm: true },
			refuses: /^Start Index is 0, which is out of range$/,
		},
		...wrongSheets({ startIndex: 2, confirm: true }),
	],
	'spreadsheet.insertRows': [
		{
			title: 'inserts a row before another',
			parameters: rowsBook({ sheetId: 'Q7PlXT', startIndex: 2 }),
			sends: [
				QUERY,
				{
					...INSERT,
					body: {
						dimension: { sheetId: 'Q7PlXT', majorDimension: 'ROWS', startIndex: 1, endIndex: 2 },
					},
				},
			],
			returns: {
				Data: { inserted: 1, dimension: 'ROWS', start: 2, end: 2 },
				Summary: 'Inserted row 2 into sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'inserts columns with the format of those before',
			parameters: rowsBook({
				sheetId: 'Q7PlXT',
				dimension: 'COLUMNS',
				startIndex: 2,
				count: 3,
				options: { inheritStyle: 'BEFORE' },
			}),
			sends: [
				QUERY,
				{
					...INSERT,
					body: {
						dimension: { sheetId: 'Q7PlXT', majorDimension: 'COLUMNS', startIndex: 1, endIndex: 4 },
						inheritStyle: 'BEFORE',
					},
				},
			],
			returns: { Summary: 'Inserted columns B-D into sheet "Prices" (Q7PlXT).' },
		},
		{
			title: 'refuses without a place',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', startIndex: '' },
			refuses: /^Start Index is empty$/,
		},
		...wrongSheets({ startIndex: 2 }),
	],
	'spreadsheet.addSheet': [
		{
			title: 'adds a sheet',
			parameters: rowsBook({ title: 'May' }),
			sends: [
				QUERY,
				{ ...BATCH, body: { requests: [{ addSheet: { properties: { title: 'May' } } }] } },
			],
			returns: {
				Data: {
					sheet_id: expect.stringMatching(/^\w{6}$/),
					title: 'May',
					index: 0,
					existed: false,
				},
				Summary: expect.stringMatching(/^Added sheet "May" \(\w+\)\.$/),
			},
		},
		{
			title: 'adds a sheet with a header at a place',
			parameters: rowsBook({
				title: 'May',
				options: { index: 1, header: 'Date, Item', ifExists: 'use' },
			}),
			sends: [
				QUERY,
				{
					...BATCH,
					body: { requests: [{ addSheet: { properties: { title: 'May', index: 1 } } }] },
				},
				{
					method: 'PUT',
					path: `${SPREADSHEET}/values`,
					body: {
						valueRange: {
							range: expect.stringMatching(/^\w{6}!A1:B1$/),
							values: [['Date', 'Item']],
						},
					},
				},
			],
			returns: { Data: expect.objectContaining({ index: 1, existed: false }) },
		},
		{
			title: 'uses a sheet that is there, and leaves its header as it is',
			parameters: rowsBook({ title: 'Prices', options: { header: ['A'], ifExists: 'use' } }),
			sends: [QUERY, readsCells('Q7PlXT!A1:T1')],
			returns: {
				Data: { sheet_id: 'Q7PlXT', title: 'Prices', existed: true },
				Summary:
					'Found sheet "Prices" (Q7PlXT), which was there already. Its first row was left as it is.',
			},
		},
		{
			title: 'adds columns where the header is wider than a new sheet',
			parameters: rowsBook({
				title: 'Wide',
				options: { header: Array.from({ length: 25 }, (_, index) => `C${index}`) },
			}),
			sends: [
				QUERY,
				BATCH,
				{
					method: 'POST',
					path: `${SPREADSHEET}/dimension_range`,
					body: { dimension: expect.objectContaining({ majorDimension: 'COLUMNS', length: 5 }) },
				},
				{ method: 'PUT', path: `${SPREADSHEET}/values` },
			],
		},
		{
			title: 'refuses without a title',
			parameters: { spreadsheetToken: TOKEN, title: '' },
			refuses: /^Sheet Title is empty$/,
		},
		{
			title: 'refuses a long title',
			parameters: { spreadsheetToken: TOKEN, title: 'x'.repeat(101) },
			refuses: /^Sheet Title has 101 characters/,
		},
		{
			title: 'says that the spreadsheet is unknown',
			parameters: { spreadsheetToken: 'shtcnNone', title: 'May' },
			fails: { code: 1310214, hint: /^Check Spreadsheet/ },
		},
	],
	'spreadsheet.copySheet': [
		{
			title: 'copies a template for a new month',
			parameters: rowsBook({ sheetId: 'Template', title: 'May' }),
			sends: [
				QUERY,
				QUERY,
				{
					...BATCH,
					body: {
						requests: [
							{ copySheet: { source: { sheetId: 'BzY8T5' }, destination: { title: 'May' } } },
						],
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ title: 'May', index: 2 }),
				Summary: expect.stringMatching(
					/^Copied sheet "Template" \(BzY8T5\) to sheet "May" \(\w+\)\.$/,
				),
			},
		},
		{
			title: 'refuses without a title',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', title: '' },
			refuses: /^Sheet Title is empty$/,
		},
		...wrongSheets({ title: 'May' }),
	],
	'spreadsheet.deleteSheet': [
		{
			title: 'deletes a sheet of a spreadsheet in a wiki',
			parameters: (sandbox) => ({
				...rowsBook({ confirm: true })(sandbox),
				spreadsheetToken: inWiki(sandbox),
				sheetId: inWiki(sandbox),
			}),
			sends: [
				{ method: 'GET', path: '/open-apis/wiki/v2/spaces/get_node' },
				QUERY,
				{ ...BATCH, body: { requests: [{ deleteSheet: { sheetId: 'Q7PlXT' } }] } },
			],
			returns: {
				Data: { sheet_id: 'Q7PlXT', title: 'Prices', deleted: true },
				Summary: 'Deleted sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'refuses without Confirm',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', confirm: 'true' },
			refuses: /^Confirm is off/,
		},
		...wrongSheets({ confirm: true }),
	],
	'spreadsheet.find': [
		{
			title: 'finds a text',
			parameters: rowsBook({ sheetId: 'Q7PlXT', find: 'draft' }, FORMULAS),
			sends: [
				QUERY,
				{
					method: 'POST',
					path: `${SEARCH}/find`,
					body: {
						find: 'draft',
						find_condition: {
							range: 'Q7PlXT!A1:T200',
							match_case: false,
							match_entire_cell: false,
							search_by_regex: false,
							include_formulas: false,
						},
					},
				},
			],
			returns: {
				Data: {
					matched_cells: ['A1', 'A2'],
					matched_formula_cells: [],
					rows_count: 2,
					cells: [
						{ cell: 'A1', row: 1, column: 'A', column_number: 1, formula: false },
						{ cell: 'A2', row: 2, column: 'A', column_number: 1, formula: false },
					],
				},
				Summary: 'Found 2 cells with "draft" in sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'finds a regular expression in the formulas of a range',
			parameters: rowsBook(
				{
					sheetId: 'Q7PlXT',
					find: '.SUM\\(.*\\)',
					regex: true,
					options: {
						range: 'B1:B5',
						matchCase: true,
						matchEntireCell: true,
						includeFormulas: true,
					},
				},
				FORMULAS,
			),
			sends: [
				QUERY,
				{
					method: 'POST',
					path: `${SEARCH}/find`,
					body: {
						find: '.SUM\\(.*\\)',
						find_condition: {
							range: 'Q7PlXT!B1:B5',
							match_case: true,
							match_entire_cell: true,
							search_by_regex: true,
							include_formulas: true,
						},
					},
				},
			],
			returns: { Data: expect.objectContaining({ matched_formula_cells: ['B2'] }) },
		},
		{
			title: 'refuses without a text',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', find: '' },
			refuses: /^Find is empty$/,
		},
		{
			title: 'says that the regular expression is wrong',
			parameters: rowsBook({ sheetId: 'Q7PlXT', find: '(', regex: true }),
			fails: { code: 1310248, hint: /^Correct the regular expression/ },
		},
		...wrongSheets({ find: 'a' }),
	],
	'spreadsheet.replace': [
		{
			title: 'replaces a text',
			parameters: rowsBook(
				{ sheetId: 'Q7PlXT', find: 'Draft', replacement: 'Final', options: { matchCase: true } },
				FORMULAS,
			),
			sends: [
				QUERY,
				{
					method: 'POST',
					path: `${SEARCH}/replace`,
					body: {
						find: 'Draft',
						find_condition: expect.objectContaining({ match_case: true, search_by_regex: false }),
						replacement: 'Final',
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ matched_cells: ['A1'], rows_count: 1 }),
				Summary: 'Changed 1 cell of sheet "Prices" (Q7PlXT): "Draft" → "Final".',
			},
		},
		{
			title: 'removes what a regular expression finds, once it is confirmed',
			parameters: rowsBook(
				{
					sheetId: 'Q7PlXT',
					find: ' \\d+$',
					regex: true,
					confirm: true,
					options: { range: 'A:A', matchEntireCell: false, includeFormulas: false },
				},
				FORMULAS,
			),
			returns: { Data: expect.objectContaining({ matched_cells: ['A2'] }) },
		},
		{
			title: 'refuses a regular expression without Confirm',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', find: '.*', regex: true },
			refuses: /^Confirm is off/,
		},
		{
			title: 'says what to do about too many cells',
			parameters: rowsBook(
				{ sheetId: 'Q7PlXT', find: 'x', replacement: 'y' },
				Array.from({ length: 5001 }, () => ['x']),
				{ row_count: 6000 },
			),
			fails: { code: 1310226, hint: /^Give a smaller Range/ },
		},
		...wrongSheets({ find: 'a' }),
	],
	'spreadsheet.mergeCells': [
		{
			title: 'makes one cell of a range',
			parameters: rowsBook({ sheetId: 'Q7PlXT', range: 'A1:C1' }),
			sends: [QUERY, { ...MERGE, body: { range: 'Q7PlXT!A1:C1', mergeType: 'MERGE_ALL' } }],
			returns: {
				Data: { range: 'Q7PlXT!A1:C1', merged: true },
				Summary: 'Merged cells A1:C1 in sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'merges row by row, down to the end of the sheet, given by its title',
			parameters: rowsBook({ sheetId: 'Prices', range: 'A2:B', mergeType: 'MERGE_ROWS' }),
			sends: [QUERY, { ...MERGE, body: { range: 'Q7PlXT!A2:B200', mergeType: 'MERGE_ROWS' } }],
			returns: { Summary: 'Merged the cells of each row of A2:B200 in sheet "Prices" (Q7PlXT).' },
		},
		{
			title: 'merges column by column',
			parameters: rowsBook({ sheetId: 'Q7PlXT', range: 'A2:B3', mergeType: 'MERGE_COLUMNS' }),
			returns: { Data: { merged: true } },
		},
		{
			title: 'splits merged cells',
			parameters: rowsBook({ sheetId: 'Q7PlXT', range: 'A1:C3', mergeType: 'UNMERGE' }),
			sends: [
				QUERY,
				{
					method: 'POST',
					path: `${SPREADSHEET}/unmerge_cells`,
					body: { range: 'Q7PlXT!A1:C3' },
				},
			],
			returns: {
				Data: { range: 'Q7PlXT!A1:C3', merged: false },
				Summary: 'Split the merged cells of A1:C3 in sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'refuses without a range',
			parameters: rowsBook({ sheetId: 'Q7PlXT', range: '' }),
			refuses: /^Range is empty$/,
		},
		...wrongSheets({ range: 'A1:C1' }),
	],
	'spreadsheet.setStyle': [
		{
			title: 'makes a header bold',
			parameters: rowsBook({ sheetId: 'Q7PlXT', range: 'A1:C1', options: { bold: true } }),
			sends: [
				QUERY,
				{
					...STYLE,
					body: { appendStyle: { range: 'Q7PlXT!A1:C1', style: { font: { bold: true } } } },
				},
			],
			returns: {
				Data: { formatted_ranges: ['Q7PlXT!A1:C1'], cells: 3 },
				Summary: 'Formatted 3 cells of sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'removes the formats of cells and sets all there is',
			parameters: rowsBook({
				sheetId: 'Prices',
				range: 'B2:B3',
				options: {
					clearFormat: true,
					bold: false,
					italic: true,
					fontSize: 10,
					textDecoration: 'both',
					numberFormat: '#,##0.00',
					horizontalAlignment: 'right',
					verticalAlignment: 'middle',
					textColor: '#000000',
					backgroundColor: '#21D11F',
					border: 'OUTER_BORDER',
					borderColor: 'ff0000',
				},
			}),
			sends: [
				QUERY,
				{ ...STYLE, body: { appendStyle: { range: 'Q7PlXT!B2:B3', style: { clean: true } } } },
				{
					...STYLE,
					body: {
						appendStyle: {
							range: 'Q7PlXT!B2:B3',
							style: {
								font: { bold: false, italic: true, fontSize: '10pt/1.5' },
								textDecoration: 3,
								formatter: '#,##0.00',
								hAlign: 2,
								vAlign: 1,
								foreColor: '#000000',
								backColor: '#21d11f',
								borderType: 'OUTER_BORDER',
								borderColor: '#ff0000',
							},
						},
					},
				},
			],
			returns: { Data: { cells: 2 } },
		},
		{
			title: 'formats large columns in several calls, with borders 30,000 cells in each',
			parameters: rowsBook(
				{ sheetId: 'Q7PlXT', range: 'A:T', options: { border: 'FULL_BORDER' } },
				undefined,
				{ row_count: 2000 },
			),
			sends: [
				QUERY,
				...['A1:T1500', 'A1501:T2000'].map((cells) => ({
					...STYLE,
					body: { appendStyle: { range: `Q7PlXT!${cells}`, style: { borderType: 'FULL_BORDER' } } },
				})),
			],
			returns: { Data: { cells: 40_000 } },
		},
		{
			title: 'refuses a style that says nothing',
			parameters: rowsBook({ sheetId: 'Q7PlXT', range: 'A1:C1' }),
			refuses: /^There is nothing to update/,
		},
		{
			title: 'refuses the color of no border',
			parameters: rowsBook({
				sheetId: 'Q7PlXT',
				range: 'A1:C1',
				options: { borderColor: '#FF0000' },
			}),
			refuses: /^Border Color is given, but Border is not$/,
		},
		{
			title: 'refuses a size that no font has',
			parameters: rowsBook({ sheetId: 'Q7PlXT', range: 'A1:C1', options: { fontSize: 40 } }),
			refuses: /^Font Size is 40/,
		},
		{
			title: 'refuses without a range',
			parameters: rowsBook({ sheetId: 'Q7PlXT', range: '', options: { bold: true } }),
			refuses: /^Range is empty$/,
		},
		...wrongSheets({ range: 'A1:C1', options: { bold: true } }),
	],
};
