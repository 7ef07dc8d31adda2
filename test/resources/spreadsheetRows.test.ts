import type { IDataObject } from 'n8n-workflow';

import { collectRows } from '../../nodes/Feishu/resources/spreadsheet/rows/items';
import { headerFrom } from '../../nodes/shared/lookups';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { sheet, workbook, workbooksOf } from '../sandbox/services/workbooks';

const TOKEN = 'shtcnRows';
const READ = 'sheets.v2.spreadsheets.values.byRange.get';
const APPEND = 'sheets.v2.spreadsheets.valuesAppend.post';
const HEADER = ['Id', 'Name', 'Note'];

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	fill([HEADER, [1, 'Ada', 'a'], [2, 'Ben', 'b']]);
});

afterAll(async () => {
	await stage.close();
});

/** Puts a spreadsheet of one sheet with these cells into the sandbox. */
function fill(cells: unknown[][]) {
	const own = { ...sheet('Q7PlXT', 'People'), cells: structuredClone(cells) };
	own.row_count = Math.max(own.row_count, cells.length);
	workbooksOf(stage.sandbox.world).set(TOKEN, workbook(TOKEN, 'Book', [own]));
}

/** The rows of the sheet below its header, blank cells as empty texts. */
function rowsNow(): unknown[][] {
	const [own] = workbooksOf(stage.sandbox.world).get(TOKEN)?.sheets ?? [];
	return own.cells.slice(1).map((row) => Array.from({ length: 3 }, (_, at) => row[at] ?? ''));
}

async function run(operation: string, parameters: IDataObject, input: IDataObject[] = [{}]) {
	return await stage.engine.runNode(
		{
			parameters: {
				resource: 'spreadsheet',
				operation,
				spreadsheetToken: TOKEN,
				sheetId: 'Q7PlXT',
				...parameters,
			} as never,
		},
		{ input: input.map((json) => ({ json })) },
	);
}

async function envelopes(...asked: Parameters<typeof run>) {
	const { items } = await run(...asked);
	return items.map(({ json }) => json);
}

const people = (from: number, to: number): IDataObject[] =>
	Array.from({ length: to - from + 1 }, (_, index) => ({
		Id: from + index,
		Name: `Person ${from + index}`,
	}));

const requests = (endpoint: string) =>
	stage.sandbox.journal.filter((one) => one.endpoint === endpoint).length;

describe('Read Rows as Items', () => {
	test('gives one item a row', async () => {
		const { items } = await run('readRows', { output: 'items' });
		expect(items.map(({ json }) => json)).toEqual([
			{ row_number: 2, Id: 1, Name: 'Ada', Note: 'a' },
			{ row_number: 3, Id: 2, Name: 'Ben', Note: 'b' },
		]);
	});

	test('keeps names that JavaScript keeps for itself, and those of several lines', async () => {
		fill([
			['__proto__', 'constructor', 'Unit\n price', ' row_number '],
			['p', 'c', 3, 9],
		]);
		const [{ Data, Summary }] = await envelopes('readRows', {});
		expect(Object.entries(Object(Data).rows[0])).toEqual([
			['__proto__', 'p'],
			['constructor', 'c'],
			['Unit price', 3],
			['row_number', 9],
		]);
		expect(Summary).toMatch(/has a column row_number of its own/);
	});

	test('reads computed names, and keeps columns without a name only where they hold something', async () => {
		fill([
			['A', { type: 'formula', text: '=A1' }, '', 'A'],
			['x', 'y', '', 'z'],
		]);
		const [{ Data }] = await envelopes('readRows', { options: { includeRowNumber: false } });
		expect(Object(Data).rows).toEqual([{ A: 'x', A_2: 'y', A_3: 'z' }]);
	});

	test('keeps very many blank rows that another row follows', () => {
		const collected = collectRows({
			header: headerFrom(['Id']),
			emptyRows: 'keep',
			withNumber: true,
			matches: () => true,
		});
		const blank = Array.from({ length: 200_000 }, () => []);
		collected.take([...blank, [1]], 2);
		expect(collected.items()).toHaveLength(200_001);
	});

	test('gives a part and where to go on when a later block fails', async () => {
		fill([HEADER, ...people(1, 6000).map(({ Id, Name }) => [Id, Name])]);
		stage.sandbox.faults.add({ kind: 'code', status: 400, code: 90203, endpoint: READ, skip: 2 });
		const [envelope] = await envelopes('readRows', { requestOptions: { maxRetries: 0 } });
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: true });
		expect(Object(envelope.Data).rows).toHaveLength(5000);
		expect(envelope.Hint).toMatch(/^Go on with 5002 as First Data Row\./);
	});

	test('reads in halves what is too large for one answer', async () => {
		stage.sandbox.faults.add({
			kind: 'code',
			status: 400,
			code: 90221,
			endpoint: READ,
			skip: 1,
			times: 2,
		});
		const [{ Data }] = await envelopes('readRows', {});
		expect(Object(Data).rows).toHaveLength(2);
	});

	test('refuses a Base that is embedded, and names the sheets there are', async () => {
		const [own] = workbooksOf(stage.sandbox.world).get(TOKEN)?.sheets ?? [];
		own.resource_type = 'bitable';
		expect(await envelopes('readRows', {})).toMatchObject([
			{ StatusCode: -1, Hint: expect.stringMatching(/resource Bitable/) },
		]);
		expect(await envelopes('readRows', { sheetId: 'Nope' })).toMatchObject([
			{ StatusCode: -1, Hint: 'Use one of its sheets: People (Q7PlXT).' },
		]);
	});
});

describe('Append Rows from Items', () => {
	test('appends 10,000 rows in four requests, every item with its row', async () => {
		const { items } = await run('appendRows', { output: 'items' }, people(3, 10_002));
		expect(stage.sandbox.journal).toHaveLength(4);
		expect(items).toHaveLength(10_000);
		expect(items[9999].json).toEqual({ item: 9999, row: 10_003 });
		expect(rowsNow()).toHaveLength(10_002);
	});

	test('leaves what stands below, and a column that ends early does not shift rows', async () => {
		fill([HEADER, [1, 'Ada'], ['', '', 'only a note']]);
		await run('appendRows', {}, people(3, 4));
		expect(rowsNow()).toEqual([
			[1, 'Ada', ''],
			['', '', 'only a note'],
			[3, 'Person 3', ''],
			[4, 'Person 4', ''],
		]);
	});

	test('refuses items that cannot be written alone', async () => {
		const told = await envelopes('appendRows', {}, [
			{ Id: 2 ** 53, Name: 'too large' },
			{ Id: 3, Name: 'good' },
			{ Name: 'x'.repeat(50_001) },
			{ Unknown: 1 },
			{ Id: Number.NaN },
			{ Id: '7615917337495251231', Name: 'long id as text' },
		]);
		expect(told.map(({ StatusCode }) => StatusCode)).toEqual([-1, 200, -1, -1, -1]);
		expect(told[0].ErrorMessage).toMatch(/^Id of Item 0 is 9007199254740992/);
		expect(rowsNow().slice(2)).toEqual([
			[3, 'good', ''],
			['7615917337495251231', 'long id as text', ''],
		]);
	});

	test('writes each item to the sheet that it names', async () => {
		const book = workbooksOf(stage.sandbox.world).get(TOKEN);
		book?.sheets.push({ ...sheet('BzY8T5', 'Others'), cells: [HEADER] });
		await run('appendRows', { sheetId: '={{ $json.to }}', options: { excludeAttributes: 'to' } }, [
			{ to: 'People', Id: 3 },
			{ to: 'Others', Id: 4 },
			{ to: 'People', Id: 5 },
		]);
		expect(rowsNow().slice(2)).toEqual([
			[3, '', ''],
			[5, '', ''],
		]);
		expect(book?.sheets[1].cells.slice(1)).toEqual([[4]]);
	});

	test('gathers items whose columns are mapped one by one', async () => {
		const columns = {
			mappingMode: 'defineBelow',
			value: { Id: '={{ $json.number }}', Name: '={{ $json.name.toUpperCase() }}' },
			matchingColumns: [],
			schema: [],
		};
		await run('appendRows', { rowSource: 'columns', columns }, [
			{ number: 3, name: 'cy' },
			{ number: 4, name: 'di' },
		]);
		expect(requests(APPEND)).toBe(1);
		expect(rowsNow().slice(2)).toEqual([
			[3, 'CY', ''],
			[4, 'DI', ''],
		]);
	});

	test('adds one column when two runs that need it go on at once', async () => {
		const options = { unknownColumns: 'add' };
		await Promise.all([
			run('appendRows', { options }, [{ Id: 3, Phone: '1' }]),
			run('appendRows', { options }, [{ Id: 4, Phone: '2', Fax: '3' }]),
		]);
		const [own] = workbooksOf(stage.sandbox.world).get(TOKEN)?.sheets ?? [];
		expect(own.cells[0]).toEqual([...HEADER, 'Phone', 'Fax']);
		expect(own.cells.slice(3).map((row) => row[3])).toEqual(['1', '2']);
	});

	test('names no column that holds data, whatever the header row says', async () => {
		fill([HEADER, [1, 'Ada', 'x', null, 'kept'], [2, 'Ben']]);
		const options = { unknownColumns: 'add' };
		await run('appendRows', { options }, [{ Id: 3, Phone: '1', Fax: '2' }]);
		const [own] = workbooksOf(stage.sandbox.world).get(TOKEN)?.sheets ?? [];
		expect(own.cells[0].filter((name) => typeof name === 'string' && name !== '')).toEqual([
			...HEADER,
			'Phone',
			'Fax',
		]);
		expect(own.cells[0].indexOf('Phone')).toBe(5);
		expect(own.cells[1].slice(0, 5)).toEqual([1, 'Ada', 'x', null, 'kept']);
		expect(own.cells[3].slice(5)).toEqual(['1', '2']);
		await run('upsertRows', { matchColumns: 'Id', options }, [{ Id: 1, Phone: '9', Web: 'w' }]);
		expect(own.cells[0].slice(5)).toEqual(['Phone', 'Fax', 'Web']);
		expect([4, 5, 7].map((at) => own.cells[1][at])).toEqual(['kept', '9', 'w']);
	});

	test.each(['resetBefore', 'resetAfter', 'truncated', 'status'] as const)(
		'doubles and loses nothing when an answer does not come (%s)',
		async (kind) => {
			stage.sandbox.faults.add({ kind, status: 502, endpoint: APPEND, skip: 1 });
			const [envelope] = await envelopes(
				'appendRows',
				{ options: { batchSize: 10 } },
				people(3, 32),
			);
			expect(envelope).toMatchObject({ StatusCode: 200 });
			expect(rowsNow().map(([id]) => id)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
		},
	);
});

describe('Append or Update Rows', () => {
	const UPDATE = 'sheets.v2.spreadsheets.valuesBatchUpdate.post';
	const byId = { matchColumns: 'Id' };

	test('changes nothing the second time', async () => {
		const input: IDataObject[] = [
			{ Id: 1, Name: 'Ada', Note: '=A2' },
			{ Id: '2', Name: 'Benjamin', Note: '' },
			{ Id: 3, Name: true, Note: { type: 'url', text: 'here', link: 'https://www.feishu.cn' } },
			{ Id: '2026-05-01', Name: { a: 1 }, Note: null },
		];
		const [first] = await envelopes('upsertRows', byId, input);
		expect(first).toMatchObject({
			Data: { updated: [{ item: 0 }, { item: 1 }], appended: [{ item: 2 }, { item: 3 }] },
		});
		const before = rowsNow();
		stage.sandbox.journal.length = 0;
		const [second] = await envelopes('upsertRows', byId, input);
		expect(Object(second.Data).unchanged).toHaveLength(4);
		expect(rowsNow()).toEqual(before);
		expect(stage.sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	test.each<readonly [textType: string, text: string]>([
		['email', 'ada@example.com'],
		['openId', 'ou_ada'],
		['unionId', 'on_ada'],
	])('knows a mention again that was given by %s', async (textType, text) => {
		const input = [{ Id: 1, Note: { type: 'mention', textType, text, notify: false } }];
		const [first] = await envelopes('upsertRows', byId, input);
		expect(Object(first.Data).updated).toEqual([{ item: 0, row: 2 }]);
		const [second] = await envelopes('upsertRows', byId, input);
		expect(Object(second.Data).unchanged).toEqual([{ item: 0, row: 2 }]);
		const other = [{ Id: 1, Note: { ...input[0].Note, text: text.replace('ada', 'ben') } }];
		const [third] = await envelopes('upsertRows', byId, other);
		expect(Object(third.Data).updated).toEqual([{ item: 0, row: 2 }]);
	});

	test('matches on no mention, which would be new in every run', async () => {
		const Id = { type: 'mention', textType: 'openId', text: 'ou_ada', notify: false };
		const [told] = await envelopes('upsertRows', byId, [{ Id, Name: 'Ada' }]);
		expect(told).toMatchObject({
			StatusCode: -1,
			ErrorMessage: expect.stringMatching(/^Item 0 holds nothing in Id/),
		});
	});

	test('knows a date again however the sheet shows it', async () => {
		fill([HEADER, ['2026/5/1', 'Ada']]);
		const [told] = await envelopes('upsertRows', byId, [{ Id: '2026-05-01', Name: 'Ada' }]);
		expect(Object(told.Data).unchanged).toEqual([{ item: 0, row: 2 }]);
	});

	test('writes only cells that differ, so that formulas beside them stay', async () => {
		const formula = { type: 'formula', text: '=A2' };
		fill([HEADER, [1, formula, 'a'], [2, 'Ben', 'b']]);
		await run('upsertRows', byId, [{ Id: 1, Note: 'new' }]);
		expect(rowsNow()[0]).toEqual([1, formula, 'new']);
	});

	test('doubles no row when two runs go on at once', async () => {
		await Promise.all([
			run('upsertRows', byId, people(1, 40)),
			run('upsertRows', byId, people(20, 60)),
			run('upsertRows', byId, people(30, 35)),
		]);
		const ids = rowsNow().map(([id]) => Number(id));
		expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
	});

	test('refuses rows without a key, with the key of another, and keys that several rows have', async () => {
		fill([HEADER, [1, 'Ada'], [2, 'Ben'], [2, 'Bea']]);
		const told = await envelopes('upsertRows', byId, [
			{ Id: 1, Name: 'Ann' },
			{ Name: 'nobody' },
			{ Id: 1, Name: 'Ann again' },
			{ Id: 2, Name: 'Bob' },
		]);
		expect(told.map(({ StatusCode }) => StatusCode)).toEqual([500, -1, -1]);
		expect(told[0].Data).toMatchObject({
			updated: [{ item: 0, row: 2 }],
			failed: [
				{ item: 3, message: expect.stringMatching(/2 rows of the table have its Id: 3, 4/) },
			],
		});
		expect(rowsNow().map(([, name]) => name)).toEqual(['Ann', 'Ben', 'Bea']);
	});

	test('plans once more when somebody inserts a row between the look and the write', async () => {
		stage.sandbox.faults.add({ kind: 'odd', endpoint: READ, skip: 1, change: insertRow });
		const [told] = await envelopes('upsertRows', byId, [{ Id: 2, Name: 'Benjamin' }]);
		expect(told).toMatchObject({ StatusCode: 200, Data: { updated: [{ item: 0, row: 4 }] } });
		expect(rowsNow()).toEqual([
			['', '', ''],
			[1, 'Ada', 'a'],
			[2, 'Benjamin', 'b'],
		]);
	});

	test('leaves a row alone that moves again and again', async () => {
		stage.sandbox.faults.add({ kind: 'odd', endpoint: READ, skip: 1, times: 4, change: insertRow });
		const [told] = await envelopes('upsertRows', byId, [{ Id: 2, Name: 'Benjamin' }]);
		expect(told).toMatchObject({
			StatusCode: 500,
			Retryable: true,
			Data: { failed: [{ item: 0, message: expect.stringMatching(/moved twice/) }] },
		});
		expect(rowsNow().filter(([id]) => id === 2)).toEqual([[2, 'Ben', 'b']]);
	});

	test('plans once more when somebody appends the same key meanwhile', async () => {
		stage.sandbox.faults.add({
			kind: 'odd',
			endpoint: READ,
			skip: 1,
			change: (answer) => {
				const [own] = workbooksOf(stage.sandbox.world).get(TOKEN)?.sheets ?? [];
				own.cells.push([3, 'theirs']);
				return answer;
			},
		});
		const [told] = await envelopes('upsertRows', byId, [{ Id: 3, Name: 'Cy' }]);
		expect(Object(told.Data).updated).toEqual([{ item: 0, row: 4 }]);
		expect(rowsNow().slice(2)).toEqual([[3, 'Cy', '']]);
	});

	/** Somebody inserts a row above the others. */
	function insertRow(answer: unknown): unknown {
		const [own] = workbooksOf(stage.sandbox.world).get(TOKEN)?.sheets ?? [];
		own.cells.splice(1, 0, []);
		own.row_count += 1;
		return answer;
	}

	/** Half of the rows are there and differ, the others are new. */
	test.each([
		[2000, 'resetBefore', 1],
		[2000, 'resetAfter', 1],
		[40, 'truncated', 1],
		[40, 'html', 1],
		[600, 'resetAfter', 1000],
	] as const)(
		'%i rows are exact after any one request, or all from it on, failed (%s) and the node was run again',
		async (count, kind, times) => {
			const before = [HEADER, ...people(1, count / 2).map((one) => [one.Id, 'before', 'kept'])];
			const input = people(1, count);
			fill(before);
			await run('upsertRows', byId, input);
			const asked = stage.sandbox.journal.length;
			const right = JSON.stringify(rowsNow());
			expect(rowsNow()).toHaveLength(count);
			for (let skip = 0; skip < asked; skip += 1) {
				stage.reset();
				fill(before);
				stage.sandbox.faults.add({ kind, status: 502, skip, times });
				await run('upsertRows', { ...byId, requestOptions: { maxRetries: 0 } }, input);
				stage.sandbox.faults.clear();
				const [told] = await envelopes('upsertRows', byId, input);
				expect([skip, told.StatusCode]).toEqual([skip, 200]);
				expect([skip, JSON.stringify(rowsNow()) === right]).toEqual([skip, true]);
			}
		},
	);

	test('null and an empty text clear a cell, what is not named is left alone', async () => {
		fill([HEADER, [1, 'Ada', 'a'], [2, 'Ben', 'b'], [3, 'Cy', 'c']]);
		const input = [
			{ Id: 1, Name: null },
			{ Id: 2, Name: '', Note: undefined },
			{ Id: 3, Note: null },
			{ Id: 4, Name: null, Note: '' },
		];
		await run('upsertRows', byId, input);
		const right = [
			[1, '', 'a'],
			[2, '', 'b'],
			[3, 'Cy', ''],
			[4, '', ''],
		];
		expect(rowsNow()).toEqual(right);
		const [again] = await envelopes('upsertRows', byId, input);
		expect(Object(again.Data).unchanged).toHaveLength(4);
	});

	describe('by the numbers of the rows', () => {
		const byNumber = { matchColumns: 'row_number' };

		test('what was read and changed is written back to the same rows', async () => {
			const formula = { type: 'formula', text: '=A2' };
			fill([HEADER, [1, formula, ''], [2, 'Ben', 'b'], [], [4, 'Dan', 'd']]);
			const { items } = await run('readRows', { output: 'items' });
			const changed = items.map(({ json }) => ({ ...json, Note: 'seen' }));
			const [told] = await envelopes(
				'upsertRows',
				{ ...byNumber, options: { excludeAttributes: 'Name' } },
				changed,
			);
			expect(Object(told.Data).updated).toEqual([2, 3, 5].map((row, item) => ({ item, row })));
			expect(rowsNow()).toEqual([
				[1, formula, 'seen'],
				[2, 'Ben', 'seen'],
				['', '', ''],
				[4, 'Dan', 'seen'],
			]);
			const [again] = await envelopes('upsertRows', byNumber, [{ row_number: '2', Note: 'seen' }]);
			expect(Object(again.Data).unchanged).toEqual([{ item: 0, row: 2 }]);
		});

		test('blank cells are filled in, in blank rows as well', async () => {
			await run('upsertRows', byNumber, [
				{ row_number: 2, Note: 'x' },
				{ row_number: 9, Note: 'y' },
			]);
			expect([rowsNow()[0], rowsNow()[7]]).toEqual([
				[1, 'Ada', 'x'],
				['', '', 'y'],
			]);
		});

		test.each([
			['a number of no row', { row_number: 900, Note: 'x' }, 500, /no row 900 below its header/],
			['the header', { row_number: 1, Note: 'x' }, 500, /no row 1 below its header/],
			['a text', { row_number: 'two', Note: 'x' }, -1, /"two", which is not the number of a row/],
			['a fraction', { row_number: 2.5, Note: 'x' }, -1, /which is not the number of a row/],
			['nothing', { Note: 'x' }, -1, /holds nothing in row_number/],
		] as const)('%s is refused, and nothing is appended', async (_what, row, status, message) => {
			const before = rowsNow();
			const [told] = await envelopes('upsertRows', byNumber, [row]);
			expect(told).toMatchObject({
				StatusCode: status,
				ErrorMessage: expect.stringMatching(message),
			});
			expect(rowsNow()).toEqual(before);
		});

		test('a second column to match on tells that the row is another one now', async () => {
			const before = rowsNow();
			const both = { matchColumns: 'row_number, Id' };
			const [told] = await envelopes('upsertRows', both, [
				{ row_number: 2, Id: 2, Note: 'x' },
				{ row_number: 3, Id: 2, Note: 'y' },
			]);
			expect(told.Data).toMatchObject({
				updated: [{ item: 1, row: 3 }],
				failed: [{ item: 0, message: expect.stringMatching(/row 2 of the sheet has another Id/) }],
			});
			expect(rowsNow()[0]).toEqual(before[0]);
		});

		test('a row that moves in the middle is left alone', async () => {
			stage.sandbox.faults.add({ kind: 'odd', endpoint: READ, skip: 1, change: insertRow });
			const [told] = await envelopes('upsertRows', byNumber, [{ row_number: 3, Note: 'x' }]);
			expect(told).toMatchObject({
				StatusCode: 500,
				Data: { failed: [{ item: 0, message: expect.stringMatching(/changed or moved/) }] },
			});
			expect(rowsNow().slice(1)).toEqual([
				[1, 'Ada', 'a'],
				[2, 'Ben', 'b'],
			]);
		});

		test('what others write beside it in the same moment does no harm, moved rows are said', async () => {
			const other = (change: (cells: unknown[][]) => void) => (answer: unknown) => {
				const book = workbooksOf(stage.sandbox.world).get(TOKEN);
				change(book?.sheets[0].cells ?? []);
				if (book !== undefined) book.revision += 1;
				return answer;
			};
			// After the last look at the row.
			const meanwhile = { kind: 'odd', endpoint: READ, skip: 2 } as const;
			const input = [{ row_number: 3, Note: 'x' }];
			stage.sandbox.faults.add({ ...meanwhile, change: other((cells) => cells.push([9])) });
			const [told] = await envelopes('upsertRows', byNumber, input);
			expect(told).toMatchObject({ StatusCode: 200, Data: { updated: [{ item: 0, row: 3 }] } });
			const change = other((cells) => cells.splice(1, 0, [8, 'Eve', 'e']));
			stage.sandbox.faults.clear();
			fill([HEADER, [1, 'Ada', 'a'], [2, 'Ben', 'b']]);
			stage.sandbox.faults.add({ ...meanwhile, change });
			const [lost] = await envelopes('upsertRows', { matchColumns: 'Id' }, [
				{ Id: 2, Name: 'Bob' },
			]);
			expect(lost).toMatchObject({
				StatusCode: 500,
				Hint: expect.stringMatching(/Look into row 3/),
			});
		});

		test('a column of that name is a column', async () => {
			fill([
				['row_number', 'Name', 'Note'],
				[7, 'Ada', 'a'],
			]);
			const [told] = await envelopes('upsertRows', byNumber, [{ row_number: 7, Note: 'x' }]);
			expect(Object(told.Data).updated).toEqual([{ item: 0, row: 2 }]);
			expect(rowsNow()).toEqual([[7, 'Ada', 'x']]);
		});

		test('the mapper has it to match on', async () => {
			const columns = { mappingMode: 'defineBelow', value: { row_number: 3, Name: 'Bea' } };
			await run('upsertRows', {
				rowSource: 'columns',
				columns: { ...columns, matchingColumns: ['row_number'] },
			});
			expect(rowsNow()[1]).toEqual([2, 'Bea', 'b']);
		});
	});

	test('rows of many columns that lie side by side go into one request', async () => {
		const names = Array.from({ length: 10 }, (_, at) => `C${at}`);
		fill([['Id', ...names], ...people(1, 1000).map(({ Id }) => [Id, ...names])]);
		const input = people(1, 1000).map(({ Id }) => ({
			Id,
			...Object.fromEntries(names.map((name) => [name, 'new'])),
		}));
		const [told] = await envelopes('upsertRows', byId, input);
		expect(Object(told.Data).updated).toHaveLength(1000);
		expect(requests(UPDATE)).toBe(1);
	});

	test('names the one row that Feishu does not take, and writes the others', async () => {
		stage.sandbox.faults.add({
			kind: 'code',
			status: 400,
			code: 90218,
			msg: 'LockedCell',
			endpoint: UPDATE,
			times: 20,
			when: ({ body }) => JSON.stringify(body).includes('Person 2'),
		});
		const [told] = await envelopes('upsertRows', byId, people(1, 2));
		expect(told.Data).toMatchObject({
			updated: [{ item: 0, row: 2 }],
			failed: [{ item: 1, row: 3, code: 90218 }],
		});
	});
});
