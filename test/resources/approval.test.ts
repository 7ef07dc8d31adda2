import type { IDataObject } from 'n8n-workflow';

import { requiredForm } from '../../nodes/Feishu/resources/approval/approvalFields';
import type { NodeResult, Stage } from '../engine';
import { openStage } from '../engine';
import { approvalInstancesOf } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

beforeEach(() => {
	stage.reset();
	approvalInstancesOf(stage.sandbox.world).clear();
});

const laptop = {
	approvalCode: 'AP-LAPTOP',
	userId: 'ada01',
	form: [{ id: 'widget1', type: 'input', value: 'Laptop' }],
};

async function approval(
	operation: string,
	parameters: IDataObject,
	executionId?: string,
): Promise<NodeResult> {
	const shared = { authentication: 'feishuApi', resource: 'approval', operation };
	return await stage.engine.runNode(
		{ parameters: { ...shared, ...parameters } as never },
		{ executionId },
	);
}

describe('an approval', () => {
	test('is submitted, and its task approved', async () => {
		const { items } = await approval('createInstance', laptop);
		const { instance_code: instanceCode } = { ...Object(items[0].json.Data) };
		const instance = approvalInstancesOf(stage.sandbox.world).get(instanceCode);
		expect(instance).toMatchObject({ status: 'PENDING', user_id: 'ada01', open_id: 'ou_ada' });
		const approved = await approval('approveTask', {
			approvalCode: 'AP-LAPTOP',
			instanceCode,
			taskId: instance?.task_list[0].id,
			userId: 'ben01',
			options: { comment: 'Fine' },
		});
		expect(approved.items[0].json).toMatchObject({ StatusCode: 200 });
		expect(instance).toMatchObject({
			status: 'APPROVED',
			task_list: [{ status: 'APPROVED' }],
			comment_list: [{ user_id: 'ben01', comment: 'Fine' }],
		});
	});

	const existsAlready = {
		StatusCode: 200,
		Retryable: false,
		ErrorMessage: '',
		Data: {},
		Summary: expect.stringMatching(
			/^The instance of approval AP-LAPTOP was created by an earlier request\. The answer with its instance code was lost\. Find the instance .*: its uuid is \S+\.$/,
		),
		Hint: '',
	};

	test.each([[{}], [{ options: { uuid: 'order-42' } }]])(
		'is submitted once when the answer is lost; no code is made up: %j',
		async (extra) => {
			stage.sandbox.faults.add({ kind: 'resetAfter' });
			const { items } = await approval('createInstance', { ...laptop, ...extra });
			expect(items[0].json).toMatchObject(existsAlready);
			expect(items[0].json.Data).toEqual({});
			expect(stage.sandbox.journal).toHaveLength(2);
			expect(approvalInstancesOf(stage.sandbox.world).size).toBe(1);
		},
	);

	test('is submitted once when n8n runs the same execution again', async () => {
		const first = await approval('createInstance', laptop, 'execution-again');
		expect(first.items[0].json).toMatchObject({
			Data: { instance_code: expect.stringMatching(/^INS-/) },
		});
		const second = await approval('createInstance', laptop, 'execution-again');
		expect(second.items[0].json).toMatchObject(existsAlready);
		expect(approvalInstancesOf(stage.sandbox.world).size).toBe(1);
	});

	test('is not claimed when the answer does not name it', async () => {
		stage.sandbox.faults.add({ kind: 'odd', change: (answer) => ({ ...answer, data: {} }) });
		const { items } = await approval('createInstance', laptop);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Summary: '',
			ErrorMessage: expect.stringMatching(/^Feishu answered without instance_code,/),
		});
	});

	test('is refused when its form leads back to itself', () => {
		const widget: IDataObject = { id: 'widget1' };
		widget.value = widget;
		expect(() => requiredForm.read([widget])).toThrow(
			/^Form holds a value that leads back to itself/,
		);
		expect(() => requiredForm.read(widget)).toThrow(
			/^Form holds a value that leads back to itself/,
		);
	});

	test('is approved once: is unknown what a second approval would do', async () => {
		const { items } = await approval('createInstance', laptop);
		const { instance_code: instanceCode } = { ...Object(items[0].json.Data) };
		const [open] = approvalInstancesOf(stage.sandbox.world).get(instanceCode)?.task_list ?? [];
		stage.sandbox.journal.length = 0;
		stage.sandbox.faults.add({ kind: 'resetAfter' });
		const approved = await approval('approveTask', {
			approvalCode: 'AP-LAPTOP',
			instanceCode,
			taskId: open.id,
			userId: 'ben01',
		});
		expect(approved.items[0].json).toMatchObject({ StatusCode: 500, Retryable: false });
		expect(stage.sandbox.journal).toHaveLength(1);
	});
});
