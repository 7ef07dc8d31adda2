/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { buffer } from 'node:stream/consumers';

import type { INode } from 'n8n-workflow';

import type { Stage } from './index';
import { openStage, startEngine, turnClock } from './index';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

const send = (text: string): { parameters: INode['parameters'] } => ({
	parameters: {
		authentication: 'feishuApi',
		resource: 'message',
		operation: 'send',
		receiveIdType: 'chat_id',
		receiveId: 'oc_any_harness',
		text,
	},
});
const fromAgent = send("={{ $fromAI('text', '', 'string') }}");
const texts = () => [...stage.sandbox.audit().delivered.keys()];

describe('a tool', () => {
	test('is called with what the agent says, and answers in JSON', async () => {
		const tool = stage.engine.tool(fromAgent);
		const answer: unknown = JSON.parse(await tool.invoke({ text: 'from the agent' }));
		expect(answer).toMatchObject([{ StatusCode: 200 }]);
		expect(texts()).toEqual(['from the agent']);
		await expect(tool.invoke({ word: 'not asked for' })).rejects.toThrow(/schema/);
	});

	test('of another item begins with the same run index while no call has begun', async () => {
		const engine = await startEngine(new Map(), {
			'test.where': async function () {
				const { $runIndex: runIndex } = this.getWorkflowDataProxy(0);
				return [[{ json: { runIndex, executionId: this.getExecutionId() } }]];
			},
		});
		const tool = engine.tool({ parameters: {}, type: 'test.where' }, { executionId: 'e' });
		const [first, second] = [tool.forItem(), tool.forItem()];
		const calls = [first({}), second({}), first({})];
		const places = (await Promise.all(calls)).flatMap((answer): object[] => JSON.parse(answer));
		expect(places).toEqual([
			{ runIndex: 0, executionId: 'e' },
			{ runIndex: 0, executionId: 'e' },
			{ runIndex: 1, executionId: 'e' },
		]);
	});

	test('is run by the engine when the agent asks for that', async () => {
		const calls = [{ text: 'one' }, { text: 'two' }];
		const parameters = send('={{ $json.text }}');
		const { answers, status } = await stage.engine.runAgent(parameters, calls);
		expect(status).toBe('success');
		expect(answers).toMatchObject([
			[{ json: { StatusCode: 200 } }],
			[{ json: { StatusCode: 200 } }],
		]);
		expect(texts().sort()).toEqual(['one', 'two']);
	});
});

test('two runs go on at once, and one may be tried again', async () => {
	stage.sandbox.faults.add({
		kind: 'code',
		code: 230001,
		when: ({ body }) => JSON.stringify(body).includes('tried again'),
	});
	const [retried, other] = await Promise.all([
		stage.engine.runNode({
			...send('tried again'),
			...{ retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
			parameters: { ...send('tried again').parameters, output: 'items' },
		}),
		stage.engine.runNode(send('at once')),
	]);
	expect([retried.status, other.status]).toEqual(['success', 'success']);
	expect(texts().sort()).toEqual(['at once', 'tried again']);
});

test('an engine in another process shares the credentials, and no module', async () => {
	await stage.engine.runNode(send('before'), { executionId: 'stalled' });
	const { exchanges } = stage.sandbox;
	const before = exchanges();
	const again = await stage.engine.restarted();
	expect(again.loader.getNode('feishu').type).not.toBe(stage.engine.loader.getNode('feishu').type);
	expect(again.loader.getNode('feishu').type.constructor).not.toBe(
		stage.engine.loader.getNode('feishu').type.constructor,
	);
	const result = await again.runNode(send('after'), { executionId: 'stalled' });
	expect(result.items).toMatchObject([{ json: { StatusCode: 200 } }]);
	expect(exchanges()).toBe(before);
});

test('the wall clock jumps, and comes back', () => {
	const before = Date.now();
	const back = turnClock(-3_600_000);
	expect(new Date().getTime()).toBeLessThan(before - 3_500_000);
	expect(Date.now()).toBeLessThan(before - 3_500_000);
	expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
	expect(new Date() instanceof Date).toBe(true);
	expect(stage.sandbox.world.now()).toBeGreaterThanOrEqual(before);
	back();
	expect(Date.now()).toBeGreaterThanOrEqual(before);
});

describe.each(['item', 'store'] as const)('binary data kept in the %s', (place) => {
	test('goes in and out of a node', async () => {
		const engine = await startEngine(new Map(), {
			'test.upper': async function () {
				const bytes = await this.helpers.getBinaryDataBuffer(0, 'data');
				const { id } = this.helpers.assertBinaryData(0, 'data');
				const streamed =
					id === undefined ? bytes : await buffer(await this.helpers.getBinaryStream(id));
				const upper = Buffer.from(streamed.toString().toUpperCase());
				const binary = { out: await this.helpers.prepareBinaryData(upper, '大.txt', 'text/plain') };
				return [[{ json: {}, binary }]];
			},
		});
		engine.binary.keepIn(place);
		const data = await engine.binary.of(Buffer.from('hello'), 'small.txt', 'text/plain');
		const { items } = await engine.runNode(
			{ parameters: {}, type: 'test.upper' },
			{ input: [{ json: {}, binary: { data } }] },
		);
		const { out } = items[0].binary ?? {};
		expect(out).toMatchObject({ fileName: '大.txt', mimeType: 'text/plain' });
		expect((await engine.binary.bytes(out)).toString()).toBe('HELLO');
		expect(out.id === undefined).toBe(place === 'item');
		engine.binary.keepIn('item');
	});
});
