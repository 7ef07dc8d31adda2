import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Fault } from '../sandbox';
import { messagesOf, resourcesOf } from '../sandbox';

const SEND = 'im.v1.message.create';
const UPLOAD = 'im.v1.image.create';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
});

afterAll(async () => {
	await stage.close();
});

async function send(
	parameters: IDataObject,
	{ faults = [], files = {} }: { faults?: Fault[]; files?: Record<string, Buffer> } = {},
) {
	for (const fault of faults) stage.sandbox.faults.add(fault);
	const binary = await Promise.all(
		Object.entries(files).map(async ([name, bytes]) => [
			name,
			await stage.engine.binary.of(bytes, `${name}.png`, 'image/png'),
		]),
	);
	const { items } = await stage.engine.runNode(
		{
			parameters: {
				resource: 'message',
				operation: 'sendMarkdown',
				receiveIdType: 'chat_id',
				receiveId: 'oc_release',
				...parameters,
			} as never,
		},
		{ input: [{ json: {}, ...(binary.length > 0 ? { binary: Object.fromEntries(binary) } : {}) }] },
	);
	return items[0].json;
}

/** Paragraphs of more than 60 KB together, each with its number. */
const LONG = Array.from({ length: 600 }, (_, n) => `Paragraph ${n}: ${'word '.repeat(17)}end.`);

function texts(): string[] {
	return messagesOf(stage.sandbox.world).map(({ body }) => body.content);
}

function paragraphsIn(contents: readonly string[]): number[] {
	return contents.flatMap((content) =>
		[...content.matchAll(/Paragraph (\d+)/g)].map(([, number]) => Number(number)),
	);
}

const ALL = LONG.map((_, index) => index);

describe.each(['post', 'card'] as const)('a text too long for one %s', (messageFormat) => {
	const long = { messageFormat, markdown: LONG.join('\n\n'), options: { title: 'Log' } };

	test('arrives in parts, in order and whole, each within 30 KB', async () => {
		const envelope = await send(long);
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Summary: expect.stringMatching(
				new RegExp(
					`^Sent Markdown to oc_release as 3 ${messageFormat}s: om_\\w+, om_\\w+, om_\\w+\\.$`,
				),
			),
		});
		expect(paragraphsIn(texts())).toEqual(ALL);
		expect(texts().map((text) => Buffer.byteLength(text) < 30 * 1024)).toEqual([true, true, true]);
		expect(texts().map((text) => /Log \(\d\/\d\)/.exec(text)?.[0])).toEqual([
			'Log (1/3)',
			'Log (2/3)',
			'Log (3/3)',
		]);
		const keys = stage.sandbox.journal.map(({ body }) => Object(body).uuid);
		expect(new Set(keys).size).toBe(3);
		expect(Object(envelope.Data).parts).toHaveLength(3);
	});

	test('a part that fails keeps the others back, and Data has what is left to send', async () => {
		const envelope = await send(long, {
			faults: [{ kind: 'code', endpoint: SEND, code: 230022, msg: 'no', skip: 1, times: 1 }],
		});
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			ErrorMessage: expect.stringMatching(/^While sending part 2 of 3: no \[230022\]/),
			Hint: expect.stringMatching(/^Send the Markdown in rest of Data/),
		});
		const { parts, rest } = Object(envelope.Data);
		expect(parts).toHaveLength(1);
		expect(paragraphsIn([...texts(), rest])).toEqual(ALL);
	});
});

test('a part whose answer is lost is sent again under its key, and arrives once', async () => {
	const envelope = await send(
		{ markdown: LONG.join('\n\n') },
		{ faults: [{ kind: 'resetAfter', endpoint: SEND, skip: 1, times: 1 }] },
	);
	expect(envelope.StatusCode).toBe(200);
	expect(paragraphsIn(texts())).toEqual(ALL);
	expect(stage.sandbox.requests(SEND)).toBe(4);
});

test('a key of the user is that of the first part, the others add their number', async () => {
	await send({ markdown: LONG.join('\n\n'), options: { uuid: 'log' } });
	const keys = stage.sandbox.journal.map(({ body }) => Object(body).uuid);
	expect(keys).toEqual(['log', 'log-2', 'log-3']);
});

test('a card holds five tables, more make another card', async () => {
	await send({ messageFormat: 'card', markdown: '| a |\n|---|\n| 1 |\n\n'.repeat(7) });
	expect(texts().map((text) => text.match(/---/g)?.length)).toEqual([5, 2]);
});

describe('pictures', () => {
	test('named twice are uploaded once', async () => {
		const envelope = await send({ markdown: '![A](a)\n\n![again](a)' }, { files: { a: PNG } });
		expect(envelope.StatusCode).toBe(200);
		expect(stage.sandbox.requests(UPLOAD)).toBe(1);
		expect(texts()[0].match(/img_v3_\w+/g)).toHaveLength(2);
	});

	test('go up once more when the answer is lost: a second upload does no harm', async () => {
		const envelope = await send(
			{ markdown: '![A](a)' },
			{ files: { a: PNG }, faults: [{ kind: 'resetAfter', endpoint: UPLOAD, times: 1 }] },
		);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { images_missing: [] } });
		expect(stage.sandbox.requests(UPLOAD)).toBe(2);
	});

	test.each([
		['that are empty', Buffer.alloc(0), 'it is empty'],
		['of another kind', Buffer.from('not a picture'), /\[234011\]/],
		['that are too large', Buffer.alloc(10 * 1024 * 1024 + 1), /10 MB/],
	])('%s are named, and the text is sent without them', async (_, bytes, reason) => {
		const envelope = await send({ markdown: 'Text ![A](a)' }, { files: { a: bytes } });
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Data: { images_missing: [{ url: 'a', reason: expect.stringMatching(reason) }] },
		});
		expect(texts()[0]).toContain('Text A (a)');
	});

	test('from other hosts are fetched without the token', async () => {
		const url = `${stage.sandbox.origin}/pictures/a.png`;
		const envelope = await send({ markdown: `![A](${url})` });
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { images_missing: [] } });
		expect([...resourcesOf(stage.sandbox.world).values()].map(({ name }) => name)).toContain(
			'a.png',
		);
		expect(stage.sandbox.audit().leaks).toEqual([]);
	});
});

test('a dry run sends nothing and shows uploads and messages', async () => {
	const envelope = await send(
		{
			markdown: `![A](a) ![B](${stage.sandbox.origin}/pictures/a.png)`,
			requestOptions: { dryRun: true },
		},
		{ files: { a: PNG } },
	);
	expect(envelope).toMatchObject({ StatusCode: 200, OriginalStatusCode: 0 });
	expect(stage.sandbox.journal).toEqual([]);
	expect(JSON.stringify(envelope.Data)).toMatch(
		/\/im\/v1\/images.*\/im\/v1\/images.*\/im\/v1\/messages/,
	);
});

async function uploadBegins(): Promise<void> {
	while (stage.sandbox.requests(UPLOAD) === 0) await sleep(5);
}

test('a run that is stopped while pictures go up sends no message', async () => {
	stage.sandbox.faults.add({ kind: 'silent', endpoint: UPLOAD, times: 1 });
	const binary = { a: await stage.engine.binary.of(PNG, 'a.png', 'image/png') };
	const parameters = {
		resource: 'message',
		operation: 'sendMarkdown',
		receiveId: 'ou_ada',
		markdown: '![A](a)',
	};
	await stage.engine.runNode(
		{ parameters: parameters as never },
		{ input: [{ json: {}, binary }], cancelOn: uploadBegins() },
	);
	expect(stage.sandbox.requests(SEND)).toBe(0);
});

describe('a text is cut in the same places, whatever becomes of its pictures', () => {
	const address = `https://nowhere.example/${'a'.repeat(3000)}.png`;
	const pictures = `![a](data)\n\n![b](${address})\n\n`.repeat(4);

	test('so that a second try sends what is missing, and nothing twice', async () => {
		for (const fault of [
			{ kind: 'code', endpoint: UPLOAD, code: 232096 },
			{ kind: 'resetAfter', endpoint: SEND, skip: 1 },
		] as const) {
			stage.sandbox.faults.add(fault);
		}
		const data = await stage.engine.binary.of(PNG, 'chart.png', 'image/png');
		const { status } = await stage.engine.runNode(
			{
				...{ retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
				parameters: {
					...{ resource: 'message', operation: 'sendMarkdown', output: 'envelopeOrError' },
					...{ receiveIdType: 'chat_id', receiveId: 'oc_release' },
					markdown: `${pictures}${LONG.join('\n\n')}`,
					requestOptions: { maxRetries: 0 },
				},
			},
			{ input: [{ json: {}, binary: { data } }] },
		);
		expect(status).toBe('success');
		expect(paragraphsIn(texts())).toEqual(ALL);
	});

	test('and a message that is updated keeps all of its text', async () => {
		const { items } = await stage.engine.runNode({
			parameters: {
				...{ resource: 'message', operation: 'update', messageId: 'om_1', msgType: 'post' },
				markdown: `![b](${address})\n\n`.repeat(5) + LONG.slice(0, 90).join('\n\n'),
			},
		});
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage: 'Markdown is too long for one post',
		});
	});
});

test('a title beside which nothing fits is named', async () => {
	const envelope = await send({ markdown: 'x', options: { title: 'T'.repeat(30_000) } });
	expect(envelope).toMatchObject({
		StatusCode: -1,
		ErrorMessage: 'Title is so long that Markdown does not fit into the message',
		Hint: 'Shorten Title.',
	});
});
