import { sleep } from 'n8n-workflow';

import type { StoredFile } from '../../nodes/shared/endpoints';
import type { Answering, Arrived, Server } from './feishu';
import { dripping, EXCHANGE, send, startServer } from './feishu';
import { exchanging, openRun } from './context';
import { fetched, upload } from './endpoints';

const FILES = '/open-apis/im/v1/files';
const file = { path: { file: 'f1' } };
const picture = Buffer.from('\u0089PNG bytes of a picture', 'latin1');

let server: Server;

beforeEach(async () => {
	server = await startServer();
	server.on(EXCHANGE, exchanging());
});

afterEach(async () => {
	await server.stop();
});

/** Fetches, and returns what the store holds of it. */
async function got(
	answering: Answering,
	maxBytes?: number,
): Promise<{ readonly stored: StoredFile; readonly content: string }> {
	server.on(FILES, answering);
	const { client } = await openRun(server.origin);
	const stored = { ...Object(await client().call(fetched, { ...file, maxBytes })) };
	return { stored, content: Buffer.from(stored.binary.data, 'base64').toString('latin1') };
}

describe('an answer that is a file', () => {
	test('goes into the binary store with its name, type and size', async () => {
		const { stored, content } = await got((_, response) =>
			send(response, 200, 'image/png', picture, {
				'content-disposition': "attachment; filename*=UTF-8''%E5%9B%BE.png",
			}),
		);
		expect(content).toBe(picture.toString('latin1'));
		expect(stored).toMatchObject({
			name: '图.png',
			type: 'image/png',
			size: picture.length,
			binary: { fileName: '图.png', mimeType: 'image/png', bytes: picture.length },
		});
		expect(server.count(FILES)).toBe(1);
	});

	test('without a name has none, and says nothing of the address in the store', async () => {
		const { stored } = await got((_, response) => send(response, 200, 'image/png', picture));
		expect(stored.name).toBe('');
		expect(JSON.stringify(stored.binary)).not.toContain('open-apis');
	});

	test.each([
		[
			'JSON with a name',
			{ 'content-disposition': 'attachment; filename=a.json' },
			'{"code":0,"data":{}}',
		],
		['JSON that is not of Feishu', {}, '{"rows":[1,2]}'],
	])('is one too when it is %s', async (_, headers, text) => {
		const { content } = await got((_arrived, response) =>
			send(response, 200, 'application/json', text, headers as never),
		);
		expect(content).toBe(text);
	});

	test('is a part where a part was asked for', async () => {
		server.on(FILES, (_, response) => send(response, 206, 'image/png', picture));
		const { client } = await openRun(server.origin);
		const asked = { ...file, headers: { range: 'bytes=0-9' } };
		expect(await client().call(fetched, asked)).toMatchObject({ size: picture.length });
	});

	test('is given up when it is longer than allowed, whether it says so or not', async () => {
		server.on(`${FILES}/told`, (_, response) => send(response, 200, 'image/png', picture));
		server.on(`${FILES}/untold`, (_, response) => {
			response.writeHead(200, { 'content-type': 'image/png' });
			for (let piece = 0; piece < 50; piece += 1) response.write(Buffer.alloc(100_000));
			response.end();
		});
		const { client } = await openRun(server.origin);
		for (const name of ['told', 'untold']) {
			const heard = await client({ maxRetries: 2 }).attempt(fetched, {
				path: { file: name },
				maxBytes: 20,
			});
			expect(heard).toMatchObject({
				failure: {
					fate: 'answered',
					status: 200,
					retryable: false,
					message: expect.stringMatching(/^The file has more than 20 bytes/),
				},
			});
			expect(server.count(`${FILES}/${name}`)).toBe(1);
		}
	});

	test('that breaks off is fetched again', async () => {
		let asked = 0;
		server.on(FILES, async (_, response) => {
			asked += 1;
			if (asked > 1) return send(response, 200, 'image/png', picture);
			response.writeHead(200, { 'content-type': 'image/png', 'content-length': '1000' });
			response.write(picture);
			await sleep(20);
			return void response.destroy();
		});
		const { client } = await openRun(server.origin);
		expect(await client({ maxRetries: 1 }).call(fetched, file)).toMatchObject({
			size: picture.length,
		});
		expect(asked).toBe(2);
	});

	test('that drips is given up when the time is up', async () => {
		server.on(FILES, dripping);
		const { client } = await openRun(server.origin);
		expect(await client({ timeout: 200 }).attempt(fetched, file)).toMatchObject({
			failure: { fate: 'lost', message: expect.stringContaining('within 0.2 seconds') },
		});
	});

	test('cannot be fetched in the editor, and is not asked for', async () => {
		const { client } = await openRun(server.origin, { inEditor: true });
		expect(await client().attempt(fetched, file)).toMatchObject({ failure: { fate: 'refused' } });
		expect(server.count(FILES)).toBe(0);
	});
});

describe('an answer that is not a file', () => {
	const heard = async (answering: Answering) => {
		server.on(FILES, answering);
		const { client } = await openRun(server.origin);
		return await client({ timeout: 60_000 }).attempt(fetched, file);
	};

	test('is read as the JSON it is', async () => {
		expect(await heard(() => ({ code: 0, msg: 'ok', data: { items: [1] } }))).toEqual({
			answer: { items: [1] },
		});
	});

	test("is Feishu's refusal, with its code", async () => {
		const body = JSON.stringify({ code: 234008, msg: "not the app's file" });
		expect(
			await heard((_, response) => send(response, 400, 'application/json', body)),
		).toMatchObject({ failure: { code: 234008, status: 400 } });
	});

	test.each([
		[204, Buffer.alloc(0)],
		[206, picture],
	])('is one without content, or with a part of it (HTTP %i)', async (status, content) => {
		expect(
			await heard((_, response) => send(response, status, 'image/png', content)),
		).toMatchObject({ failure: { status, retryable: true } });
	});

	test('is a page of somebody on the way', async () => {
		expect(
			await heard((_, response) => send(response, 200, 'text/html', '<html>log in</html>')),
		).toMatchObject({ failure: { message: expect.stringContaining('a page of type text/html') } });
	});

	test('is a page of somebody on the way also where it is longer than anybody reads', async () => {
		const page = `<html>${' '.repeat(2 * 1024 * 1024)}`;
		expect(await heard((_, response) => send(response, 502, 'text/html', page))).toMatchObject({
			failure: { message: expect.stringContaining('a page of type text/html') },
		});
	});

	test('is given up where it is JSON without end', async () => {
		const heardOf = await heard(async (_, response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.write('{"code":0,"data":"');
			const piece = Buffer.alloc(4 * 1024 * 1024, 'a');
			for (let count = 0; count < 20 && !response.destroyed; count += 1) {
				response.write(piece);
				await sleep(0);
			}
			response.end();
		});
		const message = expect.stringContaining('has more than 67,108,864 bytes');
		expect(heardOf).toMatchObject({ failure: { message } });
	});

	test('is a token that is no longer valid: renewed, and asked for again', async () => {
		server.on(FILES, ({ headers }, response) =>
			headers.authorization === 'Bearer t-stored-token'
				? send(response, 400, 'application/json', '{"code":99991663,"msg":"invalid"}')
				: send(response, 200, 'image/png', picture),
		);
		const { client } = await openRun(server.origin, {
			credential: { accessToken: 't-stored-token' },
		});
		expect(await client().call(fetched, file)).toMatchObject({ size: picture.length });
	});
});

describe('a form', () => {
	const values = {
		body: {
			file_type: 'stream',
			duration: 3000,
			checked: true,
			none: undefined,
			file: { name: '图.png', type: 'image/png', bytes: new Uint8Array(picture) },
			last: 'x',
		},
	};

	/** Heads and contents of the parts of a form. */
	const partsOf = ({ headers, body }: Arrived) => {
		const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? '';
		return body
			.split(`--${boundary}`)
			.slice(1, -1)
			.map((part) => {
				const split = part.indexOf('\r\n\r\n');
				const head = Buffer.from(part.slice(0, split), 'latin1').toString('utf8');
				return { head, content: part.slice(split + 4, -2) };
			});
	};

	test('goes with its fields in their order, and the file with name, type and bytes', async () => {
		server.on(FILES, () => ({ code: 0, msg: 'ok', data: { file_key: 'k' } }));
		const { client } = await openRun(server.origin);
		const one = client();
		expect(await one.call(upload, values)).toEqual({ file_key: 'k' });
		const [sent] = server.arrived.filter(({ path }) => path.startsWith(FILES));
		expect(sent.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
		const parts = partsOf(sent);
		expect(parts.map(({ head }) => /name="([^"]+)"/.exec(head)?.[1])).toEqual([
			'file_type',
			'duration',
			'checked',
			'file',
			'last',
		]);
		expect(parts.map(({ content }) => content)).toEqual([
			'stream',
			'3000',
			'true',
			picture.toString('latin1'),
			'x',
		]);
		expect(parts[3].head).toContain('filename="图.png"');
		expect(parts[3].head).toContain('Content-Type: image/png');
	});

	test('is shown with the size of its file, not with its content', async () => {
		const { client } = await openRun(server.origin);
		const one = client({ dryRun: true });
		await one.call(upload, values);
		expect(one.requests[0]).toMatchObject({
			headers: { 'Content-Type': 'multipart/form-data' },
			body: {
				file_type: 'stream',
				duration: '3000',
				checked: 'true',
				file: `图.png (${picture.length} bytes)`,
				last: 'x',
			},
		});
		expect(one.requests[0]).not.toHaveProperty('form');
	});

	test('goes whole in every try', async () => {
		let asked = 0;
		server.on(FILES, (_, response) => {
			asked += 1;
			return asked < 3
				? send(response, 429, 'application/json', '{"code":99991400,"msg":"limit"}')
				: { code: 0, msg: 'ok', data: {} };
		});
		const { client } = await openRun(server.origin);
		await client({ maxRetries: 2 }).call(upload, values);
		const sent = server.arrived.filter(({ path }) => path.startsWith(FILES));
		expect(sent.map((one) => partsOf(one).length)).toEqual([5, 5, 5]);
		expect(sent.every(({ body }) => body.includes(picture.toString('latin1')))).toBe(true);
	});
});
