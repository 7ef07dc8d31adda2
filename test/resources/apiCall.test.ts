import type { IDataObject } from 'n8n-workflow';

import { documentedAt, documentedEndpoints } from '../../nodes/shared/endpoints';
import { CATALOGUE } from '../../nodes/shared/endpoints/catalogueText';
import { allPages } from '../../nodes/Feishu/resources/apiCall/pages';
import { endpointAt } from '../../nodes/Feishu/resources/apiCall/target';
import { writtenThing } from '../../nodes/Feishu/resources/apiCall/writtenThing';
import type { NodeResult, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { messagesOf, tasksOf } from '../sandbox';
import { contract } from '../sandbox/contract';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

beforeEach(() => stage.reset());

async function send(parameters: IDataObject, input: IDataObject[] = [{}]): Promise<NodeResult> {
	const shared = { authentication: 'feishuApi', resource: 'apiCall', operation: 'send' };
	return await stage.engine.runNode(
		{ parameters: { ...shared, ...parameters } as never },
		{ input: input.map((json) => ({ json })) },
	);
}

const MESSAGES = '/open-apis/im/v1/messages?receive_id_type=chat_id';
const hello = { receive_id: 'oc_release', msg_type: 'text', content: '{"text":"Hello"}' };

function newTask(): string {
	const guid = stage.sandbox.world.id('');
	tasksOf(stage.sandbox.world).set(guid, {
		guid,
		summary: 'Task',
		description: '',
		members: [],
		completed_at: '0',
		status: 'todo',
		url: '',
		created_at: '0',
		updated_at: '0',
	});
	return guid;
}

describe('the catalogue of documented endpoints', () => {
	test('is small, and names each endpoint once', () => {
		expect(CATALOGUE.length).toBeLessThan(60_000);
		const routes = documentedEndpoints().map(({ route }) => route.replace(/:\w+/g, ':'));
		expect(routes.length).toBeGreaterThan(700);
		expect(new Set(routes).size).toBe(routes.length);
		for (const route of routes)
			expect(route).toMatch(/^(GET|POST|PUT|PATCH|DELETE) \/open-apis\/\S+$/);
	});

	/** Marked as old versions in the documentation; the sandbox has them for comparison. */
	const historic = ['bitable.v1.appTableRecord.get', 'contact.v3.user.list'];

	const documented = [...contract.values()]
		.filter(({ id, tokens }) => tokens.length > 0 && !historic.includes(id))
		.filter(({ path }) => path.startsWith('/open-apis/'))
		.map(({ id, method, path, rate_limit: limit }) => ({ id, method, path, limit }));

	test.each(documented)('$id has its path and its rate', ({ id, method, path, limit }) => {
		const found = documentedAt(method, path.slice(1).split('/'));
		expect(found).toMatchObject({ id, route: `${method} ${path}` });
		if (limit?.per_second !== undefined) expect(found?.rate.perSecond).toBe(limit.per_second);
		if (limit?.per_minute !== undefined) expect(found?.rate.perMinute).toBe(limit.per_minute);
	});
});

describe('the endpoint of a request', () => {
	test('is the most specific documented one, with the repeat rule of its method', () => {
		const at = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string) =>
			endpointAt(method, path.slice(1).split('/'));
		expect(at('GET', '/open-apis/im/v1/chats/search').endpoint.route).toBe(
			'GET /open-apis/im/v1/chats/search',
		);
		expect(at('GET', '/open-apis/im/v1/chats/oc_1')).toMatchObject({
			endpoint: { route: 'GET /open-apis/im/v1/chats/:chat_id', repeat: 'read' },
			path: { chat_id: 'oc_1' },
		});
		expect(at('POST', '/open-apis/approval/v4/tasks/approve').endpoint).toMatchObject({
			rate: { perMinute: 100 },
			repeat: 'once',
		});
		expect(at('PATCH', '/open-apis/task/v2/tasks/1').endpoint.repeat).toBe('once');
		expect(at('PUT', '/open-apis/im/v1/messages/om_1').endpoint.repeat).toBe('same');
		expect(at('DELETE', '/open-apis/task/v2/tasks/1').endpoint.repeat).toBe('same');
	});

	test('may be one nobody has documented; its path is encoded, a colon too', () => {
		expect(endpointAt('GET', ['open-apis', 'new', 'v1', 'a:b', 'ä'])).toMatchObject({
			endpoint: { route: 'GET /open-apis/new/v1/a%3Ab/%C3%A4', rate: {} },
			path: {},
		});
	});
});

describe('paths', () => {
	test('keep ids with signs in them', async () => {
		const { items } = await send({
			url: '/open-apis/sheets/v2/spreadsheets/:spreadsheetToken/values/Sheet1!A1:B2',
			options: { pathParameters: { spreadsheetToken: 'a/b' } },
			requestOptions: { dryRun: true },
		});
		expect(items[0].json.Data).toMatchObject({
			url: `${stage.sandbox.origin}/open-apis/sheets/v2/spreadsheets/a%2Fb/values/Sheet1!A1%3AB2`,
		});
	});

	test('are encoded once, whether they came encoded or not', async () => {
		const shown = async (id: string) => {
			const { items } = await send({
				url: `/open-apis/calendar/v4/calendars/${id}`,
				requestOptions: { dryRun: true },
			});
			return items[0].json.Data;
		};
		const expected = {
			url: `${stage.sandbox.origin}/open-apis/calendar/v4/calendars/a%40group.calendar.feishu.cn`,
		};
		expect(await shown('a@group.calendar.feishu.cn')).toMatchObject(expected);
		expect(await shown('a%40group.calendar.feishu.cn')).toMatchObject(expected);
	});

	test('show their headers, lists and objects in the preview', async () => {
		const { items } = await send({
			url: '/open-apis/contact/v3/users/batch?user_ids=ou_1&user_ids=ou_2&user_id_type=open_id',
			options: {
				headers: { 'X-Trace': 42 },
				queryParameters: { user_id_type: 'union_id', filter: { a: 1 }, ids: [1, 2] },
			},
			requestOptions: { dryRun: true },
		});
		expect(items[0].json.Data).toEqual({
			method: 'GET',
			url: `${stage.sandbox.origin}/open-apis/contact/v3/users/batch`,
			query: {
				user_ids: ['ou_1', 'ou_2'],
				user_id_type: 'union_id',
				filter: '{"a":1}',
				ids: ['1', '2'],
			},
			headers: { 'X-Trace': '42' },
		});
	});
});

describe('repeats', () => {
	const broken = { kind: 'status', status: 502, times: 1 } as const;

	test.each([
		['GET', () => '/open-apis/im/v1/chats'],
		['DELETE', () => `/open-apis/task/v2/tasks/${newTask()}`],
	])('%s is repeated after a 5xx', async (method, url) => {
		stage.sandbox.faults.add(broken);
		const { items } = await send({ method, url: url() });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(stage.sandbox.journal).toHaveLength(2);
	});

	test('PUT is repeated after a lost answer', async () => {
		const { items: sent } = await send({
			method: 'POST',
			url: MESSAGES,
			options: { body: hello },
		});
		const { message_id: id } = { ...Object(sent[0].json.Data) };
		stage.sandbox.journal.length = 0;
		stage.sandbox.faults.add({ kind: 'resetAfter', times: 1 });
		const { items } = await send({
			method: 'PUT',
			url: `/open-apis/im/v1/messages/${id}`,
			options: { body: { msg_type: 'text', content: '{"text":"After"}' } },
		});
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(stage.sandbox.journal).toHaveLength(2);
	});

	test.each(['POST', 'PATCH'])(
		'%s is not repeated after a 5xx or a lost answer',
		async (method) => {
			const url = method === 'POST' ? MESSAGES : `/open-apis/task/v2/tasks/${newTask()}`;
			const body =
				method === 'POST' ? hello : { task: { summary: 'After' }, update_fields: ['summary'] };
			for (const fault of [broken, { kind: 'resetAfter', times: 1 } as const]) {
				stage.reset();
				stage.sandbox.faults.add(fault);
				const { items } = await send({ method, url, options: { body } });
				expect(items[0].json).toMatchObject({ StatusCode: 500 });
				expect(stage.sandbox.journal).toHaveLength(1);
			}
		},
	);

	test('a POST that was limited goes again, also on a code of the service', async () => {
		const before = messagesOf(stage.sandbox.world).length;
		stage.sandbox.faults.add({ kind: 'limited', seconds: 0, times: 1 });
		stage.sandbox.faults.add({ kind: 'limited', seconds: 0, status: 400, code: 230020, times: 2 });
		const { items } = await send({ method: 'POST', url: MESSAGES, options: { body: hello } });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(messagesOf(stage.sandbox.world)).toHaveLength(before + 1);
	});
});

describe('batches', () => {
	const dry = { requestOptions: { dryRun: true } };

	test('10,000 items become 100 requests, each paired with its items', async () => {
		const input = Array.from({ length: 10_000 }, (_, index) => ({ index }));
		const { items, outputs } = await send(
			{
				method: 'POST',
				url: '/open-apis/bitable/v1/apps/b/tables/t/records/batch_create',
				options: { batchKey: 'records' },
				...dry,
			},
			input,
		);
		expect(items).toHaveLength(100);
		outputs.Feishu[0].forEach(({ json, pairedItem }, batch) => {
			const rows = Array.from({ length: 100 }, (_, index) => batch * 100 + index);
			expect(pairedItem).toEqual(rows.map((item) => ({ item })));
			expect(json.Data).toMatchObject({ body: { records: rows.map((index) => ({ index })) } });
		});
	});

	test('groups keep the order of their first item, and the rest of a group is a batch', async () => {
		const input = ['b', 'a', 'b', 'b', undefined].map((region, id) => ({ id, region }));
		const { items, outputs } = await send(
			{
				method: 'POST',
				url: '/open-apis/new/v1/things',
				options: { batchKey: 'things', batchSize: 2, groupBy: 'region' },
				...dry,
			},
			input as IDataObject[],
		);
		expect(outputs.Feishu[0].map(({ pairedItem }) => pairedItem)).toEqual([
			[{ item: 0 }, { item: 2 }],
			{ item: 3 },
			{ item: 1 },
			{ item: 4 },
		]);
		expect(items[0].json.Data).toMatchObject({
			body: {
				things: [
					{ id: 0, region: 'b' },
					{ id: 2, region: 'b' },
				],
			},
		});
	});

	test('an envelope for each batch; a bad one leaves the others done', async () => {
		const guid = newTask();
		const fail = { kind: 'code', code: 1470403, status: 403 } as const;
		stage.sandbox.faults.add({ ...fail, every: 2, times: 1 });
		const { outputs } = await send(
			{
				method: 'DELETE',
				url: `/open-apis/task/v2/tasks/${guid}`,
				options: { batchKey: 'records', batchSize: 2 },
				requestOptions: { maxConcurrency: 1 },
			},
			[{ id: 1 }, { id: 2 }, { id: 3 }],
		);
		expect(stage.sandbox.journal.map(({ body }) => body)).toEqual([
			{ records: [{ id: 1 }, { id: 2 }] },
			{ records: [{ id: 3 }] },
		]);
		expect(outputs.Feishu[0]).toEqual([
			{
				json: expect.objectContaining({
					StatusCode: 200,
					Summary: `DELETE /open-apis/task/v2/tasks/${guid} took 2 items.`,
				}),
				pairedItem: [{ item: 0 }, { item: 1 }],
			},
			{
				json: expect.objectContaining({ StatusCode: 500, Hint: expect.stringMatching(/^Give/) }),
				pairedItem: { item: 2 },
			},
		]);
	});

	test('a setting that cannot be used refuses all of them', async () => {
		const { items } = await send(
			{ method: 'POST', url: '/nothing', options: { batchKey: 'records' } },
			[{ id: 1 }, { id: 2 }],
		);
		expect(items.length).toBeGreaterThan(0);
		for (const { json } of items) {
			expect(json).toMatchObject({
				StatusCode: -1,
				ErrorMessage: expect.stringMatching(/^URL is "\/nothing"/),
			});
		}
	});
});

describe('without batches', () => {
	test('each item is a request of its own, with its own expressions', async () => {
		const before = messagesOf(stage.sandbox.world).length;
		const { items } = await send(
			{
				method: 'POST',
				url: '=/open-apis/im/v1/messages?receive_id_type={{ $json.type }}',
				options: { bodySource: 'inputItem', excludeAttributes: 'type' },
			},
			[
				{ ...hello, type: 'chat_id' },
				{ ...hello, receive_id: 'ou_ada', type: 'open_id' },
			],
		);
		expect(items.map(({ json, pairedItem }) => [json.StatusCode, pairedItem])).toEqual([
			[200, { item: 0 }],
			[200, { item: 1 }],
		]);
		const delivered = messagesOf(stage.sandbox.world).slice(before);
		expect(delivered.map(({ receiver }) => receiver).sort()).toEqual(['oc_release', 'ou_ada']);
	});

	test('the other output makes an item of each element', async () => {
		const { items } = await send({ url: '/open-apis/im/v1/chats', output: 'items' });
		expect(items.map(({ json }) => json.chat_id)).toEqual(['oc_release', 'oc_support']);
	});
});

describe('pages of an unknown endpoint', () => {
	const { endpoint } = endpointAt('GET', ['open-apis', 'new', 'v1', 'things']);

	/** Answers with the pages one after the other and keeps what was asked. */
	function answering(pages: IDataObject[]) {
		const asked: unknown[] = [];
		const attempt = async (_endpoint: unknown, { query }: { query?: unknown }) => {
			asked.push(query);
			return { answer: pages[asked.length - 1] ?? {} };
		};
		return { asked, api: { attempt } as never };
	}

	test('put all lists together and keep the rest of the last one', async () => {
		const { api, asked } = answering([
			{ files: [1], shortcuts: ['a'], total: 3, has_more: true, next_page_token: 'p2' },
			{ files: [2, 3], total: 4, has_more: false, next_page_token: '' },
		]);
		const { data } = await allPages(api, endpoint, { query: { size: 2 } });
		expect(data).toEqual({
			files: [1, 2, 3],
			shortcuts: ['a'],
			total: 4,
			has_more: false,
		});
		expect(asked).toEqual([{ size: 2 }, { size: 2, page_token: 'p2' }]);
	});

	test('end where a token comes back', async () => {
		const page = { items: [1], has_more: true, page_token: 'same' };
		const { api, asked } = answering([page, page, page]);
		expect(await allPages(api, endpoint, {})).toEqual({
			data: { items: [1, 1], has_more: false },
			remark: expect.stringMatching(/^Feishu gave a page token for the second time/),
		});
		expect(asked).toHaveLength(2);
	});

	test('are one where there is no list', async () => {
		const { api, asked } = answering([{ user: { name: 'Ada' } }]);
		expect(await allPages(api, endpoint, {})).toEqual({
			data: { user: { name: 'Ada' } },
			remark: '',
		});
		expect(asked).toHaveLength(1);
	});
});

describe('writers', () => {
	test.each([
		['POST', '/open-apis/bitable/v1/apps/b/tables/t/records/batch_create', 'table b t'],
		['PUT', '/open-apis/sheets/v2/spreadsheets/s/values', 'sheet s'],
		['GET', '/open-apis/sheets/v2/spreadsheets/s/values/r', undefined],
		['POST', '/open-apis/im/v1/messages', undefined],
	] as const)('%s %s goes alone to %s', (method, path, thing) => {
		expect(writtenThing(method, path)).toBe(thing);
	});
});
