import type { Answering, Server } from './feishu';
import { REFRESH, send, startServer } from './feishu';
import { openRun, SECRET } from './context';
import { read } from './endpoints';

const THINGS = '/open-apis/im/v1/things';
const done = { code: 0, msg: 'ok', data: { id: 'x_1' } };
const expired = { code: 99991677, msg: 'token expired' };
const thing = { path: { thing: 't1' } };

let server: Server;
let refreshes: number;

beforeEach(async () => {
	refreshes = 0;
	server = await startServer();
	server.on(THINGS, ({ headers }) =>
		headers.authorization === 'Bearer u-first-token' ? expired : done,
	);
});

afterEach(async () => {
	await server.stop();
});

/** Answers refreshes, and lets the node's question whether the address redirects pass. */
function onRefresh(answering: Answering): void {
	server.on(REFRESH, (arrived, response) => {
		if (!arrived.body.includes('refresh_token')) {
			return send(response, 400, 'application/json', '{"code":20001,"error":"invalid_request"}');
		}
		refreshes += 1;
		return answering(arrived, response);
	});
}

const granted: Answering = () => ({
	code: 0,
	access_token: 'u-second-token',
	refresh_token: 'ur-second-token',
	token_type: 'Bearer',
	expires_in: 7200,
});

const open = async (signal?: AbortSignal) =>
	await openRun(server.origin, { type: 'feishuOAuth2Api', signal });

test('an expired token is refreshed by one call, all go again, and the new grant is kept', async () => {
	onRefresh(granted);
	const { client, store } = await open();
	const one = client();
	const heard = await Promise.all(
		Array.from({ length: 20 }, async () => await one.attempt(read, thing)),
	);
	expect(heard).toEqual(Array(20).fill({ answer: { id: 'x_1' } }));
	expect(refreshes).toBe(1);
	expect(store.get('user')?.oauthTokenData).toMatchObject({ refresh_token: 'ur-second-token' });
});

test('tokens before and after a refresh are masked, and so is the client secret', async () => {
	onRefresh(granted);
	const { client, session } = await open();
	await client().call(read, thing);
	const texts = ['u-first-token', 'ur-first-token', 'u-second-token', 'ur-second-token', SECRET];
	expect(session.maskedDeep(texts)).toEqual(texts.map(() => '***'));
});

test('a token that another run renewed and stored is masked too', async () => {
	const { client, session, store } = await open();
	store.set('user', {
		...store.get('user'),
		oauthTokenData: { access_token: 'u-of-another-run', refresh_token: 'ur-of-another-run' },
	});
	await client().call(read, thing);
	expect(session.masked('u-of-another-run ur-of-another-run')).toBe('*** ***');
});

describe('a refresh that fails', () => {
	const failures = async (maxRetries = 0) => {
		const { client } = await open();
		const one = client({ maxRetries, timeout: 300 });
		return await Promise.all(Array.from({ length: 5 }, async () => await one.attempt(read, thing)));
	};

	test('because the grant is no longer valid: reconnect', async () => {
		onRefresh((_, response) =>
			send(response, 400, 'application/json', '{"code":20073,"error":"invalid_grant"}'),
		);
		expect((await failures(3))[0]).toMatchObject({
			failure: {
				fate: 'answered',
				status: 400,
				retryable: false,
				message: expect.stringMatching(/^The token of the user could not be renewed: /),
				hint: expect.stringMatching(/^Reconnect the Feishu \(Lark\) OAuth2 API credential/),
			},
		});
		expect(refreshes).toBe(1);
	});

	test('in passing: it is repeated, and goes on', async () => {
		let asked = 0;
		onRefresh((arrived, response) => {
			asked += 1;
			return asked === 1 ? send(response, 503, 'text/html', '<html>') : granted(arrived, response);
		});
		expect(await failures(1)).toEqual(Array(5).fill({ answer: { id: 'x_1' } }));
		expect(refreshes).toBe(2);
	});

	test.each([503, 429])(
		'in passing, to the end: status %i is told, and it may be repeated',
		async (status) => {
			onRefresh((_, response) => send(response, status, 'text/html', '<html>'));
			expect(await failures(1)).toEqual(
				Array(5).fill({ failure: expect.objectContaining({ status, retryable: true }) }),
			);
			expect(refreshes).toBe(2);
		},
	);

	test.each<[string, Answering]>([
		['broken off', (_, response) => void response.destroy()],
		['silent', () => undefined],
	])('%s: it may have used up the refresh token, so it is not repeated', async (_, answering) => {
		onRefresh(answering);
		expect((await failures(3))[0]).toMatchObject({
			failure: {
				fate: 'unreached',
				status: 0,
				retryable: true,
				hint: expect.stringMatching(/^Run the workflow again, and reconnect/),
			},
		});
		expect(refreshes).toBe(1);
	});

	test('by an answer without a token: reconnect', async () => {
		onRefresh(() => ({ code: 20073, msg: 'used', access_token: '' }));
		expect((await failures(3))[0]).toMatchObject({
			failure: { retryable: false, hint: expect.stringMatching(/^Reconnect/) },
		});
	});

	test('by a redirect: the refresh token goes nowhere', async () => {
		const other = await startServer();
		server.on(REFRESH, (_, response) =>
			send(response, 307, 'text/html', '', { location: `${other.origin}/token` }),
		);
		expect((await failures(3))[0]).toMatchObject({
			failure: {
				fate: 'answered',
				status: 307,
				retryable: false,
				message: expect.stringContaining(`redirects to ${new URL(other.origin).host}/token`),
			},
		});
		expect(other.arrived).toEqual([]);
		expect(server.arrived.filter(({ body }) => body.includes('ur-first-token'))).toEqual([]);
		await other.stop();
	});
});

test('a token that stays invalid is refreshed once, and all calls fail with the same words', async () => {
	onRefresh(granted);
	server.on(THINGS, () => expired);
	const { client } = await open();
	const one = client({ maxRetries: 3 });
	const heard = await Promise.all(
		Array.from({ length: 20 }, async () => await one.attempt(read, thing)),
	);
	expect(new Set(heard.map((attempt) => JSON.stringify(attempt))).size).toBe(1);
	expect(heard[0]).toMatchObject({ failure: { code: 99991677, retryable: false } });
	expect(refreshes).toBe(1);
});

test('Stop ends the wait for a refresh at once', async () => {
	const stop = new AbortController();
	onRefresh(() => void stop.abort());
	const { client } = await open(stop.signal);
	const heard = await client({ timeout: 60_000, maxRetries: 5 }).attempt(read, thing);
	expect(heard).toMatchObject({ failure: { fate: 'refused' } });
	expect(server.count(THINGS)).toBe(1);
});

test('a call that takes no user token is no reason to refresh', async () => {
	onRefresh(granted);
	server.on(THINGS, () => ({ code: 99991668, msg: 'user access token not support' }));
	const { client } = await open();
	expect(await client().attempt(read, thing)).toMatchObject({ failure: { code: 99991668 } });
	expect(refreshes).toBe(0);
});
