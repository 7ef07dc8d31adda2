/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { WebSocket } from 'ws';

import type { Published, Stage } from '../engine';
import { feishuNode, openStage } from '../engine';
import { press, pressesOf } from '../sandbox';
import type { Occurrence } from '../sandbox/sending';
import { bodyOf, documented, SANDBOX_KEYS, send } from '../sandbox/sending';

let stage: Stage;
let open: Published[] = [];
/** What is done while a node takes long: time passes, or the run fails. */
let meanwhile: () => void = () => {};

beforeAll(async () => {
	// Node has its own from version 22 on.
	Object.assign(globalThis, { WebSocket });
	stage = await openStage(undefined, {
		'test.slow': async function () {
			meanwhile();
			return [this.getInputData()];
		},
	});
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
	meanwhile = () => {};
});

afterEach(async () => {
	jest.restoreAllMocks();
	await Promise.all(open.map(async (published) => await published.stop()));
	open = [];
	while (stage.sandbox.sockets.open.size > 0) await new Promise(setImmediate);
});

afterAll(async () => {
	await stage.close();
});

/** The node's clock jumps ahead. */
function pass(milliseconds: number): void {
	const now = performance.now.bind(performance);
	jest.spyOn(performance, 'now').mockImplementation(() => now() + milliseconds);
}

const answering = (parameters: INodeParameters, name = 'Answer'): INode => ({
	...feishuNode({
		parameters: { resource: 'message', operation: 'answerCallback', ...parameters },
	}),
	id: name,
	name,
});

const SLOW: INode = {
	id: 'slow',
	name: 'Slow',
	type: 'test.slow',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const APPROVED = answering({ toastText: 'Approved', markdown: '**Approved**' });
const ANSWER = {
	toast: { type: 'info', content: 'Approved' },
	card: {
		type: 'raw',
		data: {
			schema: '2.0',
			config: { update_multi: true },
			body: { elements: [{ tag: 'markdown', content: '**Approved**' }] },
		},
	},
};

let workflows = 0;
let clicks = 0;

const click = (id: string, event: IDataObject = {}): Occurrence => ({
	type: 'card.action.trigger',
	id,
	event: { token: 'c-1', action: { value: { choice: 'yes' } }, ...event },
});

const newId = (): string => {
	clicks += 1;
	return `click_${clicks}`;
};

const WAYS = {
	/** What Feishu gets for an event over the connection; the status is the code of the acknowledgement. */
	longConnection: async (occurrence: Occurrence) => {
		const { code, data } = await stage.sandbox.sockets.push(bodyOf(occurrence, '', Date.now()));
		return { status: code, body: data };
	},
	webhook: async (occurrence: Occurrence) => {
		const body = bodyOf(occurrence, SANDBOX_KEYS.verificationToken, Date.now());
		const [{ url }] = open;
		return await send(body, { url, keys: SANDBOX_KEYS, now: () => Date.now() });
	},
};

async function settled(): Promise<void> {
	await Promise.all(open.map(async (published) => await published.settled()));
}

/** The envelopes that a node ended with, run by run. */
function envelopes({ outputs }: Published, name = 'Answer'): IDataObject[] {
	return outputs.flatMap((nodes) => (nodes[name] ?? []).map(({ json }) => json));
}

describe.each(['longConnection', 'webhook'] as const)('a press that comes by %s', (receiveBy) => {
	const deliver = WAYS[receiveBy];

	async function publish(
		then: INode[],
		parameters: INodeParameters = {},
		{
			inWorker = false,
			mode = 'webhook',
		}: { inWorker?: boolean; mode?: 'webhook' | 'manual' } = {},
	) {
		workflows += 1;
		const published = await stage.engine.publish(
			{ receiveBy, events: ['card.action.trigger'], answer: 'workflow', ...parameters },
			{
				workflowId: `answers-${workflows}`,
				mode,
				then,
				...(inWorker ? { worker: (await stage.engine.restarted()).ground } : {}),
			},
		);
		open.push(published);
		return published;
	}

	test('is answered by the workflow, with a toast and a new card', async () => {
		const published = await publish([APPROVED]);
		expect(await deliver(click(newId()))).toEqual({ status: 200, body: ANSWER });
		await settled();
		expect(envelopes(published)).toMatchObject([
			{
				Data: ANSWER,
				Summary: 'Answered the press of the button with the toast "Approved" and a new card.',
				StatusCode: 200,
				OriginalStatusCode: 200,
			},
		]);
	});

	test('is answered by a run in another process', async () => {
		const published = await publish([APPROVED], {}, { inWorker: true });
		expect(await deliver(click(newId()))).toEqual({ status: 200, body: ANSWER });
		await settled();
		expect(envelopes(published)).toMatchObject([{ StatusCode: 200 }]);
	});

	test.each([false, true])(
		'is answered once, and a second answer is told (in another process: %s)',
		async (inWorker) => {
			const published = await publish([APPROVED, answering({}, 'Again')], {}, { inWorker });
			expect(await deliver(click(newId()))).toEqual({ status: 200, body: ANSWER });
			await settled();
			expect(envelopes(published, 'Again')).toMatchObject([
				{
					StatusCode: -1,
					ErrorMessage: expect.stringContaining('was answered already'),
					Hint: expect.stringContaining('Update Card by Callback Token'),
				},
			]);
		},
	);

	test.each([false, true])(
		'is answered by the trigger when the workflow takes too long, which is told (in another process: %s)',
		async (inWorker) => {
			meanwhile = () => pass(2_600);
			const published = await publish(
				[SLOW, APPROVED],
				{ options: { toastText: 'Working on it' } },
				{ inWorker },
			);
			const toast = { type: 'info', content: 'Working on it' };
			expect(await deliver(click(newId()))).toEqual({ status: 200, body: { toast } });
			await settled();
			expect(envelopes(published)).toMatchObject([
				{
					Data: {},
					StatusCode: -1,
					Retryable: false,
					ErrorMessage: expect.stringContaining('2.5 seconds'),
					Hint: expect.stringContaining('Update Card by Callback Token'),
				},
			]);
		},
	);

	test('is answered with nothing when the run ends without an answer', async () => {
		await publish([]);
		expect(await deliver(click(newId()))).toEqual({ status: 200, body: {} });
	});

	test('shows a failure when the run fails before it answers', async () => {
		meanwhile = () => {
			throw new Error('The database is gone');
		};
		await publish([SLOW, APPROVED]);
		expect((await deliver(click(newId()))).status).toBe(500);
	});

	test('keeps its answer when the run fails afterwards', async () => {
		meanwhile = () => {
			throw new Error('The database is gone');
		};
		await publish([APPROVED, SLOW]);
		expect(await deliver(click(newId()))).toEqual({ status: 200, body: ANSWER });
	});

	test('gets the same answer when it is delivered twice, and starts one run', async () => {
		const published = await publish([APPROVED]);
		const same = click(newId());
		const answers = await Promise.all([deliver(same), deliver(same)]);
		expect(answers).toEqual(Array(2).fill({ status: 200, body: ANSWER }));
		expect(await deliver(same)).toEqual({ status: 200, body: ANSWER });
		// Long after, nobody waits for an answer that nobody gives.
		pass(11_000);
		await deliver(click(newId()));
		expect(await deliver(same)).toMatchObject({ status: 200 });
		await settled();
		expect(published.runs).toHaveLength(2);
	});

	test('is answered by its own run, however many there are', async () => {
		const published = await publish([
			answering({ toastText: '={{ $json.value.choice }}', options: { toastType: 'success' } }),
		]);
		// However long this machine takes for it.
		jest.spyOn(performance, 'now').mockReturnValue(performance.now());
		const storm = Array.from({ length: 25 }, (_, index) => `choice ${index}`);
		const answers = await Promise.all(
			storm.map(async (choice) => await deliver(click(newId(), { action: { value: { choice } } }))),
		);
		expect(answers).toEqual(
			storm.map((content) => ({ status: 200, body: { toast: { type: 'success', content } } })),
		);
		await settled();
		expect(published.runs).toHaveLength(25);
	});

	test('is not for a workflow whose trigger answers at once, which is told', async () => {
		const published = await publish([APPROVED], { answer: 'immediately' });
		expect(await deliver(click(newId()))).toEqual({ status: 200, body: {} });
		await settled();
		expect(envelopes(published)).toMatchObject([
			{
				StatusCode: -1,
				ErrorMessage: 'Feishu Trigger has answered the press of the button at once',
				Hint: expect.stringContaining('Set Answer of Feishu Trigger to Workflow'),
			},
		]);
	});

	test('does not make other events wait, which nobody has to answer', async () => {
		const published = await publish([SLOW, APPROVED], { events: ['*'] });
		expect(await deliver({ ...documented('application.bot.menu_v6'), id: newId() })).toMatchObject({
			status: 200,
		});
		await settled();
		expect(envelopes(published)).toMatchObject([
			{ StatusCode: -1, ErrorMessage: expect.stringMatching(/^Nobody waits for an answer/) },
		]);
	});

	test('is answered from what Feishu sends, too', async () => {
		const published = await publish([APPROVED], { output: 'raw' });
		expect(await deliver(click(newId()))).toEqual({ status: 200, body: ANSWER });
		await settled();
		expect(envelopes(published)).toMatchObject([{ StatusCode: 200 }]);
	});

	test('is answered in a test run of the editor', async () => {
		if (receiveBy === 'webhook') {
			await publish([APPROVED], {}, { mode: 'manual' });
			expect(await deliver(click(newId()))).toEqual({ status: 200, body: ANSWER });
			return;
		}
		const trigger: INode = {
			...feishuNode({
				parameters: { receiveBy, events: ['card.action.trigger'], answer: 'workflow' },
			}),
			type: 'n8n-nodes-feishu-suite.feishuTrigger',
			name: 'Trigger',
		};
		const connections = { Trigger: { main: [[{ node: 'Answer', type: 'main', index: 0 }]] } };
		const run = stage.engine.run(
			{ name: 'Try', nodes: [trigger, APPROVED], connections } as never,
			{ mode: 'manual' },
		);
		while (stage.sandbox.sockets.open.size === 0) await new Promise(setImmediate);
		// The answer goes out before the connection of the test run ends.
		expect(await deliver(click(newId()))).toEqual({ status: 200, body: ANSWER });
		const { outputs } = await run;
		expect(outputs.Answer[0]).toMatchObject([{ json: { StatusCode: 200 } }]);
	});

	test('lets the card be updated later, when the answer has arrived', async () => {
		const { token, messageId } = press(stage.sandbox.world);
		const later = feishuNode({
			parameters: {
				resource: 'message',
				operation: 'updateCardByToken',
				token: '={{ $json.token }}',
				card: { schema: '2.0', body: { elements: [] } },
			},
		});
		// Only the time that is left is waited for.
		meanwhile = () => {
			pass(2_950);
			stage.sandbox.world.pass(2_950);
		};
		await publish([SLOW, later], { answer: 'immediately' });
		await deliver(click(newId(), { token }));
		await settled();
		expect(pressesOf(stage.sandbox.world).get(token)).toMatchObject({
			uses: 1,
			early: 0,
			messageId,
		});
	});
});

describe('two workflows on one connection', () => {
	const publish = async (then: INode[], parameters: INodeParameters = {}) => {
		workflows += 1;
		const published = await stage.engine.publish(
			{
				receiveBy: 'longConnection',
				events: ['card.action.trigger'],
				answer: 'workflow',
				...parameters,
			},
			{ workflowId: `both-${workflows}`, then },
		);
		open.push(published);
		return published;
	};

	test('both answer one press: Feishu gets the first answer, the second is told', async () => {
		const both = [
			await publish([answering({ toastText: 'One' })]),
			await publish([answering({ toastText: 'Other' })]),
		];
		const { body } = await WAYS.longConnection(click(newId()));
		await settled();
		const told = both.flatMap((one) => envelopes(one));
		expect(told.map(({ StatusCode }) => StatusCode).sort()).toEqual([-1, 200]);
		expect(told.find(({ StatusCode }) => StatusCode === 200)).toMatchObject({ Data: body });
	});

	test('one answers at once without a word: the other one answers', async () => {
		await publish([], { answer: 'immediately' });
		await publish([APPROVED]);
		expect(await WAYS.longConnection(click(newId()))).toEqual({ status: 200, body: ANSWER });
	});

	test('one says something at once: the other one is told', async () => {
		await publish([], { answer: 'immediately', options: { toastText: 'Got it' } });
		const other = await publish([APPROVED]);
		const toast = { type: 'info', content: 'Got it' };
		expect((await WAYS.longConnection(click(newId()))).body).toEqual({ toast });
		await settled();
		expect(envelopes(other)).toMatchObject([{ StatusCode: -1 }]);
	});

	test('one ends without an answer: the other one still answers', async () => {
		await publish([]);
		await publish([APPROVED]);
		expect(await WAYS.longConnection(click(newId()))).toEqual({ status: 200, body: ANSWER });
	});
});
