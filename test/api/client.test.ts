import type { Answering, Server } from './feishu';
import { broken, dripping, EXCHANGE, inTurn, send, silent, startServer } from './feishu';
import { unpaced } from '../../nodes/shared/api';
import { exchanging, openRun } from './context';
import { read, remove, write } from './endpoints';

const THINGS = '/open-apis/im/v1/things';
const done = { code: 0, msg: 'ok', data: { id: 'x_1' } };
const thing = { path: { thing: 't1' } };

let server: Server;

beforeEach(async () => {
	server = await startServer();
	server.on(EXCHANGE, exchanging());
	server.on(THINGS, () => done);
});

afterEach(async () => {
	await server.stop();
});

const failed: Answering = (_, response) =>
	send(response, 500, 'application/json', '{"code":5000,"msg":"internal"}');
const gone: Answering = () => ({ code: 4004, msg: 'not found' });
const limited: Answering = (_, response) =>
	send(response, 429, 'application/json', '{"code":99991400,"msg":"limit"}', {
		'x-ogw-ratelimit-reset': '3600',
	});

describe('a redirect is never followed', () => {
	let other: Server;

	beforeEach(async () => {
		other = await startServer();
		other.on('/', () => ({
			code: 0,
			msg: 'ok',
			tenant_access_token: 't-of-another-host',
			data: {},
		}));
	});

	afterEach(async () => {
		await other.stop();
	});

	const leading =
		(status: number): Answering =>
		(_, response) =>
			send(response, status, 'text/html', '', { location: `${other.origin}/elsewhere?x=1` });

	test.each([301, 302, 303, 307, 308])('by a write, HTTP %d', async (status) => {
		server.on(THINGS, leading(status));
		const { client } = await openRun(server.origin);
		const heard = await client({ maxRetries: 3 }).attempt(write, { body: { text: 'hello' } });
		expect(heard).toMatchObject({ failure: { fate: 'answered', status, retryable: false } });
		expect(heard).toHaveProperty(
			'failure.message',
			expect.stringContaining(`redirects to ${new URL(other.origin).host}/elsewhere (`),
		);
		expect(other.arrived).toEqual([]);
		expect(server.count(THINGS)).toBe(1);
	});

	test.each([302, 307])('by the exchange, HTTP %d', async (status) => {
		server.on(EXCHANGE, leading(status));
		const { client } = await openRun(server.origin);
		expect(await client({ maxRetries: 3 }).attempt(read, thing)).toMatchObject({
			failure: {
				fate: 'answered',
				status,
				retryable: false,
				hint: expect.stringMatching(/^Check Region/),
			},
		});
		expect(other.arrived).toEqual([]);
		expect(server.count(EXCHANGE)).toBe(1);
	});
});

describe('the time-out bounds the whole of a call', () => {
	test('an answer that drips', async () => {
		server.on(THINGS, dripping);
		const { client } = await openRun(server.origin);
		expect(await client({ timeout: 200 }).attempt(write, { body: { a: 1 } })).toMatchObject({
			failure: {
				fate: 'lost',
				status: 0,
				retryable: false,
				message: expect.stringMatching(/did not answer within 0.2 seconds$/),
			},
		});
	});

	test('Stop ends a request at once, which may have been carried out', async () => {
		const stop = new AbortController();
		server.on(THINGS, () => void stop.abort());
		const { client } = await openRun(server.origin, { signal: stop.signal });
		const heard = await client({ timeout: 60_000, maxRetries: 5 }).attempt(read, thing);
		expect(heard).toMatchObject({ failure: { fate: 'lost', status: 0 } });
		expect(server.count(THINGS)).toBe(1);
	});
});

describe('the try before counts when there is not another one', () => {
	const clockThat = (waits: () => void) => ({
		now: () => 0,
		sleep: async () => waits(),
	});

	test('because the run was stopped while it waited', async () => {
		const stop = new AbortController();
		server.on(THINGS, broken);
		const { client } = await openRun(server.origin, { signal: stop.signal });
		const pacer = unpaced(clockThat(() => stop.abort()));
		const heard = await client({ maxRetries: 5, pacer }).attempt(remove, thing);
		expect(heard).toMatchObject({ failure: { fate: 'lost' } });
		expect(server.count(THINGS)).toBe(1);
	});

	test('a deletion may have been made in an earlier try of the whole call', async () => {
		server.on(THINGS, gone);
		const { client } = await openRun(server.origin);
		expect(await client({ again: true }).attempt(remove, thing)).toEqual({ answer: {} });
		expect(await client().attempt(remove, thing)).toMatchObject({ failure: { code: 4004 } });
	});
});

test('a client knows what it may have done', async () => {
	server.on(
		THINGS,
		inTurn(failed, gone, () => done),
	);
	const { client } = await openRun(server.origin);
	const before = client();
	expect([before.mayHaveDone(), before.hasMade(), before.mayDouble()]).toEqual([
		false,
		false,
		false,
	]);
	await before.attempt(write, { body: {} });
	expect([before.mayHaveDone(), before.hasMade(), before.mayDouble()]).toEqual([true, true, true]);
	const refused = client();
	await refused.attempt(remove, thing);
	expect([refused.mayHaveDone(), refused.hasMade()]).toEqual([false, false]);
	const removed = client();
	await removed.attempt(remove, thing);
	expect([removed.mayHaveDone(), removed.hasMade(), removed.mayDouble()]).toEqual([
		true,
		false,
		false,
	]);
});

describe('an answer that says the thing is gone', () => {
	test('after a try that may have been carried out means done', async () => {
		server.on(THINGS, inTurn(broken, gone));
		const { client } = await openRun(server.origin);
		expect(await client({ maxRetries: 1 }).attempt(remove, thing)).toEqual({ answer: {} });
	});

	test('at the first try it is a failure', async () => {
		server.on(THINGS, gone);
		const { client } = await openRun(server.origin);
		const heard = await client({ maxRetries: 1 }).attempt(remove, thing);
		expect(heard).toMatchObject({ failure: { code: 4004 } });
		expect(heard).not.toHaveProperty('failure.repeated');
	});

	test('after a limit it is a failure: nothing was carried out before', async () => {
		server.on(
			THINGS,
			inTurn((_, response) => send(response, 429, 'text/plain', ''), gone),
		);
		const { client } = await openRun(server.origin);
		expect(await client({ maxRetries: 1 }).attempt(remove, thing)).toMatchObject({
			failure: { code: 4004 },
		});
	});

	test('where it is no code of the endpoint, the failure tells that an earlier try may have done it', async () => {
		const several = { ...remove, goneCodes: undefined };
		server.on(THINGS, inTurn(failed, gone));
		const { client } = await openRun(server.origin);
		expect(await client({ maxRetries: 1 }).attempt(several, thing)).toMatchObject({
			failure: { code: 4004, repeated: true },
		});
	});
});

test('a write without a key is not sent again after HTTP 500, and must not be', async () => {
	server.on(THINGS, failed);
	const { client } = await openRun(server.origin);
	expect(await client({ maxRetries: 3 }).attempt(write, { body: { a: 1 } })).toMatchObject({
		failure: { fate: 'answered', status: 500, code: 5000, retryable: false },
	});
	expect(server.count(THINGS)).toBe(1);
});

test("a wait that is longer than five minutes is not waited for: Feishu's number is told", async () => {
	server.on(THINGS, limited);
	const { client } = await openRun(server.origin);
	expect(await client({ maxRetries: 10 }).attempt(read, thing)).toMatchObject({
		failure: { retryable: true, hint: 'Wait 3,600 seconds, then repeat the call.' },
	});
	expect(server.count(THINGS)).toBe(1);
});

test('an address nobody listens at: nothing was sent, and a write may be repeated', async () => {
	const { client } = await openRun(server.origin, {
		credential: { accessToken: 't-stored-token' },
	});
	await server.stop();
	const one = client({ maxRetries: 1 });
	expect(await one.attempt(write, { body: { a: 1 } })).toMatchObject({
		failure: {
			fate: 'unreached',
			status: 0,
			retryable: true,
			message: expect.stringMatching(/^Feishu could not be reached: 127\.0\.0\.1:\d+ refused/),
		},
	});
	expect(one.hasSent()).toBe(false);
});

test('a call of the editor goes out, and its time-out bounds it', async () => {
	const { client } = await openRun(server.origin, { inEditor: true });
	expect(await client().call(read, thing)).toEqual({ id: 'x_1' });
	server.on(THINGS, silent);
	expect(await client({ timeout: 200 }).attempt(read, thing)).toMatchObject({
		failure: { fate: 'lost', hint: expect.stringMatching(/^Raise Timeout/) },
	});
});

test('a path parameter that leads away is refused, and nothing is sent', async () => {
	const { client } = await openRun(server.origin);
	const one = client();
	expect(await one.attempt(read, { path: { thing: '..' } })).toMatchObject({
		failure: {
			fate: 'refused',
			status: 0,
			message: 'thing is "..", which would lead to another address',
		},
	});
	expect(server.arrived).toEqual([]);
	expect(one.hasSent()).toBe(false);
	expect(one.requests).toEqual([]);
});

test('a dry run sends nothing, notes the request and answers with placeholders', async () => {
	const { client } = await openRun(server.origin);
	const one = client({ dryRun: true });
	expect(await one.call(write, { body: { text: 'hello', none: undefined } })).toEqual({
		id: '<id>',
	});
	expect(one.requests).toEqual([
		{
			method: 'POST',
			url: `${server.origin}${THINGS}`,
			query: {},
			headers: { 'Content-Type': 'application/json; charset=utf-8' },
			body: { text: 'hello' },
		},
	]);
	expect(server.arrived).toEqual([]);
});

test('300 writes without a key through lost answers, 5xx and renewals: none is made twice', async () => {
	const made = new Map<string, number>();
	let current = '';
	const token = exchanging();
	server.on(EXCHANGE, () => {
		const answer = { ...Object(token()) };
		current = `Bearer ${answer.tenant_access_token}`;
		return answer;
	});
	let count = 0;
	server.on(THINGS, ({ headers, body }, response) => {
		count += 1;
		if (headers.authorization !== current) return { code: 99991677, msg: 'expired' };
		if (count % 90 === 0) current = 'ended';
		if (count % 11 === 0) return send(response, 429, 'text/plain', 'slow down');
		const { name } = JSON.parse(body);
		made.set(name, (made.get(name) ?? 0) + 1);
		if (count % 13 === 0) return void response.destroy();
		return count % 17 === 0 ? send(response, 500, 'application/json', '{"code":5000}') : done;
	});
	const { client } = await openRun(server.origin);
	const one = client({ maxRetries: 5 });
	const heard = await Promise.all(
		Array.from(
			{ length: 300 },
			async (_, index) => await one.attempt(write, { body: { name: `w${index}` } }),
		),
	);
	expect(Math.max(...made.values())).toBe(1);
	const told = heard.filter((attempt) => 'failure' in attempt);
	const answered = heard.length - told.length;
	expect(made.size).toBeGreaterThanOrEqual(answered);
	expect(made.size - answered).toBeLessThanOrEqual(told.length);
	for (const attempt of told) expect(attempt).toMatchObject({ failure: { retryable: false } });
});
