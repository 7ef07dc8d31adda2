import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { NodeResult, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { stored, tasks } from '../examples/baseTable';
import type { Fault } from '../sandbox';
import { basesOf, LOAD, loadedRecords } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	tasks(stage.sandbox).records.clear();
});

afterAll(async () => {
	await stage.close();
});

const TABLE = { resource: 'bitable', appToken: 'bascnProjects', tableId: 'tblTasks' };
const SEARCH = 'bitable.v1.appTableRecord.search';
const CREATE = 'bitable.v1.appTableRecord.batchCreate';
const UPDATE = 'bitable.v1.appTableRecord.batchUpdate';
const GET = 'bitable.v1.appTableRecord.batchGet';

async function run(parameters: IDataObject, input: IDataObject[] = [{}]): Promise<NodeResult> {
	const result = await stage.engine.runNode(
		{ parameters: { ...TABLE, ...parameters } as never },
		{ input: input.map((json) => ({ json })) },
	);
	return { ...result, items: result.outputs.Feishu[0] };
}

async function upsert(input: IDataObject[], more: IDataObject = {}) {
	return await run({ operation: 'upsertRecords', matchColumns: 'Task', ...more }, input);
}

/** The one envelope of a call. */
async function upserted(input: IDataObject[], more: IDataObject = {}): Promise<IDataObject> {
	const { items } = await upsert(input, more);
	expect(items).toHaveLength(1);
	return items[0].json;
}

function sent(endpoint: string) {
	return stage.sandbox.journal.filter((request) => request.endpoint === endpoint);
}

function writes() {
	return stage.sandbox.journal.filter(({ endpoint }) =>
		/batch(?:Create|Update|Delete)$/.test(endpoint),
	);
}

function fault(given: Fault): void {
	stage.sandbox.faults.add(given);
}

function rowsOf({ pairedItem }: INodeExecutionData): number[] {
	return [pairedItem ?? []].flat().map((paired) => Number(Object(paired).item));
}

function fields(): unknown[] {
	return [...tasks(stage.sandbox).records.values()].map((record) => record.fields);
}

const rows = (count: number, hours = 1): IDataObject[] =>
	Array.from({ length: count }, (_, at) => ({ Task: `Task ${at}`, Hours: hours }));

const created = async (name: string, id: string) =>
	await upserted([{ [name]: id, Hours: 1 }], { matchColumns: name });

describe('upsert', () => {
	test('the second run changes nothing', async () => {
		const input = rows(300);
		await upsert(input);
		expect(fields()).toHaveLength(300);
		const before = writes().length;
		expect(await upserted(input)).toMatchObject({
			StatusCode: 200,
			Summary: 'Upserted table tblTasks: 300 unchanged.',
		});
		expect(writes()).toHaveLength(before);
	});

	/** What people give for a column, what the table holds then, and a value that means the same. */
	const kinds: ReadonlyArray<readonly [column: string, given: unknown, again: unknown]> = [
		['Task', 'a "quoted" text, with 中文', 'a "quoted" text, with 中文'],
		['Hours', '12.50', 12.5],
		['State', 'Open', 'Open'],
		['State', 'New option', 'New option'],
		['Tags', 'Red, Blue', ['Blue', 'Red']],
		['Due', '2026-11-30 18:00:00', Date.UTC(2026, 10, 30, 10)],
		['Paid', 'true', true],
		['Owner', 'ou_ada', [{ id: 'ou_ada' }]],
		['Team', 'ou_ben, ou_ada', ['ou_ada', 'ou_ben']],
		['Phone', '+86 138-0000 0000', '+8613800000000'],
		['Site', 'https://example.com', { text: 'https://example.com', link: 'https://example.com' }],
		['Customers', 'recGlobex, recAcme', ['recAcme', 'recGlobex']],
		['Place', '116.397755,39.903179', { location: '116.3977550,39.9031790' }],
		['Chat', 'oc_release', [{ id: 'oc_release' }]],
	];

	test.each(kinds)('column %s is a key: %j is %j', async (column, given, again) => {
		stored(stage.sandbox, { Task: 'Other' });
		const more = { matchColumns: column };
		const first = await upserted([{ [column]: given, Hours: 7 } as IDataObject], more);
		expect(first).toMatchObject({ Data: { created: [{ item: 0 }] } });
		const second = await upserted([{ [column]: again, Hours: 7 } as IDataObject], more);
		expect(second).toMatchObject({ Data: { unchanged: [{ item: 0 }], created: [], updated: [] } });
		expect(fields()).toHaveLength(2);
	});

	test('a column that Feishu fills in is a key, but no record can be made with it', async () => {
		const id = stored(stage.sandbox, { Task: 'Visit', Number: '17' });
		const { Data, ErrorMessage } = await upserted(
			[
				{ Number: 17, Hours: 3 },
				{ Number: '18', Hours: 4 },
			],
			{ matchColumns: 'Number' },
		);
		expect(Data).toMatchObject({
			updated: [{ item: 0, record_id: id }],
			failed: [{ item: 1, message: expect.stringMatching(/^Item 1: no record has its Number/) }],
		});
		expect(ErrorMessage).toMatch(/item 1:/);
		expect(fields()).toEqual([{ Task: 'Visit', Number: '17', Hours: 3 }]);
	});

	test.each([
		['Job', /^Match Columns names "Job", a column the table does not have$/],
		['Files', /^Match Columns names Files, which holds attachments/],
	])('%s is no key', async (matchColumns, message) => {
		expect(await created(matchColumns, 'x')).toMatchObject({
			StatusCode: -1,
			ErrorMessage: expect.stringMatching(message),
		});
	});

	test('items without a key, with the key of an earlier one or a wrong value are refused alone', async () => {
		const { items } = await upsert([
			{ Task: 'a' },
			{ Hours: 1 },
			{ Task: 'a', Hours: 2 },
			{ Task: 'b', Hours: 'many' },
			{ Task: 'c' },
		]);
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, -1, -1, -1]);
		expect(items.map(rowsOf)).toEqual([[0, 4], [1], [2], [3]]);
		expect(items.map(({ json }) => json.ErrorMessage)).toEqual([
			'',
			'Item 1 holds nothing in Task, which is a column to match on',
			'Item 2 has the same Task as Item 0',
			expect.stringMatching(/^Item 3, column Hours cannot hold "many"/),
		]);
		expect(fields()).toEqual([{ Task: 'a' }, { Task: 'c' }]);
	});

	test('with output items, one bad item keeps all from being written', async () => {
		const { error } = await upsert([{ Task: 'a' }, { Task: 'b', Hours: 'many' }], {
			output: 'items',
		});
		expect(error?.message).toMatch(/Hours cannot hold "many"/);
		expect(writes()).toEqual([]);
	});

	test('with output items, each row is an item that knows where it comes from', async () => {
		stored(stage.sandbox, { Task: 'b' }, 'recB');
		const { items } = await upsert([{ Task: 'a' }, { Task: 'b' }, { Task: 'c' }], {
			output: 'items',
		});
		expect(items.map(({ json }) => [json.item, json.action])).toEqual([
			[0, 'created'],
			[1, 'unchanged'],
			[2, 'created'],
		]);
		expect(items.map(rowsOf)).toEqual([[0], [1], [2]]);
		expect(items[1].json.record_id).toBe('recB');
	});

	test('a row that several records match is refused, or changes the first or all', async () => {
		for (const id of ['recA', 'recB']) stored(stage.sandbox, { Task: 'x' }, id);
		const input = [{ Task: 'x', Hours: 1 }, { Task: 'y' }];
		expect(await upserted(input)).toMatchObject({
			StatusCode: 500,
			Data: {
				created: [{ item: 1 }],
				failed: [{ item: 0, message: 'Item 0: 2 rows of the table have its Task: recA, recB' }],
			},
			ErrorMessage: expect.stringMatching(/^While writing item 0: Item 0: 2 rows/),
		});
		const first = await upserted(input, { options: { whenSeveralMatch: 'first' } });
		expect(first).toMatchObject({ Data: { updated: [{ item: 0, record_id: 'recA' }] } });
		const all = await upserted([{ Task: 'x', Hours: 2 }], { options: { whenSeveralMatch: 'all' } });
		expect(all).toMatchObject({
			Data: { updated: [{ record_id: 'recA' }, { record_id: 'recB' }] },
		});
	});

	test('bad rows stand alone in the end, and the others are written', async () => {
		for (const { Task } of rows(64)) stored(stage.sandbox, { Task });
		// A column that was changed while the run was under way: two of the values no longer fit.
		const input = rows(64).map((row, at) => ({
			...row,
			Files: at % 40 === 7 ? ['boxcnGone'] : null,
		}));
		const { Data, StatusCode } = await upserted(input);
		expect(StatusCode).toBe(500);
		expect(Data).toMatchObject({
			failed: [
				{ item: 7, code: 1254303 },
				{ item: 47, code: 1254303 },
			],
		});
		expect(fields().filter((one) => Object(one).Hours === 1)).toHaveLength(62);
		expect(sent(UPDATE).length).toBeLessThanOrEqual(1 + 2 * 2 * Math.ceil(Math.log2(64)));
	});

	test('a column that changed its type does not lead to a request for each row', async () => {
		for (const { Task } of rows(200)) stored(stage.sandbox, { Task });
		fault({ kind: 'code', endpoint: UPDATE, code: 1254061, times: 10_000 });
		const { Data } = await upserted(rows(200));
		expect(Object(Data).failed).toHaveLength(200);
		expect(sent(UPDATE).length).toBeLessThan(80);
	});

	test('a column that is gone in the middle of a run is said, and nothing is halved', async () => {
		for (const { Task } of rows(4)) stored(stage.sandbox, { Task });
		fault({ kind: 'code', endpoint: UPDATE, code: 1254045 });
		expect(await upserted(rows(4))).toMatchObject({
			StatusCode: 500,
			Hint: expect.stringMatching(/^Name every column exactly/),
		});
		expect(sent(UPDATE)).toHaveLength(1);
	});

	test('attributes without a column are refused, left out or become columns', async () => {
		stored(stage.sandbox, { Task: 'a' });
		const input = [
			{ Task: 'a', Score: null },
			{ Task: 'b', Score: 4, Since: '2026-11-30' },
		];
		expect((await upsert(input)).items.map(({ json }) => json.StatusCode)).toEqual([-1, -1]);
		await upsert(input, { options: { unknownColumns: 'ignore' } });
		expect(fields()).toEqual([{ Task: 'a' }, { Task: 'b' }]);
		const before = [...tasks(stage.sandbox).columns];
		for (let time = 0; time < 2; time += 1) {
			await upsert(input, { options: { unknownColumns: 'add' } });
			expect(fields()[1]).toEqual({ Task: 'b', Score: 4, Since: Date.UTC(2026, 10, 29, 16) });
		}
		const made = tasks(stage.sandbox).columns.slice(before.length);
		expect(made.map(({ field_name: name, ui_type: type }) => [name, type])).toEqual([
			['Score', 'Number'],
			['Since', 'DateTime'],
		]);
		tasks(stage.sandbox).columns = before;
	});

	test('blank values clear cells, and new records are made without them', async () => {
		stored(stage.sandbox, { Task: 'a', Hours: 1, State: 'Open' });
		await upsert([
			{ Task: 'a', Hours: '', State: null },
			{ Task: 'b', Hours: '', State: null },
		]);
		expect(fields()).toEqual([{ Task: 'a' }, { Task: 'b' }]);
		expect(writes()[1].body).toEqual({ records: [{ fields: { Task: 'b' } }] });
	});

	test.each(['updateRecord', 'batchUpdateRecords', 'upsertRecords'])(
		'in %s null and an empty text clear a cell, what is not named is left alone',
		async (operation) => {
			const whole = { Task: 'a', State: 'Open', Hours: 1 };
			for (const [blanks, left] of [
				[{ Task: '', State: '' }, { Hours: 1 }],
				[{ Task: null, State: null }, { Hours: 1 }],
				[
					{ Task: 'a', State: undefined, Hours: null },
					{ Task: 'a', State: 'Open' },
				],
			] as const) {
				tasks(stage.sandbox).records.clear();
				const recordId = stored(stage.sandbox, { ...whole });
				await run(
					{
						operation,
						recordId,
						fieldsMode: 'json',
						fields: '={{ $json.cells }}',
						recordSource: 'inputItems',
						matchColumns: 'record_id',
						...(operation === 'updateRecord' ? {} : { options: { excludeAttributes: 'cells' } }),
					},
					[{ ...(operation === 'updateRecord' ? { cells: blanks } : blanks), record_id: recordId }],
				);
				const now = Object.entries(Object(fields()[0])).filter(([, cell]) => cell !== '');
				expect(Object.fromEntries(now)).toEqual(left);
			}
		},
	);

	test('a few rows are sought, many are compared with the whole table', async () => {
		for (const { Task } of rows(1200)) stored(stage.sandbox, { Task });
		await upsert(rows(120));
		// The first page tells that reading all takes as many requests as three searches.
		expect(sent(SEARCH).map(({ body }) => Object(body).filter === undefined)).toEqual([
			true,
			true,
			true,
		]);
		stage.sandbox.journal.length = 0;
		await upsert(rows(30, 2));
		expect(sent(SEARCH)).toHaveLength(1);
	});

	test('some hundred rows are sought in a large table, page by page in a smaller one', async () => {
		const all = rows(5000);
		for (const { Task } of all) stored(stage.sandbox, { Task });
		expect(await upserted(all.slice(0, 200))).toMatchObject({ StatusCode: 200 });
		const [first, ...others] = sent(SEARCH).map(({ body }) => Object(body).filter);
		expect(first).toBeUndefined();
		expect(others.length).toBeLessThan(9);
		expect(others).not.toContain(undefined);
		expect(tasks(stage.sandbox).records.size).toBe(all.length);
	});

	describe('by the IDs of the records', () => {
		const byId = { matchColumns: 'record_id' };
		const idsNow = () => [...tasks(stage.sandbox).records.keys()];

		test('what was searched and changed is written back to the same records', async () => {
			stored(stage.sandbox, { Task: 'a', Hours: 1, Owner: [{ id: 'ou_ada' }] });
			stored(stage.sandbox, { Task: 'a', Hours: 2 });
			const { items } = await run({
				operation: 'searchRecords',
				output: 'items',
				options: { simplify: true },
			});
			const changed = items.map(({ json }) => {
				const { fields: cells } = json;
				return { ...json, fields: { ...Object(cells), Hours: 7 } };
			});
			expect(Object((await upserted(changed, byId)).Data).updated).toHaveLength(2);
			expect(fields()).toMatchObject([
				{ Task: 'a', Hours: 7, Owner: [{ id: 'ou_ada' }] },
				{ Task: 'a', Hours: 7 },
			]);
			expect(Object((await upserted(changed, byId)).Data).unchanged).toHaveLength(2);
		});

		test('a few are read by their IDs, many with the whole table', async () => {
			for (const { Task } of rows(1500)) stored(stage.sandbox, { Task });
			const all = idsNow().map((record_id) => ({ record_id, Hours: 3 }));
			expect(Object((await upserted(all.slice(0, 90), byId)).Data).updated).toHaveLength(90);
			expect([sent(SEARCH).length, sent(GET).length]).toEqual([0, 1]);
			stage.sandbox.journal.length = 0;
			expect(Object((await upserted(all.slice(0, 150), byId)).Data).unchanged).toHaveLength(90);
			expect([sent(SEARCH).length, sent(GET).length]).toEqual([3, 0]);
		});

		test('an ID that no record has, or none, creates nothing', async () => {
			stored(stage.sandbox, { Task: 'a' });
			const [record_id] = idsNow();
			const { items } = await upsert(
				[
					{ record_id: 'recUnknown', Hours: 1 },
					{ record_id, Hours: 1 },
					{ Task: 'b', Hours: 1 },
					{ record_id: 'nonsense', Hours: 1 },
				],
				byId,
			);
			expect(items.map(({ json }) => json)).toMatchObject([
				{
					Data: {
						updated: [{ item: 1 }],
						failed: [
							{ item: 0, message: expect.stringMatching(/no record has its record_id/) },
							{ item: 3, message: expect.stringMatching(/no record has its record_id/) },
						],
					},
				},
				{ ErrorMessage: expect.stringMatching(/^Item 2 holds nothing in record_id/) },
			]);
			expect(fields()).toEqual([{ Task: 'a', Hours: 1 }]);
		});

		test('a column of that name is a column', async () => {
			const before = [...tasks(stage.sandbox).columns];
			const name = { field_name: 'record_id', field_id: 'fldOwn', type: 1 };
			tasks(stage.sandbox).columns = [...before, { ...before[0], ...name }];
			await upsert([{ record_id: 'r1', Task: 'new' }], byId);
			expect(fields()).toEqual([{ record_id: 'r1', Task: 'new' }]);
			tasks(stage.sandbox).columns = before;
		});

		test('the mapper has them to match on, and a dry run shows changes', async () => {
			stored(stage.sandbox, { Task: 'a' });
			const [record_id] = idsNow();
			const mapped = {
				recordSource: 'columns',
				columns: {
					mappingMode: 'defineBelow',
					value: { record_id, Hours: 5 },
					matchingColumns: ['record_id'],
				},
			};
			const shown = await upserted([{}], { ...mapped, requestOptions: { dryRun: true } });
			expect(JSON.stringify(shown.Data)).toContain(
				JSON.stringify({ records: [{ record_id, fields: { Hours: 5 } }] }),
			);
			await upsert([{}], mapped);
			expect(fields()).toEqual([{ Task: 'a', Hours: 5 }]);
		});
	});

	test('a table that cannot be read whole is not written', async () => {
		for (const { Task } of rows(1000)) stored(stage.sandbox, { Task });
		fault({ kind: 'code', endpoint: SEARCH, code: 1254302, skip: 1 });
		expect(await upserted(rows(200, 2))).toMatchObject({ StatusCode: 500 });
		expect(writes()).toEqual([]);
	});

	test('an app that is shown no records does not double them', async () => {
		for (const { Task } of rows(5)) stored(stage.sandbox, { Task });
		tasks(stage.sandbox).isHidden = true;
		expect(await upserted(rows(5))).toMatchObject({
			StatusCode: 500,
			Hint: expect.stringMatching(/^Give the app or user the right to manage the Base/),
		});
		tasks(stage.sandbox).isHidden = false;
		expect(fields()).toHaveLength(5);
	});

	test('a synchronized table is said to be one', async () => {
		stored(stage.sandbox, { Task: 'a' });
		tasks(stage.sandbox).isSynced = true;
		expect(await upserted([{ Task: 'a', Hours: 1 }])).toMatchObject({
			StatusCode: 500,
			Hint: expect.stringMatching(/synchronized/),
		});
		tasks(stage.sandbox).isSynced = false;
	});

	test('without the columns nothing is compared, and nothing written', async () => {
		fault({ kind: 'code', endpoint: 'bitable.v1.appTableField.list', code: 1254302 });
		expect(await upserted(rows(2))).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringMatching(/^The columns of the table could not be read/),
			Hint: expect.stringMatching(/Enable base:field:read/),
		});
		expect(stage.sandbox.journal).toHaveLength(1);
	});

	test('two runs at once make each record once', async () => {
		const input = rows(40);
		await Promise.all([upsert(input), upsert(input), upsert(input)]);
		expect(fields()).toHaveLength(40);
		expect(sent(CREATE).length).toBeLessThanOrEqual(2);
	});

	test('a dry run shows what would be sent if every row were new', async () => {
		const { Data, Summary } = await upserted(rows(2), { requestOptions: { dryRun: true } });
		expect(stage.sandbox.journal).toEqual([]);
		expect(JSON.stringify(Data)).toMatch(/records\/search.*records\/batch_create/);
		expect(Summary).toMatch(/shown as if every row were new\.$/);
	});
});

describe('sync', () => {
	const DELETE = { deleteMissing: true, confirm: true };

	async function synced(input: IDataObject[], more: IDataObject = {}): Promise<IDataObject> {
		const { items } = await run({ operation: 'syncRecords', matchColumns: 'Task', ...more }, input);
		expect(items).toHaveLength(1);
		return items[0].json;
	}

	test('the table holds the items, and the second run changes nothing', async () => {
		for (const Task of ['a', 'b', 'c']) stored(stage.sandbox, { Task });
		// Rows that somebody left empty go as well.
		stored(stage.sandbox, {});
		const input = [{ Task: 'a' }, { Task: 'b', Hours: 2 }, { Task: 'd' }];
		expect(await synced(input, DELETE)).toMatchObject({
			Data: { created: 1, updated: 1, unchanged: 1, deleted: 2, failed: [] },
		});
		expect(fields()).toEqual([{ Task: 'a' }, { Task: 'b', Hours: 2 }, { Task: 'd' }]);
		const before = writes().length;
		expect(await synced(input, DELETE)).toMatchObject({ Data: { unchanged: 3, deleted: 0 } });
		expect(writes()).toHaveLength(before);
	});

	test('without Delete Missing Records nothing is deleted', async () => {
		for (const Task of ['a', 'b']) stored(stage.sandbox, { Task });
		await synced([{ Task: 'a' }]);
		expect(fields()).toHaveLength(2);
	});

	test('more deletions than Max Deletes keep everything from being written', async () => {
		for (const { Task } of rows(600)) stored(stage.sandbox, { Task });
		const answer = await synced([{ Task: 'new' }], DELETE);
		expect(answer).toMatchObject({
			StatusCode: -1,
			Data: {},
			ErrorMessage: expect.stringMatching(
				/^600 records of the table have no item, but at most 500/,
			),
		});
		expect(writes()).toEqual([]);
		const { Data } = await synced([{ Task: 'new' }], { ...DELETE, options: { maxDeletes: 600 } });
		expect(Data).toMatchObject({ created: 1, deleted: 600 });
		expect(fields()).toEqual([{ Task: 'new' }]);
	});

	test.each([
		['cannot be used', [{ Task: 'a' }, { Hours: 1 }], /^Item 1 holds nothing in Task/],
		['is refused by Feishu', [{ Task: 'a', Files: ['boxcnGone'] }], /attachment|1254303/i],
	])('nothing is deleted where an item %s', async (_title, input, message) => {
		for (const Task of ['a', 'b']) stored(stage.sandbox, { Task });
		expect(await synced(input as IDataObject[], DELETE)).toMatchObject({
			StatusCode: 500,
			Data: { deleted: 0, failed: [{ message: expect.stringMatching(message) }] },
			Hint: expect.stringMatching(/1 record that no item has stayed/),
		});
		expect(fields()).toHaveLength(2);
	});

	test('with output items, one bad item keeps all from being written', async () => {
		const { error } = await run(
			{ operation: 'syncRecords', matchColumns: 'Task', output: 'items' },
			[{ Task: 'a' }, { Hours: 1 }],
		);
		expect(error?.message).toMatch(/^Item 1 holds nothing/);
		expect(Object(error).context.itemIndex).toBe(1);
		expect(writes()).toEqual([]);
	});

	test('with output items, created and deleted records are items', async () => {
		stored(stage.sandbox, { Task: 'b' });
		const { items } = await run(
			{ operation: 'syncRecords', matchColumns: 'Task', output: 'items', ...DELETE },
			[{ Task: 'a' }, { Task: 'c' }],
		);
		expect(items.map(({ json }) => json.action)).toEqual(['created', 'created', 'deleted']);
		expect(items.map(rowsOf)).toEqual([[0], [1], [0]]);
	});

	test('a record that somebody deleted meanwhile counts as deleted', async () => {
		for (const Task of ['a', 'b', 'c']) stored(stage.sandbox, { Task }, `rec${Task}`);
		fault({
			kind: 'odd',
			endpoint: CREATE,
			change: (answer) => {
				tasks(stage.sandbox).records.delete('recb');
				return answer;
			},
		});
		const { Data } = await synced([{ Task: 'a' }, { Task: 'd' }], DELETE);
		expect(Data).toMatchObject({ created: 1, deleted: 2 });
		expect(fields()).toEqual([{ Task: 'a' }, { Task: 'd' }]);
	});

	test('two runs at once leave what came in', async () => {
		for (const { Task } of rows(50)) stored(stage.sandbox, { Task });
		const input = rows(100, 2).slice(30);
		await Promise.all([synced(input, DELETE), synced(input, DELETE)]);
		expect(
			fields()
				.map((one) => Object(one).Task)
				.sort(),
		).toEqual(input.map(({ Task }) => Task).sort());
	});
});

describe('faults in the middle', () => {
	const COUNT = 2000;
	const input = Array.from({ length: COUNT }, (_, at) => ({ Name: `n${at}`, Amount: at }));
	const table = () => basesOf(stage.sandbox.world).get(LOAD.appToken)?.tables.get(LOAD.tableId);

	/** Half of the rows are there, and of those half differ; some records are of no row. */
	function half(count = COUNT, others = 0): void {
		const records = table()?.records;
		records?.clear();
		const now = stage.sandbox.world.now();
		const put = (record_id: string, fields: IDataObject): void => {
			records?.set(record_id, { record_id, fields, created_time: now, last_modified_time: now });
		};
		for (let at = 0; at < count; at += 2) {
			put(`recOld${at}`, { Name: `n${at}`, Amount: at % 4 === 0 ? at : -1 });
		}
		for (let at = 0; at < others; at += 1) put(`recGone${at}`, { Name: `gone${at}` });
	}

	const go = async () =>
		await upsert(input, { ...LOAD, matchColumns: 'Name', requestOptions: { maxRetries: 0 } });

	const requests = async (): Promise<number> => {
		half();
		await go();
		return stage.sandbox.journal.length;
	};

	function isExact(wanted = input): void {
		const found = loadedRecords(stage.sandbox.world).map((record) => record.fields);
		expect(found).toHaveLength(wanted.length);
		expect(new Map(found.map(({ Name, Amount }) => [Name, Amount]))).toEqual(
			new Map(wanted.map(({ Name, Amount }) => [Name, Amount])),
		);
	}

	const FAULTS = [
		['the connection breaks before a request', { kind: 'resetBefore' }],
		['an answer is lost', { kind: 'resetAfter' }],
		['a proxy fails', { kind: 'status', status: 502 }],
		['everything from a request on is lost', { kind: 'resetAfter', times: 1000 }],
	] as const;

	test.each(FAULTS)(
		'%s, whichever it is: upserted again, the table is exact',
		async (_title, given) => {
			const count = await requests();
			isExact();
			for (let skip = 0; skip < count; skip += 1) {
				stage.reset();
				half();
				fault({ ...given, skip });
				const { items } = await go();
				expect(items[0].json.StatusCode).toBe(500);
				stage.sandbox.faults.clear();
				await go();
				isExact();
			}
		},
		60_000,
	);

	test.each(FAULTS)(
		'%s, whichever it is: synced again, the table is exact',
		async (_title, given) => {
			const few = input.slice(0, 600);
			const start = (): void => half(few.length, 60);
			const sync = async (): Promise<IDataObject> => {
				const { items } = await run(
					{
						...LOAD,
						operation: 'syncRecords',
						matchColumns: 'Name',
						deleteMissing: true,
						confirm: true,
						requestOptions: { maxRetries: 0 },
					},
					few,
				);
				return items[0].json;
			};
			start();
			await sync();
			isExact(few);
			const count = stage.sandbox.journal.length;
			for (let skip = 0; skip < count; skip += 1) {
				stage.reset();
				start();
				fault({ ...given, skip });
				expect(await sync()).toMatchObject({ StatusCode: 500 });
				stage.sandbox.faults.clear();
				expect(await sync()).toMatchObject({ StatusCode: 200 });
				isExact(few);
			}
		},
		60_000,
	);
});
