import { sleep } from 'n8n-workflow';

import type { Answering, Server } from './feishu';
import { broken, EXCHANGE, inTurn, send, silent, startServer } from './feishu';
import { exchanging, openRun, SECRET } from './context';
import { read, write } from './endpoints';

const THINGS = '/open-apis/im/v1/things';
const done = { code: 0, msg: 'ok', data: { id: 'x_1' } };

let server: Server;

beforeEach(async () => {
	server = await startServer();
	server.on(EXCHANGE, exchanging());
	server.on(THINGS, () => done);
});

afterEach(async () => {
	await server.stop();
});

const thing = (index = 0) => ({ path: { thing: `t${index}` } });

/** What 20 calls at once come to. */
async function twenty(client: ReturnType<Awaited<ReturnType<typeof openRun>>['client']>) {
	return await Promise.all(
		Array.from({ length: 20 }, async (_, index) => await client.attempt(read, thing(index))),
	);
}

const page: Answering = (_, response) => send(response, 502, 'text/html', '<html>');
const token: Answering = exchanging();

test('twenty cold calls exchange once, and each goes out once with the token', async () => {
	const { client } = await openRun(server.origin);
	expect(await twenty(client())).toEqual(Array(20).fill({ answer: { id: 'x_1' } }));
	expect(server.count(EXCHANGE)).toBe(1);
	const things = server.arrived.filter(({ path }) => path.startsWith(THINGS));
	expect(things).toHaveLength(20);
	expect(new Set(things.map(({ headers }) => headers.authorization))).toEqual(
		new Set(['Bearer t-token-number-1']),
	);
});

test('the token is kept with the credential', async () => {
	const { client, store } = await openRun(server.origin);
	await client().call(read, thing());
	expect(store.get('app')?.accessToken).toBe('t-token-number-1');
});

describe('an exchange that fails in passing is repeated like a read', () => {
	test.each<[string, Answering]>([
		['code 2200', () => ({ code: 2200, msg: 'internal error' })],
		['code 99991400', () => ({ code: 99991400, msg: 'limit' })],
		['HTTP 500', (_, response) => send(response, 500, 'application/json', '{"code":1,"msg":"x"}')],
		['HTTP 429', (_, response) => send(response, 429, 'text/plain', 'slow down')],
		['a page', page],
		['a broken connection', broken],
	])('%s', async (_, failing) => {
		server.on(EXCHANGE, inTurn(failing, token));
		const { client } = await openRun(server.origin);
		expect(await client({ maxRetries: 1 }).call(read, thing())).toEqual({ id: 'x_1' });
		expect(server.count(EXCHANGE)).toBe(2);
	});

	test('until it is given up: all calls hear the same, and may be repeated', async () => {
		server.on(EXCHANGE, page);
		const { client } = await openRun(server.origin);
		const one = client({ maxRetries: 1 });
		const heard = [...(await twenty(one)), await one.attempt(read, thing())];
		expect(new Set(heard.map((attempt) => JSON.stringify(attempt))).size).toBe(1);
		expect(heard[0]).toMatchObject({
			failure: {
				fate: 'answered',
				status: 502,
				retryable: true,
				message: expect.stringMatching(/^Feishu issued no token: .*a page of type text\/html/),
			},
		});
		expect(server.count(EXCHANGE)).toBe(2);
		expect(server.count(THINGS)).toBe(0);
	});

	test('a connection that always breaks: nothing was sent', async () => {
		server.on(EXCHANGE, broken);
		const { client } = await openRun(server.origin);
		expect(await client().attempt(write, { body: { a: 1 } })).toMatchObject({
			failure: { fate: 'unreached', status: 0, retryable: true },
		});
	});
});

describe('an exchange that a wrong credential ends', () => {
	test.each([10003, 10012, 10013, 10014, 10015, 99991543])('code %d', async (code) => {
		server.on(EXCHANGE, () => ({ code, msg: 'app secret invalid' }));
		const { client } = await openRun(server.origin);
		expect(await client({ maxRetries: 3 }).attempt(read, thing())).toMatchObject({
			failure: {
				fate: 'answered',
				status: 200,
				code,
				retryable: false,
				message: `Feishu issued no token: app secret invalid [${code}]`,
				hint: 'Check App ID, App Secret and Region of the credential.',
			},
		});
		expect(server.count(EXCHANGE)).toBe(1);
	});

	test.each([
		[{ code: 0, msg: 'ok', tenant_access_token: '', expire: 7200 }],
		[{ code: 0, msg: 'ok', expire: 7200 }],
	])('no token in %j', async (answer) => {
		server.on(EXCHANGE, () => answer);
		const { client } = await openRun(server.origin);
		expect(await twenty(client({ maxRetries: 3 }))).toEqual(
			Array(20).fill({ failure: expect.objectContaining({ status: 200, retryable: false }) }),
		);
		expect(server.count(EXCHANGE)).toBe(1);
	});
});

test('a silent exchange is waited for once, as long as the time-out says', async () => {
	server.on(EXCHANGE, silent);
	const { client } = await openRun(server.origin);
	const heard = await twenty(client({ timeout: 200 }));
	expect(heard[0]).toMatchObject({
		failure: {
			fate: 'unreached',
			status: 0,
			retryable: true,
			message: expect.stringContaining('did not answer within 0.2 seconds'),
		},
	});
	expect(server.count(EXCHANGE)).toBe(1);
	expect(server.count(THINGS)).toBe(0);
});

test('Stop ends the wait for an exchange, and nothing goes out after it', async () => {
	let free: () => void = () => {};
	server.on(EXCHANGE, async (arrived, response) => {
		await new Promise<void>((resolve) => {
			free = resolve;
		});
		return token(arrived, response);
	});
	const stop = new AbortController();
	const { client } = await openRun(server.origin, { signal: stop.signal });
	const waiting = twenty(client({ timeout: 60_000, maxRetries: 10 }));
	while (server.count(EXCHANGE) === 0) await sleep(1);
	stop.abort();
	expect(await waiting).toEqual(
		Array(20).fill({ failure: expect.objectContaining({ fate: 'refused', status: 0 }) }),
	);
	free();
	await sleep(50);
	expect(server.count(THINGS)).toBe(0);
});

describe('a token that Feishu refuses', () => {
	const invalid = { code: 99991663, msg: 'Invalid access token' };

	test.each([200, 400])('with HTTP %d is renewed by one call, and all go again', async (status) => {
		server.on(THINGS, ({ headers }, response) =>
			headers.authorization === 'Bearer t-stored-token'
				? send(response, status, 'application/json', JSON.stringify(invalid))
				: done,
		);
		const { client } = await openRun(server.origin, {
			credential: { accessToken: 't-stored-token' },
		});
		expect(await twenty(client())).toEqual(Array(20).fill({ answer: { id: 'x_1' } }));
		expect(server.count(EXCHANGE)).toBe(1);
	});

	test('whatever it is: one exchange and one renewal, then all fail with the same words', async () => {
		server.on(THINGS, () => invalid);
		const { client } = await openRun(server.origin);
		const one = client({ maxRetries: 3 });
		const heard = [...(await twenty(one)), ...(await twenty(one))];
		expect(new Set(heard.map((attempt) => JSON.stringify(attempt))).size).toBe(1);
		expect(heard[0]).toMatchObject({
			failure: { code: 99991663, retryable: false, hint: expect.stringMatching(/^Check App ID/) },
		});
		expect(server.count(EXCHANGE)).toBe(2);
	});

	test('at one endpoint only does not stop the calls to others', async () => {
		server.on(EXCHANGE, () => ({ code: 0, msg: 'ok', tenant_access_token: 't-same-token' }));
		server.on(`${THINGS}/bad`, () => invalid);
		const { client } = await openRun(server.origin);
		const one = client();
		for (let index = 0; index < 5; index += 1) {
			expect(await one.attempt(read, { path: { thing: 'bad' } })).toMatchObject({
				failure: { code: 99991663 },
			});
			expect(await one.attempt(read, thing())).toEqual({ answer: { id: 'x_1' } });
		}
		expect(server.count(EXCHANGE)).toBe(2);
	});

	test('while another answer is lost: a write without a key is not sent again', async () => {
		const wanted = Array.from({ length: 200 }, (_, index) => `w${index}`);
		const made: string[] = [];
		let current = '';
		server.on(EXCHANGE, (arrived, response) => {
			const answer = { ...Object(token(arrived, response)) };
			current = `Bearer ${answer.tenant_access_token}`;
			return answer;
		});
		server.on(THINGS, async ({ headers, body }, response) => {
			if (headers.authorization !== current) return invalid;
			made.push(JSON.parse(body).name);
			if (made.length % 20 === 0) current = 'ended';
			await sleep(5);
			return made.length % 7 === 0 ? void response.destroy() : done;
		});
		const { client } = await openRun(server.origin);
		const one = client({ maxRetries: 3 });
		const heard = await Promise.all(
			wanted.map(async (name) => await one.attempt(write, { body: { name } })),
		);
		expect(new Set(made).size).toBe(made.length);
		const failures = heard.flatMap((attempt) => ('failure' in attempt ? [attempt.failure] : []));
		// Made, or told that it is not known, or told that it was not made.
		const sure = failures.filter(({ fate }) => fate !== 'lost').length;
		expect(made.length).toBe(wanted.length - sure);
		for (const { fate, retryable } of failures) expect(fate === 'lost' && retryable).toBe(false);
	});
});

test('no secret of any age is shown', async () => {
	server.on(
		THINGS,
		inTurn(
			() => ({ code: 99991663, msg: 'x' }),
			() => done,
		),
	);
	const { client, session } = await openRun(server.origin, {
		credential: { accessToken: 't-stored-token' },
	});
	await client().call(read, thing());
	const said = { text: `t-stored-token t-token-number-1 ${SECRET}`, list: ['t-token-number-1'] };
	expect(session.maskedDeep(said)).toEqual({ text: '*** *** ***', list: ['***'] });
	expect(session.masked(said.text)).toBe('*** *** ***');
});

test('a credential without its node is refused', async () => {
	const { client } = await openRun(server.origin, {
		type: 'feishuOAuth2Api',
		credential: { oauthTokenData: undefined as never },
	});
	expect(await client().attempt(read, thing())).toMatchObject({
		failure: { fate: 'refused', status: 0, message: 'OAuth credentials not connected' },
	});
});
