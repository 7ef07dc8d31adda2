import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../sandbox';
import { addWikiPage } from '../sandbox/services/wikiPages';
import { sheet, workbook, workbooksOf } from '../sandbox/services/workbooks';
import type { Example, Examples } from './example';

const TOKEN = 'shtcnBook';
const VALUES = `/open-apis/sheets/v2/spreadsheets/${TOKEN}/values`;
const SHEETS = `/open-apis/sheets/v3/spreadsheets/${TOKEN}/sheets/query`;

/** Puts a spreadsheet with known cells into the sandbox, whatever was written before. */
const book = (given: IDataObject) => (sandbox: Sandbox) => {
	const made = workbook(TOKEN, 'Orders', [
		sheet('Q7PlXT', 'Orders'),
		{ ...sheet('BzY8T5', 'Wide'), column_count: 130 },
	]);
	made.sheets[0].cells = [
		['Item', 'Price'],
		['Tea', 12.5],
		[
			{ type: 'formula', text: '=SUM(B2:B2)' },
			{ type: 'mention', text: 'ada@example.com', textType: 'email', notify: false },
		],
	];
	made.sheets[1].cells = [Array.from({ length: 130 }, (_, column) => column)];
	workbooksOf(sandbox.world).set(TOKEN, made);
	return { spreadsheetToken: TOKEN, ...given };
};

/** The address of a wiki page that shows the spreadsheet of `book`. */
const inWiki = (sandbox: Sandbox): string => {
	const page = { obj_token: TOKEN, obj_type: 'sheet', title: 'Orders' };
	return `https://example.feishu.cn/wiki/${addWikiPage(sandbox.world, page).node_token}?sheet=Q7PlXT`;
};

const GET_NODE = '/open-apis/wiki/v2/spaces/get_node';

const rows = (count: number, columns = 2): unknown[][] =>
	Array.from({ length: count }, (_, row) =>
		Array.from({ length: columns }, (_cell, column) => `${row + 1}/${column + 1}`),
	);

const EVERY_KIND = [
	[
		'text',
		1.5,
		true,
		null,
		{ type: 'url', text: 'Feishu', link: 'https://www.feishu.cn' },
		{ type: 'mention', text: 'ben@example.com', textType: 'email', notify: true },
		{ type: 'formula', text: '=A1' },
		{ type: 'multipleValue', values: [1, 'test'] },
	],
	['short row'],
];

/** A cell of two styles (documentation: "Data types supported by Sheets"). */
const STYLED = [
	{ type: 'text', text: 'Total', segmentStyle: { bold: true, foreColor: '#ff0000' } },
	{ type: 'text', text: ' of May', segmentStyle: { italic: true } },
];

/** What every operation with a spreadsheet refuses or is told. */
const wrongSpreadsheets = (given: IDataObject, codes: readonly [number, number]): Example[] => [
	{
		title: 'refuses an empty spreadsheet',
		parameters: { ...given, spreadsheetToken: '' },
		refuses: /^Spreadsheet is empty$/,
	},
	{
		title: 'refuses an address without a spreadsheet',
		parameters: { ...given, spreadsheetToken: 'https://example.feishu.cn/docx/doxcnA' },
		refuses: /^Spreadsheet is .* an address in which the node finds no ID/,
	},
	{
		title: 'says that the spreadsheet is unknown',
		parameters: { ...given, spreadsheetToken: 'shtcnNone' },
		fails: { code: codes[0], hint: /^Check Spreadsheet/ },
	},
	{
		title: 'says that the spreadsheet must be shared',
		parameters: { ...given, spreadsheetToken: 'shtcnForeign' },
		fails: { code: codes[1], hint: /^Add the app or the user/ },
	},
];

/** Ranges that Feishu would not take, by what the refusal must say. */
const wrongRanges: ReadonlyArray<readonly [range: string, says: RegExp]> = [
	['A1:B2', /"A1:B2", which names no sheet$/],
	['B5', /"B5", which names no sheet$/],
	['!A1:B2', /"!A1:B2", which names no sheet$/],
	['Sheet 1!A1:B2', /but "Sheet 1" is not a sheet ID: it may be a title$/],
	["'Orders'!A1:B2", /is not a sheet ID: it may be a title$/],
	['Q7PlXT!A1!B2', /which has more than one "!"$/],
	['Q7PlXT!', /but "" is not a range of cells$/],
	['Q7PlXT!B5', /but "B5" is not a range of cells$/],
	['Q7PlXT!A1:2', /but "A1:2" is not a range of cells$/],
	['Q7PlXT!1:', /but "1:" is not a range of cells$/],
	['Q7PlXT!$A$1:$B$2', /is not a range of cells$/],
	['Q7PlXT!A:B2', /but "A:B2" starts with a column and ends with a cell$/],
	['Q7PlXT!B2:A1', /which ends before it starts$/],
	['Q7PlXT!A5:B2', /which ends before it starts$/],
	['Q7PlXT!B:A', /which ends before it starts$/],
	['Q7PlXT!5:2', /which ends before it starts$/],
	['Q7PlXT!A0:B2', /but rows are counted from 1$/],
	['Q7PlXT!A1:ZZZ2', /but a sheet has at most 13,000 columns/],
];

/** Every wrong range, or the first few where another operation of the same field has them all. */
const refusedRanges = (
	label: string,
	given: (range: string) => IDataObject,
	count = wrongRanges.length,
): Example[] =>
	wrongRanges.slice(0, count).map(([range, says]) => ({
		title: `refuses the range ${range}`,
		parameters: { spreadsheetToken: TOKEN, ...given(range) },
		refuses: new RegExp(`^${label}.*${says.source}`),
	}));

/** Values that do not make rows of cells. */
const wrongValues: ReadonlyArray<readonly [values: unknown, says: RegExp]> = [
	[['Ada', 36], /has "Ada" as row 1, which is not an array$/],
	[[{ name: 'Ada' }], /as row 1, which is not an array$/],
	[[[]], /has no cells$/],
	[[['Ada', ['nested']]], /^Row 1, column 2 of .* is "\["nested"\]", which a cell cannot hold$/],
	[[['Ada'], [{ name: 'Ada' }]], /^Row 2, column 1 of .* which a cell cannot hold$/],
	[
		[['x'.repeat(50_001)]],
		/^Row 1, column 1 of .* has 50,001 characters, but a cell holds 50,000$/,
	],
	[
		[[{ type: 'text', text: 'x'.repeat(50_001) }]],
		/^Row 1, column 1 of .* has 50,001 characters, but a cell holds 50,000$/,
	],
	[[[[]]], /^Row 1, column 1 of .* is "\[\]", which a cell cannot hold$/],
	[
		[[[{ text: 'no type' }]]],
		/^Row 1, column 1 of .* is "\[\{"text":"no type"\}\]", which a cell cannot hold$/,
	],
	[
		[[[25_000, 25_001].map((length) => ({ type: 'text', text: 'x'.repeat(length) }))]],
		/^Row 1, column 1 of .* has 50,001 characters, but a cell holds 50,000$/,
	],
	[[[2 ** 53]], /^Row 1, column 1 of .* is 9007199254740992, a number that a cell does not hold/],
	[rows(1, 101), /has 101 columns, but Feishu takes 100 in one write$/],
];

export const spreadsheetExamples: Examples = {
	'spreadsheet.create': [
		{
			title: 'creates a spreadsheet without a title',
			parameters: {},
			sends: [{ method: 'POST', path: '/open-apis/sheets/v3/spreadsheets', body: { title: '' } }],
			returns: {
				Data: { spreadsheet: expect.objectContaining({ url: expect.stringMatching(/sheets/) }) },
				Summary: expect.stringMatching(/^Created spreadsheet shtcn\w+ in the root folder\.$/),
			},
		},
		{
			title: 'creates a spreadsheet in a folder, given by its address',
			parameters: {
				title: 'Sales 2026',
				options: {
					folderToken: {
						__rl: true,
						mode: 'url',
						value: 'https://example.feishu.cn/drive/folder/fldteam',
					},
				},
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/sheets/v3/spreadsheets',
					body: { title: 'Sales 2026', folder_token: 'fldteam' },
				},
			],
			returns: {
				Data: { spreadsheet: expect.objectContaining({ title: 'Sales 2026' }) },
				Summary: expect.stringMatching(/"Sales 2026" \(shtcn\w+\) in folder fldteam\.$/),
			},
		},
		{
			title: 'creates a spreadsheet as a user',
			asUser: true,
			parameters: { title: 'Mine' },
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses a title above 255 characters',
			parameters: { title: 'x'.repeat(256) },
			refuses: /^Title has 256 characters, but 255 are allowed$/,
		},
		{
			title: 'says that the folder must be shared',
			parameters: { title: 'T', options: { folderToken: 'fldforeign' } },
			fails: { code: 1310213, hint: /collaborator/ },
		},
		{
			title: 'says which value Feishu does not take',
			parameters: { title: 'T', options: { folderToken: 'fldnone' } },
			fails: { code: 1310204, hint: /^Correct the value/ },
		},
	],
	'spreadsheet.copy': [
		{
			title: 'copies a spreadsheet that is in a wiki',
			parameters: (sandbox) => {
				book({})(sandbox);
				return { sourceFileToken: inWiki(sandbox), name: 'Copy', folderToken: 'fldteam' };
			},
			sends: [
				{ method: 'GET', path: GET_NODE },
				{ method: 'POST', path: `/open-apis/drive/v1/files/${TOKEN}/copy` },
			],
		},
		{
			title: 'copies a spreadsheet into a folder',
			parameters: (sandbox) => {
				book({})(sandbox);
				return { sourceFileToken: TOKEN, name: 'Copy', folderToken: 'fldteam' };
			},
			sends: [
				{
					method: 'POST',
					path: `/open-apis/drive/v1/files/${TOKEN}/copy`,
					query: {},
					body: { name: 'Copy', type: 'sheet', folder_token: 'fldteam' },
				},
			],
			returns: {
				Data: { file: expect.objectContaining({ name: 'Copy', parent_token: 'fldteam' }) },
				Summary: expect.stringMatching(
					/^Copied spreadsheet shtcnBook to spreadsheet "Copy" \(shtcn\w+\) in folder fldteam\.$/,
				),
			},
		},
		{
			title: 'takes the source by the address in the browser, as a user',
			asUser: true,
			parameters: (sandbox) => {
				book({})(sandbox);
				return {
					sourceFileToken: {
						__rl: true,
						mode: 'url',
						value: `https://example.feishu.cn/sheets/${TOKEN}?sheet=Q7PlXT`,
					},
					name: 'Kopie',
					folderToken: 'fldteam',
				};
			},
			sends: [{ method: 'POST', path: `/open-apis/drive/v1/files/${TOKEN}/copy` }],
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses a name above 256 bytes',
			parameters: { sourceFileToken: TOKEN, name: '表'.repeat(86), folderToken: 'fldteam' },
			refuses: /^Name has 258 bytes, but 256 are allowed$/,
		},
		{
			title: 'refuses without a folder',
			parameters: { sourceFileToken: TOKEN, name: 'Copy', folderToken: '' },
			refuses: /^Folder is empty$/,
		},
		{
			title: 'refuses without a source',
			parameters: { sourceFileToken: '', name: 'Copy', folderToken: 'fldteam' },
			refuses: /^Source Spreadsheet is empty$/,
		},
		{
			title: 'says that the source is unknown',
			parameters: { sourceFileToken: 'shtcnNone', name: 'Copy', folderToken: 'fldteam' },
			fails: { code: 1061003, hint: /^Check what is to be copied and Folder/ },
		},
		{
			title: 'says that the source must be shared',
			parameters: { sourceFileToken: 'shtcnForeign', name: 'Copy', folderToken: 'fldteam' },
			fails: { code: 1061004, hint: /^Share what is to be copied/ },
		},
		{
			title: 'says that the source was deleted',
			parameters: { sourceFileToken: 'shtcnGone', name: 'Copy', folderToken: 'fldteam' },
			fails: { code: 1061007, hint: /deleted/ },
		},
	],
	'spreadsheet.getSheets': [
		{
			title: 'lists the sheets of a spreadsheet in a wiki',
			parameters: (sandbox) => ({ ...book({})(sandbox), spreadsheetToken: inWiki(sandbox) }),
			sends: [
				{ method: 'GET', path: GET_NODE, query: { token: expect.stringMatching(/^wikcn/) } },
				{ method: 'GET', path: SHEETS, query: {} },
			],
		},
		{
			title: 'says that Feishu does not find the wiki page',
			parameters: { spreadsheetToken: 'https://example.feishu.cn/wiki/wikcnUnknown' },
			fails: { code: 131005, hint: /^Check the address/ },
		},
		{
			title: 'lists the sheets',
			parameters: book({}),
			sends: [{ method: 'GET', path: SHEETS, query: {} }],
			returns: {
				Data: {
					sheets: [
						expect.objectContaining({ sheet_id: 'Q7PlXT', title: 'Orders', index: 0 }),
						expect.objectContaining({ sheet_id: 'BzY8T5', title: 'Wide', index: 1 }),
					],
				},
				Summary: 'Found 2 sheets in spreadsheet shtcnBook: Orders (Q7PlXT), Wide (BzY8T5).',
			},
		},
		{
			title: 'says that the spreadsheet was deleted',
			parameters: { spreadsheetToken: 'shtcnGone' },
			fails: { code: 1310249, hint: /^Restore the spreadsheet/ },
		},
		...wrongSpreadsheets({}, [1310214, 1310213]),
	],
	'spreadsheet.getValues': [
		{
			title: 'reads a sheet by the address of its wiki page',
			parameters: (sandbox) => {
				book({})(sandbox);
				const address = inWiki(sandbox);
				return { spreadsheetToken: address, cellRange: address };
			},
			sends: [
				{ method: 'GET', path: GET_NODE },
				{ method: 'GET', path: `${VALUES}/Q7PlXT` },
			],
		},
		{
			title: 'reads a range with its formulas computed',
			parameters: book({ cellRange: 'Q7PlXT!A1:B3' }),
			sends: [
				{
					method: 'GET',
					path: `${VALUES}/Q7PlXT!A1%3AB3`,
					query: { valueRenderOption: 'FormattedValue' },
				},
			],
			returns: {
				Data: {
					revision: 0,
					spreadsheetToken: TOKEN,
					valueRange: {
						majorDimension: 'ROWS',
						range: 'Q7PlXT!A1:B3',
						revision: 0,
						values: [
							['Item', 'Price'],
							['Tea', 12.5],
							[12.5, [expect.objectContaining({ text: '@Ada Wong', token: '70012' })]],
						],
					},
				},
				Summary: 'Read 3 rows of Q7PlXT!A1:B3 in spreadsheet shtcnBook.',
			},
		},
		{
			title: 'reads with every option',
			parameters: book({
				cellRange: { __rl: true, mode: 'id', value: ' Q7PlXT!a3:b3 ' },
				options: {
					valueRenderOption: 'Formula',
					dateTimeRenderOption: 'FormattedString',
					userIdType: 'union_id',
				},
			}),
			sends: [
				{
					method: 'GET',
					path: `${VALUES}/Q7PlXT!A3%3AB3`,
					query: {
						valueRenderOption: 'Formula',
						dateTimeRenderOption: 'FormattedString',
						user_id_type: 'union_id',
					},
				},
			],
			returns: {
				Data: expect.objectContaining({
					valueRange: expect.objectContaining({
						values: [['=SUM(B2:B2)', [expect.objectContaining({ token: 'on_ada' })]]],
					}),
				}),
			},
		},
		{
			title: 'reads plain text with the option for serial dates',
			parameters: book({
				cellRange: 'Q7PlXT!B2:B',
				options: {
					valueRenderOption: 'ToString',
					dateTimeRenderOption: '',
					userIdType: 'open_id',
				},
			}),
			sends: [
				{
					method: 'GET',
					path: `${VALUES}/Q7PlXT!B2%3AB`,
					query: { valueRenderOption: 'ToString', user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					valueRange: expect.objectContaining({ values: [[12.5], ['ada@example.com']] }),
				}),
			},
		},
		{
			title: 'reads whole columns without format, as a user',
			asUser: true,
			parameters: book({
				cellRange: 'Q7PlXT!A:B',
				options: { valueRenderOption: 'UnformattedValue' },
			}),
			sends: [{ method: 'GET', path: `${VALUES}/Q7PlXT!A%3AB` }],
			returns: { Summary: 'Read 3 rows of Q7PlXT!A:B in spreadsheet shtcnBook.' },
		},
		{
			title: 'reads a whole sheet by its address',
			parameters: book({
				spreadsheetToken: `https://example.feishu.cn/sheets/${TOKEN}?sheet=Q7PlXT`,
				cellRange: {
					__rl: true,
					mode: 'url',
					value: `https://example.feishu.cn/sheets/${TOKEN}?sheet=Q7PlXT`,
				},
			}),
			sends: [{ method: 'GET', path: `${VALUES}/Q7PlXT` }],
			returns: { StatusCode: 200 },
		},
		{
			title: 'completes whole rows with the columns of the sheet',
			parameters: book({ cellRange: 'BzY8T5!1:1' }),
			sends: [
				{ method: 'GET', path: SHEETS },
				{ method: 'GET', path: `${VALUES}/BzY8T5!A1%3ADZ1` },
			],
			returns: {
				Summary: 'Read 1 row of BzY8T5!1:1 in spreadsheet shtcnBook.',
				Data: expect.objectContaining({
					valueRange: expect.objectContaining({
						values: [Array.from({ length: 130 }, (_, column) => column)],
					}),
				}),
			},
		},
		{
			title: 'says that columns are missing when Feishu leaves them out',
			parameters: book({ cellRange: 'BzY8T5!A:DZ' }),
			returns: {
				Hint: '',
				Summary: expect.stringMatching(
					/^Read 1 row of BzY8T5!A:DZ in .*\. Feishu returns only 100 columns of a range without a last row/,
				),
				Data: expect.objectContaining({
					valueRange: expect.objectContaining({ range: 'BzY8T5!A1:CV1' }),
				}),
			},
		},
		...refusedRanges('Range is', (cellRange) => ({ cellRange })),
		...(
			[
				['selected cells', 'range=QTE6QjI%3D', 'Q7PlXT!A1%3AB2'],
				['one selected cell', 'range=QjI%3D', 'Q7PlXT!B2%3AB2'],
				['cells as a person writes them', 'range=A2:B&from=copy#top', 'Q7PlXT!A2%3AB'],
			] as const
		).map(([what, query, range]) => ({
			title: `reads ${what} by their address`,
			parameters: book({
				cellRange: `https://example.feishu.cn/sheets/${TOKEN}?sheet=Q7PlXT&${query}`,
			}),
			sends: [{ method: 'GET', path: `${VALUES}/${range}` }],
			returns: { StatusCode: 200 },
		})),
		{
			title: 'refuses an address without a sheet',
			parameters: {
				spreadsheetToken: TOKEN,
				cellRange: `https://example.feishu.cn/sheets/${TOKEN}`,
			},
			refuses: /^Range is .*, an address that names no sheet$/,
		},
		{
			title: 'refuses an address whose cells cannot be read',
			parameters: {
				spreadsheetToken: TOKEN,
				cellRange: `https://example.feishu.cn/sheets/${TOKEN}?sheet=Q7PlXT&range=somewhere`,
			},
			refuses: /^Range is .*, but "somewhere:somewhere" is not a range of cells$/,
		},
		{
			title: 'refuses the address of a sheet in another spreadsheet, which may have the same id',
			parameters: {
				spreadsheetToken: TOKEN,
				cellRange: 'https://example.feishu.cn/sheets/shtcnCopy?sheet=Q7PlXT',
			},
			refuses: /^Range is in spreadsheet shtcnCopy, but Spreadsheet is shtcnBook$/,
		},
		{
			title: 'refuses without a range',
			parameters: { spreadsheetToken: TOKEN, cellRange: '' },
			refuses: /^Range is empty$/,
		},
		{
			title: 'refuses an unknown render option',
			parameters: {
				spreadsheetToken: TOKEN,
				cellRange: 'Q7PlXT',
				options: { valueRenderOption: 'Pretty' },
			},
			refuses: /^Value Render Option is "Pretty"/,
		},
		{
			title: 'refuses user_id, which these calls do not know',
			parameters: {
				spreadsheetToken: TOKEN,
				cellRange: 'Q7PlXT',
				options: { userIdType: 'user_id' },
			},
			refuses: /^User ID Type is "user_id"/,
		},
		{
			title: 'says that the sheet is unknown',
			parameters: book({ cellRange: 'Orders!A1:B2' }),
			fails: { code: 90215, hint: /^Use a sheet ID that Get Spreadsheet Sheets returns/ },
		},
		...wrongSpreadsheets({ cellRange: 'Q7PlXT!A1:B2' }, [90214, 90213]),
	],
	'spreadsheet.batchGetValues': [
		{
			title: 'reads several ranges, separated by commas',
			parameters: book({ ranges: 'Q7PlXT!A1:B2, BzY8T5!A1:C1' }),
			sends: [
				{
					method: 'GET',
					path: `${VALUES}_batch_get`,
					query: {
						ranges: 'Q7PlXT!A1:B2,BzY8T5!A1:C1',
						valueRenderOption: 'FormattedValue',
					},
				},
			],
			returns: {
				Data: {
					revision: 0,
					spreadsheet_token: TOKEN,
					total_cells: 7,
					value_ranges: [
						{
							majorDimension: 'ROWS',
							range: 'Q7PlXT!A1:B2',
							revision: 0,
							values: [
								['Item', 'Price'],
								['Tea', 12.5],
							],
						},
						expect.objectContaining({ range: 'BzY8T5!A1:C1', values: [[0, 1, 2]] }),
					],
				},
				Summary: 'Read 2 ranges with 7 cells in spreadsheet shtcnBook.',
			},
		},
		{
			title: 'reads with every option, ranges as an array',
			parameters: book({
				ranges: ['Q7PlXT!A:A', 'Q7PlXT!B2:B', 'BzY8T5'],
				options: {
					valueRenderOption: 'ToString',
					dateTimeRenderOption: 'FormattedString',
					userIdType: 'open_id',
				},
			}),
			sends: [
				{
					method: 'GET',
					path: `${VALUES}_batch_get`,
					query: {
						ranges: 'Q7PlXT!A:A,Q7PlXT!B2:B,BzY8T5',
						valueRenderOption: 'ToString',
						dateTimeRenderOption: 'FormattedString',
						user_id_type: 'open_id',
					},
				},
			],
			returns: { StatusCode: 200, Hint: '' },
		},
		{
			title: 'completes whole rows with one look at the sheets',
			parameters: book({ ranges: '["Q7PlXT!2:3", "BzY8T5!1:1", "Q7PlXT!A1:A1"]' }),
			sends: [
				{ method: 'GET', path: SHEETS },
				{
					method: 'GET',
					path: `${VALUES}_batch_get`,
					query: {
						ranges: 'Q7PlXT!A2:T3,BzY8T5!A1:DZ1,Q7PlXT!A1:A1',
						valueRenderOption: 'FormattedValue',
					},
				},
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'reads ranges given as addresses',
			parameters: book({
				ranges: [
					`https://example.feishu.cn/sheets/${TOKEN}?sheet=Q7PlXT&range=QTE6QjI%3D`,
					`https://example.feishu.cn/sheets/${TOKEN}?sheet=BzY8T5`,
				],
			}),
			sends: [
				{
					method: 'GET',
					path: `${VALUES}_batch_get`,
					query: { ranges: 'Q7PlXT!A1:B2,BzY8T5', valueRenderOption: 'FormattedValue' },
				},
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses ranges of two spreadsheets',
			parameters: {
				spreadsheetToken: TOKEN,
				ranges: ['Q7PlXT', 'https://example.feishu.cn/sheets/shtcnCopy?sheet=Q7PlXT'],
			},
			refuses: /^Ranges is in spreadsheet shtcnCopy, but Spreadsheet is shtcnBook$/,
		},
		...refusedRanges('Entry 2 of Ranges is', (range) => ({ ranges: ['Q7PlXT', range] }), 2),
		{
			title: 'refuses without ranges',
			parameters: { spreadsheetToken: TOKEN, ranges: '' },
			refuses: /^Ranges is empty$/,
		},
		{
			title: 'says that the sheet is unknown',
			parameters: book({ ranges: 'Q7PlXT!A1:B2,nosuch!A1:B2' }),
			fails: { code: 90215, hint: /^Use a sheet ID/ },
		},
		...wrongSpreadsheets({ ranges: 'Q7PlXT!A1:B2' }, [90214, 90213]),
	],
	'spreadsheet.updateValues': [
		{
			title: 'writes into a spreadsheet in a wiki',
			parameters: (sandbox) => ({
				...book({ cellRange: 'Q7PlXT!A1:A1', valuesJson: [['Hello']] })(sandbox),
				spreadsheetToken: inWiki(sandbox),
			}),
			sends: [
				{ method: 'GET', path: GET_NODE },
				{ method: 'PUT', path: VALUES },
			],
		},
		{
			title: 'writes rows given as JSON text',
			parameters: book({ cellRange: 'Q7PlXT!A1:B2', valuesJson: '[["Hello", 1], ["World", 1]]' }),
			sends: [
				{
					method: 'PUT',
					path: VALUES,
					query: {},
					body: {
						valueRange: {
							range: 'Q7PlXT!A1:B2',
							values: [
								['Hello', 1],
								['World', 1],
							],
						},
					},
				},
			],
			returns: {
				Data: {
					spreadsheetToken: TOKEN,
					revision: 1,
					updatedRange: 'Q7PlXT!A1:B2',
					updatedRows: 2,
					updatedColumns: 2,
					updatedCells: 4,
				},
				Summary: 'Wrote 2 rows to Q7PlXT!A1:B2 in spreadsheet shtcnBook.',
			},
		},
		{
			title: 'writes every kind of cell, as a user',
			asUser: true,
			parameters: book({
				cellRange: 'Q7PlXT!C4:J5',
				valuesJson: JSON.stringify(EVERY_KIND),
			}),
			sends: [
				{
					method: 'PUT',
					path: VALUES,
					body: {
						valueRange: {
							range: 'Q7PlXT!C4:J5',
							values: EVERY_KIND,
						},
					},
				},
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'writes one cell in several styles',
			parameters: book({
				cellRange: 'Q7PlXT!A1:A1',
				valuesJson: [[STYLED]],
				requestOptions: { dryRun: true },
			}),
			sends: [],
			returns: {
				Data: expect.objectContaining({
					body: { valueRange: { range: 'Q7PlXT!A1:A1', values: [[STYLED]] } },
				}),
			},
		},
		{
			title: 'writes to cells given by their address',
			parameters: book({
				cellRange: `https://example.feishu.cn/sheets/${TOKEN}?sheet=Q7PlXT&range=QjI6QjM%3D`,
				valuesJson: [['a'], ['b']],
			}),
			sends: [
				{
					method: 'PUT',
					path: VALUES,
					body: { valueRange: { range: 'Q7PlXT!B2:B3', values: [['a'], ['b']] } },
				},
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses to write to an address in another spreadsheet',
			parameters: {
				spreadsheetToken: TOKEN,
				cellRange: 'https://example.feishu.cn/sheets/shtcnCopy?sheet=Q7PlXT',
				valuesJson: [['a']],
			},
			refuses: /^Range is in spreadsheet shtcnCopy, but Spreadsheet is shtcnBook$/,
		},
		{
			title: 'says of texts that look like formulas that they are none',
			parameters: book({
				cellRange: 'Q7PlXT!A1:C1',
				valuesJson: '[["=A1", "= b", {"type": "formula", "text": "=B1"}]]',
			}),
			returns: {
				Hint: '',
				Summary: expect.stringMatching(
					/^Wrote 1 row to Q7PlXT!A1:C1 .*\. One cell that starts with "=" is text to Feishu; write a formula as \{/,
				),
			},
		},
		{
			title: 'leaves a range that is larger than the values as it is',
			parameters: book({ cellRange: 'Q7PlXT!A1:D9', valuesJson: [['a']] }),
			sends: [
				{
					method: 'PUT',
					path: VALUES,
					body: { valueRange: { range: 'Q7PlXT!A1:D9', values: [['a']] } },
				},
			],
			returns: { StatusCode: 200 },
		},
		...(
			[
				['Q7PlXT', 'Q7PlXT!A1:B3'],
				['Q7PlXT!A:B', 'Q7PlXT!A1:B3'],
				['Q7PlXT!C:F', 'Q7PlXT!C1:F3'],
				['Q7PlXT!B2:C', 'Q7PlXT!B2:C4'],
				['Q7PlXT!4:9', 'Q7PlXT!A4:B9'],
				['Q7PlXT!A:DZ', 'Q7PlXT!A1:B3'],
				['Q7PlXT!A1:B90000', 'Q7PlXT!A1:B3'],
			] as const
		).map(([cellRange, range]) => ({
			title: `writes to ${cellRange} as ${range}`,
			parameters: book({ cellRange, valuesJson: rows(3) }),
			sends: [{ method: 'PUT', path: VALUES, body: { valueRange: { range, values: rows(3) } } }],
			returns: { StatusCode: 200 },
		})),
		{
			title: 'splits more than 5,000 rows and puts the answers together',
			parameters: book({ cellRange: 'Q7PlXT!B3:C', valuesJson: rows(12_000) }),
			sends: [
				[1, 5000],
				[5001, 10_000],
				[10_001, 12_000],
			].map(([first, last]) => ({
				method: 'PUT',
				path: VALUES,
				body: {
					valueRange: {
						range: `Q7PlXT!B${first + 2}:C${last + 2}`,
						values: rows(12_000).slice(first - 1, last),
					},
				},
			})),
			returns: {
				Data: {
					spreadsheetToken: TOKEN,
					revision: 3,
					updatedRange: 'Q7PlXT!B3:C12002',
					updatedRows: 12_000,
					updatedColumns: 2,
					updatedCells: 24_000,
				},
				Summary: 'Wrote 12,000 rows to Q7PlXT!B3:C12002 in spreadsheet shtcnBook.',
			},
		},
		{
			title: 'mentions at most 50 users in one call',
			parameters: book({
				cellRange: 'Q7PlXT',
				valuesJson: Array.from({ length: 60 }, () => [
					{ type: 'mention', text: 'ada@example.com', textType: 'email', notify: false },
				]),
			}),
			sends: [
				{
					method: 'PUT',
					path: VALUES,
					body: { valueRange: expect.objectContaining({ range: 'Q7PlXT!A1:A50' }) },
				},
				{
					method: 'PUT',
					path: VALUES,
					body: { valueRange: expect.objectContaining({ range: 'Q7PlXT!A51:A60' }) },
				},
			],
			returns: { Summary: expect.stringMatching(/^Wrote 60 rows to Q7PlXT!A1:A60/) },
		},
		...refusedRanges('Range is', (cellRange) => ({ cellRange, valuesJson: [['a']] }), 2),
		...wrongValues.map(([valuesJson, says], index) => ({
			title: `refuses values that are no rows of cells (${index + 1})`,
			parameters: { spreadsheetToken: TOKEN, cellRange: 'Q7PlXT', valuesJson: valuesJson as never },
			refuses: new RegExp(says.source.replace(/^(?!\^)/, '^Values .*')),
		})),
		{
			title: 'refuses more columns than the range has',
			parameters: { spreadsheetToken: TOKEN, cellRange: 'Q7PlXT!A1:B2', valuesJson: [[1, 2, 3]] },
			refuses: /^Values has 3 columns, but Range is Q7PlXT!A1:B2, which has 2$/,
		},
		{
			title: 'refuses more rows than the range has',
			parameters: { spreadsheetToken: TOKEN, cellRange: 'Q7PlXT!2:3', valuesJson: [[1], [2], [3]] },
			refuses: /^Values has 3 rows, but Range is Q7PlXT!2:3, which has 2$/,
		},
		{
			title: 'refuses values that are not JSON',
			parameters: { spreadsheetToken: TOKEN, cellRange: 'Q7PlXT', valuesJson: '[["a", ]]' },
			refuses: /^Values is not valid JSON/,
		},
		{
			title: 'refuses without values',
			parameters: { spreadsheetToken: TOKEN, cellRange: 'Q7PlXT', valuesJson: '' },
			refuses: /^Values is empty$/,
		},
		{
			title: 'says that the sheet is unknown',
			parameters: book({ cellRange: 'Sheet1!A1:B2', valuesJson: [['a']] }),
			fails: { code: 90215, hint: /^Use a sheet ID/ },
		},
		...wrongSpreadsheets({ cellRange: 'Q7PlXT', valuesJson: [['a']] }, [90214, 90213]),
	],
	'spreadsheet.batchUpdateValues': [
		{
			title: 'writes several ranges',
			parameters: book({
				valueRanges: [
					{ range: 'Q7PlXT!A6:B7', values: [[6, 1], [7]] },
					{ range: 'BzY8T5', values: [['Hello', 2, 'https://www.example.com']] },
				],
				confirm: true,
			}),
			sends: [
				{
					method: 'POST',
					path: `${VALUES}_batch_update`,
					query: {},
					body: {
						valueRanges: [
							{ range: 'Q7PlXT!A6:B7', values: [[6, 1], [7]] },
							{ range: 'BzY8T5!A1:C1', values: [['Hello', 2, 'https://www.example.com']] },
						],
					},
				},
			],
			returns: {
				Data: {
					spreadsheet_token: TOKEN,
					revision: 1,
					responses: [
						expect.objectContaining({ updatedRange: 'Q7PlXT!A6:B7', updatedRows: 2 }),
						expect.objectContaining({ updatedRange: 'BzY8T5!A1:C1', updatedCells: 3 }),
					],
				},
				Summary: 'Wrote 3 rows to 2 ranges in spreadsheet shtcnBook.',
			},
		},
		{
			title: 'takes one range as JSON text, as a user',
			asUser: true,
			parameters: book({
				valueRanges: '{"range": "Q7PlXT!A1:A1", "values": [["x"]]}',
				confirm: true,
			}),
			sends: [
				{
					method: 'POST',
					path: `${VALUES}_batch_update`,
					body: { valueRanges: [{ range: 'Q7PlXT!A1:A1', values: [['x']] }] },
				},
			],
			returns: { Summary: 'Wrote 1 row to 1 range in spreadsheet shtcnBook.' },
		},
		{
			title: 'splits more than 5,000 rows in all, in order, and answers once for each range',
			parameters: book({
				valueRanges: [
					{ range: 'Q7PlXT!A1:B3000', values: rows(3000) },
					{ range: 'Q7PlXT!D1:E6000', values: rows(6000) },
					{ range: 'BzY8T5!A1:B4000', values: rows(4000) },
				],
				confirm: true,
			}),
			sends: [
				[{ range: 'Q7PlXT!A1:B3000', values: rows(3000) }],
				[{ range: 'Q7PlXT!D1:E5000', values: rows(5000) }],
				[
					{ range: 'Q7PlXT!D5001:E6000', values: rows(6000).slice(5000) },
					{ range: 'BzY8T5!A1:B4000', values: rows(4000) },
				],
			].map((valueRanges) => ({
				method: 'POST',
				path: `${VALUES}_batch_update`,
				body: { valueRanges },
			})),
			returns: {
				Data: {
					spreadsheet_token: TOKEN,
					revision: 3,
					responses: [
						expect.objectContaining({ updatedRange: 'Q7PlXT!A1:B3000', updatedRows: 3000 }),
						{
							spreadsheetToken: TOKEN,
							updatedRange: 'Q7PlXT!D1:E6000',
							updatedRows: 6000,
							updatedColumns: 2,
							updatedCells: 12_000,
						},
						expect.objectContaining({ updatedRange: 'BzY8T5!A1:B4000', updatedRows: 4000 }),
					],
				},
				Summary: 'Wrote 13,000 rows to 3 ranges in spreadsheet shtcnBook.',
			},
		},
		{
			title: 'refuses without Confirm',
			parameters: {
				spreadsheetToken: TOKEN,
				valueRanges: [{ range: 'Q7PlXT', values: [[1]] }],
				confirm: false,
			},
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses a Confirm that is only nearly true',
			parameters: {
				spreadsheetToken: TOKEN,
				valueRanges: [{ range: 'Q7PlXT', values: [[1]] }],
				confirm: 'true',
			},
			refuses: /^Confirm is off/,
		},
		{
			title: 'says of texts that look like formulas that they are none',
			parameters: book({
				valueRanges: JSON.stringify([
					{ range: 'Q7PlXT!A1:A1', values: [['=A1']] },
					{ range: 'BzY8T5!A1:B1', values: [['=SUM(A1:B1)', '====']] },
				]),
				confirm: true,
			}),
			returns: {
				Summary: expect.stringMatching(
					/^Wrote 2 rows to 2 ranges .*\. 2 cells that start with "=" are text to Feishu/,
				),
			},
		},
		...refusedRanges(
			'Range in entry 2 of Value Ranges is',
			(range) => ({
				valueRanges: [
					{ range: 'Q7PlXT', values: [[1]] },
					{ range, values: [[1]] },
				],
				confirm: true,
			}),
			2,
		),
		...wrongValues.slice(0, 3).map(([values, says], index) => ({
			title: `refuses values that are no rows of cells (${index + 1})`,
			parameters: {
				spreadsheetToken: TOKEN,
				valueRanges: [{ range: 'Q7PlXT', values: values as never }],
				confirm: true,
			},
			refuses: new RegExp(says.source.replace(/^(?!\^)/, '^Values in entry 1 of Value Ranges .*')),
		})),
		{
			title: 'refuses values larger than their range',
			parameters: {
				spreadsheetToken: TOKEN,
				valueRanges: [{ range: 'Q7PlXT!A1:B2', values: [[1, 2, 3]] }],
				confirm: true,
			},
			refuses:
				/^Values in entry 1 of Value Ranges has 3 columns, but Range in entry 1 of Value Ranges is Q7PlXT!A1:B2, which has 2$/,
		},
		{
			title: 'refuses an entry without values',
			parameters: { spreadsheetToken: TOKEN, valueRanges: [{ range: 'Q7PlXT' }], confirm: true },
			refuses: /^Value Ranges has .* as entry 1, which lacks range or values$/,
		},
		{
			title: 'refuses an empty list',
			parameters: { spreadsheetToken: TOKEN, valueRanges: '[]', confirm: true },
			refuses: /^Value Ranges is empty$/,
		},
		{
			title: 'says that the sheet is unknown',
			parameters: book({ valueRanges: [{ range: 'nosuch', values: [[1]] }], confirm: true }),
			fails: { code: 90215, hint: /^Use a sheet ID/ },
		},
		...wrongSpreadsheets(
			{ valueRanges: [{ range: 'Q7PlXT', values: [[1]] }], confirm: true },
			[90214, 90213],
		),
	],
};
