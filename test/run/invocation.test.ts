import type { IDataObject, INode } from 'n8n-workflow';

import type { Engine, Stage } from '../engine';
import { openStage, unpace } from '../engine';

let stage: Stage;
let engine: Engine;

beforeAll(async () => {
	stage = await openStage();
	({ engine } = stage);
	unpace(engine);
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

const CREATE = 'im.v1.message.create';
const send = (text: string, more: IDataObject = {}): { parameters: INode['parameters'] } => ({
	parameters: {
		authentication: 'feishuApi',
		resource: 'message',
		operation: 'send',
		receiveIdType: 'chat_id',
		receiveId: 'oc_any_invocation',
		text,
		...more,
	} as INode['parameters'],
});
const FROM_AGENT = "={{ $fromAI('text', '', 'string') }}";
const WITH_TIME = `${FROM_AGENT} {{ Math.random() }}`;
const RETRIED = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const ERRORS = { output: 'envelopeOrError', requestOptions: { maxRetries: 0 } };

const delivered = () => {
	const { delivered: all, keys } = stage.sandbox.audit();
	expect(keys).toMatchObject({ doubled: [], shared: [] });
	return [...all].flatMap(([text, places]) => places.map(() => text)).sort();
};

describe('an execution id that comes again', () => {
	test('is another execution after the database was set up again', async () => {
		const executionId = 'fresh';
		await engine.runNode(send('hello'), { executionId });
		await engine.runNode(send('hello'), { executionId, freshDatabase: true });
		expect(delivered()).toEqual(['hello', 'hello']);
	});

	test('is the same one when a queue runs its job again, in whichever process', async () => {
		const executionId = 'stalled';
		await engine.runNode(send('hello'), { executionId });
		await engine.runNode(send('hello'), { executionId });
		await (await engine.restarted()).runNode(send('hello'), { executionId });
		expect(delivered()).toEqual(['hello']);
	});

	test('of an agent: the calls of its tools are the same as well', async () => {
		const executionId = 'stalled agent';
		for (const own of [engine, engine, await engine.restarted()]) {
			const call = own.tool(send(FROM_AGENT), { executionId }).forItem();
			await Promise.all(['a', 'a', 'b'].map(async (text) => await call({ text })));
		}
		expect(delivered()).toEqual(['a', 'a', 'b']);
	});

	test('of an agent that went on after a wait: calls that follow are others', async () => {
		const executionId = 'resumed agent';
		const before = engine.tool(send(FROM_AGENT), { executionId });
		await before.invoke({ text: 'again' });
		const { runData } = before.data.resultData;
		const after = (await engine.restarted()).tool(send(FROM_AGENT), { executionId });
		after.data.resultData.runData = runData;
		await after.invoke({ text: 'again' });
		expect(delivered()).toEqual(['again', 'again']);
	});
});

describe('a tool', () => {
	test('sends what is asked for at once, each time it is asked', async () => {
		const tool = engine.tool(send(FROM_AGENT));
		await Promise.all(Array.from({ length: 5 }, async () => await tool.invoke({ text: 'same' })));
		expect(delivered()).toEqual(Array(5).fill('same'));
	});

	test.each([
		['the same text', FROM_AGENT, /^a$/],
		['a text with the time', WITH_TIME, /^a 0\.\d+$/],
	])('with Retry On Fail sends %s once, though its answer was lost', async (_what, text, says) => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: CREATE, times: 2 });
		const tool = engine.tool({ ...send(text, ERRORS), ...RETRIED });
		expect(JSON.parse(await tool.invoke({ text: 'a' }))).toMatchObject([{ StatusCode: 200 }]);
		expect(stage.sandbox.requests(CREATE)).toBe(3);
		expect(delivered()).toEqual([expect.stringMatching(says)]);
	});

	test('run by the engine for an agent sends each call once, tries included', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: CREATE, every: 2, times: 2 });
		const node = { ...send('={{ $json.text }} {{ Math.random() }}', ERRORS), ...RETRIED };
		const calls = ['a', 'a', 'b'].map((text) => ({ text }));
		const { answers } = await engine.runAgent(node, calls);
		expect(answers.flat().map(({ json }) => json.StatusCode)).toEqual([200, 200, 200]);
		expect(delivered().map((text) => text[0])).toEqual(['a', 'a', 'b']);
	});
});

test('Retry On Fail sends a text with the time once, though its answer was lost', async () => {
	stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: CREATE, every: 3, times: 4 });
	const input = Array.from({ length: 8 }, (_, index) => ({ json: { text: `n${index}` } }));
	const node = {
		...send('={{ $json.text }} {{ Math.random() }}', ERRORS),
		...RETRIED,
		maxTries: 5,
	};
	const { status, items } = await engine.runNode(node, { input });
	expect(status).toBe('success');
	expect(items).toHaveLength(8);
	expect(delivered().map((text) => text.split(' ')[0])).toEqual(input.map(({ json }) => json.text));
});
