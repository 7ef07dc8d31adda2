/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { EventDispatcher, WSClient } from '@larksuiteoapi/node-sdk';
import { WebSocket } from 'ws';

import type { Clock } from '../../nodes/shared/api';
import { CallFailed, refused } from '../../nodes/shared/endpoints';
import type { Received } from '../../nodes/shared/receive';
import type { Listener, Socket } from '../../nodes/shared/receive/long';
import { join } from '../../nodes/shared/receive/long';
import type { Sandbox } from '../sandbox';
import { SANDBOX_APP, startSandbox } from '../sandbox';
import { bodyOf, documented, SDK_APP } from '../sandbox/sending';

let sandbox: Sandbox;
const leaving: Array<() => void> = [];

beforeEach(async () => {
	sandbox = await startSandbox();
});

afterEach(async () => {
	for (const leave of leaving.splice(0)) leave();
	await sandbox.stop();
});

/** A clock whose waits end when the test lets time pass. */
function fakeClock() {
	const sleeping = new Set<{ until: number; wake: () => void }>();
	let time = 0;
	const clock: Clock = {
		now: () => time,
		sleep: async (milliseconds) =>
			await new Promise((wake) => sleeping.add({ until: time + milliseconds, wake })),
	};
	const pass = async (milliseconds: number): Promise<void> => {
		for (const end = time + milliseconds; time < end; ) {
			time = Math.min(end, time + 500);
			for (const one of sleeping) {
				if (one.until > time) continue;
				sleeping.delete(one);
				one.wake();
			}
			// What was awakened goes on, and sockets say what they have to.
			await new Promise((resolve) => setImmediate(resolve));
		}
	};
	return { clock, pass };
}

const until = async (isSo: () => boolean): Promise<void> => {
	while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};

/** A socket of a server that takes a connection and drops it, or does not take it. */
function endingSocket(how: 'closes' | 'fails'): Socket {
	const listeners: Partial<Record<string, () => void>> = {};
	setImmediate(() => {
		listeners[how === 'closes' ? 'open' : 'error']?.();
		listeners.close?.();
	});
	return {
		binaryType: '',
		send: () => {},
		close: () => {},
		addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
			listeners[type] = () => listener({ data: undefined });
		},
	};
}

interface Ear extends Listener {
	readonly heard: Received[];
	readonly losses: unknown[];
}

let asked = 0;

/** Somebody who takes every event, and asks the sandbox for the address. */
function ear(answer?: { isTaken: boolean; answer?: { toast: { content: string } } }): Ear {
	const heard: Received[] = [];
	const losses: unknown[] = [];
	return {
		heard,
		losses,
		address: async () => {
			asked += 1;
			const response = await fetch(`${sandbox.origin}/callback/ws/endpoint`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ AppID: SANDBOX_APP.appId, AppSecret: SANDBOX_APP.appSecret }),
			});
			const { code, data } = Object(await response.json());
			if (code !== 0) throw new CallFailed({ ...refused('refused', 'Wait.'), code });
			return { url: data.URL, service: 33 };
		},
		settle: async () => undefined,
		take: async (received) => {
			heard.push(received);
			return answer ?? { isTaken: true };
		},
		lost: (error) => losses.push(error),
	};
}

async function listen(listener: Ear, clock: Clock): Promise<() => void> {
	const leave = await join(sandbox.origin, listener, {
		clock,
		openSocket: (url) => new WebSocket(url),
	});
	leaving.push(leave);
	return leave;
}

const event = (id: string): object =>
	bodyOf({ ...documented('application.bot.menu_v6'), id }, '', Date.now());

describe('a long connection', () => {
	test('brings events, and acknowledges them', async () => {
		const { clock } = fakeClock();
		const listener = ear();
		await listen(listener, clock);
		expect(await sandbox.sockets.push(event('e1'))).toEqual({ code: 200, data: undefined });
		expect(listener.heard).toMatchObject([{ id: 'e1', type: 'application.bot.menu_v6' }]);
		expect(sandbox.sockets.pings()).toBe(1);
	});

	test('brings an event that comes in parts, in any order', async () => {
		const { clock } = fakeClock();
		const listener = ear();
		await listen(listener, clock);
		const shuffled = await sandbox.sockets.push(event('e1'), 5, ([a, b, c, d, e]) => [
			d,
			b,
			e,
			a,
			c,
		]);
		expect(shuffled.code).toBe(200);
		expect(listener.heard).toHaveLength(1);
	});

	test('passes over an event that is nested too deeply, and goes on', async () => {
		const { clock } = fakeClock();
		const listener = ear();
		await listen(listener, clock);
		const more: unknown = JSON.parse('['.repeat(2000) + ']'.repeat(2000));
		expect((await sandbox.sockets.push({ ...event('e1'), more })).code).toBe(200);
		expect((await sandbox.sockets.push(event('e2'))).code).toBe(200);
		expect(listener.heard).toMatchObject([{ id: 'e2' }]);
	});

	test('has Feishu send again what was answered with something that no JSON can hold', async () => {
		const { clock } = fakeClock();
		const toast = { content: 'hello', self: {} };
		toast.self = toast;
		await listen(ear({ isTaken: true, answer: { toast } }), clock);
		expect(await sandbox.sockets.push(event('e1'))).toEqual({ code: 500, data: undefined });
	});

	test('passes over a part that cannot be one and bytes without a frame, and goes on', async () => {
		const { clock } = fakeClock();
		const listener = ear();
		await listen(listener, clock);
		const [socket] = sandbox.sockets.open;
		socket.send(Buffer.from('no frame'));
		void sandbox.sockets.push(event('lost'), 2, ([first]) => [
			{
				...first,
				headers: first.headers.map((one) => (one.key === 'seq' ? { ...one, value: '2' } : one)),
			},
		]);
		expect((await sandbox.sockets.push(event('e2'))).code).toBe(200);
		expect(listener.heard).toHaveLength(1);
	});

	test('gives Feishu the answer of a callback', async () => {
		const { clock } = fakeClock();
		const answer = { toast: { content: 'Got it' } };
		await listen(ear({ isTaken: true, answer }), clock);
		expect(await sandbox.sockets.push(event('e1'))).toEqual({ code: 200, data: answer });
	});

	test('has Feishu send again what could not be taken', async () => {
		const { clock } = fakeClock();
		await listen(ear({ isTaken: false }), clock);
		expect((await sandbox.sockets.push(event('e1'))).code).toBe(500);
	});

	test('is one for all workflows of an app, and each gets every event', async () => {
		const { clock } = fakeClock();
		const both = [ear(), ear()];
		const [leave] = await Promise.all(both.map(async (one) => await listen(one, clock)));
		expect(sandbox.sockets.open.size).toBe(1);
		await sandbox.sockets.push(event('e1'));
		leave();
		await sandbox.sockets.push(event('e2'));
		expect(both.map(({ heard }) => heard.map(({ id }) => id))).toEqual([['e1'], ['e1', 'e2']]);
	});

	test('is closed when the last one leaves, and nothing goes on', async () => {
		const { clock, pass } = fakeClock();
		const leave = await listen(ear(), clock);
		leave();
		await until(() => sandbox.sockets.open.size === 0);
		const before = asked;
		await pass(600_000);
		expect(asked).toBe(before);
		expect(sandbox.sockets.open.size).toBe(0);
	});

	test('is there again within two seconds after it was cut, as often as it is after half a minute', async () => {
		const { clock, pass } = fakeClock();
		const listener = ear();
		await listen(listener, clock);
		for (const id of ['e1', 'e2', 'e3']) {
			await pass(30_000);
			sandbox.sockets.cut();
			await until(() => sandbox.sockets.open.size === 0);
			await pass(2_000);
			await until(() => sandbox.sockets.open.size === 1);
			expect((await sandbox.sockets.push(event(id))).code).toBe(200);
		}
		expect(listener.heard).toHaveLength(3);
	});

	test.each([
		['opened and closed at once, every half minute', 'closes', 30_000],
		['not opened at all, every two minutes', 'fails', 120_000],
	] as const)('is tried again at last, where it is %s', async (_what, how, most) => {
		const { clock, pass } = fakeClock();
		const tries: number[] = [];
		const address = async () => ({ url: 'ws://localhost:9', service: 33 });
		const openSocket = () => {
			tries.push(clock.now());
			return tries.length > 1 ? endingSocket(how) : endingSocket('closes');
		};
		const leave = await join(`${how} at once`, { ...ear(), address }, { clock, openSocket });
		leaving.push(leave);
		await pass(30 * 60_000);
		const pauses = tries.slice(1).map((time, index) => time - tries[index]);
		expect(pauses[0]).toBeLessThanOrEqual(1_000);
		const settled = pauses.slice(how === 'closes' ? 7 : 9);
		expect(settled.length).toBeGreaterThan(4);
		expect(Math.min(...settled)).toBeGreaterThanOrEqual(most / 2);
		expect(Math.max(...settled)).toBeLessThanOrEqual(most * 1.5 + 1_000);
	});

	test('is made again when Feishu says nothing any more', async () => {
		const { clock, pass } = fakeClock();
		await listen(ear(), clock);
		const [first] = sandbox.sockets.open;
		sandbox.sockets.fallSilent(true);
		await pass(180_000);
		await until(() => !sandbox.sockets.open.has(first));
		sandbox.sockets.fallSilent(false);
	});

	test('is kept while Feishu answers, however quiet it is', async () => {
		const { clock, pass } = fakeClock();
		await listen(ear(), clock);
		const [first] = sandbox.sockets.open;
		await pass(29_000);
		for (let minutes = 0; minutes < 6; minutes += 1) {
			const pings = sandbox.sockets.pings();
			await pass(91_000);
			await until(() => sandbox.sockets.pings() > pings);
			await pass(29_000);
		}
		expect(sandbox.sockets.open.has(first)).toBe(true);
	});

	test('cannot be had at first with a failure, and none is left behind', async () => {
		const { clock } = fakeClock();
		sandbox.sending.refuses = 1000040351;
		await expect(listen(ear(), clock)).rejects.toMatchObject({ failure: { code: 1000040351 } });
		sandbox.sending.refuses = undefined;
		await listen(ear(), clock);
		expect(sandbox.sockets.open.size).toBe(1);
	});

	test('says so when it cannot be had any more, and tries no further', async () => {
		const { clock, pass } = fakeClock();
		const listener = ear();
		await listen(listener, clock);
		sandbox.sending.refuses = 514;
		sandbox.sockets.cut();
		await until(() => sandbox.sockets.open.size === 0);
		await pass(2_000);
		await until(() => listener.losses.length > 0);
		const before = asked;
		await pass(600_000);
		expect(asked).toBe(before);
	});
});

test("the sandbox speaks as Feishu: the official SDK's client gets events, also in parts, and answers", async () => {
	const taken: unknown[] = [];
	const said = () => {};
	const logger = { error: said, warn: said, info: said, debug: said, trace: said };
	const client = new WSClient({
		appId: SDK_APP,
		appSecret: SANDBOX_APP.appSecret,
		domain: sandbox.origin,
		logger,
	});
	const eventDispatcher = new EventDispatcher({ logger }).register({
		'application.bot.menu_v6': (data) => {
			taken.push(data.event_key);
			return { toast: { content: 'Got it' } };
		},
	});
	await client.start({ eventDispatcher });
	await until(() => sandbox.sockets.open.size === 1);
	await until(() => sandbox.sockets.pings() > 0);
	const answer = { code: 200, data: { toast: { content: 'Got it' } } };
	expect(await sandbox.sockets.push(event('e1'))).toEqual(answer);
	expect(await sandbox.sockets.push(event('e2'), 5, (frames) => frames.reverse())).toEqual(answer);
	expect(taken).toHaveLength(2);
	client.close({ force: true });
});
