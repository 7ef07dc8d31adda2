import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { stored, tasks } from '../examples/baseTable';
import { FILES } from '../examples';
import { basesOf, mediasOf, PDF } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

beforeEach(() => {
	stage.reset();
	tasks(stage.sandbox).records.clear();
});

afterAll(async () => {
	await stage.close();
});

const TABLE = { resource: 'bitable', appToken: 'bascnProjects', tableId: 'tblTasks' };
const UPLOAD = 'drive.v1.media.uploadAll';
const DOWNLOAD = 'drive.v1.media.download';

async function run(operation: string, parameters: IDataObject, files: object = {}) {
	const made = await Promise.all(
		Object.entries(files).map(async ([name, file]) => [
			name,
			await stage.engine.binary.of(file.bytes, file.name, file.type),
		]),
	);
	const { items } = await stage.engine.runNode(
		{ parameters: { ...TABLE, operation, recordId: 'recOne', ...parameters } as never },
		{ input: [{ json: {}, binary: Object.fromEntries(made) }] },
	);
	return items[0];
}

const upload = async (files: object, parameters: IDataObject = {}) =>
	(await run('uploadAttachments', { column: 'Files', ...parameters }, files)).json;

const sent = (endpoint: string) =>
	stage.sandbox.journal.filter((request) => request.endpoint === endpoint);

/** A record with files that somebody uploaded. */
function withFiles(...tokens: string[]): void {
	const base = basesOf(stage.sandbox.world).get('bascnProjects');
	for (const token of tokens) {
		base?.files.add(token);
		mediasOf(stage.sandbox).set(token, {
			token,
			name: `${token}.pdf`,
			parentType: 'bitable_file',
			parentNode: 'bascnProjects',
			extra: '',
			bytes: PDF,
		});
	}
	stored(stage.sandbox, { Files: tokens.map((file_token) => ({ file_token })) }, 'recOne');
}

describe('attachments go up', () => {
	test.each([
		['Task', /^Column is Task, which holds no attachments$/],
		['Photos', /^Column is Photos, which the table does not have$/],
	])('column %s is refused before a file goes up', async (column, message) => {
		stored(stage.sandbox, {}, 'recOne');
		expect(await upload({ data: FILES.log }, { column })).toMatchObject({
			StatusCode: -1,
			ErrorMessage: expect.stringMatching(message),
			Hint: 'Choose one of these for Column: Files.',
		});
		expect(sent(UPLOAD)).toEqual([]);
	});

	test('a record that is not there, or a cell that is full, is said before a file goes up', async () => {
		expect(await upload({ data: FILES.log })).toMatchObject({
			StatusCode: 500,
			ErrorMessage: 'The table has no record recOne',
		});
		const files = Array.from({ length: 100 }, () => ({ file_token: 'boxcnPhoto' }));
		stored(stage.sandbox, { Files: files }, 'recOne');
		expect(await upload({ data: FILES.log })).toMatchObject({
			StatusCode: 500,
			ErrorMessage: 'The cell has 100 attachments, and 100 are the most it takes',
		});
		expect(sent(UPLOAD)).toEqual([]);
	});

	test('a file that fails does not keep the others from the cell', async () => {
		stored(stage.sandbox, {}, 'recOne');
		const answer = await upload(
			{ data: FILES.log, none: FILES.empty },
			{ binaryPropertyName: 'data, none' },
		);
		expect(answer).toMatchObject({
			StatusCode: 500,
			Data: { files: [{ name: FILES.log.name }], failed: [{ name: FILES.empty.name }] },
			ErrorMessage: expect.stringMatching(/^While uploading 1 of 2 files: The file is empty/),
		});
		expect(tasks(stage.sandbox).records.get('recOne')?.fields.Files).toHaveLength(1);
	});

	test('files that are up are told where the record does not take them', async () => {
		stored(stage.sandbox, {}, 'recOne');
		stage.sandbox.faults.add({
			kind: 'code',
			endpoint: 'bitable.v1.appTableRecord.update',
			code: 1254302,
		});
		expect(await upload({ data: FILES.log })).toMatchObject({
			StatusCode: 500,
			Data: { files: [{ file_token: expect.stringMatching(/^boxcn/) }] },
			Hint: expect.stringMatching(/^Put the file tokens in files of Data into the column/),
		});
	});

	test('two runs at once lose no file', async () => {
		stored(stage.sandbox, {}, 'recOne');
		await Promise.all([upload({ data: FILES.log }), upload({ data: FILES.picture })]);
		expect(tasks(stage.sandbox).records.get('recOne')?.fields.Files).toHaveLength(2);
	});
});

describe('attachments come down', () => {
	test('with advanced permissions, the address in the cell says how, or the node does', async () => {
		withFiles('boxcnA');
		const base = basesOf(stage.sandbox.world).get('bascnProjects');
		Object.assign(base ?? {}, { isAdvanced: true });
		const first = await run('downloadAttachments', {});
		expect(first.json).toMatchObject({ StatusCode: 200 });
		tasks(stage.sandbox).tellsExtra = false;
		const second = await run('downloadAttachments', {});
		expect(second.json).toMatchObject({ StatusCode: 200 });
		expect(sent(DOWNLOAD).at(-1)?.query).toEqual({
			extra: JSON.stringify({
				bitablePerm: { tableId: 'tblTasks', attachments: { fldFiles: { recOne: ['boxcnA'] } } },
			}),
		});
		tasks(stage.sandbox).tellsExtra = true;
		Object.assign(base ?? {}, { isAdvanced: false });
	});

	test('a file that fails is named, and the others are in the item', async () => {
		withFiles('boxcnA', 'boxcnB');
		stage.sandbox.faults.add({ kind: 'code', endpoint: DOWNLOAD, code: 1061004, status: 403 });
		const { json, binary = {} } = await run('downloadAttachments', {});
		expect(json).toMatchObject({
			StatusCode: 500,
			Data: { files: [{ field: 'data' }], failed: [{ column: 'Files' }] },
			ErrorMessage: expect.stringMatching(/^While fetching 1 of 2 files/),
		});
		expect(Object.keys(binary)).toEqual(['data']);
	});

	test('a record without files has none', async () => {
		stored(stage.sandbox, { Task: 'One', Team: [{ id: 'ou_ada' }] }, 'recOne');
		const { json } = await run('downloadAttachments', {});
		expect(json).toMatchObject({
			StatusCode: 200,
			Data: { files: [], failed: [] },
			Summary: 'Fetched 0 files of record recOne.',
		});
	});
});
