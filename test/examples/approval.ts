import type { Sandbox } from '../sandbox';
import { approvalInstancesOf } from '../sandbox';
import type { Examples } from './example';

/** Puts an instance with an open task of Ben's into the sandbox; returns the parameters that approve it. */
function submitted(sandbox: Sandbox) {
	const instanceCode = sandbox.world.id('INS-');
	const taskId = sandbox.world.id('7');
	approvalInstancesOf(sandbox.world).set(instanceCode, {
		instance_code: instanceCode,
		approval_code: 'AP-LAPTOP',
		approval_name: 'Laptop',
		user_id: 'ada01',
		open_id: 'ou_ada',
		department_id: '',
		status: 'PENDING',
		uuid: '',
		form: '[]',
		start_time: '1795312481625',
		end_time: '0',
		task_list: [
			{
				id: taskId,
				user_id: 'ben01',
				open_id: 'ou_ben',
				status: 'PENDING',
				start_time: '1795312481625',
				end_time: '0',
			},
		],
		comment_list: [],
	});
	return { approvalCode: 'AP-LAPTOP', instanceCode, taskId, userId: 'ben01' };
}

const FORM = [{ id: 'widget1', type: 'input', value: 'Laptop' }];
const CREATE = '/open-apis/approval/v4/instances';
const APPROVE = '/open-apis/approval/v4/tasks/approve';
const laptop = { approvalCode: 'AP-LAPTOP', userId: 'ada01', form: FORM };
const known = { approvalCode: 'AP-LAPTOP', instanceCode: 'INS-1', taskId: '7', userId: 'ben01' };

export const approvalExamples: Examples = {
	'approval.createInstance': [
		{
			title: 'submits a form with the fewest values',
			parameters: laptop,
			sends: [
				{
					method: 'POST',
					path: CREATE,
					query: {},
					body: {
						approval_code: 'AP-LAPTOP',
						user_id: 'ada01',
						form: '[{"id":"widget1","type":"input","value":"Laptop"}]',
						uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
					},
				},
			],
			returns: {
				Data: { instance_code: expect.stringMatching(/^INS-/) },
				Summary: expect.stringMatching(
					/^Created instance INS-\w+ of approval AP-LAPTOP for ada01\.$/,
				),
			},
		},
		{
			title:
				'submits JSON text for an open_id, with a key of its own and the address of the approval',
			parameters: (sandbox) => ({
				approvalCode: {
					__rl: true,
					mode: 'url',
					value:
						'https://www.feishu.cn/approval/admin/createApproval?id=1&definitionCode=AP-LAPTOP&theme=1',
				},
				userId: { __rl: true, mode: 'id', value: 'ou_ada' },
				form: JSON.stringify(FORM, undefined, 2),
				options: {
					userIdType: 'open_id',
					departmentId: '9293493ccacbdb9a',
					uuid: sandbox.world.id('order-'),
				},
			}),
			sends: [
				{
					method: 'POST',
					path: CREATE,
					body: {
						approval_code: 'AP-LAPTOP',
						open_id: 'ou_ada',
						department_id: '9293493ccacbdb9a',
						form: '[{"id":"widget1","type":"input","value":"Laptop"}]',
						uuid: expect.stringMatching(/^order-/),
					},
				},
			],
		},
		{
			title: 'refuses an object: the form is a list of widgets',
			parameters: { ...laptop, form: { widget1: 'Laptop' } },
			refuses: /^Form is "{"widget1":"Laptop"}", which is not an array of widgets$/,
		},
		{
			title: 'refuses a single widget that stands in no list',
			parameters: { ...laptop, form: FORM[0] },
			refuses: /^Form is "{"id":"widget1",.*which is not an array of widgets$/,
		},
		{
			title: 'refuses widgets without an id',
			parameters: { ...laptop, form: '[{"widget1": "Laptop"}]' },
			refuses: /^Form holds "{"widget1":"Laptop"}", which is not a widget with an ID$/,
		},
		{
			title: 'refuses an empty form',
			parameters: { ...laptop, form: '' },
			refuses: /^Form is empty$/,
		},
		{
			title: 'refuses a form that is not JSON',
			parameters: { ...laptop, form: '[{"id": ' },
			refuses: /^Form is not valid JSON/,
		},
		{
			title: 'refuses a form that holds no widgets',
			parameters: { ...laptop, form: ['Laptop'] },
			refuses: /^Form holds "Laptop", which is not a widget with an ID$/,
		},
		{
			title: 'refuses an open_id as user_id',
			parameters: { ...laptop, userId: 'ou_ada' },
			refuses: /^User "ou_ada" is of type open_id, but User ID Type is user_id$/,
		},
		{
			title: 'refuses an open department id',
			parameters: { ...laptop, options: { departmentId: 'od-engineering' } },
			refuses: /^Department is "od-engineering", which is not a department_id/,
		},
		{
			title: 'refuses a key above 64 characters',
			parameters: { ...laptop, options: { uuid: 'x'.repeat(65) } },
			refuses: /^Idempotency Key has 65 characters/,
		},
		{
			title: 'refuses a union_id',
			parameters: { ...laptop, options: { userIdType: 'union_id' } },
			refuses: /^User ID Type is "union_id", which is not one of open_id, user_id$/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: laptop,
			refuses: /only the app/,
		},
		{
			title: 'says that the key was used before',
			parameters: (sandbox) => {
				const { instanceCode } = submitted(sandbox);
				const uuid = sandbox.world.id('order-');
				Object.assign(approvalInstancesOf(sandbox.world).get(instanceCode) ?? {}, { uuid });
				return { ...laptop, options: { uuid } };
			},
			fails: { code: 60012, hint: /^Change Idempotency Key/ },
		},
		{
			title: 'says that the definition is unknown',
			parameters: { ...laptop, approvalCode: 'AP-NONE' },
			fails: { code: 1390002, hint: /^Check Approval Code/ },
		},
		{
			title: 'says that the definition is disabled',
			parameters: { ...laptop, approvalCode: 'AP-OFF' },
			fails: { code: 1390015, hint: /^Enable the definition/ },
		},
		{
			title: 'says that free-form flows cannot be started',
			parameters: { ...laptop, approvalCode: 'AP-FREE' },
			fails: { code: 1390013, hint: /^Choose another definition/ },
		},
		{
			title: 'says that the form does not fit the definition',
			parameters: { ...laptop, form: [{ id: 'widget9', type: 'input', value: 'x' }] },
			fails: { code: 1390001, hint: /^Compare Form with the definition/ },
		},
	],
	'approval.approveTask': [
		{
			title: 'approves a task with the fewest values',
			parameters: submitted,
			sends: [
				{
					method: 'POST',
					path: APPROVE,
					query: { user_id_type: 'user_id' },
					body: {
						approval_code: 'AP-LAPTOP',
						instance_code: expect.stringMatching(/^INS-/),
						user_id: 'ben01',
						task_id: expect.any(String),
					},
				},
			],
			returns: {
				Data: {},
				Summary: expect.stringMatching(/^Approved task \w+ of instance INS-\w+ for ben01\.$/),
			},
		},
		{
			title: 'approves with a comment and a form, by open_id',
			parameters: (sandbox) => ({
				...submitted(sandbox),
				userId: 'ou_ben',
				options: { comment: 'Fine', form: FORM, userIdType: 'open_id' },
			}),
			sends: [
				{
					method: 'POST',
					path: APPROVE,
					query: { user_id_type: 'open_id' },
					body: {
						approval_code: 'AP-LAPTOP',
						instance_code: expect.stringMatching(/^INS-/),
						user_id: 'ou_ben',
						task_id: expect.any(String),
						comment: 'Fine',
						form: '[{"id":"widget1","type":"input","value":"Laptop"}]',
					},
				},
			],
		},
		{
			title: 'approves by union_id',
			parameters: (sandbox) => ({
				...submitted(sandbox),
				userId: 'on_ben',
				options: { userIdType: 'union_id' },
			}),
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses a form that holds no widgets',
			parameters: { ...known, options: { form: [1] } },
			refuses: /^Form holds "1", which is not a widget with an ID$/,
		},
		{
			title: 'refuses an id of another type',
			parameters: { ...known, userId: 'ou_ben' },
			refuses: /^User "ou_ben" is of type open_id, but User ID Type is user_id$/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: known,
			refuses: /only the app/,
		},
		{
			title: 'says that the instance is unknown',
			parameters: known,
			fails: { code: 1390003, hint: /^Check Instance Code/ },
		},
		{
			title: "says that the task is not this user's",
			parameters: (sandbox) => ({ ...submitted(sandbox), userId: 'chen01' }),
			fails: { code: 1390010, hint: /^Check Task ID and User:/ },
		},
	],
};
