import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { NodeResult, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { ExampleFile } from '../examples';
import { FILES } from '../examples';
import { messagesOf, resourcesOf } from '../sandbox';

const CREATE = 'im.v1.message.create';
const UPLOAD = 'im.v1.file.create';
const FETCH = 'im.v1.messageResource.get';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

/** Messages that were there before the test. */
let before = 0;

beforeEach(() => {
	stage.reset();
	before = messagesOf(stage.sandbox.world).length;
});

afterAll(async () => {
	stage.engine.binary.keepIn('item');
	await stage.close();
});

/** Input items, each with these files. */
async function itemsWith(
	files: Readonly<Record<string, ExampleFile>>,
	count = 1,
): Promise<INodeExecutionData[]> {
	const binary = await Promise.all(
		Object.entries(files).map(async ([field, { bytes, name, type }]) => [
			field,
			await stage.engine.binary.of(bytes, name, type),
		]),
	);
	return Array.from({ length: count }, () => ({ json: {}, binary: Object.fromEntries(binary) }));
}

async function run(
	operation: string,
	parameters: IDataObject,
	{ node = {}, input }: { node?: Partial<INode>; input?: INodeExecutionData[] } = {},
): Promise<NodeResult> {
	const shared = { authentication: 'feishuApi', resource: 'message', operation };
	return await stage.engine.runNode(
		{ parameters: { ...shared, ...parameters } as never, ...node },
		{ input },
	);
}

const toChat = { receiveIdType: 'chat_id', receiveId: 'oc_release' };
const sentTypes = () =>
	messagesOf(stage.sandbox.world)
		.slice(before)
		.map(({ msg_type: type }) => type);
const steps = () => stage.sandbox.journal.map(({ endpoint }) => endpoint);
const times = (endpoint: string) => steps().filter((one) => one === endpoint).length;

describe('Send File', () => {
	test.each([UPLOAD, CREATE])(
		'repeats %s when its answer is lost: one message',
		async (endpoint) => {
			stage.sandbox.faults.add({ kind: 'resetAfter', endpoint });
			const { items } = await run('sendFile', toChat, {
				input: await itemsWith({ data: FILES.log }),
			});
			expect(items[0].json).toMatchObject({ StatusCode: 200 });
			expect(times(endpoint)).toBe(2);
			expect(sentTypes()).toEqual(['file']);
		},
	);

	test.each([UPLOAD, CREATE])('waits where Feishu limits %s', async (endpoint) => {
		stage.sandbox.faults.add({ kind: 'limited', endpoint, seconds: 0, times: 2 });
		const { items } = await run('sendFile', toChat, {
			input: await itemsWith({ data: FILES.log }),
		});
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(sentTypes()).toEqual(['file']);
	});

	test('says nothing was sent when the upload fails', async () => {
		stage.sandbox.faults.add({ kind: 'code', endpoint: UPLOAD, code: 234042 });
		const { items } = await run('sendFile', toChat, {
			input: await itemsWith({ data: FILES.log }),
		});
		expect(items[0].json).toMatchObject({ StatusCode: 500, Data: {} });
		expect(times(CREATE)).toBe(0);
	});

	test('keeps the key when the message fails, also when its answer is lost for good', async () => {
		stage.sandbox.faults.add({ kind: 'silent', endpoint: CREATE, times: 100 });
		const { items } = await run(
			'sendFile',
			{ ...toChat, requestOptions: { maxRetries: 1, timeout: 1 } },
			{ input: await itemsWith({ data: FILES.log }) },
		);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: {
				file_key: expect.stringMatching(/^file_v3_/),
				msg_type: 'file',
				file_name: 'app.log',
				size: 12,
				type: 'text/plain',
			},
			ErrorMessage: expect.stringMatching(/^While sending the uploaded file: /),
			Hint: expect.stringMatching(/^Send the key in Data with Send Message, or repeat the call/),
		});
	});

	test('of several files stops at the one that fails, and says which were sent', async () => {
		stage.sandbox.faults.add({ kind: 'code', endpoint: CREATE, code: 230028, skip: 1 });
		const { items } = await run(
			'sendFile',
			{ ...toChat, binaryPropertyName: 'a, b, c' },
			{ input: await itemsWith({ a: FILES.picture, b: FILES.log, c: FILES.table }) },
		);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Data: {
				messages: [{ image_key: expect.stringMatching(/^img_/), file_name: '图 1.png' }],
				not_sent: [
					{ field: 'b', file_name: 'app.log', file_key: expect.stringMatching(/^file_/) },
					{ field: 'c', file_name: 'Übersicht 2026.xlsx' },
				],
			},
			ErrorMessage: expect.stringMatching(/^While sending file 2 of 3: .*\[230028\]/),
		});
		expect(sentTypes()).toEqual(['image']);
	});

	test('of several files of which a later one is refused keeps what was sent', async () => {
		const { items } = await run(
			'sendFile',
			{ ...toChat, binaryPropertyName: 'a, b', sendAs: 'image' },
			{ input: await itemsWith({ a: FILES.picture, b: FILES.log }) },
		);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Data: { messages: [{ file_name: '图 1.png' }], not_sent: [{ field: 'b' }] },
			ErrorMessage: expect.stringMatching(/is not a picture that Feishu takes$/),
		});
	});

	test('gives an item for each message with Output: Items', async () => {
		const { items } = await run(
			'sendFile',
			{ ...toChat, binaryPropertyName: 'a, b', output: 'items' },
			{ input: await itemsWith({ a: FILES.picture, b: FILES.log }) },
		);
		expect(items.map(({ json }) => json.file_name)).toEqual(['图 1.png', 'app.log']);
	});

	test('sends no message once the run is stopped between upload and message', async () => {
		stage.sandbox.faults.add({ kind: 'slow', endpoint: UPLOAD, milliseconds: 20_000 });
		const uploaded = async () => {
			while (times(UPLOAD) === 0) await sleep(5);
		};
		const input = await itemsWith({ data: FILES.log }, 3);
		await stage.engine.runNode(
			{
				parameters: {
					authentication: 'feishuApi',
					resource: 'message',
					operation: 'sendFile',
					...toChat,
				} as never,
			},
			{ input, cancelOn: uploaded() },
		);
		await sleep(100);
		expect(steps()).toEqual([UPLOAD]);
	});

	test("sends nothing twice with n8n's Retry On Fail, though the file is uploaded again", async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: CREATE });
		const { items } = await run(
			'sendFile',
			{ ...toChat, output: 'items', requestOptions: { maxRetries: 0 } },
			{
				node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
				input: await itemsWith({ data: FILES.log }),
			},
		);
		expect(items[0].json).toMatchObject({ file_name: 'app.log' });
		expect(times(UPLOAD)).toBe(2);
		expect(sentTypes()).toEqual(['file']);
	});

	test('keeps the order of the items to one receiver', async () => {
		stage.sandbox.faults.add({ kind: 'latency', endpoint: UPLOAD, milliseconds: 150 });
		const [one] = await itemsWith({ data: FILES.table });
		const [two] = await itemsWith({ data: FILES.picture });
		await run('sendFile', toChat, { input: [one, two] });
		expect(sentTypes()).toEqual(['file', 'image']);
	});

	test('refuses an empty file of an item that does not tell its size', async () => {
		const [item] = await itemsWith({ data: FILES.empty });
		const untold = { ...item.binary?.data, bytes: undefined };
		const { items } = await run('sendFile', toChat, {
			input: [{ json: {}, binary: { data: untold } as never }],
		});
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage: expect.stringMatching(/is empty$/),
		});
	});

	test('refuses all before anything is sent with Output: Items', async () => {
		const [good] = await itemsWith({ data: FILES.log });
		const [bad] = await itemsWith({ data: FILES.empty });
		const { error } = await run('sendFile', { ...toChat, output: 'items' }, { input: [good, bad] });
		expect(error?.message).toMatch(/is empty$/);
		expect(steps()).toEqual([]);
	});

	test('shows both requests in a dry run, without the bytes', async () => {
		const { items } = await run(
			'sendFile',
			{ ...toChat, requestOptions: { dryRun: true } },
			{ input: await itemsWith({ data: FILES.table }) },
		);
		expect(items[0].json).toMatchObject({
			StatusCode: 200,
			Summary: 'Would send 2 requests; nothing was sent, as Dry Run is on.',
			Data: {
				requests: [
					{
						body: {
							file_type: 'xls',
							file_name: 'Übersicht 2026.xlsx',
							file: 'Übersicht 2026.xlsx (10 bytes)',
						},
					},
					{ body: { receive_id: 'oc_release', content: '{"file_key":"<file_key>"}' } },
				],
			},
		});
		expect(steps()).toEqual([]);
	});
});

describe('Upload Message File', () => {
	test('repeats an upload whose answer is lost: an unused key does no harm', async () => {
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: UPLOAD });
		const { items } = await run('uploadFile', {}, { input: await itemsWith({ data: FILES.log }) });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(times(UPLOAD)).toBe(2);
	});

	test('claims nothing of an answer without a key', async () => {
		stage.sandbox.faults.add({ kind: 'odd', change: () => ({ code: 0, data: {} }) });
		const { items } = await run('uploadFile', {}, { input: await itemsWith({ data: FILES.log }) });
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Retryable: true,
			ErrorMessage: 'Feishu answered the upload without file_key',
		});
	});

	test.each(['item', 'store'] as const)('reads what n8n keeps in the %s', async (place) => {
		stage.engine.binary.keepIn(place);
		const bytes = Buffer.alloc(3_000_000, '大文件 ');
		const file = { name: '大.bin', type: 'application/octet-stream', bytes };
		const input = await itemsWith({ data: file });
		const { items } = await run('uploadFile', {}, { input });
		stage.engine.binary.keepIn('item');
		const { file_key: key } = { ...Object(items[0].json.Data) };
		expect(resourcesOf(stage.sandbox.world).get(key)).toMatchObject({
			name: '大.bin',
			kind: 'stream',
		});
		expect(resourcesOf(stage.sandbox.world).get(key)?.bytes.equals(bytes)).toBe(true);
	});
});

describe('Download Message Files', () => {
	/** A post with three pictures, and their keys. */
	function album(): { readonly id: string; readonly keys: readonly string[] } {
		const { world } = stage.sandbox;
		const keys = [1, 2, 3].map((number) => {
			const key = world.id('img_v3_');
			const { bytes, type } = FILES.picture;
			const name = `图 ${number}.png`;
			resourcesOf(world).set(key, { key, name, type, kind: 'image', bytes, owner: 'ou_ada' });
			return key;
		});
		const content = keys.map((key) => [{ tag: 'img', image_key: key }]);
		messagesOf(world).push({
			message_id: world.id('om_'),
			msg_type: 'post',
			create_time: '0',
			update_time: '0',
			deleted: false,
			updated: false,
			chat_id: 'oc_release',
			sender: { id: 'ou_ada', id_type: 'open_id', sender_type: 'user' },
			body: { content: JSON.stringify({ title: '', content }) },
			receiver: 'oc_release',
			edits: 0,
			urgent: [],
			sentBy: 'user',
		});
		return { id: messagesOf(world).at(-1)?.message_id ?? '', keys };
	}

	const picture = (number: number) => ({ fileName: `图 ${number}.png`, mimeType: 'image/png' });

	/** The second picture cannot be fetched. */
	function missingSecond(keys: readonly string[]): void {
		stage.sandbox.faults.add({
			kind: 'code',
			endpoint: FETCH,
			code: 234038,
			when: ({ path }) => path.endsWith(keys[1]),
		});
	}

	const partial = (id: string, keys: readonly string[]) => ({
		StatusCode: 500,
		Retryable: false,
		Data: {
			message_id: id,
			files: [
				{ key: keys[0], name: '图 1.png', field: 'data' },
				{ key: keys[2], name: '图 3.png', field: 'data_1' },
			],
			failed: [{ key: keys[1], code: 234038, message: expect.stringContaining('[234038]') }],
		},
		ErrorMessage: expect.stringMatching(/^While fetching 1 of 3 files: /),
		Hint: expect.stringMatching(/^Repeat the call with the keys in failed of Data as File Keys/),
	});

	test.each(['item', 'store'] as const)('puts files into the %s', async (place) => {
		stage.engine.binary.keepIn(place);
		const { id } = album();
		const { items } = await run('downloadFiles', { messageId: id });
		const { binary = {} } = items[0];
		expect(binary).toMatchObject({ data: picture(1), data_1: picture(2), data_2: picture(3) });
		expect(binary.data.id === undefined).toBe(place === 'item');
		expect(await stage.engine.binary.bytes(binary.data_2)).toEqual(FILES.picture.bytes);
		expect(JSON.stringify(items[0].json)).not.toContain(FILES.picture.bytes.toString('base64'));
		stage.engine.binary.keepIn('item');
	});

	test('gives an item for each file with Output: Items, all under one name', async () => {
		const { id, keys } = album();
		const { items } = await run('downloadFiles', {
			messageId: id,
			binaryPropertyName: 'photo',
			output: 'items',
		});
		expect(items.map(({ json }) => json)).toMatchObject(
			keys.map((key) => ({ key, field: 'photo', message_id: id })),
		);
		expect(items.map(({ binary }) => binary)).toMatchObject(
			[1, 2, 3].map((number) => ({ photo: picture(number) })),
		);
		for (const { binary = {} } of items) expect(Object.keys(binary)).toEqual(['photo']);
	});

	test('keeps the files that arrived when one fails', async () => {
		const { id, keys } = album();
		missingSecond(keys);
		const { items } = await run('downloadFiles', { messageId: id });
		expect(items[0].json).toMatchObject(partial(id, keys));
		expect(items[0].binary).toMatchObject({ data: picture(1), data_1: picture(3) });
	});

	test.each([
		['envelope', 'continueErrorOutput'],
		['items', 'continueErrorOutput'],
		['items', 'continueRegularOutput'],
		['envelopeOrError', 'continueRegularOutput'],
	] as const)('with Output %s and On Error %s as well', async (output, onError) => {
		const { id, keys } = album();
		missingSecond(keys);
		const { items, errorItems } = await run(
			'downloadFiles',
			{ messageId: id, output },
			{ node: { onError } },
		);
		const [failed] = onError === 'continueErrorOutput' ? errorItems : items;
		expect(failed.json.details).toMatchObject(partial(id, keys));
		expect(failed.binary).toMatchObject({ data: picture(1), data_1: picture(3) });
	});

	test('stops the run with Output: Items, and the error tells of both', async () => {
		const { id, keys } = album();
		missingSecond(keys);
		const { error } = await run('downloadFiles', { messageId: id, output: 'items' });
		expect(error?.context?.data).toMatchObject(partial(id, keys));
	});

	test('fails as a whole when nothing arrives', async () => {
		const { id } = album();
		stage.sandbox.faults.add({ kind: 'code', endpoint: FETCH, code: 234038, times: 3 });
		const { items } = await run('downloadFiles', { messageId: id });
		expect(items[0].json).toMatchObject({ StatusCode: 500, Data: {} });
		expect(items[0].json.ErrorMessage).toMatch(/\[234038\]/);
		expect(items[0].binary).toBeUndefined();
	});

	test('gives up a file above Max Size, and keeps the others', async () => {
		const { id, keys } = album();
		const known = resourcesOf(stage.sandbox.world).get(keys[1]);
		Object.assign(known ?? {}, { bytes: Buffer.alloc(1024 * 1024 + 1) });
		const { items } = await run('downloadFiles', { messageId: id, options: { maxSize: 1 } });
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Data: { failed: [{ key: keys[1], message: expect.stringContaining('1,048,576 bytes') }] },
		});
		expect(times(FETCH)).toBe(3);
	});

	test.each([
		['breaks off', { kind: 'truncated' as const }],
		['is limited', { kind: 'limited' as const, seconds: 0 }],
		['does not come', { kind: 'resetBefore' as const }],
	])('fetches a file again that %s', async (_, fault) => {
		const { id } = album();
		stage.sandbox.faults.add({ ...fault, endpoint: FETCH });
		const { items } = await run('downloadFiles', { messageId: id });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(times(FETCH)).toBe(4);
		expect(await stage.engine.binary.bytes(items[0].binary?.data)).toEqual(FILES.picture.bytes);
	});

	test('takes JSON with HTTP 200 for what it is: an error', async () => {
		const { id } = album();
		stage.sandbox.faults.add({
			kind: 'code',
			endpoint: FETCH,
			status: 200,
			code: 234037,
			times: 3,
		});
		const { items } = await run('downloadFiles', { messageId: id });
		expect(items[0].json.ErrorMessage).toMatch(/\[234037\]/);
		expect(items[0].json.Hint).toMatch(/^Fetch the file in the Feishu client/);
	});

	test('shows in a dry run that the keys are not known yet', async () => {
		const { items } = await run('downloadFiles', {
			messageId: 'om_1',
			requestOptions: { dryRun: true },
		});
		expect(items[0].json).toMatchObject({
			Data: {
				requests: [
					{ url: expect.stringMatching(/\/messages\/om_1$/) },
					{ url: expect.stringMatching(/\/resources\/%3Cfile_key%3E$/) },
				],
			},
			Summary:
				'Would send 2 requests; nothing was sent, as Dry Run is on. Which files there are, the message says.',
		});
		expect(items[0].binary).toBeUndefined();
		expect(steps()).toEqual([]);
	});

	test('tells an agent which files there are, in words', async () => {
		const { id, keys } = album();
		const node = {
			parameters: {
				authentication: 'feishuApi',
				resource: 'message',
				operation: 'downloadFiles',
				messageId: "={{ $fromAI('id') }}",
			} as never,
		};
		const said = await stage.engine.tool(node).invoke({ id });
		expect(JSON.parse(said)).toMatchObject([
			{ StatusCode: 200, Data: { files: keys.map((key) => ({ key })) } },
		]);
		const { answers } = await stage.engine.runAgent(node, [{ id }]);
		expect(answers[0][0].json).toMatchObject({ Data: { files: [{ key: keys[0] }, {}, {}] } });
		expect(answers[0][0].binary).toMatchObject({ data: picture(1) });
	});
});
