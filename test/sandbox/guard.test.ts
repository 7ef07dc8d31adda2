/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createServer, request } from 'node:http';

import { WebSocket } from 'ws';

import { encodedFrame } from '../../nodes/shared/receive/long/frame';
import type { Sandbox } from '.';
import { startSandbox } from '.';
import { createSockets } from './sending/sockets';

// Other pages of the browser must not read what is in the sandbox, and not play somebody in it.

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});

afterEach(async () => {
	await sandbox.stop();
});

async function statusOf(
	path: string,
	headers: Readonly<Record<string, string>>,
	body?: string,
): Promise<number | undefined> {
	return await new Promise((resolve, reject) => {
		const method = body === undefined ? 'GET' : 'POST';
		const sent = request(`${sandbox.origin}${path}`, { method, headers }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		sent.on('error', reject);
		sent.end(body);
	});
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a page of another site', () => {
	test.each([
		'evil.example',
		'localhost.evil.example',
		'127.0.0.1.evil.example:80',
		'localhost@evil',
	])('reads nothing under a name of its own: %j', async (host) => {
		for (const path of ['/sandbox/play/state', '/sandbox/messages', '/open-apis/im/v1/chats']) {
			expect([400, 403]).toContain(await statusOf(path, { host }));
		}
	});

	test.each(['http://evil.example', 'null', 'http://localhost:1'])(
		'plays nobody: %s',
		async (origin) => {
			const body = 'user=ou_ada&text=hello';
			for (const path of ['/sandbox/play/message', '/sandbox/play/address', '/sandbox/faults']) {
				expect(await statusOf(path, { ...FORM, origin }, body)).toBe(403);
			}
		},
	);

	test('listens to nothing', async () => {
		const url = `${sandbox.origin.replace('http', 'ws')}/ws`;
		const socket = new WebSocket(url, { headers: { origin: 'http://evil.example' } });
		const ended = await new Promise((resolve) => {
			socket.addEventListener('open', () => resolve('open'));
			socket.addEventListener('error', () => resolve('refused'));
		});
		expect(ended).toBe('refused');
	});
});

test('the page of the sandbox itself is served, also as localhost', async () => {
	const { origin } = sandbox;
	expect(await statusOf('/sandbox/play', {})).toBe(200);
	expect(await statusOf('/sandbox/play/state', { host: 'localhost:1234' })).toBe(200);
	expect(await statusOf('/sandbox/play/address', { ...FORM, origin }, 'url=')).toBe(200);
});

describe('a long connection of the sandbox', () => {
	const connected = async (): Promise<WebSocket> => {
		const socket = new WebSocket(`${sandbox.origin.replace('http', 'ws')}/ws`);
		await new Promise((resolve) => socket.addEventListener('open', resolve));
		while (sandbox.sockets.open.size === 0) await new Promise(setImmediate);
		return socket;
	};
	const frame = (payload: string): Uint8Array =>
		encodedFrame({
			seqId: 1n,
			logId: 1n,
			service: 1,
			method: 1,
			headers: [{ key: 'message_id', value: 'message-1' }],
			payload: Buffer.from(payload),
		});

	test('ends by bytes that cannot be read, and the sandbox goes on', async () => {
		const socket = await connected();
		const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
		socket.send(Buffer.from('no frame'));
		await closed;
		expect(await statusOf('/sandbox/play', {})).toBe(200);
	});

	test.each(['', '{', '{"code":200,"data":"bm8gSlNPTg=="}'])(
		'takes %j for no acknowledgement',
		async (payload) => {
			const socket = await connected();
			const pushed = sandbox.sockets.push({});
			socket.send(frame(payload));
			expect(await pushed).toEqual({ code: 0 });
			socket.close();
		},
	);

	test('gives up what nobody acknowledges: when it ends, and the oldest of very many', async () => {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const sockets = createSockets(server, 2);
		const { port } = Object(server.address());
		const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
		await new Promise((resolve) => socket.addEventListener('open', resolve));
		while (sockets.open.size === 0) await new Promise(setImmediate);
		const [first, ...others] = [1, 2, 3].map(async () => await sockets.push({}));
		expect(await first).toEqual({ code: 0 });
		sockets.cut();
		expect(await Promise.all(others)).toEqual([{ code: 0 }, { code: 0 }]);
		sockets.stop();
		server.close();
	});
});
