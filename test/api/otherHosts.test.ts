import { postJson } from '../../nodes/shared/api';
import type { Server } from './feishu';
import { dripping, send, silent, startServer } from './feishu';
import { openRun } from './context';

let host: Server;

beforeEach(async () => {
	host = await startServer();
});

afterEach(async () => {
	await host.stop();
});

describe('a download from any host', () => {
	const download = async (path: string, maxBytes = 100, timeout = 2000) => {
		const { client } = await openRun('http://127.0.0.1:9', {
			credential: { accessToken: 't-stored' },
		});
		return await client({ timeout }).download(`${host.origin}${path}`, maxBytes);
	};

	test('brings bytes and type, and carries no token', async () => {
		host.on('/a', (_, response) => send(response, 200, 'image/png', 'abc'));
		expect(await download('/a')).toEqual({
			answer: { bytes: new Uint8Array(Buffer.from('abc')), type: 'image/png' },
		});
		expect(host.arrived[0].headers.authorization).toBeUndefined();
	});

	test.each([
		['/none', 'its host answered with HTTP 404', 404],
		['/long', 'it has more than 100 bytes', 200],
		['/drip', 'it could not be fetched: it took more than 0.2 seconds', 0],
	])('%s fails because %s', async (path, message, status) => {
		host.on('/long', (_, response) => send(response, 200, 'image/png', 'x'.repeat(101)));
		host.on('/drip', dripping);
		expect(await download(path, 100, 200)).toMatchObject({
			failure: { message, status, hint: expect.stringMatching(/^Check /) },
		});
	});
});

describe('a post to an address of the user', () => {
	const post = async (path: string, timeoutMs = 2000) => {
		const { context } = await openRun(host.origin, { credential: { accessToken: 't-stored' } });
		return await postJson(context, `${host.origin}${path}`, { a: 1 }, { timeoutMs });
	};

	test('takes the JSON along, and no token', async () => {
		host.on('/hook', () => ({ ok: true }));
		expect(await post('/hook')).toEqual({ answer: { status: 200 } });
		expect(host.arrived[0]).toMatchObject({ method: 'POST', body: '{"a":1}' });
		expect(host.arrived[0].headers.authorization).toBeUndefined();
	});

	test.each([
		['/none', 'it answered with HTTP 404'],
		['/silent', 'it did not answer within 0.2 seconds'],
	])('%s: %s', async (path, message) => {
		host.on('/silent', silent);
		expect(await post(path, 200)).toMatchObject({ failure: { message } });
	});
});
