import { taskCommentsOf } from '../sandbox';
import type { Examples } from './example';
import { UUID_V4 } from './expected';
import { made, ONE_TASK } from './tasks';

const DUE = { due: { timestamp: '1795399200000', is_all_day: false } };
const LIST = '/open-apis/task/v2/tasklists/list-release/tasks';
const COMMENTS = '/open-apis/task/v2/comments';
const inList = { tasklists: [{ tasklist_guid: 'list-release' }] };
const ada = { id: 'ou_ada', type: 'user', role: 'assignee' };

export const taskWorkExamples: Examples = {
	'task.get': [
		{
			title: 'reads a task, its times in ISO 8601 as well',
			parameters: (sandbox) => ({
				taskId: made(sandbox, '0', { due: { timestamp: '1796083200000', is_all_day: true } }),
			}),
			sends: [{ method: 'GET', path: ONE_TASK, query: { user_id_type: 'open_id' } }],
			returns: {
				Data: expect.objectContaining({
					summary: 'Before',
					created_time: '2026-11-22T01:54:41.625Z',
					due_time: '2026-12-01',
				}),
				Summary: expect.stringMatching(/^Got task "Before" \(\w+\)\.$/),
			},
		},
		{
			title: 'reads subtasks and comments as well',
			parameters: (sandbox) => {
				const taskId = made(sandbox);
				made(sandbox, '0', { parent_task_guid: taskId });
				taskCommentsOf(sandbox.world).push({
					id: '71',
					content: 'Who tests it?',
					creator: { id: 'ou_ada', type: 'user', role: 'creator' },
					created_at: '1795312481625',
					updated_at: '1795312481625',
					resource_type: 'task',
					resource_id: taskId,
				});
				return {
					taskId,
					options: { includeSubtasks: true, includeComments: true, userIdType: 'user_id' },
				};
			},
			sends: [
				{ method: 'GET', path: ONE_TASK, query: { user_id_type: 'user_id' } },
				{ method: 'GET', path: /subtasks$/, query: { user_id_type: 'user_id', page_size: '100' } },
				{
					method: 'GET',
					path: COMMENTS,
					query: {
						user_id_type: 'user_id',
						resource_type: 'task',
						resource_id: expect.any(String),
						page_size: '100',
					},
				},
			],
			returns: {
				Data: expect.objectContaining({
					subtasks: [expect.objectContaining({ summary: 'Before' })],
					comments: [
						expect.objectContaining({
							content: 'Who tests it?',
							created_time: '2026-11-22T01:54:41.625Z',
						}),
					],
				}),
				Summary: expect.stringMatching(/ with 1 subtask and 1 comment\.$/),
			},
		},
		{ title: 'refuses no task', parameters: { taskId: '' }, refuses: /^Task is empty$/ },
		{
			title: 'says what to do about a task that is not there',
			parameters: { taskId: 'unknown' },
			fails: { code: 1470404, hint: /^Check Task/ },
		},
	],
	'task.getTasklistTasks': [
		{
			title: 'lists the tasks of a list, as the app',
			parameters: (sandbox) => {
				made(sandbox, '0', inList);
				return { tasklistId: 'list-release' };
			},
			sends: [{ method: 'GET', path: LIST, query: { user_id_type: 'open_id', page_size: '100' } }],
			returns: { Data: expect.objectContaining({ has_more: false }) },
		},
		{
			title: 'lists some open tasks of a time, by the address of the list',
			parameters: (sandbox) => {
				made(sandbox, '0', inList);
				return {
					tasklistId: {
						__rl: true,
						mode: 'url',
						value: 'https://applink.feishu.cn/client/todo/task_list?guid=list-release',
					},
					limit: 10,
					options: {
						completed: 'open',
						createdAfter: '2026-11-22 09:00:00',
						createdBefore: '2026-11-22 10:00:00',
						timezone: 'Asia/Shanghai',
						userIdType: 'union_id',
					},
				};
			},
			sends: [
				{
					method: 'GET',
					path: LIST,
					query: {
						completed: 'false',
						created_from: '1795309200000',
						created_to: '1795312800000',
						user_id_type: 'union_id',
						page_size: '10',
					},
				},
			],
			returns: {
				Summary: expect.stringMatching(
					/^Found \d+ tasks?\S* .*Created after 2026-11-22 09:00 \(Asia\/Shanghai\) and before 2026-11-22 10:00 \(Asia\/Shanghai\)\.$/,
				),
			},
		},
		{
			title: 'lists all tasks, and goes on from a page',
			parameters: (sandbox) => {
				for (let index = 0; index < 3; index += 1) made(sandbox, '1795312481625', inList);
				return {
					tasklistId: 'list-release',
					returnAll: true,
					options: {
						completed: 'done',
						pageSize: 1,
						pageToken: Buffer.from('1').toString('base64url'),
					},
				};
			},
			returns: {
				Data: expect.objectContaining({
					items: expect.arrayContaining([
						expect.objectContaining({ completed_time: '2026-11-22T01:54:41.625Z' }),
					]),
				}),
			},
		},
		{
			title: 'refuses a span that ends before it begins',
			parameters: {
				tasklistId: 'list-release',
				options: { createdAfter: '2026-11-22 10:00:00', createdBefore: '2026-11-22 09:00:00' },
			},
			refuses: /^Created Before is earlier than Created After$/,
		},
		{
			title: 'says what to do about an unknown list',
			parameters: { tasklistId: 'unknown' },
			fails: { code: 1470404, hint: /^Check Task List/ },
		},
	],
	'task.addMembers': [
		{
			title: 'adds a picked assignee',
			parameters: (sandbox) => ({
				taskId: made(sandbox),
				memberIds: { __rl: true, mode: 'list', value: 'ou_ada' },
			}),
			sends: [
				{
					method: 'POST',
					path: /add_members$/,
					query: { user_id_type: 'open_id' },
					body: { members: [ada], client_token: expect.stringMatching(UUID_V4) },
				},
			],
			returns: {
				Data: { task_guid: expect.any(String), members: [ada] },
				Summary: expect.stringMatching(/^Added 1 assignee to task \w+\.$/),
			},
		},
		{
			title: 'names who was not added',
			parameters: (sandbox) => ({
				taskId: made(sandbox),
				memberIds: 'ada01, nobody01',
				role: 'follower',
				options: { userIdType: 'user_id' },
			}),
			returns: {
				Summary: expect.stringMatching(
					/^Added 1 follower to task \w+\.? Feishu did not add these: nobody01\.$/,
				),
			},
		},
		{
			title: 'takes an app off a task',
			parameters: (sandbox) => ({
				taskId: made(sandbox, '0', {
					members: [{ id: 'cli_helper', type: 'app', role: 'follower' }],
				}),
				memberIds: ['cli_helper'],
				role: 'follower',
				options: { memberType: 'app', remove: true },
			}),
			sends: [
				{
					method: 'POST',
					path: /remove_members$/,
					body: { members: [{ id: 'cli_helper', type: 'app', role: 'follower' }] },
				},
			],
			returns: {
				Data: expect.objectContaining({ members: [] }),
				Summary: expect.stringMatching(/^Removed 1 follower from task \w+\.$/),
			},
		},
		{
			title: 'adds many in parts',
			parameters: (sandbox) => ({
				taskId: made(sandbox),
				memberIds: Array.from({ length: 60 }, (_, index) => `cli_${index}`),
				options: { memberType: 'app' },
			}),
			sends: [
				{ method: 'POST', path: /add_members$/ },
				{ method: 'POST', path: /add_members$/ },
			],
			returns: { Summary: expect.stringMatching(/^Added 60 assignees/) },
		},
		{
			title: 'refuses ids of another kind',
			parameters: { taskId: 'aaa', memberIds: 'ou_ada', options: { memberType: 'app' } },
			refuses: /^Members "ou_ada" is of type open_id, but Member Type is app_id$/,
		},
		{
			title: 'says what to do about a task that is not there',
			parameters: { taskId: 'unknown', memberIds: 'ou_ada' },
			fails: { code: 1470404, hint: /^Check Task/ },
		},
	],
	'task.addComment': [
		{
			title: 'comments on a task',
			parameters: (sandbox) => ({ taskId: made(sandbox), content: 'Who tests it?' }),
			sends: [
				{
					method: 'POST',
					path: COMMENTS,
					query: { user_id_type: 'open_id' },
					body: {
						content: 'Who tests it?',
						resource_type: 'task',
						resource_id: expect.any(String),
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ comment_id: expect.any(String), content: 'Who tests it?' }),
				Summary: expect.stringMatching(/^Added comment \w+ to task \w+\.$/),
			},
		},
		{
			title: 'answers a comment',
			parameters: (sandbox) => {
				const taskId = made(sandbox);
				taskCommentsOf(sandbox.world).push({
					id: '72',
					content: 'Who tests it?',
					creator: { id: 'ou_ada', type: 'user', role: 'creator' },
					created_at: '1795312481625',
					updated_at: '1795312481625',
					resource_type: 'task',
					resource_id: taskId,
				});
				return {
					taskId,
					content: 'I do',
					options: { replyToCommentId: '72', userIdType: 'user_id' },
				};
			},
			sends: [
				{
					method: 'POST',
					path: COMMENTS,
					query: { user_id_type: 'user_id' },
					body: expect.objectContaining({ content: 'I do', reply_to_comment_id: '72' }),
				},
			],
		},
		{
			title: 'refuses a comment that is too long',
			parameters: { taskId: 'aaa', content: 'x'.repeat(3001) },
			refuses: /^Content has 3,001 characters, but 3,000 are allowed$/,
		},
		{
			title: 'says what to do about a comment that cannot be answered',
			parameters: (sandbox) => ({
				taskId: made(sandbox),
				content: 'I do',
				options: { replyToCommentId: '70', userIdType: 'user_id' },
			}),
			fails: { code: 1470400, hint: /^Correct the value/ },
		},
	],
	'task.createSubtask': [
		{
			title: 'makes a part of a task',
			parameters: (sandbox) => ({ taskId: made(sandbox), summary: 'Write the notes' }),
			sends: [
				{
					method: 'POST',
					path: /subtasks$/,
					query: { user_id_type: 'open_id' },
					body: { summary: 'Write the notes', client_token: expect.stringMatching(UUID_V4) },
				},
			],
			returns: {
				Data: { subtask: expect.objectContaining({ summary: 'Write the notes' }) },
				Summary: expect.stringMatching(/^Created task "Write the notes" \(\w+\) below task \w+\.$/),
			},
		},
		{
			title: 'makes one with everything',
			parameters: (sandbox) => ({
				taskId: made(sandbox),
				summary: 'Write the notes',
				options: {
					description: 'Short ones',
					start: '2026-12-01 09:00:00',
					due: '2026-12-01 18:00:00',
					allDay: false,
					timezone: 'Europe/Berlin',
					reminderMinutes: 15,
					repeatRule: 'FREQ=DAILY;INTERVAL=1',
					tasklistId: 'list-release',
					sectionId: 'section-testing',
					assignees: 'ada01',
					followers: 'ben01',
					members: [{ id: 'chen01', role: 'follower' }],
					origin: { platform_i18n_name: { en_us: 'Shop' } },
					userIdType: 'user_id',
				},
			}),
			sends: [
				{
					method: 'POST',
					path: /subtasks$/,
					query: { user_id_type: 'user_id' },
					body: {
						summary: 'Write the notes',
						description: 'Short ones',
						start: { timestamp: String(Date.UTC(2026, 11, 1, 8)) },
						due: { timestamp: String(Date.UTC(2026, 11, 1, 17)) },
						reminders: [{ relative_fire_minute: 15 }],
						repeat_rule: 'FREQ=DAILY;INTERVAL=1',
						tasklists: [{ tasklist_guid: 'list-release', section_guid: 'section-testing' }],
						members: [
							{ id: 'ada01', type: 'user', role: 'assignee' },
							{ id: 'ben01', type: 'user', role: 'follower' },
							{ id: 'chen01', role: 'follower' },
						],
						origin: { platform_i18n_name: { en_us: 'Shop' } },
						client_token: expect.stringMatching(UUID_V4),
					},
				},
			],
		},
		{
			title: 'refuses a repeat rule without a due time',
			parameters: {
				taskId: 'aaa',
				summary: 'Write',
				options: { repeatRule: 'FREQ=DAILY;INTERVAL=1' },
			},
			refuses: /^Repeat Rule is given without Due/,
		},
		{
			title: 'says what to do about a task that is not there',
			parameters: { taskId: 'unknown', summary: 'Write' },
			fails: { code: 1470404, hint: /^Check Task/ },
		},
	],
	'task.setReminder': [
		{
			title: 'sets a reminder',
			parameters: (sandbox) => ({ taskId: made(sandbox, '0', DUE), reminderMinutes: 30 }),
			sends: [
				{ method: 'GET', path: ONE_TASK, query: { user_id_type: 'open_id' } },
				{
					method: 'POST',
					path: /add_reminders$/,
					body: { reminders: [{ relative_fire_minute: 30 }] },
				},
			],
			returns: {
				Data: {
					task: expect.objectContaining({
						reminders: [expect.objectContaining({ relative_fire_minute: 30 })],
					}),
				},
				Summary: expect.stringMatching(
					/^Set the reminder of task "Before" \(\w+\) to 30 minutes before it is due\.$/,
				),
			},
		},
		{
			title: 'leaves a task alone that has the reminder',
			parameters: (sandbox) => ({
				taskId: made(sandbox, '0', {
					...DUE,
					reminders: [{ id: '91', relative_fire_minute: 30 }],
				}),
				reminderMinutes: 30,
			}),
			sends: [{ method: 'GET', path: ONE_TASK }],
			returns: { Summary: expect.stringMatching(/It had this one before\.$/) },
		},
		{
			title: 'takes the reminder away',
			parameters: (sandbox) => ({
				taskId: made(sandbox, '0', {
					...DUE,
					reminders: [{ id: '91', relative_fire_minute: 30 }],
				}),
				reminderMinutes: 0,
				options: { remove: true, userIdType: 'user_id' },
			}),
			sends: [
				{ method: 'GET', path: ONE_TASK },
				{ method: 'POST', path: /remove_reminders$/, body: { reminder_ids: ['91'] } },
			],
			returns: {
				Summary: expect.stringMatching(/^Removed the reminder of task "Before" \(\w+\)\.$/),
			},
		},
		{
			title: 'refuses minutes that are none',
			parameters: { taskId: 'aaa', reminderMinutes: -5 },
			refuses: /^Reminder Minutes is -5, which is out of range$/,
		},
		{
			title: 'says what to do about a task without a due time',
			parameters: (sandbox) => ({ taskId: made(sandbox), reminderMinutes: 30 }),
			fails: { code: 1470400, hint: /needs Due/ },
		},
	],
};
