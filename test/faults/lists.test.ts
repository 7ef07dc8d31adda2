import { parsedJson } from '../../nodes/shared/values';
import type { Stage } from '../engine';
import { openStage } from '../engine';
import type { Fault } from '../sandbox';
import { use } from './node';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

beforeEach(() => stage.reset());

const ENDED =
	/Feishu (?:gave a page token for the second time|went on giving page tokens), so|Feishu says that there are more/;

describe('a walk through lists that lead nowhere ends, and says so', () => {
	const shapes: Array<Pick<Fault, 'shape' | 'change'>> = [
		{ shape: 'samePageToken' },
		{ change: (answer) => ({ ...answer, data: { ...Object(answer.data), has_more: true } }) },
	];

	test.each(shapes)('users below a department (%j)', async (odd) => {
		for (const endpoint of ['contact.v3.user.findByDepartment', 'contact.v3.department.children']) {
			stage.reset();
			stage.sandbox.faults.add({ kind: 'odd', endpoint, times: 999, ...odd });
			const [envelope] = await use(stage, 'user.search', { parameters: { query: 'ada' } });
			expect(envelope).toMatchObject({ StatusCode: 200, Hint: '' });
			expect(envelope.Summary).toMatch(ENDED);
		}
	});

	test.each(shapes)('departments by name (%j)', async (odd) => {
		for (const asUser of [undefined, true] as const) {
			stage.reset();
			stage.sandbox.faults.add({ kind: 'odd', times: 999, ...odd });
			const parameters = { query: 'Engineering', returnAll: true };
			const [envelope] = await use(stage, 'department.search', { parameters, asUser });
			expect(envelope.Summary).toMatch(ENDED);
		}
	});

	test.each(shapes)('departments above one (%j)', async (odd) => {
		stage.sandbox.faults.add({ kind: 'odd', times: 999, ...odd });
		const parameters = { departmentId: 'od-engineering' };
		const [envelope] = await use(stage, 'department.getParents', { parameters });
		expect(envelope.Summary).toMatch(ENDED);
	});

	test.each(shapes)(
		'columns that are not all known do not keep a record back (%j)',
		async (odd) => {
			const endpoint = 'bitable.v1.appTableField.list';
			stage.sandbox.faults.add({ kind: 'odd', endpoint, times: 999, ...odd });
			const parameters = { appToken: 'bascnProjects', tableId: 'tblTasks', fields: { Task: 'x' } };
			const [envelope] = await use(stage, 'bitable.createRecord', { parameters });
			expect(envelope).toMatchObject({ StatusCode: 200 });
			expect(envelope.Summary).toMatch(/columns of the table could not be read/);
		},
	);
});

describe('a look-up that only helps', () => {
	const parameters = {
		appToken: 'bascnProjects',
		tableId: 'tblTasks',
		options: {
			// A text that looks like a date: without the columns nothing tells it from one.
			filter: { conditions: [{ field_name: 'Task', operator: 'is', value: ['2026-05-18'] }] },
		},
	};

	test('does not stop a search, which says that dates were not converted', async () => {
		const endpoint = 'bitable.v1.appTableField.list';
		stage.sandbox.faults.add({ kind: 'code', endpoint, code: 91403, times: 9 });
		const [envelope] = await use(stage, 'bitable.searchRecords', { parameters });
		expect(stage.sandbox.requests('bitable.v1.appTableRecord.search')).toBe(1);
		expect(envelope.Summary).toMatch(/dates in Filter JSON were sent as they were/);
	});

	test('is left out of a dry run, which says so', async () => {
		const [envelope] = await use(stage, 'bitable.searchRecords', {
			parameters: { ...parameters, requestOptions: { dryRun: true } },
		});
		expect(envelope.Summary).toMatch(/a dry run does not read the columns/);
		expect(stage.sandbox.journal).toEqual([]);
	});
});

describe('a filter', () => {
	test.each([[[{ id: 'ou_ada' }]], [[null]], [[['a']]]])(
		'refuses to compare with %j',
		async (value) => {
			const filter = { conditions: [{ field_name: 'Owner', operator: 'is', value }] };
			const [envelope] = await use(stage, 'bitable.searchRecords', {
				parameters: { appToken: 'bascnProjects', tableId: 'tblTasks', options: { filter } },
			});
			expect(envelope).toMatchObject({ StatusCode: -1 });
			expect(envelope.ErrorMessage).toMatch(/^Filter JSON compares column "Owner" with/);
		},
	);
});

describe('writes to one table by whatever name', () => {
	test('go one after the other, across runs', async () => {
		const endpoint = 'bitable.v1.appTableRecord.create';
		stage.sandbox.faults.add({ kind: 'slow', endpoint, milliseconds: 20, times: 99 });
		const items = Array.from({ length: 4 }, (_, index) => ({ Task: `Task ${index}` }));
		const fields = '={{ $json }}';
		const table = { tableId: 'tblTasks', fields };
		const url = '/open-apis/bitable/v1/apps/bascnProjects/tables/tblTasks/records';
		const body = '={{ ({ fields: $json }) }}';
		const runs = await Promise.all([
			use(stage, 'bitable.createRecord', {
				parameters: { appToken: 'bascnProjects', ...table },
				items,
			}),
			use(stage, 'bitable.createRecord', {
				parameters: { appToken: 'https://example.feishu.cn/wiki/wikcnProjects', ...table },
				items,
			}),
			use(stage, 'apiCall.send', { parameters: { method: 'POST', url, options: { body } }, items }),
		]);
		expect(runs.flat().map(({ StatusCode }) => StatusCode)).toEqual(Array(12).fill(200));
		// A write that overlapped another one would have been refused, and sent again.
		expect(stage.sandbox.requests(endpoint)).toBe(12);
	});
});

test('a long text of quotes is read in one go', () => {
	// A pattern that begins anew at every quote would not come to an end here.
	const quotes = `["${'\\"'.repeat(500_000)}`;
	expect(parsedJson(quotes)).toMatchObject({ reason: expect.stringContaining('JSON') });
	expect(parsedJson(`${quotes}", 1e999]`)).toEqual({ changed: '1e999' });
});
