import type { IDataObject } from 'n8n-workflow';

import { requiredForm } from '../../nodes/Feishu/resources/approval/form';
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

describe('a task that two decide', () => {
	/** An instance whose one task waits for Ben. */
	async function waiting() {
		await approval('createInstance', laptop);
		const [instance] = approvalInstancesOf(stage.sandbox.world).values();
		const [task] = instance.task_list;
		const shared = {
			...{ approvalCode: 'AP-LAPTOP', instanceCode: instance.instance_code },
			...{ taskId: task.id, userId: 'ben01', confirm: true, transferUserId: 'chen01' },
		};
		return { instance, task, shared };
	}
	const calls = [
		['rejectTask', 'approval.v4.task.reject', 'REJECTED'],
		['transferTask', 'approval.v4.task.transfer', 'TRANSFERRED'],
	] as const;

	test.each(calls)(
		'is not said to be decided by %s when somebody else did before the second try',
		async (operation, endpoint) => {
			const { instance, task, shared } = await waiting();
			const meanwhile = () => {
				Object.assign(task, { status: 'APPROVED' });
				instance.status = 'APPROVED';
				return true;
			};
			stage.sandbox.faults.add({ kind: 'status', status: 500, endpoint, when: meanwhile });
			const { items } = await approval(operation, shared);
			expect(items[0].json).toMatchObject({
				...{ StatusCode: 500, Retryable: false, Data: {} },
				Hint: `Leave task ${task.id}: it is APPROVED by now, and the instance APPROVED.`,
			});
		},
	);

	test.each(calls)(
		'is decided by %s though the answer was lost',
		async (operation, endpoint, is) => {
			const { task, shared } = await waiting();
			stage.sandbox.faults.add({ kind: 'resetAfter', endpoint });
			const { items } = await approval(operation, shared);
			expect(items[0].json).toMatchObject({ StatusCode: 200, Data: { task_id: task.id } });
			expect(task.status).toBe(is);
			expect(stage.sandbox.requests(endpoint)).toBe(2);
		},
	);

	test('is not said to be passed on to one when it went to another', async () => {
		const { instance, task, shared } = await waiting();
		const endpoint = 'approval.v4.task.transfer';
		const meanwhile = () => {
			task.status = 'TRANSFERRED';
			const others = { user_id: 'dora01', open_id: 'ou_dora' };
			instance.task_list.push({ ...task, ...others, id: '79', status: 'PENDING' });
			return true;
		};
		stage.sandbox.faults.add({ kind: 'status', status: 500, endpoint, when: meanwhile });
		const { items } = await approval('transferTask', shared);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Hint: expect.stringMatching(/TRANSFERRED/),
		});
	});

	test('is named with who has it, where that is another user', async () => {
		const { task, shared } = await waiting();
		const { items } = await approval('rejectTask', { ...shared, userId: 'chen01' });
		expect(items[0].json).toMatchObject({
			Hint: `Correct User, or choose another Task ID: task ${task.id} waits for ben01.`,
		});
	});

	test.each(['rejectTask', 'transferTask', 'approveTask'])(
		'cannot be decided by %s after the instance was withdrawn',
		async (operation) => {
			const { instance, shared } = await waiting();
			await approval('cancelInstance', { ...shared, userId: 'ada01' });
			const { items } = await approval(operation, shared);
			expect(items[0].json).toMatchObject({
				...{ StatusCode: 500, Retryable: false },
				ErrorMessage: expect.stringContaining('[1390010]'),
			});
			const found = operation === 'approveTask' ? undefined : 'waits for anybody: it is CANCELED';
			if (found === undefined) return;
			const looked = await approval(operation, { ...shared, taskId: '={{ "" }}' });
			expect(looked.items[0].json.ErrorMessage).toBe(
				`No task of instance ${instance.instance_code} ${found}`,
			);
		},
	);

	test('is withdrawn once, and the second time says until when', async () => {
		const { shared } = await waiting();
		await approval('cancelInstance', { ...shared, userId: 'ada01' });
		const { items } = await approval('cancelInstance', { ...shared, userId: 'ada01' });
		expect(items[0].json).toMatchObject({
			...{ StatusCode: 500, Retryable: false },
			Hint: expect.stringMatching(/whether the instance is still pending/),
		});
	});
});

describe('a definition that was changed since the form was filled in', () => {
	const filled = {
		...{ approvalCode: 'AP-EXPENSE', userId: 'ada01', formMode: 'fields' },
		form: {
			mappingMode: 'defineBelow',
			value: { widgetReason: 'Fair', widgetKind: 'kind-hard', widgetCount: 2 },
		},
	};
	type Control = Record<string, unknown>;
	const changes: Array<[string, (controls: Control[]) => Control[], RegExp]> = [
		['a field', (all) => all.filter(({ id }) => id !== 'widgetCount'), /"widgetCount" is none of/],
		[
			'a choice',
			(all) =>
				all.map((one) =>
					one.id === 'widgetKind' ? { ...one, option: [{ value: 'new', text: 'New' }] } : one,
				),
			/"Kind" is "kind-hard"/,
		],
		[
			'the kind of a field',
			(all) => all.map((one) => (one.id === 'widgetReason' ? { ...one, type: 'number' } : one)),
			/"Reason" is "Fair"/,
		],
		[
			'what is needed',
			(all) => [...all, { id: 'widgetNew', name: 'Cost Center', type: 'input', required: true }],
			/"Cost Center" is empty$/,
		],
	];

	test.each(changes)(
		'refuses by the name of the field where it changed %s',
		async (_what, ...how) => {
			const [changed, message] = how;
			stage.sandbox.faults.add({
				...{ kind: 'odd', endpoint: 'approval.v4.approval.get' },
				change: (answer) => {
					const data = { ...Object(answer.data) };
					return {
						...answer,
						data: { ...data, form: JSON.stringify(changed(JSON.parse(data.form))) },
					};
				},
			});
			const { items } = await approval('createInstance', filled);
			expect(items[0].json).toMatchObject({
				...{ StatusCode: -1, Retryable: false },
				ErrorMessage: expect.stringMatching(message),
			});
			expect(stage.sandbox.requests('approval.v4.instance.create')).toBe(0);
		},
	);
});
