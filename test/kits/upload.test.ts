import type { FeishuApi, FileSource } from '../../nodes/shared/endpoints';
import { fileInMemory } from '../../nodes/shared/endpoints';
import { uploadFile, uploadMedia } from '../../nodes/shared/kits';
import { openRun } from '../api/context';
import type { Sandbox } from '../sandbox';
import { driveBytesOf, mediasOf, SANDBOX_APP, startSandbox } from '../sandbox';
import { addFile, filesOf } from '../sandbox/services/fileTree';
import { PART_BYTES } from '../sandbox/services/uploads';

const MEGABYTE = 1024 * 1024;
const FOLDER = 'fldteam';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

beforeEach(() => {
	sandbox.forget();
	sandbox.faults.clear();
});

afterAll(async () => {
	await sandbox.stop();
});

/** Bytes that differ from part to part. */
const bytesOf = (size: number) => Uint8Array.from(Buffer.alloc(size, 'Feishu uploads in parts '));

/** A file that says how much of it was in use at once. */
function watched(size: number): { readonly file: FileSource; readonly most: () => number } {
	const whole = bytesOf(size);
	let most = 0;
	const file: FileSource = {
		...fileInMemory({ name: '年报 2026.zip', type: 'application/zip', bytes: whole }),
		bytes: async () => {
			most = Math.max(most, whole.length);
			return whole;
		},
		parts: async function* (part) {
			for (let start = 0; start < whole.length; start += part) {
				most = Math.max(most, part);
				yield whole.slice(start, start + part);
			}
		},
	};
	return { file, most: () => most };
}

async function client(signal?: AbortSignal, dryRun = false) {
	const run = await openRun(sandbox.origin, { credential: SANDBOX_APP, signal });
	return run.client({ maxRetries: 2, dryRun });
}

const steps = () => sandbox.journal.map(({ endpoint }) => endpoint.split('.').slice(2).join('.'));
const small = fileInMemory({ name: '图 1.png', type: 'image/png', bytes: bytesOf(1000) });

type Upload = (api: FeishuApi, file: FileSource) => ReturnType<typeof uploadFile>;
const ways: ReadonlyArray<readonly [string, Upload, (token: string) => Buffer | undefined]> = [
	[
		'file',
		async (api, file) => await uploadFile(api, file, FOLDER),
		(token) => driveBytesOf(sandbox.world).get(token),
	],
	[
		'media',
		async (api, file) =>
			await uploadMedia(api, file, { parentType: 'bitable_file', parentNode: 'bascnProjects' }),
		(token) => mediasOf(sandbox).get(token)?.bytes,
	],
];

describe.each(ways)('a %s', (kind, upload, kept) => {
	const tokenOf = async (file: FileSource): Promise<string> => {
		const result = await upload(await client(), file);
		return 'answer' in result ? result.answer : `failed: ${result.failure.message}`;
	};

	test('of up to 20 MB goes up in one call', async () => {
		const bytes = bytesOf(20 * MEGABYTE);
		const token = await tokenOf(fileInMemory({ name: 'a.bin', type: '', bytes }));
		expect(steps()).toEqual([`${kind}.uploadAll`]);
		expect(kept(token)?.equals(bytes)).toBe(true);
	});

	test('above that goes up in parts, one after the other, of which one is in memory', async () => {
		const { file, most } = watched(20 * MEGABYTE + 1);
		const token = await tokenOf(file);
		const parts = Array.from({ length: 6 }, () => `${kind}.uploadPart`);
		expect(steps()).toEqual([`${kind}.uploadPrepare`, ...parts, `${kind}.uploadFinish`]);
		expect(kept(token)?.equals(bytesOf(20 * MEGABYTE + 1))).toBe(true);
		expect(sandbox.journal[0].body).toMatchObject({
			file_name: '年报 2026.zip',
			size: 20 * MEGABYTE + 1,
		});
		expect(sandbox.journal.at(-2)?.form?.fields).toMatchObject({ seq: '5', size: '1' });
		expect(sandbox.journal.at(-1)?.body).toMatchObject({ block_num: 6 });
		expect(most()).toBe(PART_BYTES);
	});

	test.each(['uploadPart', 'uploadFinish'])(
		'begins once more when its upload id has expired at %s',
		async (step) => {
			const { file } = watched(20 * MEGABYTE + 1);
			const endpoint = `drive.v1.${kind}.${step}`;
			sandbox.faults.add({
				kind: 'code',
				endpoint,
				code: 1061021,
				skip: step === 'uploadPart' ? 2 : 0,
			});
			expect(await tokenOf(file)).toMatch(/^boxcn/);
			expect(steps().filter((name) => name === `${kind}.uploadPrepare`)).toHaveLength(2);
			sandbox.forget();
			sandbox.faults.add({ kind: 'code', endpoint, code: 1061021, times: 100 });
			expect(await tokenOf(file)).toMatch(/^failed: While (uploading part 1 of 6|finishing)/);
			expect(steps().filter((name) => name === `${kind}.uploadPrepare`)).toHaveLength(2);
		},
	);

	test('sends a part again whose answer was lost', async () => {
		const { file } = watched(20 * MEGABYTE + 1);
		sandbox.faults.add({ kind: 'resetAfter', endpoint: `drive.v1.${kind}.uploadPart`, skip: 1 });
		const token = await tokenOf(file);
		expect(steps().filter((name) => name === `${kind}.uploadPart`)).toHaveLength(7);
		expect(kept(token)?.equals(bytesOf(20 * MEGABYTE + 1))).toBe(true);
	});

	test('that is empty is refused, and nothing is sent', async () => {
		const empty = fileInMemory({ name: 'a', type: '', bytes: bytesOf(0) });
		expect(await tokenOf(empty)).toBe('failed: The file is empty');
		expect(steps()).toEqual([]);
	});

	test('that is shorter than n8n said is not finished', async () => {
		const { file } = watched(20 * MEGABYTE + 1);
		const size = async () => 20 * MEGABYTE + 2;
		expect(await tokenOf({ ...file, size })).toMatch(/bytes, but n8n said|1062009|1061002/);
		expect(steps()).not.toContain(`${kind}.uploadFinish`);
	});

	test('stops between two parts when the run is stopped', async () => {
		const stop = new AbortController();
		const { file } = watched(20 * MEGABYTE + 1);
		const parts: FileSource['parts'] = async function* (size) {
			for await (const part of file.parts(size)) {
				yield part;
				stop.abort();
			}
		};
		const result = await upload(await client(stop.signal), { ...file, parts });
		expect(result).toMatchObject({ failure: { fate: 'refused' } });
		expect(steps()).toEqual([`${kind}.uploadPrepare`, `${kind}.uploadPart`]);
	});

	test('is only shown in a dry run: all its steps, without the bytes', async () => {
		const api = await client(undefined, true);
		const { file } = watched(20 * MEGABYTE + 1);
		expect(await upload(api, file)).toEqual({ answer: '<file_token>' });
		expect(api.requests).toHaveLength(8);
		expect(JSON.stringify(api.requests)).toContain('年报 2026.zip (4194304 bytes)');
		expect(steps()).toEqual([]);
	});
});

// What was finished cannot be finished again, so that such an upload is begun anew.
test.each([
	['uploadAll', 2],
	['uploadFinish', 3],
])(
	'a media whose answer of %s was lost goes up again: nobody sees one that nothing shows',
	async (step, times) => {
		const { file } = watched(step === 'uploadAll' ? 1000 : 20 * MEGABYTE + 1);
		sandbox.faults.add({ kind: 'resetAfter', endpoint: `drive.v1.media.${step}` });
		const place = { parentType: 'bitable_file', parentNode: 'bascnProjects' };
		const result = await uploadMedia(await client(), file, place);
		expect(result).toEqual({ answer: expect.stringMatching(/^boxcn/) });
		expect(steps().filter((name) => name === `media.${step}`)).toHaveLength(times);
	},
);

test('a long name is cut before its ending; a file without a name gets one', async () => {
	const api = await client();
	await uploadFile(api, { ...small, name: `${'长'.repeat(300)}.docx` }, FOLDER);
	await uploadFile(api, { ...small, name: '' }, FOLDER);
	const names = sandbox.journal.map(({ form }) => form?.fields.file_name);
	expect(names).toEqual([`${'长'.repeat(245)}.docx`, 'file']);
	expect([...filesOf(sandbox.world).values()].at(-1)?.name).toBe('file');
});

test('what a media has to know besides goes as JSON', async () => {
	const place = {
		parentType: 'bitable_file',
		parentNode: 'bascnProjects',
		extra: { bitablePerm: { tableId: 't' } },
	};
	await uploadMedia(await client(), small, place);
	expect(sandbox.journal[0].form?.fields.extra).toBe('{"bitablePerm":{"tableId":"t"}}');
});

test('an answer without a token claims nothing', async () => {
	sandbox.faults.add({
		kind: 'odd',
		times: 9,
		change: () => ({ code: 0, msg: 'success', data: {} }),
	});
	expect(await uploadFile(await client(), small, FOLDER)).toMatchObject({
		failure: { message: expect.stringMatching(/without the token/), retryable: false },
	});
	sandbox.faults.clear();
	sandbox.faults.add({ kind: 'odd', change: () => ({ code: 0, msg: 'success', data: {} }) });
	const { file } = watched(20 * MEGABYTE + 1);
	expect(await uploadFile(await client(), file, FOLDER)).toMatchObject({
		failure: { message: expect.stringMatching(/without saying its id/) },
	});
});

describe('when the answer is lost', () => {
	const KINDS: ReadonlyArray<readonly [string, FileSource, string]> = [
		['a whole file', small, 'uploadAll'],
		['a file in parts', watched(20 * MEGABYTE + 1).file, 'uploadFinish'],
	];

	const namedFiles = (name: string) =>
		[...filesOf(sandbox.world).values()].filter((file) => file.name === name);

	test.each(KINDS)('%s is found in its folder, and not sent twice', async (_kind, own, step) => {
		const file = { ...own, name: `found at ${step}` };
		const said: string[] = [];
		sandbox.faults.add({ kind: 'resetAfter', endpoint: `drive.v1.file.${step}` });
		const result = await uploadFile(await client(), file, FOLDER, (remark) => said.push(remark));
		const [{ token }, ...others] = namedFiles(file.name);
		expect(result).toEqual({ answer: token });
		expect(others).toEqual([]);
		expect(said).toEqual([expect.stringMatching(/was found in the folder by its name/)]);
		expect(steps().filter((name) => name === `file.${step}`)).toHaveLength(1);
	});

	test.each(KINDS)('%s that did not arrive is said not to be there', async (_kind, own, step) => {
		const file = { ...own, name: `gone at ${step}` };
		sandbox.faults.add({ kind: 'html', status: 502, endpoint: `drive.v1.file.${step}` });
		expect(await uploadFile(await client(), file, FOLDER)).toMatchObject({
			failure: {
				retryable: false,
				message: expect.stringMatching(/\. The folder does not hold it as yet\.$/),
				hint: expect.stringMatching(/^Look into the folder/),
			},
		});
		expect(steps().filter((name) => name === `file.${step}`)).toHaveLength(1);
		expect(namedFiles(file.name)).toEqual([]);
	});

	test('a file that this run or another one made before is not taken for it', async () => {
		const file = { ...small, name: 'twice.png' };
		const api = await client();
		const first = await uploadFile(api, file, FOLDER);
		sandbox.faults.add({ kind: 'status', endpoint: 'drive.v1.file.uploadAll', times: 9 });
		expect(first).toHaveProperty('answer');
		expect(await uploadFile(api, file, FOLDER)).toHaveProperty('failure');
		expect(await uploadFile(await client(), file, FOLDER)).toHaveProperty('failure');
	});

	test('several new files of its name, one of another size and a closed folder decide nothing', async () => {
		const failing = async (file: FileSource) => {
			sandbox.faults.add({ kind: 'resetAfter', endpoint: 'drive.v1.file.uploadAll' });
			const result = await uploadFile(await client(), file, FOLDER);
			return 'failure' in result ? result.failure.message : 'found';
		};
		const file = { ...small, name: 'several.png' };
		// Somebody else puts one there at the same time.
		const token = sandbox.world.id('boxcn').slice(0, 27);
		addFile(sandbox.world, { token, name: file.name, type: 'file', folder: FOLDER });
		expect(await failing(file)).toMatch(/several new files of this name: boxcn\w+, boxcn\w+\.$/);

		const other = { ...small, name: 'other size.png', size: async () => 1001 };
		expect(await failing(other)).toMatch(/not certainly this one\.$/);

		sandbox.faults.add({ kind: 'code', code: 1061004, endpoint: 'drive.v1.file.list' });
		expect(await failing({ ...small, name: 'closed.png' })).toMatch(/could not be looked into/);
	});

	test('a media goes up once more: nobody sees it until something shows it', async () => {
		const place = { parentType: 'bitable_file', parentNode: 'bascnProjects' };
		sandbox.faults.add({ kind: 'resetAfter', endpoint: 'drive.v1.media.uploadAll' });
		const api = await client();
		expect(await uploadMedia(api, small, place)).toHaveProperty('answer');
		expect(steps()).toEqual(['media.uploadAll', 'media.uploadAll']);
		expect(api.mayDouble()).toBe(false);

		const { file } = watched(20 * MEGABYTE + 1);
		sandbox.faults.add({ kind: 'resetAfter', endpoint: 'drive.v1.media.uploadFinish' });
		expect(await uploadMedia(await client(), file, place)).toHaveProperty('answer');
	});
});
