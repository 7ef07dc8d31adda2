import type { Examples } from './example';
import {
	appends,
	inWiki,
	QUERY,
	readsCells,
	rowsBook,
	SPREADSHEET,
	TOKEN,
	wrongSheets,
} from './sheetBook';

const SHOWN = {
	valueRenderOption: 'FormattedValue',
	dateTimeRenderOption: 'FormattedString',
};

const COMPUTED = {
	valueRenderOption: 'UnformattedValue',
	dateTimeRenderOption: 'FormattedString',
};

const STATES = [
	['Report of May'],
	['Task', '', 'State\nof it', 'State of it', 'Hours'],
	['Write', 'x', 'Open', 'a', 3],
	[],
	['Read', null, 'Done', 'b', 10],
	['Sum', null, 'Open', 'c', { type: 'formula', text: '=SUM(E3:E5)' }],
];

export const spreadsheetRowExamples: Examples = {
	'spreadsheet.readRows': [
		{
			title: 'reads a sheet, one object a row',
			parameters: rowsBook({ sheetId: 'Q7PlXT' }),
			sends: [QUERY, readsCells('Q7PlXT!A1:T1', SHOWN), readsCells('Q7PlXT!A2:T', SHOWN)],
			returns: {
				Data: {
					rows: [
						{ row_number: 2, Item: 'Tea', Price: 12.5, Sold: true },
						{ row_number: 3, Item: 'Coffee', Price: 15, Sold: false },
					],
				},
				Summary: 'Read 2 rows of sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'reads names in another row, with blank, broken and repeated ones',
			parameters: rowsBook({ sheetId: 'Prices', options: { headerRow: 2 } }, STATES),
			returns: {
				Data: {
					rows: [
						{
							row_number: 3,
							Task: 'Write',
							col_B: 'x',
							'State of it': 'Open',
							'State of it_2': 'a',
							Hours: 3,
						},
						expect.objectContaining({ row_number: 5, col_B: '' }),
						expect.objectContaining({ Hours: 13 }),
					],
				},
			},
		},
		{
			title: 'reads with every option, in a wiki',
			parameters: (sandbox) => ({
				...rowsBook({ sheetId: 'Q7PlXT' }, STATES)(sandbox),
				spreadsheetToken: inWiki(sandbox),
				options: {
					headerRow: 2,
					firstDataRow: 4,
					range: 'A:C',
					valueRenderOption: 'UnformattedValue',
					dateTimeRenderOption: 'default',
					filters: [
						{ column: 'Task', operator: 'contains', value: 'e' },
						{ column: 'State of it', operator: 'isEmpty' },
					],
					combineFilters: 'or',
					emptyRows: 'keep',
					includeRowNumber: false,
					limit: 5,
				},
			}),
			sends: [
				{ method: 'GET', path: '/open-apis/wiki/v2/spaces/get_node' },
				QUERY,
				readsCells('Q7PlXT!A2:C2', SHOWN),
				readsCells('Q7PlXT!A4:C', { valueRenderOption: 'UnformattedValue' }),
			],
			returns: {
				Data: {
					rows: [
						{ Task: '', 'State of it': '' },
						{ Task: 'Read', 'State of it': 'Done' },
					],
				},
			},
		},
		{
			title: 'reads pieces of text, links and mentions as plain text',
			parameters: rowsBook({ sheetId: 'Q7PlXT', options: { includeRowNumber: false } }, [
				['Text', 'Link', 'Person', 'Choices'],
				[
					[
						{ type: 'text', text: 'Total', segmentStyle: { bold: true } },
						{ type: 'text', text: ' of May' },
					],
					{ type: 'url', text: 'Feishu', link: 'https://www.feishu.cn' },
					{ type: 'mention', text: 'ben@example.com', textType: 'email', notify: true },
					{ type: 'multipleValue', values: ['a', 1] },
				],
			]),
			returns: {
				Data: {
					rows: [{ Text: 'Total of May', Link: 'Feishu', Person: '@Ben Li', Choices: 'a,1' }],
				},
			},
		},
		{
			title: 'says which cells are merged',
			parameters: rowsBook({ sheetId: 'Q7PlXT' }, undefined, {
				merges: [
					{ start_row_index: 1, end_row_index: 2, start_column_index: 0, end_column_index: 0 },
				],
			}),
			returns: {
				Data: expect.objectContaining({ merged_cells: ['A2:A3'] }),
				Summary:
					'Read 2 rows of sheet "Prices" (Q7PlXT). Of merged cells only the first one holds the value: A2:A3.',
			},
		},
		{
			title: 'finds the rows that have a value',
			parameters: rowsBook({ sheetId: 'Q7PlXT', options: { filters: '{"Price": "15"}' } }),
			returns: { Data: { rows: [expect.objectContaining({ Item: 'Coffee' })] } },
		},
		{
			title: 'stops at a limit',
			parameters: rowsBook({ sheetId: 'Q7PlXT', options: { limit: 1 } }),
			returns: { Data: { rows: [expect.objectContaining({ Item: 'Tea' })] } },
		},
		{
			title: 'reads 10,000 rows in blocks of 5,000',
			parameters: rowsBook(
				{ sheetId: 'Q7PlXT' },
				[['N'], ...Array.from({ length: 10_000 }, (_, index) => [index])],
				{ row_count: 10_001 },
			),
			sends: [
				QUERY,
				readsCells('Q7PlXT!A1:T1'),
				readsCells('Q7PlXT!A2:T5001'),
				readsCells('Q7PlXT!A5002:T'),
			],
			returns: { Summary: 'Read 10,000 rows of sheet "Prices" (Q7PlXT).' },
		},
		{
			title: 'refuses a first row above the header',
			parameters: {
				spreadsheetToken: TOKEN,
				sheetId: 'Q7PlXT',
				options: { headerRow: 3, firstDataRow: 3 },
			},
			refuses: /^First Data Row is 3, but Header Row is 3$/,
		},
		{
			title: 'refuses an operator that it does not have',
			parameters: {
				spreadsheetToken: TOKEN,
				sheetId: 'Q7PlXT',
				options: { filters: [{ column: 'Price', operator: '>', value: 1 }] },
			},
			refuses: /^Filters holds .* which is not a condition$/,
		},
		{
			title: 'refuses a range that is none',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', options: { range: 'A1:' } },
			refuses: /^Range is "A1:"/,
		},
		...wrongSheets({}),
	],
	'spreadsheet.appendRows': [
		{
			title: 'appends input items by the names of their attributes',
			parameters: rowsBook({ sheetId: 'Q7PlXT' }),
			input: [
				{ Price: 9, Item: 'Milk', row_number: 7 },
				{ Item: 'Sugar', Sold: true, Shelf: 'A' },
			],
			sends: [
				QUERY,
				readsCells('Q7PlXT!A1:T1', SHOWN),
				appends('Q7PlXT!A:C', [
					['Milk', 9, null],
					['Sugar', null, true],
				]),
			],
			returns: {
				Data: {
					updated_range: 'Q7PlXT!A4:C5',
					first_row: 4,
					last_row: 5,
					rows: 2,
					columns_added: [],
					items: [
						{ item: 0, row: 4 },
						{ item: 1, row: 5 },
					],
				},
				Summary:
					'Appended 2 rows to sheet "Prices" (Q7PlXT): rows 4-5. Not written, as no column has these names: Shelf.',
			},
		},
		{
			title: 'adds columns for new attributes, with every option',
			parameters: rowsBook(
				{
					sheetId: 'Prices',
					rowSource: 'parameter',
					rows: '[{"item": 1, "Item": "=A1", "Shelf": "A", "Origin": "x"}]',
					options: {
						headerRow: 2,
						unknownColumns: 'add',
						excludeAttributes: ['item'],
						cellFormat: 'raw',
						batchSize: 100,
					},
				},
				[['Report'], ['Item', 'Price']],
				{ column_count: 3 },
			),
			sends: [
				QUERY,
				readsCells('Q7PlXT!A2:C2'),
				readsCells('Q7PlXT!A2:C2'),
				// A column without a name may hold data, which a new name must not claim.
				readsCells('Q7PlXT!C2:C'),
				{
					method: 'POST',
					path: `${SPREADSHEET}/dimension_range`,
					body: { dimension: { sheetId: 'Q7PlXT', majorDimension: 'COLUMNS', length: 1 } },
				},
				{
					method: 'PUT',
					path: `${SPREADSHEET}/values`,
					body: { valueRange: { range: 'Q7PlXT!C2:D2', values: [['Shelf', 'Origin']] } },
				},
				appends('Q7PlXT!A:D', [['=A1', null, 'A', 'x']]),
			],
			returns: { Data: expect.objectContaining({ columns_added: ['Shelf', 'Origin'], rows: 1 }) },
		},
		{
			title: 'makes cells of what items hold',
			parameters: rowsBook({ sheetId: 'Q7PlXT' }, [['A', 'B', 'C', 'D', 'E', 'F']]),
			input: [
				{
					A: '=SUM(B1:B2)',
					B: { a: 1 },
					C: ['x', 2],
					D: { type: 'url', text: 'Feishu', link: 'https://www.feishu.cn' },
					E: null,
					F: false,
				},
			],
			sends: [
				QUERY,
				readsCells('Q7PlXT!A1:T1'),
				appends('Q7PlXT!A:F', [
					[
						{ type: 'formula', text: '=SUM(B1:B2)' },
						'{"a":1}',
						'["x",2]',
						{ type: 'url', text: 'Feishu', link: 'https://www.feishu.cn' },
						null,
						false,
					],
				]),
			],
		},
		{
			title: 'appends what each column is mapped to, in a wiki',
			parameters: (sandbox) => ({
				...rowsBook({ sheetId: 'Q7PlXT', rowSource: 'columns' })(sandbox),
				spreadsheetToken: inWiki(sandbox),
				columns: {
					mappingMode: 'defineBelow',
					value: { Item: 'Milk', Price: null, Sold: true },
					matchingColumns: [],
					schema: [],
				},
			}),
			sends: [
				{ method: 'GET', path: '/open-apis/wiki/v2/spaces/get_node' },
				QUERY,
				readsCells('Q7PlXT!A1:T1'),
				// A dry run does not know the spreadsheet behind a page.
				{ ...appends('Q7PlXT!A:C', [['Milk', null, true]]), path: /\/values_append$/ },
			],
		},
		{
			title: 'refuses an empty list of rows',
			parameters: {
				spreadsheetToken: TOKEN,
				sheetId: 'Q7PlXT',
				rowSource: 'parameter',
				rows: '[]',
			},
			refuses: /^Rows holds no row$/,
		},
		{
			title: 'refuses rows that are not objects',
			parameters: {
				spreadsheetToken: TOKEN,
				sheetId: 'Q7PlXT',
				rowSource: 'parameter',
				rows: [{ Item: 'Tea' }, 'Tea'],
			},
			refuses: /^Row 1 of Rows is "Tea", which is not an object$/,
		},
		...wrongSheets({ rowSource: 'parameter', rows: [{ Item: 'Tea' }] }),
	],
	'spreadsheet.upsertRows': [
		{
			title: 'changes the rows that match, nothing but what differs, and appends the others',
			parameters: rowsBook({ sheetId: 'Q7PlXT', matchColumns: 'Item' }),
			input: [
				{ Item: 'Tea', Price: 13, Sold: true },
				{ Item: 'Milk', Price: 9 },
				{ Item: 'Coffee', Price: 15, Sold: false },
			],
			sends: [
				QUERY,
				readsCells('Q7PlXT!A1:T1', SHOWN),
				readsCells('Q7PlXT!A1:C', COMPUTED),
				readsCells('Q7PlXT!A2:A2', COMPUTED),
				{
					method: 'POST',
					path: `${SPREADSHEET}/values_batch_update`,
					body: { valueRanges: [{ range: 'Q7PlXT!B2:B2', values: [[13]] }] },
				},
				readsCells('Q7PlXT!A3:A', COMPUTED),
				appends('Q7PlXT!A:C', [['Milk', 9]]),
			],
			returns: {
				Data: {
					updated: [{ item: 0, row: 2 }],
					appended: [{ item: 1, row: 4 }],
					unchanged: [{ item: 2, row: 3 }],
					failed: [],
				},
				Summary: 'Updated 1 row, appended 1 and left 1 unchanged in sheet "Prices" (Q7PlXT).',
			},
		},
		{
			title: 'changes rows of a parameter only, with every option',
			parameters: rowsBook(
				{
					sheetId: 'Prices',
					rowSource: 'parameter',
					matchColumns: ['Item', 'Shelf'],
					rows: [
						{ Item: 'Tea', Shelf: 1, Price: 13, id: 7, Origin: 'x' },
						{ Item: 'Milk', Shelf: 1, Price: 9, id: 8 },
					],
					options: {
						appendUnmatched: false,
						headerRow: 2,
						unknownColumns: 'add',
						excludeAttributes: 'id',
						cellFormat: 'raw',
					},
				},
				[['Report'], ['Item', 'Shelf', 'Price'], ['Tea', '1', 12]],
			),
			sends: [
				QUERY,
				readsCells('Q7PlXT!A2:T2'),
				readsCells('Q7PlXT!A2:T2'),
				readsCells('Q7PlXT!D2:T'),
				{
					method: 'PUT',
					path: `${SPREADSHEET}/values`,
					body: { valueRange: { range: 'Q7PlXT!D2:D2', values: [['Origin']] } },
				},
				readsCells('Q7PlXT!A2:D', COMPUTED),
				readsCells('Q7PlXT!A3:B3', COMPUTED),
				{
					method: 'POST',
					path: `${SPREADSHEET}/values_batch_update`,
					body: { valueRanges: [{ range: 'Q7PlXT!C3:D3', values: [[13, 'x']] }] },
				},
			],
			returns: {
				Data: expect.objectContaining({
					updated: [{ item: 0, row: 3 }],
					unmatched: [1],
					columns_added: ['Origin'],
				}),
				Summary: expect.stringMatching(/\. Not appended, as they match no row: row 1\.$/),
			},
		},
		{
			title: 'matches on the columns that are chosen in the mapper',
			parameters: rowsBook({
				sheetId: 'Q7PlXT',
				rowSource: 'columns',
				columns: {
					mappingMode: 'autoMapInputData',
					value: null,
					matchingColumns: ['Item'],
					schema: [],
				},
			}),
			input: [{ Item: 'Tea', Price: 12.5 }],
			returns: { Data: expect.objectContaining({ unchanged: [{ item: 0, row: 2 }] }) },
		},
		{
			title: 'refuses without columns to match on',
			parameters: { spreadsheetToken: TOKEN, sheetId: 'Q7PlXT', matchColumns: '' },
			refuses: /^Match Columns is empty$/,
		},
		{
			title: 'refuses an empty list of rows',
			parameters: {
				spreadsheetToken: TOKEN,
				sheetId: 'Q7PlXT',
				matchColumns: 'Item',
				rowSource: 'parameter',
				rows: [],
			},
			refuses: /^Rows holds no row$/,
		},
		...wrongSheets({ matchColumns: 'Item', rowSource: 'parameter', rows: [{ Item: 'Tea' }] }),
	],
};
