import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { stored, tasks } from '../examples/baseTable';

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

const SEARCH = 'bitable.v1.appTableRecord.search';
const COLUMNS = 'bitable.v1.appTableField.list';

async function search(filterRows: unknown, more: IDataObject = {}): Promise<IDataObject> {
	const parameters = {
		resource: 'bitable',
		operation: 'searchRecords',
		appToken: 'bascnProjects',
		tableId: 'tblTasks',
		filterRows,
		...more,
	};
	const { outputs } = await stage.engine.runNode({ parameters: parameters as never });
	return outputs.Feishu[0][0].json;
}

const rows = (...all: IDataObject[]) => ({ rows: all });

function asked(): { readonly conjunction: string; readonly conditions: IDataObject[] } {
	const [request] = stage.sandbox.journal.filter(({ endpoint }) => endpoint === SEARCH);
	return Object(request?.body).filter;
}

const CHINA = 8 * 3_600_000;

describe('conditions row by row', () => {
	test.each<
		readonly [column: string, operator: string, value: IDataObject[string], sent: string[]]
	>([
		['Task', 'contains', ' a, b ', ['a, b']],
		['Hours', 'isGreaterEqual', '12.50', ['12.5']],
		['Hours', 'is', 0, ['0']],
		['State', 'is', 'Open', ['Open']],
		['State', 'contains', 'Open, Done', ['Open', 'Done']],
		['Tags', 'is', 'Red, Blue', ['Red', 'Blue']],
		['Tags', 'isNot', 'Red, white and blue', ['Red, white and blue']],
		['Due', 'is', '2026-11-30', ['ExactDate', String(Date.UTC(2026, 10, 30) - CHINA)]],
		['Due', 'isGreater', 'yesterday', ['Yesterday']],
		['Due', 'is', 'The Last Week', ['TheLastWeek']],
		['Created', 'is', 'current_month', ['CurrentMonth']],
		['Paid', 'is', false, ['false']],
		['Owner', 'is', 'ou_ada', ['ou_ada']],
		['Team', 'contains', ['ou_ada', 'ou_ben'], ['ou_ada', 'ou_ben']],
		['Phone', 'contains', '138 0000', ['138 0000']],
		['Site', 'contains', 'example.com', ['example.com']],
		['Customers', 'is', 'recAcme', ['recAcme']],
		['Chat', 'is', 'oc_release', ['oc_release']],
		['Number', 'is', 17, ['17']],
		['Total', 'isGreater', '3', ['3']],
		['Files', 'isNotEmpty', 'left over', []],
		['fldHours', 'isEmpty', '', []],
	])('%s %s %j', async (column, operator, value, sent) => {
		const answer = await search(rows({ column, operator, value }));
		expect(answer).toMatchObject({ StatusCode: 200, Hint: '' });
		expect(asked().conditions).toEqual([
			{ field_name: column.replace('fld', ''), operator, value: sent },
		]);
	});

	test.each<readonly [row: IDataObject, message: RegExp, hint: RegExp]>([
		[
			{ column: 'Due', operator: 'contains', value: '2026' },
			/^Row 1 of Filters: column Due is compared by "Contains" \(contains\), which/,
			/^Choose one of these operators for Due: Is, Is Greater, Is Less, Is Empty, Is Not Empty\.$/,
		],
		[
			{ column: 'Due', operator: 'isLess', value: 'LastWeek' },
			/compared with LastWeek, a span of days/,
			/^Choose Is, or give a day/,
		],
		[{ column: 'Task', operator: 'isLess', value: 'a' }, /"Is Less" \(isLess\)/, /^Choose one/],
		[{ column: 'Paid', operator: 'isEmpty' }, /"Is Empty" \(isEmpty\)/, /: Is\.$/],
		[
			{ column: 'Due', value: 'next Friday' },
			/Due cannot be compared with "next Friday"/,
			/^Give Value for Due as a date/,
		],
		[{ column: 'Hours', value: 'many' }, /it takes a number/, /^Give Value for Hours as/],
		[{ column: 'State', value: 'Opne' }, /State has no option "Opne"/, /Open, Done/],
		[{ column: 'Owner', value: 'on_ada' }, /union_id/, /User ID Type/],
		[{ column: 'Taks', value: 'a' }, /a column the table does not have: Taks/, /"Task" may be/],
		[{ column: 'Task', value: ' ' }, /^Row 1 of Filters: Value is empty/, /^Fill in Value/],
		[{ column: '={{ "" }}', value: 'a' }, /^Row 1 of Filters: Column is empty$/, /^Fill in Column/],
		[{ column: 'Task', operator: 'like', value: 'a' }, /Operator is "like"/, /^Choose one/],
		[
			{ column: 'Team', value: Array.from({ length: 11 }, (_, at) => `ou_${at}`).join() },
			/11 values, but 10/,
			/^Give at most 10/,
		],
	])('%j is refused', async (row, message, hint) => {
		const answer = await search(rows(row));
		expect(answer).toMatchObject({ StatusCode: -1 });
		expect(answer.ErrorMessage).toMatch(message);
		expect(answer.Hint).toMatch(hint);
		expect(asked()).toBeUndefined();
	});

	test('rows that hold nothing find all records', async () => {
		for (const nothing of ['', {}, rows(), null]) {
			stage.reset();
			expect(await search(nothing)).toMatchObject({ StatusCode: 200 });
			expect(asked()).toBeUndefined();
			expect(stage.sandbox.journal.map(({ endpoint }) => endpoint)).not.toContain(COLUMNS);
		}
	});

	test('today is the day of the search, and a whole day', async () => {
		const now = stage.sandbox.world.now();
		const midnight = now - ((now + CHINA) % 86_400_000);
		stored(stage.sandbox, { Task: 'before', Due: midnight - 1 });
		stored(stage.sandbox, { Task: 'today', Due: midnight + 1 });
		const { Data } = await search(rows({ column: 'Due', operator: 'is', value: 'Today' }));
		expect(Object(Data).items).toMatchObject([{ fields: { Task: [{ text: 'today' }] } }]);
	});

	test('without the columns the values go as they were given, and the summary says so', async () => {
		stage.sandbox.faults.add({
			kind: 'code',
			code: 1254302,
			endpoint: COLUMNS,
			times: 100,
		} as never);
		const answer = await search(rows({ column: 'Hours', value: 3 }));
		expect(asked().conditions).toEqual([{ field_name: 'Hours', operator: 'is', value: ['3'] }]);
		expect(answer.Summary).toMatch(
			/could not be read, so the values of Filters were sent as given/,
		);
	});

	test('a dry run reads nothing and shows the filter', async () => {
		const answer = await search(rows({ column: 'Due', value: '2026-11-30' }), {
			requestOptions: { dryRun: true },
		});
		expect(JSON.stringify(answer.Data)).toContain('"value":["2026-11-30"]');
		expect(answer.Summary).toMatch(/a dry run does not read the columns/);
		expect(stage.sandbox.journal).toEqual([]);
	});
});

describe('the order row by row', () => {
	test('records come by it, and JSON beside it is refused', async () => {
		for (const [Task, Hours] of [
			['b', 1],
			['a', 2],
			['c', 2],
		]) {
			stored(stage.sandbox, { Task, Hours });
		}
		const sortRows = rows({ column: 'Hours', direction: 'desc' }, { column: 'Task' });
		const { Data } = await search({}, { options: { sortRows, simplify: true } });
		expect(Object(Data).items.map(({ fields }: IDataObject) => Object(fields).Task)).toEqual([
			...['a', 'c', 'b'],
		]);
		const both = await search({}, { options: { sortRows, sort: ['Task'] } });
		expect(both.ErrorMessage).toBe('Sort JSON and Sort By are both filled in');
	});
});
