/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { Readable } from 'node:stream';

import * as lark from '@larksuiteoapi/node-sdk';

import { silentLogger } from '../official';
import { ask, fetchFrom, formWith } from './client';
import { fileNameOf, headerParameters } from './form';
import type { Sandbox } from './server';
import { startSandbox } from './server';
import { resourcesOf } from './services/resources';
import { SEEDED_FILES } from './services/seededFiles';
import { SEEDED } from './services/seededMessages';
import { PART_BYTES } from './services/uploads';
import { SANDBOX_APP } from './tokens';

let sandbox: Sandbox;
let sdk: lark.Client;

beforeAll(async () => {
	sandbox = await startSandbox();
	sdk = new lark.Client({
		...SANDBOX_APP,
		domain: sandbox.origin,
		logger: silentLogger,
	});
});

afterAll(async () => {
	await sandbox.stop();
});

beforeEach(() => {
	sandbox.faults.clear();
});

const PNG = Buffer.from(
	'89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
	'hex',
);

async function bytesOf(stream: Readable): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of stream) parts.push(Buffer.from(part));
	return Buffer.concat(parts);
}

/** Bytes that differ from part to part. */
const large = (size: number) =>
	Buffer.from(Buffer.alloc(size, 'Feishu ').map((byte, at) => byte ^ (at >> 20)));

describe("Feishu's own SDK", () => {
	test('uploads a picture and gets the same one back', async () => {
		const key = (await sdk.im.image.create({ data: { image_type: 'message', image: PNG } }))
			?.image_key;
		const answer = await sdk.im.image.get({ path: { image_key: key ?? '' } });
		expect(await bytesOf(answer.getReadableStream())).toEqual(PNG);
		expect(answer.headers['content-type']).toBe('image/png');
	});

	test('uploads a file, sends it, and fetches it from the message', async () => {
		const file = Buffer.from('OggS voice');
		const data = { file_type: 'opus' as const, file_name: '语音.opus', duration: 3000, file };
		const key = (await sdk.im.file.create({ data }))?.file_key ?? '';
		const sent = await sdk.im.message.create({
			params: { receive_id_type: 'chat_id' },
			data: {
				receive_id: SEEDED.chat,
				msg_type: 'audio',
				content: JSON.stringify({ file_key: key }),
			},
		});
		const answer = await sdk.im.messageResource.get({
			path: { message_id: sent.data?.message_id ?? '', file_key: key },
			params: { type: 'file' },
		});
		expect(await bytesOf(answer.getReadableStream())).toEqual(file);
		const disposition = String(answer.headers['content-disposition']);
		expect(fileNameOf(headerParameters(disposition))).toBe('语音.opus');
	});

	test('puts a large file into a folder part by part', async () => {
		const bytes = large(PART_BYTES + 1000);
		const facts = { file_name: '大.bin', parent_type: 'explorer' as const, parent_node: 'fldteam' };
		const begun = await sdk.drive.file.uploadPrepare({ data: { ...facts, size: bytes.length } });
		const { upload_id = '', block_num = 0, block_size = 0 } = begun.data ?? {};
		for (let seq = 0; seq < block_num; seq += 1) {
			const file = bytes.subarray(seq * block_size, (seq + 1) * block_size);
			const data = { upload_id, seq, size: file.length, file };
			await sdk.drive.file.uploadPart({ data });
		}
		const { data } = await sdk.drive.file.uploadFinish({ data: { upload_id, block_num } });
		const answer = await sdk.drive.file.download({ path: { file_token: data?.file_token ?? '' } });
		expect(bytes.equals(await bytesOf(answer.getReadableStream()))).toBe(true);
	});

	test('uploads an attachment of a Base', async () => {
		const file = Buffer.from('a,b\n1,2\n');
		const uploaded = await sdk.drive.media.uploadAll({
			data: {
				...{ file_name: 'a.csv', parent_type: 'bitable_file', parent_node: 'bascnProjects' },
				...{ size: file.length, file },
			},
		});
		const path = { file_token: uploaded?.file_token ?? '' };
		const answer = await sdk.drive.media.download({ path });
		expect(await bytesOf(answer.getReadableStream())).toEqual(file);
		expect(answer.headers['content-type']).toBe('text/csv');
	});
});

describe('uploads are refused', () => {
	const image = (bytes: Buffer, type = 'message') =>
		formWith({ image_type: type, image: new File([bytes], 'a.png') });
	const file = (bytes: Buffer, more: object = {}) =>
		formWith({
			...{ file_name: 'a.bin', parent_type: 'explorer', parent_node: 'fldteam' },
			...{ size: bytes.length, file: new File([bytes], 'a.bin'), ...more },
		});
	const wide = Buffer.from(PNG);
	wide.writeUInt32BE(5000, 16);
	const [images, files] = ['POST /im/v1/images', 'POST /drive/v1/files/upload_all'];

	test.each([
		['an empty picture', images, image(Buffer.alloc(0)), 234010],
		['a picture above 10 MB', images, image(large(10 * 1024 * 1024 + 1)), 234006],
		['a picture that is none', images, image(Buffer.from('%PDF')), 234011],
		['an avatar above 4,096 pixels', images, image(wide, 'avatar'), 234039],
		['an empty file', files, file(Buffer.alloc(0)), 1061002],
		['a file of another size', files, file(PNG, { size: 1 }), 1062009],
		['a file above 20 MB', files, file(large(20 * 1024 * 1024 + 1)), 1061043],
		['a wrong checksum', files, file(PNG, { checksum: '1' }), 1062008],
		['a folder that is not there', files, file(PNG, { parent_node: 'fldnone' }), 1061044],
		['a deleted folder', files, file(PNG, { parent_node: 'flddeleted' }), 1061041],
		["somebody else's folder", files, file(PNG, { parent_node: 'fldforeign' }), 1061004],
	])('%s', async (_what, route, form, code) => {
		expect((await ask(sandbox, route, form)).body).toMatchObject({ code });
	});

	test('finishing without all parts, and after a day', async () => {
		const facts = { file_name: 'a', parent_type: 'explorer', parent_node: 'fldteam', size: 10 };
		const begun = await ask(sandbox, 'POST /drive/v1/files/upload_prepare', facts);
		const end = { upload_id: begun.body.data.upload_id, block_num: 1 };
		const finish = async () =>
			(await ask(sandbox, 'POST /drive/v1/files/upload_finish', end)).body.code;
		expect(await finish()).toBe(1062010);
		sandbox.world.pass(24 * 3_600_000 + 1);
		expect(await finish()).toBe(1061021);
	});
});

describe('downloads are refused', () => {
	const resource = (id: string, key: string, type = 'image') =>
		`/im/v1/messages/${id}/resources/${key}?type=${type}`;

	test.each([
		['a key of another message', resource(SEEDED.file, SEEDED_FILES.image), 234003],
		['the wrong type', resource(SEEDED.image, SEEDED_FILES.image, 'file'), 234001],
		['a deleted message', resource(SEEDED.recalled, SEEDED_FILES.image), 230110],
		['a card', resource(SEEDED.card, SEEDED_FILES.image), 234043],
		["somebody else's picture", `/im/v1/images/${SEEDED_FILES.image}`, 234008],
		['a document', '/drive/v1/files/bascnProjects/download', 1061004],
		['a token that is not there', '/drive/v1/medias/boxcnNone/download', 1061003],
	])('%s', async (_what, path, code) => {
		const response = await fetchFrom(sandbox, `GET ${path}`);
		expect(response.headers.get('content-type')).toMatch(/^application\/json/);
		expect(await response.json()).toMatchObject({ code });
	});
});

describe('what befalls a file on its way', () => {
	const picture = async () =>
		await fetchFrom(
			sandbox,
			`GET /im/v1/messages/${SEEDED.image}/resources/${SEEDED_FILES.image}?type=image`,
		);
	const whole = () => resourcesOf(sandbox.world).get(SEEDED_FILES.image)?.bytes;

	test('it arrives in pieces', async () => {
		sandbox.faults.add({ kind: 'drip', pieces: 5, milliseconds: 10 });
		const response = await picture();
		expect(Buffer.from(await response.arrayBuffer())).toEqual(whole());
	});

	test('it breaks off', async () => {
		sandbox.faults.add({ kind: 'truncated' });
		const response = await picture();
		expect(response.headers.get('content-length')).toBe(String(whole()?.length));
		await expect(response.arrayBuffer()).rejects.toThrow();
	});

	test('it is of another type, or an error with HTTP 200', async () => {
		sandbox.faults.add({ kind: 'wrongType', type: 'text/html' });
		expect((await picture()).headers.get('content-type')).toBe('text/html');
		sandbox.faults.add({ kind: 'code', status: 200, code: 234037 });
		expect(await (await picture()).json()).toMatchObject({ code: 234037 });
	});

	test('it has no end in sight', async () => {
		sandbox.faults.add({ kind: 'longer', announced: false, bytes: 1_000_000 });
		const bytes = await (await picture()).arrayBuffer();
		expect(bytes.byteLength).toBe(1_000_000 + (whole()?.length ?? 0));
	});
});
