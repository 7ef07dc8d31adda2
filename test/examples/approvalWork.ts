import type { Sandbox } from '../sandbox';
import { approvalInstancesOf } from '../sandbox';
import { known, submitted } from './approvals';
import type { Examples } from './example';

const INSTANCES = '/open-apis/approval/v4/instances';
const ONE_INSTANCE = /^\/open-apis\/approval\/v4\/instances\/INS-\w+$/;
const QUERY = `${INSTANCES}/query`;
const SEARCH = '/open-apis/approval/v4/tasks/search';
/** The moment the instances of the examples were submitted, and times around it. */
const STARTED = '1795312481625';
const MONTH = { startTime: '2026-11-01 00:00:00', endTime: '2026-11-30 23:59:59' };

/** Leaves one instance in the sandbox: a laptop, submitted by Ada. */
function onlyOne(sandbox: Sandbox, other: object = {}) {
	approvalInstancesOf(sandbox.world).clear();
	return submitted(sandbox, other);
}

const FORM = JSON.stringify([
	{ id: 'w1', custom_id: 'reason', name: 'Reason', type: 'input', value: 'Laptop' },
	{ id: 'w2', name: 'Price', type: 'amount', value: '1200.5', ext: { currency: 'CNY' } },
	{ id: 'w3', name: 'Reason', type: 'input', value: 'It broke' },
	{ id: 'w4', name: 'Who', type: 'contact', value: [''], open_ids: ['ou_ben'] },
	{
		id: 'w5',
		name: 'Items',
		type: 'fieldList',
		value: [[{ id: 'a', name: 'Item', type: 'input', value: 'Laptop' }]],
	},
	{ id: 'w6', name: 'Kind', type: 'radioV2', value: 'Hardware' },
]);

export const approvalWorkExamples: Examples = {
	'approval.getDefinition': [
		{
			title: 'reads the fields of a form',
			parameters: { approvalCode: 'AP-EXPENSE' },
			sends: [
				{
					method: 'GET',
					path: '/open-apis/approval/v4/approvals/AP-EXPENSE',
					query: { locale: 'zh-CN', user_id_type: 'open_id', with_option: 'true' },
				},
			],
			returns: {
				Data: {
					approval_code: 'AP-EXPENSE',
					name: 'Expense',
					status: 'ACTIVE',
					fields: expect.arrayContaining([
						{
							id: 'widgetReason',
							custom_id: 'reason',
							name: 'Reason',
							type: 'input',
							required: true,
						},
						{
							id: 'widgetKind',
							name: 'Kind',
							type: 'radioV2',
							required: false,
							options: [
								{ value: 'kind-hard', text: 'Hardware' },
								{ value: 'kind-soft', text: 'Software' },
							],
						},
						expect.objectContaining({ id: 'widgetPrice', unit: 'CNY' }),
						expect.objectContaining({
							id: 'widgetItems',
							children: [
								expect.objectContaining({ name: 'Item' }),
								expect.objectContaining({ name: 'Pieces' }),
							],
						}),
					]),
					nodes: [
						{
							node_id: 'node-manager',
							name: 'Manager',
							type: 'AND',
							approver_chosen: true,
						},
					],
				},
				Summary: expect.stringMatching(/^Got approval "Expense" \(AP-EXPENSE\) with 19 fields/),
			},
		},
		{
			title: 'reads all that Feishu says, its JSON read',
			parameters: {
				approvalCode:
					'https://www.feishu.cn/approval/admin/createApproval?definitionCode=AP-LAPTOP',
				options: { simplify: false, locale: 'en-US', userIdType: 'user_id' },
			},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/approval/v4/approvals/AP-LAPTOP',
					query: { locale: 'en-US', user_id_type: 'user_id', with_option: 'true' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					approval_name: 'Laptop',
					form: [
						expect.objectContaining({ id: 'widget1' }),
						expect.objectContaining({ id: 'widget2' }),
					],
					form_widget_relation: {},
				}),
			},
		},
		{
			title: 'refuses no approval',
			parameters: { approvalCode: '' },
			refuses: /^Approval Code is empty$/,
		},
		{
			title: 'says what to do about an unknown approval',
			parameters: { approvalCode: 'AP-NONE' },
			fails: { code: 1390002, hint: /^Check Approval Code/ },
		},
	],
	'approval.getInstance': [
		{
			title: 'reads an instance with its values by the names of the fields',
			parameters: (sandbox) => ({
				instanceCode: submitted(sandbox, {
					form: FORM,
					comment_list: [
						{ id: '81', user_id: '', open_id: 'ou_ben', comment: 'Why?', create_time: STARTED },
					],
				}).instanceCode,
			}),
			sends: [
				{
					method: 'GET',
					path: ONE_INSTANCE,
					query: { locale: 'zh-CN', user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					name: 'Laptop',
					status: 'PENDING',
					applicant: 'ada01',
					start_time: '2026-11-22T01:54:41.625Z',
					end_time: null,
					form: {
						Reason: 'Laptop',
						Price: 1200.5,
						Reason_2: 'It broke',
						Who: ['ou_ben'],
						Items: [{ Item: 'Laptop' }],
						Kind: 'Hardware',
					},
					form_by_id: expect.objectContaining({ reason: 'Laptop', w3: 'It broke' }),
					current_tasks: [expect.objectContaining({ user_id: 'ben01' })],
					comments: [expect.objectContaining({ comment_id: '81', user_id: 'ou_ben' })],
				}),
				Summary: expect.stringMatching(/^Got instance "Laptop" \(INS-\w+\), pending/),
			},
		},
		{
			title: 'reads all that Feishu says, and fetches the files under safe names',
			parameters: (sandbox) => ({
				instanceCode: submitted(sandbox, {
					form: JSON.stringify([
						{
							id: 'w1',
							name: 'Offers',
							type: 'attachmentV2',
							ext: "'../offer.png','plan.png'",
							value: [
								`${sandbox.origin}/pictures/offer.png`,
								`${sandbox.origin}/pictures/plan.png`,
							],
						},
					]),
				}).instanceCode,
				options: {
					simplify: false,
					locale: 'ja-JP',
					downloadFiles: true,
					binaryPropertyName: 'file',
					userIdType: 'user_id',
				},
			}),
			sends: [{ method: 'GET', path: ONE_INSTANCE }],
			returns: {
				Data: expect.objectContaining({
					form: expect.stringContaining('Offers'),
					files: [
						expect.objectContaining({ name: '.._offer.png', form_field: 'Offers', field: 'file' }),
						expect.objectContaining({ name: 'plan.png', field: 'file_1' }),
					],
					failed: [],
				}),
				Summary: expect.stringMatching(/ with 2 files/),
			},
		},
		{
			title: 'refuses no instance',
			parameters: { instanceCode: ' ' },
			refuses: /^Instance Code is empty$/,
		},
		{
			title: 'says what to do about an unknown instance',
			parameters: { instanceCode: 'INS-NONE' },
			fails: { code: 1390003, hint: /^Check Instance Code/ },
		},
	],
	'approval.getInstances': [
		{
			title: 'lists the instances of a month',
			parameters: (sandbox) => {
				onlyOne(sandbox);
				return { approvalCode: 'AP-LAPTOP', ...MONTH };
			},
			sends: [
				{
					method: 'GET',
					path: INSTANCES,
					query: {
						approval_code: 'AP-LAPTOP',
						start_time: '1793462400000',
						end_time: '1796054399000',
						page_size: '100',
					},
				},
			],
			returns: {
				Data: { items: [{ instance_code: expect.stringMatching(/^INS-/) }], has_more: false },
				Summary: expect.stringMatching(
					/^Found 1 instance, submitted from 2026-11-01 00:00 \(Asia\/Shanghai\) to 2026-11-30 23:59:59 \(Asia\/Shanghai\)/,
				),
			},
		},
		{
			title: 'lists those of a user that wait, over a time longer than Feishu takes at once',
			parameters: (sandbox) => {
				onlyOne(sandbox);
				return {
					approvalCode: 'AP-LAPTOP',
					startTime: '2026-11-01 00:00:00',
					endTime: '2026-12-15 00:00:00',
					status: 'PENDING',
					limit: 10,
					options: {
						userId: 'ada01',
						timezone: 'Europe/Berlin',
						userIdType: 'user_id',
						includeDetails: true,
					},
				};
			},
			sends: [
				{
					method: 'POST',
					path: QUERY,
					query: { user_id_type: 'user_id', page_size: '10' },
					body: {
						approval_code: 'AP-LAPTOP',
						user_id: 'ada01',
						instance_status: 'PENDING',
						instance_start_time_from: '1793487600000',
						instance_start_time_to: '1796079599999',
					},
				},
				{
					method: 'POST',
					path: QUERY,
					body: expect.objectContaining({
						instance_start_time_from: '1796079600000',
						instance_start_time_to: '1797289200000',
					}),
				},
				{ method: 'GET', path: ONE_INSTANCE },
			],
			returns: {
				Data: expect.objectContaining({
					items: [expect.objectContaining({ name: 'Laptop', applicant: 'ada01', form: {} })],
				}),
			},
		},
		{
			title: 'goes on in a later part of the time, by title',
			parameters: {
				approvalCode: 'AP-LAPTOP',
				...MONTH,
				returnAll: true,
				options: { title: 'x', pageSize: 5, pageToken: 'Mg' },
			},
			returns: { Data: { items: [], has_more: false } },
		},
		{
			title: 'refuses a time that ends before it begins',
			parameters: {
				approvalCode: 'AP-LAPTOP',
				startTime: '2026-12-01 00:00:00',
				endTime: '2026-11-01 00:00:00',
			},
			refuses: /^End Time is earlier than Start Time$/,
		},
		{
			title: 'says what to do about an unknown approval',
			parameters: { approvalCode: 'AP-NONE', ...MONTH },
			fails: { code: 1390002, hint: /^Check Approval Code/ },
		},
	],
	'approval.getTasks': [
		{
			title: 'lists what waits for a user',
			parameters: (sandbox) => {
				onlyOne(sandbox);
				return { userId: 'ou_ben' };
			},
			sends: [
				{
					method: 'POST',
					path: SEARCH,
					query: { user_id_type: 'open_id', page_size: '100' },
					body: { user_id: 'ou_ben', task_status: 'PENDING' },
				},
			],
			returns: {
				Data: {
					items: [
						{
							approval_code: 'AP-LAPTOP',
							approval_name: 'Laptop',
							instance_code: expect.stringMatching(/^INS-/),
							task_id: expect.any(String),
							user_id: 'ben01',
							applicant: 'ada01',
							title: '',
							status: 'PENDING',
							start_time: '2026-11-22T01:54:41.625Z',
							link: 'https://example.com/task',
						},
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 1 approval task/),
			},
		},
		{
			title: 'lists some tasks of an approval and a time',
			parameters: {
				approvalCode: 'AP-LAPTOP',
				taskStatus: 'ALL',
				limit: 5,
				options: {
					startedAfter: '2026-11-22 09:00:00',
					startedBefore: '2026-11-22 10:00:00',
					timezone: 'Asia/Shanghai',
					title: 'x',
					userIdType: 'union_id',
				},
			},
			sends: [
				{
					method: 'POST',
					path: SEARCH,
					query: { user_id_type: 'union_id', page_size: '5' },
					body: {
						approval_code: 'AP-LAPTOP',
						task_title: 'x',
						task_status: 'ALL',
						task_start_time_from: '1795309200000',
						task_start_time_to: '1795312800000',
					},
				},
			],
		},
		{
			title: "asks another list with a user's credential",
			asUser: true,
			parameters: (sandbox) => {
				onlyOne(sandbox);
				return {
					userId: 'ou_ben',
					taskStatus: 'ALL',
					returnAll: true,
					options: { pageSize: 50, pageToken: '' },
				};
			},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/approval/v4/tasks/query',
					query: { user_id: 'ou_ben', topic: '1', user_id_type: 'open_id', page_size: '200' },
				},
				{ method: 'GET', path: '/open-apis/approval/v4/tasks/query' },
			],
			returns: {
				Data: expect.objectContaining({ items: [expect.objectContaining({ status: 'PENDING' })] }),
			},
		},
		{
			title: 'goes on from a page',
			parameters: { userId: 'ou_ben', options: { pageSize: 5, pageToken: 'Mg' } },
			sends: [
				{ method: 'POST', path: SEARCH, query: expect.objectContaining({ page_token: 'Mg' }) },
			],
		},
		{
			title: 'refuses a question without user and approval',
			parameters: {},
			refuses: /^Approver and Approval Code are both empty$/,
		},
		{
			title: 'refuses one time without the other',
			parameters: { userId: 'ou_ben', options: { startedAfter: '2026-11-22 09:00:00' } },
			refuses: /^Started After is given without Started Before/,
		},
		{
			title: 'refuses what a user cannot ask',
			asUser: true,
			parameters: { userId: 'ou_ben', taskStatus: 'REJECTED' },
			refuses: /^With a user credential Feishu lists the tasks of one approver/,
		},
		{
			title: 'says what to do about a user that Feishu does not know',
			parameters: (sandbox) => {
				onlyOne(sandbox);
				return { userId: 'ou_nobody' };
			},
			fails: { code: 1390001, hint: /^Check / },
		},
	],
	'approval.rejectTask': [
		{
			title: 'rejects the task that waits for a user',
			parameters: (sandbox) => ({ ...submitted(sandbox), taskId: '', confirm: true }),
			sends: [
				{ method: 'GET', path: ONE_INSTANCE },
				{
					method: 'POST',
					path: '/open-apis/approval/v4/tasks/reject',
					query: { user_id_type: 'user_id' },
					body: {
						approval_code: 'AP-LAPTOP',
						instance_code: expect.stringMatching(/^INS-/),
						user_id: 'ben01',
						task_id: expect.stringMatching(/^7/),
					},
				},
			],
			returns: {
				Data: {
					instance_code: expect.stringMatching(/^INS-/),
					task_id: expect.stringMatching(/^7/),
					rejected: true,
				},
				Summary: expect.stringMatching(/^Rejected task 7\w+ of instance INS-\w+ for ben01/),
			},
		},
		{
			title: 'rejects a task that is named, with a comment and a form',
			parameters: (sandbox) => ({
				...submitted(sandbox),
				userId: 'ou_ben',
				confirm: true,
				options: {
					comment: 'Too expensive',
					form: [{ id: 'widget1', type: 'input', value: 'Laptop' }],
					userIdType: 'open_id',
				},
			}),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/approval/v4/tasks/reject',
					query: { user_id_type: 'open_id' },
					body: expect.objectContaining({
						comment: 'Too expensive',
						form: '[{"id":"widget1","type":"input","value":"Laptop"}]',
					}),
				},
			],
		},
		{
			title: 'refuses without Confirm',
			parameters: { ...known, confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'says that a task is done already',
			parameters: (sandbox) => ({ ...submitted(sandbox), taskId: '70', confirm: true }),
			fails: { code: 1390010, hint: /^Check Task ID/ },
		},
	],
	'approval.transferTask': [
		{
			title: 'passes the task that waits for a user on to another one',
			parameters: (sandbox) => ({
				...submitted(sandbox),
				taskId: '',
				transferUserId: { __rl: true, mode: 'list', value: 'chen01' },
			}),
			sends: [
				{ method: 'GET', path: ONE_INSTANCE },
				{
					method: 'POST',
					path: '/open-apis/approval/v4/tasks/transfer',
					query: { user_id_type: 'user_id' },
					body: expect.objectContaining({ user_id: 'ben01', transfer_user_id: 'chen01' }),
				},
			],
			returns: {
				Data: expect.objectContaining({ transferred_to: 'chen01' }),
				Summary: expect.stringMatching(
					/^Transferred task 7\w+ of instance INS-\w+ from ben01 to chen01/,
				),
			},
		},
		{
			title: 'passes a task on that is named, with a comment',
			parameters: (sandbox) => ({
				...submitted(sandbox),
				userId: 'ou_ben',
				transferUserId: 'ou_chen',
				options: { comment: 'On leave', userIdType: 'open_id' },
			}),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/approval/v4/tasks/transfer',
					body: expect.objectContaining({ comment: 'On leave' }),
				},
			],
		},
		{
			title: 'refuses to pass a task on to who has it',
			parameters: { ...known, transferUserId: 'ben01' },
			refuses: /^Transfer To is the user who has the task$/,
		},
		{
			title: 'says that a signature is needed',
			parameters: (sandbox) => ({
				...submitted(sandbox, { approval_code: 'AP-SIGNED' }),
				approvalCode: 'AP-SIGNED',
				transferUserId: 'chen01',
			}),
			fails: { code: 1390018, hint: /in the Feishu client/ },
		},
	],
	'approval.cancelInstance': [
		{
			title: 'withdraws an instance',
			parameters: (sandbox) => ({
				approvalCode: 'AP-LAPTOP',
				instanceCode: submitted(sandbox).instanceCode,
				userId: 'ada01',
				confirm: true,
			}),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/approval/v4/instances/cancel',
					query: { user_id_type: 'user_id' },
					body: {
						approval_code: 'AP-LAPTOP',
						instance_code: expect.stringMatching(/^INS-/),
						user_id: 'ada01',
					},
				},
			],
			returns: {
				Data: { instance_code: expect.stringMatching(/^INS-/), canceled: true },
				Summary: expect.stringMatching(/^Canceled instance INS-\w+ for ada01/),
			},
		},
		{
			title: 'withdraws an instance by open_id',
			parameters: (sandbox) => ({
				approvalCode: 'AP-LAPTOP',
				instanceCode: submitted(sandbox).instanceCode,
				userId: 'ou_ada',
				confirm: true,
				options: { userIdType: 'open_id' },
			}),
		},
		{
			title: 'refuses without Confirm',
			parameters: { approvalCode: 'AP-LAPTOP', instanceCode: 'INS-1', userId: 'ada01' },
			refuses: /^Confirm is off/,
		},
		{
			title: 'says what to do about an unknown instance',
			parameters: {
				approvalCode: 'AP-LAPTOP',
				instanceCode: 'INS-NONE',
				userId: 'ada01',
				confirm: true,
			},
			fails: { code: 1390003, hint: /^Check Instance Code/ },
		},
	],
	'approval.addComment': [
		{
			title: 'comments on an instance',
			parameters: (sandbox) => ({
				instanceCode: submitted(sandbox).instanceCode,
				userId: 'ben01',
				content: 'Which one?',
			}),
			sends: [
				{
					method: 'POST',
					path: /comments$/,
					query: { user_id_type: 'user_id', user_id: 'ben01' },
					body: { content: '{"text":"Which one?"}' },
				},
			],
			returns: {
				Data: { comment_id: expect.any(String) },
				Summary: expect.stringMatching(/^Added comment \w+ to instance INS-\w+ for ben01/),
			},
		},
		{
			title: 'answers a comment',
			parameters: (sandbox) => ({
				instanceCode: submitted(sandbox, {
					comment_list: [{ id: '81', user_id: 'ben01', open_id: 'ou_ben', comment: 'Why?' }],
				}).instanceCode,
				userId: 'ou_ada',
				content: 'It broke',
				options: { replyToCommentId: '81', userIdType: 'open_id' },
			}),
			sends: [
				{
					method: 'POST',
					path: /comments$/,
					body: { content: '{"text":"It broke"}', parent_comment_id: '81' },
				},
			],
		},
		{
			title: 'refuses an empty comment',
			parameters: { instanceCode: 'INS-1', userId: 'ben01', content: '' },
			refuses: /^Content is empty$/,
		},
		{
			title: 'says what to do about an unknown instance',
			parameters: { instanceCode: 'INS-NONE', userId: 'ben01', content: 'x' },
			fails: { code: 1390001, hint: /^Check / },
		},
	],
};
