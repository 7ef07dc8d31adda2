import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { taskPaceOf } from '../sandbox/services/taskPace';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

test('a file that is not there is said to be so by the info on it', async () => {
	const { items } = await stage.engine.runNode({
		parameters: {
			authentication: 'feishuApi',
			resource: 'drive',
			operation: 'getInfo',
			fileToken: 'https://sandbox.feishu.cn/file/boxcnNowhere',
		},
	});
	expect(items[0].json).toMatchObject({
		StatusCode: 500,
		ErrorMessage: 'Feishu tells nothing of file boxcnNowhere: there is no such file',
		Hint: expect.stringMatching(/^Check File and File Type/),
	});
});

test('a file goes up without what hides its ending, or leads elsewhere, in the name that others gave it', async () => {
	const name = 'Q1/report\r\nX-Evil: 1\u202efdp.exe';
	const data = await stage.engine.binary.of(Buffer.from('a'), name, 'text/plain');
	await stage.engine.runNode(
		{ parameters: { resource: 'drive', operation: 'upload' } },
		{ input: [{ json: {}, binary: { data } }] },
	);
	const uploads = stage.sandbox.journal.filter(({ endpoint }) => /upload/i.test(endpoint));
	expect(uploads.map(({ form }) => form?.fields.file_name)).toEqual(['Q1_reportX-Evil: 1fdp.exe']);
});

test('a token of which Feishu tells no type needs the address, where no field asks for the type', async () => {
	const { items } = await stage.engine.runNode({
		parameters: {
			authentication: 'feishuApi',
			resource: 'drive',
			operation: 'download',
			fileToken: { __rl: true, mode: 'id', value: 'TLLKdcpDro9ijQxA33ycNM' },
		},
	});
	const { Hint: hint } = items[0].json;
	expect(hint).toMatch(/Give File as the address of the file/);
	expect(hint).not.toMatch(/File Type/);
});

describe('an answer about work in the background that is not as documented', () => {
	const run = async (parameters: IDataObject, fault: object) => {
		stage.sandbox.faults.clear();
		stage.sandbox.faults.add({ kind: 'odd', times: 99, ...fault });
		const data = await stage.engine.binary.of(Buffer.from('# a'), 'a.md', 'text/markdown');
		const { items } = await stage.engine.runNode(
			{ parameters: { authentication: 'feishuApi', ...parameters } as never },
			{ input: [{ json: {}, binary: { data } }] },
		);
		stage.sandbox.faults.clear();
		return items[0].json;
	};
	const saying = (data: object) => () => ({ code: 0, msg: 'success', data });
	const IMPORT = { resource: 'drive', operation: 'import', importAs: 'docx' };
	const importGet = 'drive.v1.importTask.get';

	test('an import that is done without a token is not called unmade', async () => {
		const result = { job_status: 0, job_error_msg: 'success' };
		expect(await run(IMPORT, { endpoint: importGet, change: saying({ result }) })).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: { ticket: expect.stringMatching(/^7/) },
			ErrorMessage: expect.stringMatching(/imported the file, but answered without the token/),
			Hint: expect.stringMatching(/second one/),
		});
	});

	test('an import that does not say how far it is is waited for', async () => {
		const fault = { endpoint: importGet, times: 1, change: saying({ result: {} }) };
		expect(await run(IMPORT, fault)).toMatchObject({ StatusCode: 200 });
	});

	test('a folder whose move has no task is not called moved', async () => {
		const parameters = {
			resource: 'drive',
			operation: 'move',
			fileToken: 'fldteam',
			fileType: 'folder',
		};
		expect(
			await run(parameters, { endpoint: 'drive.v1.file.move', change: saying({}) }),
		).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringMatching(/without task_id/),
		});
	});

	test('a folder whose deletion has no task may still be on its way', async () => {
		const parameters = {
			...{ resource: 'drive', operation: 'delete', confirm: true },
			...{ fileToken: 'fldteam', fileType: 'folder' },
		};
		expect(
			await run(parameters, { endpoint: 'drive.v1.file.delete', change: saying({}) }),
		).toMatchObject({
			StatusCode: 200,
			Summary: expect.stringMatching(/Feishu named no task for it/),
		});
	});

	test.each([
		['no page', { task: { move_result: [{ status: 0 }] } }, /answered without node_token/],
		['no number', { task: { move_result: [{ status: 'odd', node: {} }] } }, /was still moving/],
	])('a move into a wiki with %s is not called done', async (_title, data, message) => {
		const parameters = {
			resource: 'wiki',
			operation: 'moveDocument',
			fileToken: 'boxcnplan',
			fileType: 'file',
			spaceId: '2',
			options: { maxWait: 5 },
		};
		taskPaceOf(stage.sandbox.world).looks = 99;
		expect(
			await run(parameters, { endpoint: 'wiki.v2.task.get', change: saying(data) }),
		).toMatchObject({ StatusCode: 500, ErrorMessage: expect.stringMatching(message) });
	});
});
