import type { IDataObject } from 'n8n-workflow';

import type { NodeResult, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { FILES } from '../examples';
import { tasksOf } from '../sandbox';
import { taskAttachmentsOf } from '../sandbox/services/taskAttachments';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

beforeEach(() => stage.reset());

async function task(operation: string, parameters: IDataObject): Promise<NodeResult> {
	const shared = { authentication: 'feishuApi', resource: 'task', operation };
	return await stage.engine.runNode({ parameters: { ...shared, ...parameters } as never });
}

async function created(): Promise<string> {
	const { items } = await task('create', { summary: 'Task' });
	stage.sandbox.journal.length = 0;
	return { ...Object({ ...Object(items[0].json.Data) }.task) }.guid;
}

describe('a task', () => {
	test('is created once, also when the answer is lost', async () => {
		const before = tasksOf(stage.sandbox.world).size;
		stage.sandbox.faults.add({ kind: 'resetAfter' });
		const { items } = await task('create', { summary: 'Task' });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(tasksOf(stage.sandbox.world).size).toBe(before + 1);
		const keys = stage.sandbox.journal.map(({ body }) => Object(body).client_token);
		expect(keys).toHaveLength(2);
		expect(keys[0]).toBe(keys[1]);
	});

	test('waits while Feishu is creating the same one', async () => {
		stage.sandbox.faults.add({ kind: 'code', status: 500, code: 1470422 });
		const { items } = await task('create', { summary: 'Task' });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
	});

	test('goes through its life: changed, completed, reopened, deleted', async () => {
		const taskId = await created();
		const at = { completedAt: '2026-11-30 09:30:00' };
		for (const options of [{ summary: 'Changed' }, at, { reopen: true }]) {
			const { items } = await task('update', { taskId, options });
			expect(items[0].json).toMatchObject({ StatusCode: 200 });
		}
		expect(tasksOf(stage.sandbox.world).get(taskId)).toMatchObject({
			summary: 'Changed',
			status: 'todo',
			completed_at: '0',
		});
		const { items } = await task('delete', { taskId, confirm: true });
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
		expect(tasksOf(stage.sandbox.world).has(taskId)).toBe(false);
	});

	test('is deleted although the answer is lost: that it is gone means done', async () => {
		const taskId = await created();
		stage.sandbox.faults.add({ kind: 'resetAfter' });
		const { items } = await task('delete', { taskId, confirm: true });
		expect(items[0].json).toMatchObject({
			StatusCode: 200,
			Data: { task_guid: taskId, deleted: true },
		});
		expect(stage.sandbox.journal).toHaveLength(2);
	});

	test('is changed again when the answer is lost, but not completed again', async () => {
		const taskId = await created();
		stage.sandbox.faults.add({ kind: 'resetAfter' });
		const changed = await task('update', { taskId, options: { summary: 'Changed' } });
		expect(changed.items[0].json).toMatchObject({ StatusCode: 200 });
		expect(stage.sandbox.journal).toHaveLength(2);
		stage.sandbox.faults.add({ kind: 'resetAfter' });
		const options = { completedAt: '2026-11-30 09:30:00' };
		const completed = await task('update', { taskId, options });
		expect(completed.items[0].json).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Hint: expect.stringMatching(/^Check in Feishu whether the call was carried out/),
		});
		expect(stage.sandbox.journal).toHaveLength(3);
	});
});

describe('a file of a task', () => {
	const UPLOAD = 'task.v2.attachment.upload';

	async function attach(taskId: string, names: readonly string[]): Promise<NodeResult> {
		const binary = await Promise.all(
			names.map(async (name) => [name, await stage.engine.binary.of(FILES.log.bytes, name, 'a/b')]),
		);
		const parameters = {
			authentication: 'feishuApi',
			resource: 'task',
			operation: 'uploadAttachment',
			taskId,
			binaryPropertyName: names.join(),
		};
		const input = [{ json: {}, binary: Object.fromEntries(binary) }];
		return await stage.engine.runNode({ parameters }, { input });
	}

	test('goes up once, also when the answer is lost', async () => {
		const taskId = await created();
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: UPLOAD });
		const { items } = await attach(taskId, ['one']);
		expect(items[0].json).toMatchObject({ StatusCode: 500, Retryable: false });
		expect(stage.sandbox.journal).toHaveLength(1);
		expect(
			taskAttachmentsOf(stage.sandbox.world).filter((one) => one.resource.id === taskId),
		).toHaveLength(1);
	});

	test('stays when another one fails, which is named', async () => {
		const taskId = await created();
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: UPLOAD });
		const { items } = await attach(taskId, ['one', 'two']);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: { attachments: [{ name: 'two' }], failed: [{ name: 'one' }] },
			Hint: expect.stringMatching(/^Look at the task in Feishu first: an answer was lost\./),
		});
	});
});

test.each(['addMembers', 'removeMembers'])(
	'%s claims nothing where Feishu does not tell who is a member now',
	async (operation) => {
		const taskId = await created();
		stage.sandbox.faults.add({ kind: 'odd', shape: 'dataMissing' });
		const { items } = await task(operation, { taskId, memberIds: 'ou_ada, ou_ben' });
		expect(items[0].json).toMatchObject({
			...{ StatusCode: 500, Retryable: false, Summary: '' },
			ErrorMessage: expect.stringMatching(/^Feishu answered without task, /),
			Data: { task_guid: taskId, members: [] },
		});
	},
);
