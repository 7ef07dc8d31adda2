import { post as postTo } from '../../nodes/shared/api';
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

describe('a file from an address that Feishu gave', () => {
	const fetchFile = async (path: string, maxBytes = 100) => {
		const { client } = await openRun('http://127.0.0.1:9', {
			credential: { accessToken: 't-stored' },
		});
		return await client().fetchFile(`${host.origin}${path}`, maxBytes);
	};

	test("goes into n8n's store, and the request carries no token", async () => {
		host.on('/a', (_, response) =>
			send(response, 200, 'application/pdf', 'abc', {
				'content-disposition': 'attachment; filename="offer.pdf"',
			}),
		);
		expect(await fetchFile('/a')).toMatchObject({
			answer: { name: 'offer.pdf', type: 'application/pdf', size: 3 },
		});
		expect(host.arrived[0].headers.authorization).toBeUndefined();
	});

	test.each([
		['/none', /HTTP 404/],
		['/long', /more than 100 bytes/],
		['/page', /not with a file/],
	])('%s fails, and says why', async (path, message) => {
		host.on('/long', (_, response) => send(response, 200, 'image/png', 'x'.repeat(101)));
		host.on('/page', (_, response) => send(response, 200, 'text/html', '<html></html>'));
		const result = { ...Object(await fetchFile(path)) };
		expect(result.failure.message).toMatch(message);
	});

	test('is not asked for in a dry run', async () => {
		const { client } = await openRun(host.origin, { credential: { accessToken: 't-stored' } });
		expect(await client({ dryRun: true }).fetchFile(`${host.origin}/a`, 9)).toHaveProperty(
			'answer',
		);
		expect(host.arrived).toEqual([]);
	});
});

describe('a post to an address of the user', () => {
	const post = async (path: string, timeoutMs = 2000) => {
		const { context } = await openRun(host.origin, { credential: { accessToken: 't-stored' } });
		return await postTo(context, `${host.origin}${path}`, { a: 1 }, { timeoutMs });
	};

	test('takes the JSON along, and no token', async () => {
		host.on('/hook', () => ({ ok: true }));
		expect(await post('/hook')).toEqual({ answer: { status: 200, body: { ok: true } } });
		expect(host.arrived[0]).toMatchObject({ method: 'POST', body: '{"a":1}' });
		expect(host.arrived[0].headers.authorization).toBeUndefined();
	});

	test('takes the values along as a form where that is asked for', async () => {
		host.on('/form', () => ({ ok: true }));
		const { context } = await openRun(host.origin);
		const options = { timeoutMs: 2000, isForm: true } as const;
		await postTo(context, `${host.origin}/form`, { text: 'a "b"' }, options);
		const [{ headers, body }] = host.arrived;
		expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
		expect(body).toContain('name="text"\r\n\r\na "b"\r\n');
	});

	test.each([
		['/none', 'it answered with HTTP 404'],
		['/silent', 'it did not answer within 0.2 seconds'],
	])('%s: %s', async (path, message) => {
		host.on('/silent', silent);
		expect(await post(path, 200)).toMatchObject({ failure: { message } });
	});
});
