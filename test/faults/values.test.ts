import type { IDataObject } from 'n8n-workflow';

import { jsonObject, list } from '../../nodes/shared/fields';
import { parsedJson, parsedNames } from '../../nodes/shared/values';
import type { Stage } from '../engine';
import { openStage } from '../engine';
import { use } from './node';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

beforeEach(() => stage.reset());

const LONG = '7615917337495251231';

async function refused(name: string, parameters: IDataObject, items?: IDataObject[]) {
	const [envelope] = await use(stage, name, { parameters, items });
	expect(envelope.StatusCode).toBe(-1);
	expect(stage.sandbox.journal).toEqual([]);
	return envelope.ErrorMessage;
}

describe('digits never change on the way', () => {
	test.each([
		['department.getMany', { departmentIds: `={{ [${LONG}] }}` }],
		['user.getMany', { userIds: `={{ ${LONG} }}`, options: { userIdType: 'user_id' } }],
		['task.update', { taskId: '={{ 0 / 0 }}', options: { summary: 'x' } }],
		['message.send', { receiveId: 'ou_1', text: `={{ ${LONG} }}` }],
		[
			'message.send',
			{
				receiveId: 'ou_1',
				msgType: 'post',
				structuredContent: `={{ ({ zh_cn: { a: ${LONG} } }) }}`,
			},
		],
		['task.create', { summary: 'x', options: { origin: '{"href": {"url": 1e-999}}' } }],
		[
			'spreadsheet.updateValues',
			{
				spreadsheetToken: 'shtcnPlan',
				cellRange: '0bdf12!A1:B5',
				valuesJson: `={{ [[{ type: "mention", text: ${LONG} }]] }}`,
			},
		],
		[
			'apiCall.send',
			{ method: 'POST', url: '/open-apis/x', options: { body: '={{ ({ a: 1 / 0 }) }}' } },
		],
	])('%s refuses %j', async (name, parameters) => {
		expect(await refused(name, parameters)).toMatch(
			/would change|last digits|can be written|a number that is none/,
		);
	});

	test('numbers that are what they were written as go through', () => {
		for (const json of [
			'[9007199254740991, -0.0, 1e3, 0.1, 12345678901.25]',
			'{"a": "\\"1e999"}',
		]) {
			expect(parsedJson(json)).toEqual({ value: JSON.parse(json) });
		}
		expect(list({ label: 'IDs' }).read(`[12, "34", ${LONG}, -0]`)).toEqual(['12', '34', LONG, '0']);
		expect(parsedNames(`{"a": [${LONG}, 1], "b": 1e999}`)).toEqual({ a: [LONG, 1], b: '1e999' });
	});

	test('a number in an item refuses that item of a batch alone', async () => {
		const parameters = {
			method: 'POST',
			url: '/open-apis/x',
			options: { batchKey: 'list' },
			requestOptions: { dryRun: true },
		};
		const items = [{ n: 1 }, { n: Number(LONG) }, { n: 3 }];
		const envelopes = await use(stage, 'apiCall.send', { parameters, items });
		expect(envelopes).toMatchObject([
			{ StatusCode: 200, Data: { body: { list: [{ n: 1 }, { n: 3 }] } } },
			{ StatusCode: -1, ErrorMessage: expect.stringContaining('(at n)') },
		]);
	});

	test.each([
		['Tags', [Number(LONG)]],
		['Task', Number(LONG)],
	])('a cell of column %s refuses %j', async (name, value) => {
		const parameters = { appToken: 'bascnProjects', tableId: 'tblTasks', fields: '={{ $json }}' };
		const [{ StatusCode }] = await use(stage, 'bitable.createRecord', {
			parameters,
			items: [{ [name]: value }],
		});
		expect(StatusCode).toBe(-1);
		expect(stage.sandbox.audit().delivered.size).toBe(0);
	});
});

describe('names and values that JavaScript treats in a way of its own', () => {
	test('are sent as they were given', async () => {
		const parameters = {
			method: 'POST',
			url: '/open-apis/x',
			options: {
				body: '{"__proto__": {"a": 1}, "constructor": 2}',
				headers: '{"__proto__": "x"}',
				queryParameters: '={{ ({ filters: [{ id: 1 }, "b"], blank: [null, "c"] }) }}',
			},
			requestOptions: { dryRun: true },
		};
		const [{ Data }] = await use(stage, 'apiCall.send', { parameters });
		const { body, headers, query } = Object(Data);
		expect(JSON.stringify(body)).toBe('{"__proto__":{"a":1},"constructor":2}');
		expect(Object.keys(headers)).toContain('__proto__');
		expect(query).toEqual({ filters: ['{"id":1}', 'b'], blank: ['c'] });
	});

	test.each([{ a: [[1]] }, { a: [{ b: [1] }, [2]] }])(
		'a list in a list of %j is refused',
		async (q) => {
			const parameters = { url: '/open-apis/x', options: { queryParameters: JSON.stringify(q) } };
			expect(await refused('apiCall.send', parameters)).toMatch(/list within the list "a"/);
		},
	);

	const cyclic: IDataObject = { a: 1 };
	cyclic.self = cyclic;

	test.each([
		[
			'message.send',
			{ receiveId: 'ou_1', msgType: 'post', structuredContent: '={{ $json }}' },
			'Structured Content',
		],
		['message.send', { receiveId: '={{ $json }}', text: 'x' }, 'Receiver'],
		['chat.addMembers', { chatId: 'oc_1', memberIds: '={{ [$json] }}' }, 'Member IDs'],
		['task.create', { summary: 'x', options: { origin: '={{ $json }}' } }, 'Options'],
		[
			'apiCall.send',
			{ method: 'POST', url: '/open-apis/x', options: { bodySource: 'inputItem' } },
			'input item',
		],
		[
			'apiCall.send',
			{ method: 'POST', url: '/open-apis/x', options: { batchKey: 'list' } },
			'input item',
		],
	])('%s with %j that holds itself names %s', async (name, parameters, label) => {
		const message = await refused(name, parameters, [cyclic]);
		expect(message).toContain(label);
		expect(message).toContain('leads back to itself');
	});

	test('a value that holds itself can be shown', () => {
		expect(() => jsonObject({ label: 'Filter' }).read([cyclic])).toThrow(/^Filter holds a value/);
	});
});

describe('a blank choice', () => {
	const table = { appToken: 'bascnProjects', tableId: 'tblTasks' };

	test.each(['={{ "" }}', '={{ null }}', '={{ undefined }}'])(
		'%s is the default for the fields it shows as well',
		async (recordSource) => {
			const records = '[{"Task": "Visit"}]';
			const [envelope] = await use(stage, 'bitable.batchCreateRecords', {
				parameters: { ...table, recordSource, records },
			});
			expect(envelope).toMatchObject({
				StatusCode: 200,
				Summary: expect.stringContaining('1 record'),
			});
		},
	);

	test('leaves the fields it shows required', async () => {
		const parameters = {
			...table,
			recordSource: '={{ "" }}',
			recordIds: '={{ "" }}',
			confirm: true,
		};
		expect(await refused('bitable.batchDeleteRecords', parameters)).toBe('Record IDs is empty');
	});
});
