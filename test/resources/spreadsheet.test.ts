import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { addWikiPage } from '../sandbox/services/wikiPages';
import { sheet, workbook, workbooksOf } from '../sandbox/services/workbooks';

const TOKEN = 'shtcnBook';
const PUT = 'sheets.v2.spreadsheets.values.put';
const BATCH = 'sheets.v2.spreadsheets.valuesBatchUpdate.post';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	const book = workbook(TOKEN, 'Orders', [sheet('Q7PlXT', 'Orders'), sheet('BzY8T5', 'Costs')]);
	workbooksOf(stage.sandbox.world).set(TOKEN, book);
});

afterAll(async () => {
	await stage.close();
});

async function run(operation: string, parameters: IDataObject, input: IDataObject[] = [{}]) {
	const { items } = await stage.engine.runNode(
		{
			parameters: {
				resource: 'spreadsheet',
				operation,
				spreadsheetToken: TOKEN,
				...parameters,
			} as never,
		},
		{ input: input.map((json) => ({ json })) },
	);
	return items.map(({ json }) => json);
}

const rows = (count: number, text = 'row') =>
	Array.from({ length: count }, (_, row) => [`${text} ${row + 1}`]);

/** The request bodies that reached the sandbox. */
const bodies = () => stage.sandbox.journal.map(({ body }) => body);

describe('what is written', () => {
	test('is read back, in a spreadsheet made here and in its copy', async () => {
		const [created] = await run('create', { title: 'Made here' });
		const { spreadsheet } = Object(created.Data);
		const spreadsheetToken: string = spreadsheet.spreadsheet_token;
		const [listed] = await run('getSheets', { spreadsheetToken });
		const [{ sheet_id: id }] = Object(listed.Data).sheets;
		const valuesJson = [
			['Name', 'Age'],
			['Ada', 36],
		];
		await run('updateValues', { spreadsheetToken, cellRange: `${id}!B2:C`, valuesJson });
		const [read] = await run('getValues', { spreadsheetToken, cellRange: `${id}!B2:C3` });
		expect(Object(read.Data).valueRange.values).toEqual(valuesJson);
		const [copied] = await run('copy', {
			sourceFileToken: spreadsheetToken,
			name: 'Copy',
			folderToken: 'fldteam',
		});
		const [same] = await run('getValues', {
			spreadsheetToken: Object(copied.Data).file.token,
			cellRange: `${id}!B2:C3`,
		});
		expect(Object(same.Data).valueRange.values).toEqual(valuesJson);
	});

	test('in several ranges is read back, a later range over an earlier one', async () => {
		const valueRanges = [
			{
				range: 'Q7PlXT!A1:B2',
				values: [
					[1, 2],
					[3, 4],
				],
			},
			{ range: 'BzY8T5', values: [['x']] },
			{ range: 'Q7PlXT!B2:B2', values: [['last']] },
		];
		await run('batchUpdateValues', { valueRanges, confirm: true });
		const [read] = await run('batchGetValues', { ranges: 'Q7PlXT,BzY8T5!A:A' });
		expect(Object(read.Data).value_ranges).toEqual([
			expect.objectContaining({ values: expect.arrayContaining([]) }),
			expect.objectContaining({ range: 'BzY8T5!A1:A1', values: [['x']] }),
		]);
		expect(Object(read.Data).value_ranges[0].values[1].slice(0, 3)).toEqual([3, 'last', null]);
	});

	test('above 5,000 rows is all there, in order', async () => {
		await run('updateValues', { cellRange: 'Q7PlXT!C7:C', valuesJson: rows(11_000) });
		const [read] = await run('getValues', { cellRange: 'Q7PlXT!C7:C' });
		expect(Object(read.Data).valueRange.values).toEqual(rows(11_000));
	});
});

describe('a write that fails half way', () => {
	test('says which rows of Values are written and where the rest goes', async () => {
		stage.sandbox.faults.add({ kind: 'code', endpoint: PUT, every: 2, code: 90218, msg: 'Locked' });
		const [envelope] = await run('updateValues', {
			cellRange: 'Q7PlXT!C7:D',
			valuesJson: rows(11_000),
		});
		expect(envelope).toMatchObject({
			Data: { updatedRange: 'Q7PlXT!C7:C5006', updatedRows: 5000, revision: 1 },
			StatusCode: 500,
			OriginalStatusCode: 400,
			Retryable: false,
			ErrorMessage: expect.stringMatching(/^While writing rows 5,001 to 10,000 of Values: Locked/),
			Hint: expect.stringMatching(
				/^Write rows 5,001 to 11,000 of Values to Q7PlXT!C5007:D11006: .* Choose other cells/,
			),
		});
		expect(bodies()).toHaveLength(2);
	});

	test('says which ranges are written, and how much of the one it ended in', async () => {
		stage.sandbox.faults.add({
			kind: 'code',
			endpoint: BATCH,
			every: 3,
			code: 90218,
			msg: 'Locked',
		});
		const [envelope] = await run('batchUpdateValues', {
			valueRanges: [
				{ range: 'Q7PlXT!A1:A10', values: rows(10) },
				{ range: 'Q7PlXT!C1:C9000', values: rows(9000) },
				{ range: 'BzY8T5', values: rows(3000) },
			],
			confirm: true,
		});
		expect(envelope).toMatchObject({
			Data: {
				spreadsheet_token: TOKEN,
				revision: 2,
				responses: [
					expect.objectContaining({ updatedRange: 'Q7PlXT!A1:A10' }),
					expect.objectContaining({ updatedRange: 'Q7PlXT!C1:C5000', updatedRows: 5000 }),
				],
			},
			StatusCode: 500,
			Retryable: false,
			ErrorMessage: expect.stringMatching(
				/^While writing Q7PlXT!C5001:C9000, entry 2 of Value Ranges: Locked/,
			),
			Hint: expect.stringMatching(
				/^Write entry 2 of Value Ranges from its row 5001 on to Q7PlXT!C5001:C9000, and the entries after it/,
			),
		});
	});

	test('at its start has written nothing', async () => {
		stage.sandbox.faults.add({
			kind: 'code',
			endpoint: PUT,
			code: 90202,
			msg: 'validate RangeVal',
		});
		const [envelope] = await run('updateValues', {
			cellRange: 'Q7PlXT',
			valuesJson: rows(6000),
		});
		expect(envelope).toMatchObject({
			Data: {},
			StatusCode: 500,
			ErrorMessage: expect.stringMatching(/^validate RangeVal \[90202\]/),
			Hint: expect.stringMatching(/^Give the range as sheetId!A1:B2/),
		});
		expect(bodies()).toHaveLength(1);
	});
});

describe('what passes', () => {
	test.each([
		['a rate limit', { status: 400, code: 90217 }],
		['a conflict', { status: 400, code: 90235 }],
		['a failure of Feishu', { status: 500, code: 1315203 }],
	])('%s is waited for', async (_what, { status, code }) => {
		stage.sandbox.faults.add({ kind: 'code', endpoint: PUT, status, code });
		const [envelope] = await run('updateValues', { cellRange: 'Q7PlXT', valuesJson: [['x']] });
		expect(envelope).toMatchObject({ StatusCode: 200, ErrorMessage: '' });
		expect(bodies()).toHaveLength(2);
	});

	test('an answer that was lost is asked for again: the cells are the same', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: PUT });
		const [envelope] = await run('updateValues', { cellRange: 'Q7PlXT', valuesJson: [['x']] });
		expect(envelope).toMatchObject({ StatusCode: 200, ErrorMessage: '' });
	});

	test('a copy whose answer was lost is not made twice', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: 'drive.v1.file.copy' });
		const [envelope] = await run('copy', {
			sourceFileToken: TOKEN,
			name: 'Once',
			folderToken: 'fldteam',
		});
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: false });
		const copies = [...workbooksOf(stage.sandbox.world).values()].filter(
			({ title }) => title === 'Once',
		);
		expect(copies).toHaveLength(1);
	});
});

describe('items', () => {
	/** The shortest time between two requests, in milliseconds. */
	const closest = () => {
		const times = stage.sandbox.journal.map(({ at }) => at);
		return Math.min(...times.slice(1).map((at, index) => at - times[index]));
	};

	test('write to one spreadsheet one after the other, in their order', async () => {
		stage.sandbox.faults.add({ kind: 'latency', endpoint: PUT, times: 4, milliseconds: 80 });
		const input = [1, 2, 3, 4].map((row) => ({ row }));
		const parameters = {
			cellRange: '=Q7PlXT!A{{ $json.row }}:A{{ $json.row }}',
			valuesJson: '=[["{{ $json.row }}"]]',
		};
		const envelopes = await run('updateValues', parameters, input);
		expect(envelopes.map(({ Data }) => Object(Data).updatedRange)).toEqual(
			[1, 2, 3, 4].map((row) => `Q7PlXT!A${row}:A${row}`),
		);
		expect(envelopes.map(({ Data }) => Object(Data).revision)).toEqual([1, 2, 3, 4]);
		expect(closest()).toBeGreaterThanOrEqual(75);
	});

	test('write to one spreadsheet one after the other, by its wiki page or its token', async () => {
		stage.sandbox.faults.add({ kind: 'latency', endpoint: PUT, milliseconds: 80 });
		const { node_token: page } = addWikiPage(stage.sandbox.world, {
			obj_token: TOKEN,
			obj_type: 'sheet',
			title: 'Orders',
		});
		const envelopes = await run(
			'updateValues',
			{ spreadsheetToken: '={{ $json.book }}', cellRange: 'Q7PlXT!A1:A1', valuesJson: [[1]] },
			[{ book: `https://example.feishu.cn/wiki/${page}` }, { book: TOKEN }],
		);
		// The first is the slower one: side by side, the second would have come before it.
		expect(envelopes.map(({ Data }) => Object(Data).revision)).toEqual([1, 2]);
	});

	test('copy into one folder one after the other', async () => {
		const endpoint = 'drive.v1.file.copy';
		stage.sandbox.faults.add({ kind: 'latency', endpoint, times: 3, milliseconds: 80 });
		const parameters = { sourceFileToken: TOKEN, name: 'Copy', folderToken: 'fldteam' };
		const envelopes = await run('copy', parameters, [{}, {}, {}]);
		expect(envelopes.map(({ StatusCode }) => StatusCode)).toEqual([200, 200, 200]);
		expect(closest()).toBeGreaterThanOrEqual(75);
	});

	test('are made of sheets, value ranges and responses', async () => {
		expect(await run('getSheets', { output: 'items' })).toEqual([
			expect.objectContaining({ sheet_id: 'Q7PlXT' }),
			expect.objectContaining({ sheet_id: 'BzY8T5' }),
		]);
		const ranges = 'Q7PlXT!A1:A1,BzY8T5!A1:A1';
		expect(await run('batchGetValues', { ranges, output: 'items' })).toEqual([
			expect.objectContaining({ range: 'Q7PlXT!A1:A1', values: [[null]] }),
			expect.objectContaining({ range: 'BzY8T5!A1:A1', values: [[null]] }),
		]);
		const valueRanges = [{ range: 'Q7PlXT', values: [[1]] }];
		const written = { valueRanges, confirm: true, output: 'items' };
		expect(await run('batchUpdateValues', written)).toEqual([
			expect.objectContaining({ updatedRange: 'Q7PlXT!A1:A1' }),
		]);
	});
});

describe('a dry run', () => {
	const dry = { requestOptions: { dryRun: true } };

	test('shows every call of a split write', async () => {
		const [envelope] = await run('updateValues', {
			cellRange: 'Q7PlXT',
			valuesJson: rows(5001),
			...dry,
		});
		expect(envelope).toMatchObject({ StatusCode: 200, OriginalStatusCode: 0 });
		const shown = JSON.stringify(envelope.Data);
		expect(shown).toContain('"Q7PlXT!A1:A5000"');
		expect(shown).toContain('"Q7PlXT!A5001:A5001"');
		expect(stage.sandbox.journal).toEqual([]);
	});

	test('shows every call of a split batch, and refuses what the call would refuse', async () => {
		const valueRanges = [{ range: 'Q7PlXT', values: rows(5001) }];
		const [envelope] = await run('batchUpdateValues', { valueRanges, confirm: true, ...dry });
		expect(JSON.stringify(envelope.Data)).toContain('"Q7PlXT!A5001:A5001"');
		const [refused] = await run('batchUpdateValues', { valueRanges, confirm: false, ...dry });
		expect(refused).toMatchObject({ StatusCode: -1 });
	});

	test('shows that whole rows need a look at the sheets', async () => {
		const [envelope] = await run('getValues', { cellRange: 'Q7PlXT!2:3', ...dry });
		const shown = JSON.stringify(envelope.Data);
		expect(shown).toContain('/sheets/query');
		expect(decodeURIComponent(shown)).toContain('Q7PlXT!A2:<last column>3');
		expect(stage.sandbox.journal).toEqual([]);
	});
});

test('whole rows of a sheet that does not exist are refused with the sheets there are', async () => {
	const [envelope] = await run('getValues', { cellRange: 'Orders!2:3' });
	expect(envelope).toMatchObject({
		StatusCode: -1,
		ErrorMessage: 'The spreadsheet has no sheet with the ID Orders',
		Hint: 'Use one of its sheets: Orders (Q7PlXT), Costs (BzY8T5).',
	});
});

describe('an answer that is not what the documentation shows', () => {
	const CALLS: ReadonlyArray<readonly [operation: string, endpoint: string, given: IDataObject]> = [
		['create', 'sheets.v3.spreadsheet.create', { title: 'New' }],
		[
			'copy',
			'drive.v1.file.copy',
			{ sourceFileToken: TOKEN, name: 'Copy', folderToken: 'fldteam' },
		],
		['getSheets', 'sheets.v3.spreadsheetSheet.query', {}],
		['getValues', 'sheets.v2.spreadsheets.values.byRange.get', { cellRange: 'Q7PlXT!A1:B2' }],
		[
			'batchGetValues',
			'sheets.v2.spreadsheets.valuesBatchGet.get',
			{ ranges: 'Q7PlXT!A1:B2,BzY8T5' },
		],
		['updateValues', PUT, { cellRange: 'Q7PlXT', valuesJson: [['x']] }],
		[
			'batchUpdateValues',
			BATCH,
			{ valueRanges: [{ range: 'Q7PlXT', values: [['x']] }], confirm: true },
		],
	];
	const WRITES = ['create', 'copy', 'updateValues', 'batchUpdateValues'];
	const SHAPES = ['dataArray', 'dataNumber', 'dataText', 'dataNull', 'dataMissing'] as const;

	test.each(CALLS)('%s claims nothing of it', async (operation, endpoint, given) => {
		for (const shape of SHAPES) {
			stage.sandbox.faults.clear();
			stage.sandbox.faults.add({ kind: 'odd', endpoint, shape });
			const [envelope] = await run(operation, given);
			const { StatusCode, Summary, Hint, ErrorMessage } = envelope;
			expect(StatusCode).not.toBe(-1);
			expect(`${String(Summary)} ${String(Hint)} ${String(ErrorMessage)}`).not.toMatch(
				/undefined|null|NaN|\[object/,
			);
			expect(Hint === '').toBe(StatusCode === 200);
			if (WRITES.includes(operation))
				expect({ shape, StatusCode }).toEqual({ shape, StatusCode: 500 });
		}
	});

	test('ranges that Feishu does not confirm are named, the others are kept', async () => {
		stage.sandbox.faults.add({
			kind: 'odd',
			endpoint: BATCH,
			change: (answer) => {
				const { responses, ...data } = Object(answer.data);
				return { ...answer, data: { ...data, responses: responses.slice(0, 1) } };
			},
		});
		const valueRanges = ['Q7PlXT!A1:A1', 'Q7PlXT!B1:B1', 'BzY8T5!A1:A1'].map((range) => ({
			range,
			values: [['x']],
		}));
		const [envelope] = await run('batchUpdateValues', { valueRanges, confirm: true });
		expect(envelope).toMatchObject({
			Data: { responses: [expect.objectContaining({ updatedRange: 'Q7PlXT!A1:A1' })] },
			Summary: '',
			StatusCode: 500,
			OriginalStatusCode: 200,
			Retryable: false,
			ErrorMessage:
				'Feishu did not confirm that these ranges were written: Q7PlXT!B1:B1, BzY8T5!A1:A1',
		});
	});

	test('ranges that Feishu does not return are named', async () => {
		const endpoint = 'sheets.v2.spreadsheets.valuesBatchGet.get';
		stage.sandbox.faults.add({ kind: 'odd', endpoint, shape: 'listMissing' });
		const [envelope] = await run('batchGetValues', { ranges: 'Q7PlXT!A1:B2,BzY8T5' });
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Summary: expect.stringMatching(
				/^Read 0 ranges .*\. Feishu returned nothing for these ranges: Q7PlXT!A1:B2, BzY8T5\.$/,
			),
		});
	});
});
