/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { INodeParameters } from 'n8n-workflow';
import { WebSocket } from 'ws';

import type { Published, RunResult, Stage } from '../engine';
import { openStage } from '../engine';
import { SANDBOX_APP, secretsIn } from '../sandbox';
import type { Occurrence } from '../sandbox/sending';
import { bodyOf, documented } from '../sandbox/sending';

let stage: Stage;
let open: Published[] = [];

beforeAll(async () => {
	// Node has its own from version 22 on.
	Object.assign(globalThis, { WebSocket });
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterEach(async () => {
	await Promise.all(open.map(async (published) => await published.stop()));
	open = [];
	await until(() => stage.sandbox.sockets.open.size === 0);
	stage.sandbox.sending.refuses = undefined;
	stage.sandbox.sending.repeats = undefined;
});

afterAll(async () => {
	await stage.close();
});

const until = async (isSo: () => boolean): Promise<void> => {
	while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};

const MENU: INodeParameters = { events: ['application.bot.menu_v6'], receiveBy: 'longConnection' };
let workflows = 0;

async function publish(parameters: INodeParameters = MENU): Promise<Published> {
	workflows += 1;
	const published = await stage.engine.publish(parameters, { workflowId: `long-${workflows}` });
	open.push(published);
	return published;
}

let events = 0;

async function push(occurrence: Occurrence = documented('application.bot.menu_v6'), id?: string) {
	events += 1;
	const body = bodyOf({ ...occurrence, id: id ?? `ev_${events}` }, '', Date.now());
	const acknowledged = await stage.sandbox.sockets.push(body);
	await Promise.all(open.map(async (published) => await published.settled()));
	return acknowledged;
}

describe('a workflow published with Long Connection', () => {
	test('starts on events, without keys and without a public address', async () => {
		stage.store.set('app', {
			...stage.store.get('app'),
			encryptKey: '',
			verificationToken: '',
		});
		const published = await publish();
		expect(await push()).toEqual({ code: 200, data: undefined });
		expect(published.runs.flat()).toMatchObject([
			{ json: { event_type: 'application.bot.menu_v6', event_key: expect.any(String) } },
		]);
		expect(secretsIn(JSON.stringify([published.runs, published.log]))).toEqual([]);
	});

	test('shares the connection with others of the app, and each starts', async () => {
		const [one, other] = [await publish(), await publish()];
		expect(stage.sandbox.sockets.open.size).toBe(1);
		await push();
		expect([one.runs.length, other.runs.length]).toEqual([1, 1]);
		await one.stop();
		open = [other];
		await push();
		expect([one.runs.length, other.runs.length]).toEqual([1, 2]);
	});

	test('starts once, however often Feishu sends an event', async () => {
		const published = await publish();
		for (let times = 0; times < 3; times += 1) await push(undefined, 'ev_same');
		expect(published.runs).toHaveLength(1);
	});

	test('has Feishu send again what n8n could not begin, and starts then', async () => {
		const published = await publish();
		published.breakStore(true);
		expect((await push(undefined, 'ev_again')).code).toBe(500);
		published.breakStore(false);
		expect((await push(undefined, 'ev_again')).code).toBe(200);
		expect(published.runs).toHaveLength(1);
	});

	test('takes a burst of a thousand events, each once', async () => {
		const published = await publish();
		const bodies = Array.from({ length: 1000 }, (_, index) =>
			bodyOf({ ...documented('application.bot.menu_v6'), id: `burst_${index}` }, '', Date.now()),
		);
		const answers = await Promise.all(
			[...bodies, ...bodies].map(async (body) => await stage.sandbox.sockets.push(body)),
		);
		await published.settled();
		expect(answers.every(({ code }) => code === 200)).toBe(true);
		expect(published.runs).toHaveLength(1000);
	});

	test('answers a button at once', async () => {
		const options = { toastText: 'Got it' };
		const published = await publish({
			receiveBy: 'longConnection',
			events: ['card.action.trigger'],
			options,
		});
		const click: Occurrence = { type: 'card.action.trigger', event: { action: { value: 'ok' } } };
		const data = { toast: { type: 'info', content: 'Got it' } };
		expect(await push(click)).toEqual({ code: 200, data });
		expect(published.runs).toHaveLength(1);
	});

	test('leaves out what its filters leave out, and acknowledges it', async () => {
		const published = await publish({ ...MENU, filters: { menuKeys: 'other' } });
		expect((await push()).code).toBe(200);
		expect(published.runs).toEqual([]);
	});

	test('cannot be published with a wrong secret, in the wrong region or with no way there', async () => {
		stage.store.set('app', { ...stage.store.get('app'), appSecret: 'guessed', accessToken: 't-1' });
		await expect(publish()).rejects.toThrow(/514/);
		stage.reset();
		stage.sandbox.sending.refuses = 1000040351;
		await expect(publish()).rejects.toMatchObject({
			// n8n shows the message alone.
			message: expect.stringMatching(/\[1000040351\].*Region/),
		});
		stage.store.set('app', { ...stage.store.get('app'), baseUrl: 'http://127.0.0.1:9' });
		await expect(publish()).rejects.toThrow();
		expect(stage.sandbox.sockets.open.size).toBe(0);
	});

	test('does not repeat a secret that an answer repeats', async () => {
		Object.assign(stage.sandbox.sending, { refuses: 1000040351, repeats: true });
		await expect(publish()).rejects.toMatchObject({
			message: expect.stringMatching(/refused \*\*\*/),
		});
	});

	test('says so where Node has no WebSocket', async () => {
		Object.assign(globalThis, { WebSocket: undefined });
		await expect(publish()).rejects.toThrow(/Node.js 22/);
		Object.assign(globalThis, { WebSocket });
	});

	test('sends the secret where a connection is asked for, and nowhere else', async () => {
		await publish();
		const { appSecret } = SANDBOX_APP;
		expect(stage.sandbox.audit().leaks).toEqual([]);
		expect(JSON.stringify(stage.sandbox.journal)).not.toContain(appSecret);
	});
});

describe('a test run in the editor', () => {
	/** What the editor does with "Execute workflow". */
	async function tryOut(
		stop?: Promise<void>,
		parameters: INodeParameters = MENU,
	): Promise<RunResult> {
		const node = {
			id: 'try',
			name: 'Trigger',
			type: 'n8n-nodes-feishu-suite.feishuTrigger',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			credentials: { feishuApi: { id: 'app', name: 'App' } },
			parameters,
		};
		const workflow = { name: 'Try', nodes: [node], connections: {} };
		return await stage.engine.run(workflow, { mode: 'manual', cancelOn: stop });
	}

	test('waits for the first event and ends with it, beside what is published', async () => {
		const published = await publish();
		let pushed = 0;
		let isOver = false;
		const run = tryOut().finally(() => {
			isOver = true;
		});
		for (; !isOver; pushed += 1) await push();
		const { status, outputs } = await run;
		expect(status).toBe('success');
		expect(outputs.Trigger[0]).toMatchObject([{ json: { event_type: 'application.bot.menu_v6' } }]);
		expect(published.runs).toHaveLength(pushed);
		expect(stage.sandbox.sockets.open.size).toBe(1);
	});

	test('asks Feishu for what has to be asked for, and tells of a filter without effect', async () => {
		const base = { events: ['drive.file.bitable_field_changed_v1'], app: 'bascnNone' };
		const none = await tryOut(undefined, { ...MENU, ...base });
		expect(none.error?.message).toMatch(/bitable bascnNone.*1069604/);
		const idle = await tryOut(undefined, { ...MENU, filters: { emojis: 'OK' } });
		expect(idle.error?.message).toMatch(/Emojis has no effect/);
	});

	test('ends when it is stopped, and leaves no connection', async () => {
		let stop: () => void = () => {};
		const run = tryOut(
			new Promise((resolve) => {
				stop = resolve;
			}),
		);
		await until(() => stage.sandbox.sockets.open.size === 1);
		stop();
		await run;
		await until(() => stage.sandbox.sockets.open.size === 0);
	});
});
