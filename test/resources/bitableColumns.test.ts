import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { stored, tasks, withoutColumns } from '../examples/baseTable';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	tasks(stage.sandbox).records.clear();
	withoutColumns(stage.sandbox, 'Extra', 'Other');
});

afterAll(async () => {
	await stage.close();
});

const ADD = 'bitable.v1.appTableField.create';

async function run(parameters: IDataObject, input: IDataObject[] = [{}]): Promise<IDataObject[]> {
	const { outputs } = await stage.engine.runNode(
		{
			parameters: {
				resource: 'bitable',
				appToken: 'bascnProjects',
				tableId: 'tblTasks',
				...parameters,
			} as never,
		},
		{ input: input.map((json) => ({ json })) },
	);
	return outputs.Feishu[0].map(({ json }) => json);
}

const add = { options: { unknownColumns: 'add' } };
const each = { operation: 'createRecord', fields: '={{ $json }}', ...add };

function added(): unknown[] {
	return stage.sandbox.journal
		.filter(({ endpoint }) => endpoint === ADD)
		.map(({ body }) => Object(body).field_name);
}

function cells(): unknown[] {
	return [...tasks(stage.sandbox).records.values()].map((record) => record.fields);
}

function typeOf(name: string): number | undefined {
	return tasks(stage.sandbox).columns.find((column) => column.field_name === name)?.type;
}

describe('columns that a table lacks', () => {
	test('are added once, however many items are calls of their own', async () => {
		const input = Array.from({ length: 30 }, (_, at) => ({
			Task: `t${at}`,
			Extra: at,
			Other: true,
		}));
		const all = await run(each, input);
		expect(all.map(({ StatusCode }) => StatusCode)).toEqual(Array(30).fill(200));
		expect(added()).toEqual(['Extra', 'Other']);
		expect(cells()).toHaveLength(30);
		expect(cells()[29]).toEqual({ Task: 't29', Extra: 29, Other: true });
	});

	test('a later value of another kind is converted by the column, or refused alone', async () => {
		const all = await run(each, [{ Extra: 1 }, { Extra: '2' }, { Extra: 'three' }, { Extra: 4 }]);
		expect(all.map(({ StatusCode }) => StatusCode)).toEqual([200, 200, -1, 200]);
		expect(all[2].ErrorMessage).toMatch(/^Fields, column Extra cannot hold "three"/);
		expect(cells()).toEqual([{ Extra: 1 }, { Extra: 2 }, { Extra: 4 }]);
	});

	test('a value that is refused adds no column', async () => {
		const [{ StatusCode, ErrorMessage }] = await run(each, [{ Extra: 1, Hours: 'many' }]);
		expect([StatusCode, ErrorMessage]).toEqual([
			-1,
			expect.stringMatching(/^Fields, column Hours/),
		]);
		expect(typeOf('Extra')).toBeUndefined();
	});

	test.each<readonly [operation: string, more: IDataObject]>([
		['batchCreateRecords', { recordSource: 'inputItems' }],
		['batchUpdateRecords', { recordSource: 'inputItems' }],
		['upsertRecords', { matchColumns: 'Task' }],
		['syncRecords', { matchColumns: 'Task' }],
	])(
		'%s: with output items, one bad item keeps columns from being added',
		async (operation, more) => {
			stored(stage.sandbox, { Task: 'a' }, 'recKnown');
			const input = [
				{ record_id: 'recKnown', Task: 'a', Extra: 1 },
				{ record_id: 'recOther', Task: 'b', Hours: 'many' },
			];
			const options = { unknownColumns: 'add', excludeAttributes: 'record_id' };
			const own = operation === 'batchUpdateRecords' ? add : { options };
			await run({ operation, ...more, ...own, output: 'items' }, input).catch(() => undefined);
			expect(typeOf('Extra')).toBeUndefined();
			expect(cells()).toEqual([{ Task: 'a' }]);
		},
	);

	test('a sync that would delete too much adds none', async () => {
		for (const Task of ['a', 'b', 'c']) stored(stage.sandbox, { Task });
		const sync = {
			operation: 'syncRecords',
			matchColumns: 'Task',
			deleteMissing: true,
			confirm: true,
		};
		const options = { unknownColumns: 'add', maxDeletes: 1 };
		const [{ StatusCode }] = await run({ ...sync, options }, [{ Task: 'a', Extra: 1 }]);
		expect(StatusCode).toBe(-1);
		expect(typeOf('Extra')).toBeUndefined();
	});

	test.each([
		['Number', 2, 'Extra', { StatusCode: 200 }, 1],
		['Text', 1, 'Extra', { StatusCode: 500, Retryable: true }, 0],
	])('one that somebody adds meanwhile as %s', async (ui_type, type, name, outcome, count) => {
		stage.sandbox.faults.add({
			kind: 'odd',
			endpoint: 'bitable.v1.appTableField.list',
			change: (answer: unknown) => {
				withoutColumns(stage.sandbox, name);
				tasks(stage.sandbox).columns.push({
					field_id: 'fldExtra',
					field_name: name,
					type,
					ui_type,
					is_primary: false,
				} as never);
				return answer;
			},
		} as never);
		const [envelope] = await run(
			{ operation: 'batchCreateRecords', recordSource: 'inputItems', ...add },
			[{ Task: 'a', [name]: 1 }],
		);
		expect(envelope).toMatchObject(outcome);
		expect(cells()).toHaveLength(count);
	});

	test('an update of which nothing is left is refused', async () => {
		const id = stored(stage.sandbox);
		const [{ StatusCode, ErrorMessage }] = await run({
			operation: 'updateRecord',
			recordId: id,
			fields: { Extra: 1 },
			options: { unknownColumns: 'ignore' },
		});
		expect([StatusCode, ErrorMessage]).toEqual([-1, 'Fields holds no value']);
	});
});
