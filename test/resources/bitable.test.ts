import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { NodeResult, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Fault } from '../sandbox';
import { basesOf } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	const table = tasks();
	table.records.clear();
	table.perCreate = 1000;
	table.capacity = 20_000;
});

afterAll(async () => {
	await stage.close();
});

const TABLE = {
	resource: 'bitable',
	appToken: 'bascnProjects',
	tableId: 'tblTasks',
};
const CREATE = 'bitable.v1.appTableRecord.batchCreate';
const DELETE = 'bitable.v1.appTableRecord.batchDelete';
const COLUMNS = 'bitable.v1.appTableField.list';

function tasks() {
	const table = basesOf(stage.sandbox.world).get('bascnProjects')?.tables.get('tblTasks');
	if (table === undefined) throw new Error('The sandbox has no table tblTasks');
	return table;
}

/** What left the node itself: the nodes behind it pair items anew. */
async function run(parameters: IDataObject, input: IDataObject[] = [{}]): Promise<NodeResult> {
	const result = await stage.engine.runNode(
		{ parameters: { ...TABLE, ...parameters } as never },
		{ input: input.map((json) => ({ json })) },
	);
	return { ...result, items: result.outputs.Feishu[0] };
}

async function createItems(
	input: IDataObject[],
	options: IDataObject = {},
	more: IDataObject = {},
) {
	return await run(
		{ operation: 'batchCreateRecords', recordSource: 'inputItems', options, ...more },
		input,
	);
}

function sent(endpoint: string) {
	return stage.sandbox.journal.filter((request) => request.endpoint === endpoint);
}

function sizes(endpoint: string): number[] {
	return sent(endpoint).map(({ body }) => Object(body).records.length);
}

function fault(given: Fault): void {
	stage.sandbox.faults.add(given);
}

function rowsOf({ pairedItem }: INodeExecutionData): number[] {
	return [pairedItem ?? []].flat().map((paired) => Number(Object(paired).item));
}

function numbers(count: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => ({
		Task: `Task ${index}`,
		Hours: `${index}`,
	}));
}

describe('records out of input items', () => {
	test('10,000 items are 10 requests and one look-up of the columns', async () => {
		const { items } = await createItems(numbers(10_000));
		expect(sizes(CREATE)).toEqual(Array.from({ length: 10 }, () => 1000));
		expect(sent(COLUMNS)).toHaveLength(1);
		expect(stage.sandbox.journal).toHaveLength(11);
		expect(items).toHaveLength(10);
		expect(items.flatMap(rowsOf)).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
		const written = items.flatMap(({ json }) => Object(json.Data).items);
		expect(written).toHaveLength(10_000);
		for (const { item, record_id: id } of [written[0], written[4321], written[9999]]) {
			expect(tasks().records.get(id)?.fields).toEqual({ Task: `Task ${item}`, Hours: item });
		}
		expect(new Set(sent(CREATE).map(({ query }) => query.client_token)).size).toBe(10);
	});

	test('equal values are gathered across the whole input', async () => {
		const input = numbers(10_000).map((item, index) => ({ ...item, State: `S${index % 3}` }));
		const { items } = await createItems(input, { groupBy: 'State' });
		// 3334, 3333 and 3333 items; envelopes stand in the order of their first items.
		expect([...sizes(CREATE)].sort()).toEqual([...Array(9).fill(1000), 333, 333, 334]);
		expect(items.map((item) => rowsOf(item)[0])).toEqual([
			0, 1, 2, 3000, 3001, 3002, 6000, 6001, 6002, 9000, 9001, 9002,
		]);
		for (const item of items) expect(new Set(rowsOf(item).map((row) => row % 3)).size).toBe(1);
	});

	test('500 at a time where Feishu takes no more, without asking twice', async () => {
		tasks().perCreate = 500;
		const { items } = await createItems(numbers(2000));
		expect(sizes(CREATE)).toEqual([1000, 500, 500, 500, 500]);
		expect(items).toHaveLength(2);
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, 200]);
		expect(tasks().records.size).toBe(2000);
	});

	test('a value that cannot become its column refuses its item only', async () => {
		const input = [...numbers(3), { Task: 'x', Due: 'tomorrow' }, { Task: 'y' }];
		const { items } = await createItems(input);
		expect(items.map(rowsOf)).toEqual([[0, 1, 2, 4], [3]]);
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(items[1].json).toMatchObject({
			StatusCode: -1,
			OriginalStatusCode: 0,
			Data: {},
			ErrorMessage:
				'Item 3, column Due cannot hold "tomorrow": it takes YYYY-MM-DD HH:MM:SS, ISO 8601 or milliseconds since 1970',
			Hint: 'Give column Due as YYYY-MM-DD HH:MM:SS, ISO 8601 or milliseconds since 1970.',
		});
		expect(tasks().records.size).toBe(4);
	});

	test('one bad batch leaves the others done and names its items', async () => {
		fault({ kind: 'latency', endpoint: CREATE });
		fault({
			kind: 'code',
			endpoint: CREATE,
			every: 2,
			status: 400,
			code: 1254015,
			msg: 'Field types do not match.',
		});
		const { items } = await createItems(numbers(25), { batchSize: 10 });
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, 500, 200]);
		expect(items[1].json).toMatchObject({
			Data: { records: [], items: [], not_created: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19] },
			ErrorMessage: expect.stringMatching(/^While creating items 10-19: .*\[1254015\]/),
			Retryable: false,
		});
		expect(tasks().records.size).toBe(15);
	});

	test('half a batch written is said item by item', async () => {
		tasks().perCreate = 500;
		fault({
			kind: 'code',
			endpoint: CREATE,
			every: 3,
			status: 403,
			code: 1254302,
			msg: 'Permission denied.',
		});
		const { items } = await createItems(numbers(1000));
		const { Data, ErrorMessage, Hint, StatusCode, Retryable } = items[0].json;
		expect({ StatusCode, Retryable }).toEqual({ StatusCode: 500, Retryable: false });
		expect(Object(Data).items).toHaveLength(500);
		expect(Object(Data).not_created).toEqual(
			Array.from({ length: 500 }, (_, index) => 500 + index),
		);
		expect(ErrorMessage).toMatch(/^While creating items 500-999: Permission denied. \[1254302\]/);
		expect(Hint).toMatch(/^Repeat the call for items 500-999 only\./);
	});

	test('a Base that is not there is said once, for all items', async () => {
		const { items } = await createItems(numbers(3), {}, { appToken: 'bascnNowhere' });
		expect(items).toHaveLength(1);
		expect(rowsOf(items[0])).toEqual([0, 1, 2]);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Hint: expect.stringMatching(/^Check Base/),
		});
	});

	test('a dry run shows every batch with the values as they were given', async () => {
		const { items } = await createItems(
			numbers(3),
			{ batchSize: 2 },
			{ requestOptions: { dryRun: true } },
		);
		expect(stage.sandbox.journal).toEqual([]);
		expect(items.map(({ json }) => Object(json.Data).body)).toEqual([
			{
				records: [
					{ fields: { Task: 'Task 0', Hours: '0' } },
					{ fields: { Task: 'Task 1', Hours: '1' } },
				],
			},
			{ records: [{ fields: { Task: 'Task 2', Hours: '2' } }] },
		]);
		expect(items[0].json).toMatchObject({
			Data: { method: 'POST', query: { user_id_type: 'open_id' } },
			StatusCode: 200,
			OriginalStatusCode: 0,
			Hint: '',
			Summary: expect.stringMatching(/^Would send 1 request; .+\. The values are shown as given: /),
		});
	});

	test('output items gives one item a record', async () => {
		const { items } = await createItems(numbers(3), {}, { output: 'items' });
		expect(items.map(rowsOf)).toEqual([[0], [1], [2]]);
		expect(items.map(({ json }) => json)).toEqual(
			[0, 1, 2].map((hours) =>
				expect.objectContaining({ fields: { Task: `Task ${hours}`, Hours: hours } }),
			),
		);
	});

	test('values go as they are where the columns may not be read', async () => {
		fault({ kind: 'code', endpoint: COLUMNS, times: 99, code: 99991672, msg: 'Access denied.' });
		const { items } = await createItems(
			[
				{ Task: 'a', Hours: 1 },
				{ Task: 'b', Hours: 2 },
			],
			{ batchSize: 1 },
		);
		expect(sent(COLUMNS)).toHaveLength(1);
		for (const { json } of items) {
			expect(json).toMatchObject({
				StatusCode: 200,
				Hint: '',
				Summary: expect.stringMatching(
					/\. The columns of the table could not be read.*base:field:read/,
				),
			});
		}
	});

	test('a lost answer is asked for again with the same token, and nothing is written twice', async () => {
		fault({ kind: 'resetAfter', endpoint: CREATE });
		const { items } = await createItems(numbers(4));
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(new Set(sent(CREATE).map(({ query }) => query.client_token)).size).toBe(1);
		expect(sent(CREATE)).toHaveLength(2);
		expect(tasks().records.size).toBe(4);
	});

	test('batches go one after the other, for Feishu allows one writer', async () => {
		fault({ kind: 'latency', endpoint: CREATE, times: 99, milliseconds: 20 });
		const { items } = await createItems(numbers(6), { batchSize: 1 });
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, 200, 200, 200, 200, 200]);
		expect(sent(CREATE)).toHaveLength(6);
	});
});

describe('records out of a parameter', () => {
	test('one request that fails keeps the others and says what is missing', async () => {
		fault({
			kind: 'code',
			endpoint: CREATE,
			every: 2,
			status: 400,
			code: 1254015,
			msg: 'Field types do not match.',
		});
		const { items } = await run({
			operation: 'batchCreateRecords',
			records: numbers(5),
			options: { batchSize: 2 },
		});
		const [{ json }] = items;
		expect(sizes(CREATE)).toEqual([2, 2, 1]);
		expect(json).toMatchObject({ StatusCode: 500, Data: { not_created: [2, 3] } });
		expect(Object(json.Data).records.map((one: IDataObject) => Object(one.fields).Hours)).toEqual([
			0, 1, 4,
		]);
		expect(json.ErrorMessage).toMatch(/^While creating records 2-3: /);
	});

	test('2,500 records are three requests', async () => {
		const { items } = await run({ operation: 'batchCreateRecords', records: numbers(2500) });
		expect(sizes(CREATE)).toEqual([1000, 1000, 500]);
		expect(Object(items[0].json.Data).records).toHaveLength(2500);
	});

	test('nothing is written when one record cannot be', async () => {
		const records = [{ Task: 'a' }, { Task: 'b', Hours: 'many' }];
		const { items } = await run({ operation: 'batchCreateRecords', records });
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage:
				'Record 1 of Records, column Hours cannot hold "many": it takes a number such as 12.5',
		});
		expect(sent(CREATE)).toEqual([]);
	});
});

describe('values and columns', () => {
	test.each([
		['Task', { no: 'text' }, 'text of at most 100,000 characters'],
		['Task', 'x'.repeat(100_001), 'text of at most 100,000 characters'],
		['Hours', '12,5', 'a number such as 12.5'],
		['Hours', true, 'a number such as 12.5'],
		['State', ['Open', 'Done'], 'the name of one option'],
		['Tags', [{}], 'at most 1000 names of options, as a list or separated by commas'],
		['Due', '30.11.2026', 'YYYY-MM-DD HH:MM:SS, ISO 8601 or milliseconds since 1970'],
		['Paid', 'maybe', 'true or false'],
		['Owner', ['ou_ada', 'ou_ben'], 'one user id'],
		['Team', 'ada@example.com', 'at most 1000 user ids, as a list or separated by commas'],
		['Phone', 'call me', 'at most 64 digits, with an optional + in front'],
		['Site', 'example.com', 'a web address, or {"text": "…", "link": "https://…"}'],
		[
			'Files',
			'https://example.com/a.png',
			'at most 100 file tokens of files uploaded to this Base, as a list or separated by commas',
		],
		['Parent', 'A1', 'one record ID, which starts with rec'],
		[
			'Customers',
			'Acme',
			'at most 500 record IDs, which start with rec, as a list or separated by commas',
		],
		['Place', '200,10', 'longitude,latitude such as 116.397755,39.903179'],
		[
			'Chat',
			'ou_ada',
			'at most 10 chat IDs, which start with oc_, as a list or separated by commas',
		],
	])('%s refuses what it cannot hold (%#)', async (column, value, expected) => {
		const { items } = await run({ operation: 'createRecord', fields: { [column]: value } });
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			Hint: `Give column ${column} as ${expected}.`,
		});
		expect(items[0].json.ErrorMessage).toMatch(
			new RegExp(`^Fields, column ${column} cannot hold `),
		);
		expect(tasks().records.size).toBe(0);
	});

	test.each([
		[
			'Task',
			[
				{ type: 'text', text: 'a' },
				{ type: 'mention', text: '@b' },
			],
			'a@b',
		],
		['Hours', '-1.5e2', -150],
		['Due', 1674206443000, 1674206443000],
		['Due', '1674206443000', 1674206443000],
		['Due', '2026-11-30T10:00:00Z', Date.UTC(2026, 10, 30, 10)],
		['Paid', 0, false],
		['Tags', 'Red, white and blue', ['Red, white and blue']],
		[
			'Site',
			{ link: 'https://example.com', text: 'Here' },
			{ link: 'https://example.com', text: 'Here' },
		],
	])('%s takes %j', async (column, value, cell) => {
		await run({ operation: 'createRecord', fields: { [column]: value } });
		const [record] = [...tasks().records.values()];
		expect(record.fields).toEqual({ [column]: cell });
	});

	test('a date object of an expression is taken', async () => {
		await run({
			operation: 'createRecord',
			fields: '={{ { Due: DateTime.fromISO("2026-11-30T10:00:00Z") } }}',
		});
		const [record] = [...tasks().records.values()];
		expect(record.fields).toEqual({ Due: Date.UTC(2026, 10, 30, 10) });
	});

	test('user ids of another type are refused', async () => {
		const { items } = await run({ operation: 'createRecord', fields: { Owner: 'on_ada' } });
		expect(items[0].json.ErrorMessage).toBe(
			'Fields, column Owner "on_ada" is of type union_id, but User ID Type is open_id',
		);
	});

	test('columns the table does not have are named, with those it has', async () => {
		const { items } = await run({
			operation: 'createRecord',
			fields: { task: 'x', Foo: 1, Hours: 2 },
		});
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage: 'Fields names columns the table does not have: task, Foo',
			Hint: expect.stringMatching(
				/^Check "task": "Task" may be meant\. Use the columns the table has: Task, Hours, State, /,
			),
		});
	});

	test.each([
		['Total', 'a formula'],
		['Created', 'the time of creation'],
		['Number', 'an automatic number'],
	])('%s cannot be written', async (column, what) => {
		const { items } = await run({ operation: 'createRecord', fields: { [column]: 1 } });
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage: `Fields has a value for column ${column}, but Feishu fills that in itself: it is ${what}`,
			Hint: `Remove column ${column} from the values.`,
		});
	});

	test('the columns are read once for all items, and the records written one at a time', async () => {
		fault({
			kind: 'latency',
			endpoint: 'bitable.v1.appTableRecord.create',
			times: 99,
			milliseconds: 20,
		});
		const { items } = await run({ operation: 'createRecord', fields: '={{ $json }}' }, numbers(5));
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, 200, 200, 200, 200]);
		expect(sent(COLUMNS)).toHaveLength(1);
		await run({ operation: 'createRecord', fields: '={{ $json }}' }, numbers(1));
		expect(sent(COLUMNS)).toHaveLength(2);
	});

	test('a look-up of the columns that fails once is made again', async () => {
		fault({ kind: 'code', endpoint: COLUMNS, status: 200, code: 1254291, msg: 'Write conflict' });
		const { items } = await run({ operation: 'createRecord', fields: { Task: 'x' } });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
	});

	test('a table of more than 100 columns is read in pages', async () => {
		const table = tasks();
		const before = [...table.columns];
		for (let count = 0; count < 120; count += 1) {
			table.columns.push({ ...before[1], field_id: `fldX${count}`, field_name: `X${count}` });
		}
		const { items } = await run({ operation: 'createRecord', fields: { X119: '5' } });
		table.columns = before;
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(sent(COLUMNS).map(({ query }) => query.page_size)).toEqual(['100', '100']);
	});
});

describe('values that would change on the way', () => {
	test.each([
		['Hours', '7615917337495251231', /cannot hold/],
		['Hours', '1e999', /cannot hold/],
		['Hours', `${'9'.repeat(80_000)}x`, /cannot hold/],
		['Due', 1767225600, /cannot hold/],
		['Due', '1767225600', /cannot hold/],
		['Task', ['a', 'b'], /cannot hold/],
	])('%s: %j is refused by name (%#)', async (column, value, said) => {
		const { items } = await run({ operation: 'createRecord', fields: { [column]: value } });
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage: expect.stringMatching(said),
		});
		expect(tasks().records.size).toBe(0);
	});

	test('seconds in a date column are named as such', async () => {
		const { items } = await run({ operation: 'createRecord', fields: { Due: 1767225600 } });
		expect(items[0].json.Hint).toMatch(/1767225600 counts seconds: multiply it by 1000/);
	});

	test('digits that JSON would change are refused where they stand', async () => {
		const { items } = await run({
			operation: 'createRecord',
			fields: '{"Task": 7615917337495251231}',
		});
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage: 'Fields holds the number 7615917337495251231, which JSON would change',
		});
	});

	test.each([
		['Tags', '["Red", "Blue"]', ['Red', 'Blue']],
		['Team', '[{"id": "ou_ada"}]', [{ id: 'ou_ada' }]],
		[
			'Site',
			'{"text": "Here", "link": "https://example.com"}',
			{ text: 'Here', link: 'https://example.com' },
		],
		['Task', '["Red", "Blue"]', '["Red", "Blue"]'],
	])('%s reads %s as JSON where the cell takes several', async (column, value, cell) => {
		await run({ operation: 'createRecord', fields: { [column]: value } });
		const [record] = [...tasks().records.values()];
		expect(record.fields).toEqual({ [column]: cell });
	});

	test('the mapper does not write a check box nobody filled in', async () => {
		const methods = Object(stage.engine.loader.getNode('feishu').type).methods;
		const { fields } = await methods.resourceMapping.getColumns.call(
			stage.engine.editor({ authentication: 'feishuApi', ...TABLE }),
		);
		const paid = fields.find(({ id }: IDataObject) => id === 'Paid');
		// n8n presets columns of the type boolean to false.
		expect(paid.type).toBe('options');
		const { items } = await run({
			operation: 'createRecord',
			fieldsMode: 'columns',
			fields: { mappingMode: 'defineBelow', value: { Task: 'x', Paid: null } },
		});
		expect(Object(items[0].json.Data).record.fields).toEqual({ Task: 'x' });
	});

	test('a column of a name that JavaScript keeps for itself is written', async () => {
		const table = tasks();
		const before = [...table.columns];
		table.columns.push({ ...before[0], field_id: 'fldProto', field_name: '__proto__' });
		await run({ operation: 'createRecord', fields: '{"__proto__": "kept", "Task": "x"}' });
		table.columns = before;
		const [record] = [...table.records.values()];
		expect(Object.entries(record.fields)).toContainEqual(['__proto__', 'kept']);
	});

	test('names with blanks around are shown with them, and the nearest column is named', async () => {
		const { items } = await run({
			operation: 'createRecord',
			fields: { ' Task': 'x', Huors: 1, Tsak: 2, Xyz: 3 },
		});
		expect(items[0].json.ErrorMessage).toBe(
			'Fields names columns the table does not have: " Task", Huors, Tsak, Xyz',
		);
		expect(items[0].json.Hint).toMatch(
			/^Check " Task": "Task" may be meant\. Check "Huors": "Hours" may be meant\. Check "Tsak": "Task" may be meant\. Use the columns/,
		);
	});

	test('a date in a filter is what it is on write', async () => {
		await run({ operation: 'createRecord', fields: { Task: 'x', Due: '2026-11-30 10:00:00' } });
		const { items } = await run({
			operation: 'searchRecords',
			options: {
				filter: {
					conditions: [{ field_name: 'Due', operator: 'is', value: '2026-11-30 10:00:00' }],
				},
			},
		});
		const [search] = sent('bitable.v1.appTableRecord.search');
		expect(Object(search.body).filter.conditions[0].value).toEqual([
			'ExactDate',
			String(Date.UTC(2026, 10, 30, 2)),
		]);
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
	});
});

describe('where items differ', () => {
	test('each goes to the table it names, and Confirm is its own', async () => {
		const base = basesOf(stage.sandbox.world).get('bascnProjects');
		const other = { ...tasks(), table_id: 'tblOther', records: new Map() };
		base?.tables.set('tblOther', other);
		const input = ['tblTasks', 'tblOther', 'tblTasks', 'tblNowhere'].map((table, index) => ({
			table,
			Task: `Task ${index}`,
		}));
		const { items } = await run(
			{
				operation: 'batchCreateRecords',
				recordSource: 'inputItems',
				tableId: '={{ $json.table }}',
				options: { excludeAttributes: 'table' },
			},
			input,
		);
		expect(items.map(rowsOf)).toEqual([[0, 2], [1], [3]]);
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, 200, 500]);
		expect(tasks().records.size).toBe(2);
		expect(other.records.size).toBe(1);

		const ids = [...tasks().records.keys()];
		const deleted = await run(
			{
				operation: 'batchDeleteRecords',
				recordSource: 'inputItems',
				confirm: '={{ $json.sure }}',
			},
			ids.map((record_id, index) => ({ record_id, sure: index === 0 })),
		);
		expect(deleted.items.map(({ json }) => json.StatusCode)).toEqual([200, -1]);
		expect([...tasks().records.keys()]).toEqual([ids[1]]);
		base?.tables.delete('tblOther');
	});

	test('a bad Request Option or Batch Size refuses its own item only', async () => {
		const { items } = await run(
			{
				operation: 'batchCreateRecords',
				recordSource: 'inputItems',
				options: { batchSize: '={{ $json.size }}', excludeAttributes: 'size' },
			},
			[
				{ Task: 'a', size: 5000 },
				{ Task: 'b', size: 10 },
				{ Task: 'c', size: 10 },
			],
		);
		expect(items.map(rowsOf)).toEqual([[0], [1, 2]]);
		expect(items.map(({ json }) => json.StatusCode)).toEqual([-1, 200]);
	});
});

describe('failures', () => {
	test('a conflict with another writer is waited out', async () => {
		fault({
			kind: 'code',
			endpoint: 'bitable.v1.appTableRecord.create',
			status: 200,
			code: 1254291,
			msg: 'Write conflict',
		});
		const { items } = await run({ operation: 'createRecord', fields: { Task: 'x' } });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(tasks().records.size).toBe(1);
	});

	test('two runs at the same time write one after the other', async () => {
		const endpoint = 'bitable.v1.appTableRecord.create';
		fault({ kind: 'latency', endpoint, times: 2, milliseconds: 150 });
		const runs = await Promise.all(
			['a', 'b'].map(async (Task) => await run({ operation: 'createRecord', fields: { Task } })),
		);
		expect(runs.map(({ items }) => items[0].json.StatusCode)).toEqual([200, 200]);
		expect(sent(endpoint)).toHaveLength(2);
		expect(tasks().records.size).toBe(2);
	});

	test('a wiki page without a Base is refused', async () => {
		const { items } = await run({
			operation: 'createRecord',
			appToken: 'https://sample.feishu.cn/wiki/wikcnManual',
			fields: { Task: 'x' },
		});
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage: 'Base is the address of a wiki page of type docx, which is not a Base',
		});
	});

	test('with On Error set to the error output, a bad item leaves by it and the rest does not', async () => {
		const result = await stage.engine.runNode(
			{
				onError: 'continueErrorOutput',
				parameters: {
					...TABLE,
					operation: 'batchCreateRecords',
					recordSource: 'inputItems',
				} as never,
			},
			{ input: [{ Task: 'a' }, { Hours: 'many' }].map((json) => ({ json })) },
		);
		expect(result.items).toHaveLength(1);
		expect(result.errorItems).toHaveLength(1);
		expect(result.errorItems[0].json).toMatchObject({
			error: 'Item 1, column Hours cannot hold "many": it takes a number such as 12.5',
			Hours: 'many',
		});
	});

	test('a run without a credential says so once for all items', async () => {
		const result = await stage.engine.runNode(
			{
				credentials: {},
				parameters: {
					...TABLE,
					operation: 'batchCreateRecords',
					recordSource: 'inputItems',
				} as never,
			},
			{ input: numbers(3).map((json) => ({ json })) },
		);
		const [item, ...others] = result.outputs.Feishu[0];
		expect(others).toEqual([]);
		expect(item.json).toMatchObject({ StatusCode: -1, Hint: expect.stringMatching(/credential/) });
	});

	test('a dry run through a wiki page shows both requests', async () => {
		const { items } = await run({
			operation: 'createRecord',
			appToken: 'https://sample.feishu.cn/wiki/wikcnProjects',
			fields: { Task: 'x', Due: '2026-11-30' },
			requestOptions: { dryRun: true },
		});
		const { requests } = Object(items[0].json.Data);
		expect(requests.map(({ method }: IDataObject) => method)).toEqual(['GET', 'POST']);
		expect(requests[1].body).toEqual({ fields: { Task: 'x', Due: '2026-11-30' } });
		expect(stage.sandbox.journal).toEqual([]);
	});
});

describe('deletes', () => {
	async function stored(count: number): Promise<string[]> {
		await run({ operation: 'batchCreateRecords', records: numbers(count) });
		stage.sandbox.journal.length = 0;
		return [...tasks().records.keys()];
	}

	test('1,200 items are three requests; an item without an id is refused alone', async () => {
		const ids = await stored(1200);
		const input: IDataObject[] = [...ids.map((record_id) => ({ record_id })), { record_id: 7 }];
		const { items } = await run(
			{ operation: 'batchDeleteRecords', recordSource: 'inputItems', confirm: true },
			input,
		);
		expect(sizes(DELETE)).toEqual([500, 500, 200]);
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, 200, 200, -1]);
		expect(rowsOf(items[3])).toEqual([1200]);
		expect(tasks().records.size).toBe(0);
	});

	test('Confirm that is off refuses each item', async () => {
		const { items } = await run(
			{ operation: 'batchDeleteRecords', recordSource: 'inputItems', confirm: false },
			[{ record_id: 'recA' }, { record_id: 'recB' }],
		);
		expect(items.map(rowsOf)).toEqual([[0], [1]]);
		for (const { json } of items) {
			expect(json).toMatchObject({
				StatusCode: -1,
				ErrorMessage: 'Confirm is off, so nothing was sent',
			});
		}
	});

	test('records that are gone after a lost answer count as deleted', async () => {
		const ids = await stored(2);
		fault({ kind: 'resetAfter', endpoint: DELETE });
		const { items } = await run({ operation: 'batchDeleteRecords', recordIds: ids, confirm: true });
		expect(items[0].json).toMatchObject({
			StatusCode: 200,
			Data: { records: ids.map((record_id) => ({ record_id, deleted: true })) },
		});
		expect(sent(DELETE)).toHaveLength(2);
	});

	test('one record that is not there does not keep the others from being deleted', async () => {
		const ids = await stored(4);
		fault({ kind: 'status', endpoint: DELETE, status: 502 });
		const recordIds = [...ids, 'recNowhere'];
		const { items } = await run({ operation: 'batchDeleteRecords', recordIds, confirm: true });
		expect(tasks().records.size).toBe(0);
		expect(items[0].json).toMatchObject({
			StatusCode: 200,
			Hint: '',
			Summary: expect.stringMatching(
				/These were already gone when the request was repeated: recNowhere\.$/,
			),
		});
	});

	test('one record that never was there is named, and the others are deleted', async () => {
		const ids = await stored(4);
		const { items } = await run({
			operation: 'batchDeleteRecords',
			recordIds: [ids[0], 'recNowhere', ids[1]],
			confirm: true,
		});
		expect([...tasks().records.keys()]).toEqual([ids[2], ids[3]]);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Data: { not_deleted: ['recNowhere'] },
			ErrorMessage: expect.stringMatching(/^While deleting record 1: .*\[1254043\]/),
		});
	});

	test('what was not deleted is named', async () => {
		const ids = await stored(3);
		const recordIds = [ids[0], 'recNowhere', ids[1]];
		const { items } = await run({
			operation: 'batchDeleteRecords',
			recordIds,
			confirm: true,
			options: { batchSize: 1 },
		});
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Data: { not_deleted: ['recNowhere'] },
			ErrorMessage: expect.stringMatching(/^While deleting record 1: /),
		});
		expect([...tasks().records.keys()]).toEqual([ids[2]]);
	});
});

describe('a simplified search', () => {
	test('keeps times as they are, and says so, where the columns may not be read', async () => {
		await createItems([{ Task: 'a', Due: '2026-11-30 18:00:00' }]);
		fault({ kind: 'code', endpoint: COLUMNS, times: 9, code: 99991672, msg: 'Access denied.' });
		const { items } = await run({ operation: 'searchRecords', options: { simplify: true } });
		expect(items[0].json).toMatchObject({
			StatusCode: 200,
			Data: { items: [{ fields: { Task: 'a', Due: Date.UTC(2026, 10, 30, 10) } }] },
			Hint: '',
			Summary: expect.stringMatching(
				/^Found 1 record in table tblTasks\. Times stay in milliseconds, because/,
			),
		});
	});

	test('gives one item a record that can be read', async () => {
		await createItems([{ Task: 'a', Due: '2026-11-30 18:00:00' }]);
		const { items } = await run({
			operation: 'searchRecords',
			options: { simplify: true },
			output: 'items',
		});
		expect(items.map(({ json }) => json)).toEqual([
			{ record_id: expect.any(String), fields: { Task: 'a', Due: '2026-11-30T18:00:00+08:00' } },
		]);
	});
});
