import { tasksOf } from '../sandbox';
import type { Examples } from './example';
import { UUID_V4 } from './expected';
import { made, ONE_TASK, only } from './tasks';

const PATH = '/open-apis/task/v2/tasks';

export const taskExamples: Examples = {
	'task.create': [
		{
			title: 'creates a task that has a title only',
			parameters: { summary: 'Prepare the release' },
			sends: [
				{
					method: 'POST',
					path: PATH,
					query: { user_id_type: 'open_id' },
					body: { summary: 'Prepare the release', client_token: expect.stringMatching(UUID_V4) },
				},
			],
			returns: {
				Data: { task: expect.objectContaining({ summary: 'Prepare the release', status: 'todo' }) },
				Summary: expect.stringMatching(/^Created task "Prepare the release" \(\w+\)\.$/),
			},
		},
		{
			title: 'creates a task with everything',
			parameters: {
				summary: 'Prepare the release',
				options: {
					description: 'Notes\nChecklist',
					start: '2026-11-30 09:00:00',
					due: '2026-12-01 18:00:00',
					timezone: 'Europe/Berlin',
					reminderMinutes: 30,
					repeatRule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU',
					tasklistId: { __rl: true, mode: 'list', value: 'list-release' },
					sectionId: { __rl: true, mode: 'list', value: 'section-testing' },
					customFields: [{ guid: 'field-hours', number_value: '8' }],
					members: JSON.stringify([
						{ id: 'ada01', type: 'user', role: 'assignee' },
						{ id: 'cli_helper', type: 'app', role: 'follower' },
						{ id: 'ben01', role: 'follower', name: 'Ben Li' },
					]),
					origin: { platform_i18n_name: { en_us: 'Shop' }, href: { url: 'https://example.com/1' } },
					userIdType: 'user_id',
				},
			},
			sends: [
				{
					method: 'POST',
					path: PATH,
					query: { user_id_type: 'user_id' },
					body: {
						summary: 'Prepare the release',
						description: 'Notes\nChecklist',
						// 18:00 in Berlin is 17:00 in UTC.
						start: { timestamp: String(Date.UTC(2026, 10, 30, 8)) },
						due: { timestamp: String(Date.UTC(2026, 11, 1, 17)) },
						reminders: [{ relative_fire_minute: 30 }],
						repeat_rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU',
						tasklists: [{ tasklist_guid: 'list-release', section_guid: 'section-testing' }],
						custom_fields: [{ guid: 'field-hours', number_value: '8' }],
						members: [
							{ id: 'ada01', type: 'user', role: 'assignee' },
							{ id: 'cli_helper', type: 'app', role: 'follower' },
							{ id: 'ben01', role: 'follower', name: 'Ben Li' },
						],
						origin: {
							platform_i18n_name: { en_us: 'Shop' },
							href: { url: 'https://example.com/1' },
						},
						client_token: expect.stringMatching(UUID_V4),
					},
				},
			],
		},
		{
			title: 'reads the due time in Shanghai when no zone is given, and as a user',
			asUser: true,
			parameters: { summary: 'Call', options: { due: '2026-12-01 18:00:00' } },
			returns: {
				Data: {
					task: expect.objectContaining({
						due: { timestamp: String(Date.UTC(2026, 11, 1, 10)), is_all_day: false },
					}),
				},
				Summary: expect.stringMatching(
					/^Created task .+, due 2026-12-01 18:00 \(Asia\/Shanghai\)\.$/,
				),
			},
		},
		{
			title: 'makes a date without a time the due date, the same one in every zone',
			parameters: { summary: 'Call', options: { due: '2026-12-01', timezone: 'America/New_York' } },
			sends: [
				{
					method: 'POST',
					path: PATH,
					body: expect.objectContaining({
						due: { timestamp: String(Date.UTC(2026, 11, 1)), is_all_day: true },
					}),
				},
			],
			returns: {
				Summary: expect.stringMatching(/^Created task "Call" \(\w+\), due 2026-12-01\.$/),
			},
		},
		{
			title: 'makes whole days of times with All Day, for a picked assignee and two followers',
			parameters: {
				summary: 'Fair',
				options: {
					start: '2026-12-01 00:00:00',
					due: '2026-12-03T23:30:00',
					allDay: true,
					timezone: 'America/New_York',
					assignees: { __rl: true, mode: 'list', value: 'ou_ada' },
					followers: { __rl: true, mode: 'id', value: 'ou_ben, ou_chen' },
				},
			},
			sends: [
				{
					method: 'POST',
					path: PATH,
					body: expect.objectContaining({
						start: { timestamp: String(Date.UTC(2026, 11, 1)), is_all_day: true },
						due: { timestamp: String(Date.UTC(2026, 11, 3)), is_all_day: true },
						members: [
							{ id: 'ou_ada', type: 'user', role: 'assignee' },
							{ id: 'ou_ben', type: 'user', role: 'follower' },
							{ id: 'ou_chen', type: 'user', role: 'follower' },
						],
					}),
				},
			],
			returns: {
				Summary: expect.stringMatching(
					/^Created task "Fair" \(\w+\), starts 2026-12-01, due 2026-12-03\.$/,
				),
			},
		},
		{
			title: 'takes plain ids for assignees',
			parameters: { summary: 'Call', options: { members: 'ou_ada, ou_ben' } },
			sends: [
				{
					method: 'POST',
					path: PATH,
					body: expect.objectContaining({
						members: [
							{ id: 'ou_ada', role: 'assignee' },
							{ id: 'ou_ben', role: 'assignee' },
						],
					}),
				},
			],
		},
		{
			title: 'refuses a start after the due time',
			parameters: {
				summary: 'Call',
				options: { start: '2026-12-02 00:00:00', due: '2026-12-01 00:00:00' },
			},
			refuses: /^Start is after Due$/,
		},
		{
			title: 'refuses a whole day together with a time',
			parameters: { summary: 'Call', options: { start: '2026-12-01', due: '2026-12-02 10:00:00' } },
			refuses: /^Only one of Start and Due is a date/,
		},
		{
			title: 'refuses a reminder without a due time',
			parameters: { summary: 'Call', options: { reminderMinutes: 0 } },
			refuses: /^Reminder Minutes is given without Due/,
		},
		{
			title: 'refuses a section without a list',
			parameters: { summary: 'Call', options: { sectionId: 'section-testing' } },
			refuses: /^Section is given without Task List$/,
		},
		{
			title: 'refuses the value of a custom field that it does not name',
			parameters: { summary: 'Call', options: { customFields: [{ text_value: 'x' }] } },
			refuses: /^Entry 1 of Custom Fields has no guid$/,
		},
		{
			title: 'writes out the numbers of custom fields, and empties one',
			parameters: {
				summary: 'Call',
				options: {
					customFields: [
						{ guid: 'field-hours', number_value: 10.5 },
						{ guid: 'field-day', datetime_value: 1764580000000 },
						{ guid: 'field-kinds', multi_select_value: ['opt-1'] },
						{ guid: 'field-note', text_value: null },
						{ guid: 'field-people', member_value: null },
					],
				},
			},
			sends: [
				{
					method: 'POST',
					path: PATH,
					body: expect.objectContaining({
						custom_fields: [
							{ guid: 'field-hours', number_value: '10.5' },
							{ guid: 'field-day', datetime_value: '1764580000000' },
							{ guid: 'field-kinds', multi_select_value: ['opt-1'] },
							{ guid: 'field-note', text_value: '' },
							{ guid: 'field-people', member_value: [] },
						],
					}),
				},
			],
		},
		{
			title: 'refuses the value of a custom field in seconds',
			parameters: {
				summary: 'Call',
				options: { customFields: [{ guid: 'field-day', datetime_value: 1764580000 }] },
			},
			refuses:
				/^Entry 1 of Custom Fields has the datetime_value "1764580000", which is not a time in milli/,
		},
		{
			title: 'refuses a value of no kind that custom fields have',
			parameters: { summary: 'Call', options: { customFields: [{ guid: 'a', text: 'x' }] } },
			refuses: /^Entry 1 of Custom Fields has "text", which is none of text_value/,
		},
		{
			title: 'refuses several values of one custom field',
			parameters: {
				summary: 'Call',
				options: { customFields: [{ guid: 'a', text_value: 'x', number_value: '1' }] },
			},
			refuses: /^Entry 1 of Custom Fields has several values: text_value, number_value$/,
		},
		{
			title: 'refuses a single value where a custom field takes a list',
			parameters: {
				summary: 'Call',
				options: { customFields: [{ guid: 'a', multi_select_value: 'opt-1' }] },
			},
			refuses: /^Entry 1 of Custom Fields has the multi_select_value "opt-1", which is not a list$/,
		},
		{
			title: 'refuses a repeat rule that is none',
			parameters: { summary: 'Call', options: { due: '2026-12-01', repeatRule: 'weekly' } },
			refuses: /^Repeat Rule is "weekly", which is not an RRULE/,
		},
		{
			title: 'refuses an empty title',
			parameters: { summary: '' },
			refuses: /^Summary is empty$/,
		},
		{
			title: 'refuses a title above 3000 characters',
			parameters: { summary: 'x'.repeat(3001) },
			refuses: /^Summary has 3,001 characters, but 3,000 are allowed$/,
		},
		{
			title: 'refuses a due time that is none',
			parameters: { summary: 'Call', options: { due: 'tomorrow' } },
			refuses: /^Due is "tomorrow", which is not a date and time$/,
		},
		{
			title: 'refuses a zone that does not exist',
			parameters: { summary: 'Call', options: { timezone: 'Mars/Olympus' } },
			refuses: /^Timezone is "Mars\/Olympus"/,
		},
		{
			title: 'refuses more than 50 members',
			parameters: {
				summary: 'Call',
				options: {
					members: Array.from({ length: 51 }, (_, index) => ({
						id: `ou_${index}`,
						role: 'follower',
					})),
				},
			},
			refuses: /^Members has 51 entries, but a task may have 50$/,
		},
		{
			title: 'refuses a member that is not an object',
			parameters: { summary: 'Call', options: { members: [17] } },
			refuses: /^Entry 1 of Members is "17"/,
		},
		{
			title: 'refuses a member without id',
			parameters: { summary: 'Call', options: { members: [{ role: 'assignee' }] } },
			refuses: /^Entry 1 of Members has no id/,
		},
		{
			title: 'refuses a member without role',
			parameters: { summary: 'Call', options: { members: [{ id: 'ou_ada' }] } },
			refuses: /^Entry 1 of Members has no role/,
		},
		{
			title: 'refuses an unknown role',
			parameters: { summary: 'Call', options: { members: [{ id: 'ou_ada', role: 'boss' }] } },
			refuses: /^Entry 1 of Members has the role "boss"/,
		},
		{
			title: 'refuses an unknown type',
			parameters: {
				summary: 'Call',
				options: { members: [{ id: 'ou_ada', role: 'follower', type: 'group' }] },
			},
			refuses: /^Entry 1 of Members has the type "group"/,
		},
		{
			title: 'refuses an unknown attribute of a member',
			parameters: {
				summary: 'Call',
				options: { members: [{ id: 'ou_ada', role: 'follower', email: 'a@example.com' }] },
			},
			refuses: /^Entry 1 of Members has "email"/,
		},
		{
			title: 'refuses a member id of another type',
			parameters: { summary: 'Call', options: { members: [{ id: 'on_ada', role: 'follower' }] } },
			refuses: /^Entry 1 of Members: id "on_ada" is of type union_id, but User ID Type is open_id$/,
		},
		{
			title: 'says what to do about a member Feishu does not know',
			parameters: {
				summary: 'Call',
				options: { members: [{ id: 'ou_nobody', role: 'follower' }] },
			},
			fails: { code: 1470400, hint: /^Correct the value/ },
		},
	],
	'task.update': [
		{
			title: 'empties what a task has',
			parameters: (sandbox) => ({
				taskId: made(sandbox),
				options: { summary: 'Later', clearFields: ['description', 'due', 'repeatRule', 'start'] },
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_TASK,
					body: {
						task: { summary: 'Later' },
						update_fields: ['summary', 'description', 'due', 'repeat_rule', 'start'],
					},
				},
			],
			returns: {
				Summary: expect.stringMatching(/no description, no due, no repeat rule, no start\.$/),
			},
		},
		{
			title: 'refuses to fill in and to empty the same',
			parameters: {
				taskId: 'aaa',
				options: { due: '2026-12-01 18:00:00', clearFields: 'due' },
			},
			refuses: /^Due is given, and Fields to Clear has it as well$/,
		},
		{
			title: 'refuses a reminder of a task that no longer has Due',
			parameters: { taskId: 'aaa', options: { reminderMinutes: 5, clearFields: ['due'] } },
			refuses: /^Fields to Clear has Due, but Reminder Minutes needs it$/,
		},
		{
			title: 'changes the title only',
			parameters: (sandbox) => ({ taskId: made(sandbox), options: { summary: 'After' } }),
			sends: [
				{
					method: 'PATCH',
					path: ONE_TASK,
					query: { user_id_type: 'open_id' },
					body: { task: { summary: 'After' }, update_fields: ['summary'] },
				},
			],
			returns: {
				Data: { task: expect.objectContaining({ summary: 'After' }) },
				Summary: expect.stringMatching(/^Updated task "After" \(\w+\): summary\.$/),
			},
		},
		{
			title: 'changes everything and completes the task, by its address',
			parameters: (sandbox) => ({
				taskId: {
					__rl: true,
					mode: 'url',
					value: `https://applink.feishu.cn/client/todo/detail?guid=${made(sandbox)}&suite_entity_num=t1`,
				},
				options: {
					summary: 'After',
					description: 'Done',
					due: '2026-12-01T18:00:00+01:00',
					completedAt: '2026-11-30 09:30:00',
					timezone: 'America/New_York',
					reopen: false,
					userIdType: 'union_id',
				},
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_TASK,
					query: { user_id_type: 'union_id' },
					body: {
						task: {
							summary: 'After',
							description: 'Done',
							due: { timestamp: String(Date.UTC(2026, 11, 1, 17)) },
							// 9:30 in New York is 14:30 in UTC.
							completed_at: String(Date.UTC(2026, 10, 30, 14, 30)),
						},
						update_fields: ['summary', 'description', 'due', 'completed_at'],
					},
				},
			],
			returns: {
				Data: { task: expect.objectContaining({ status: 'done' }) },
				Summary: expect.stringMatching(
					/^Updated task "After" \(\w+\): summary, description, due 2026-12-01 12:00 \(America\/New_York\), completed at 2026-11-30 09:30 \(America\/New_York\)\.$/,
				),
			},
		},
		{
			title:
				'changes start, repeat rule, custom fields, list and reminder, one call after the other',
			parameters: (sandbox) => {
				const taskId = made(sandbox);
				const task = tasksOf(sandbox.world).get(taskId);
				if (task !== undefined) task.reminders = [{ id: '9old', relative_fire_minute: 5 }];
				return {
					taskId,
					options: {
						start: '2026-12-01 10:00:00',
						due: '2026-12-02 10:00:00',
						allDay: true,
						repeatRule: 'FREQ=DAILY;INTERVAL=1',
						customFields: [{ guid: 'field-hours', number_value: '8' }],
						tasklistId: 'list-release',
						sectionId: 'section-testing',
						reminderMinutes: 60,
					},
				};
			},
			sends: [
				{
					method: 'PATCH',
					path: ONE_TASK,
					body: {
						task: {
							start: { timestamp: String(Date.UTC(2026, 11, 1)), is_all_day: true },
							due: { timestamp: String(Date.UTC(2026, 11, 2)), is_all_day: true },
							repeat_rule: 'FREQ=DAILY;INTERVAL=1',
							custom_fields: [{ guid: 'field-hours', number_value: '8' }],
						},
						update_fields: ['start', 'due', 'repeat_rule', 'custom_fields'],
					},
				},
				{
					method: 'POST',
					path: /add_tasklist$/,
					body: { tasklist_guid: 'list-release', section_guid: 'section-testing' },
				},
				{ method: 'GET', path: ONE_TASK },
				{ method: 'POST', path: /remove_reminders$/, body: { reminder_ids: ['9old'] } },
				{
					method: 'POST',
					path: /add_reminders$/,
					body: { reminders: [{ relative_fire_minute: 60 }] },
				},
			],
			returns: {
				Summary: expect.stringMatching(
					/^Updated task "Before" \(\w+\): starts 2026-12-01, due 2026-12-02, repeat rule, custom fields, task list, reminder\.$/,
				),
			},
		},
		{
			title: 'refuses a section of no list',
			parameters: { taskId: 'aaa', options: { sectionId: 'section-testing' } },
			refuses: /^Section is given without Task List$/,
		},
		{
			title: 'reopens a task',
			parameters: (sandbox) => ({
				taskId: made(sandbox, '1795312481625'),
				options: { reopen: true },
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_TASK,
					body: { task: { completed_at: '0' }, update_fields: ['completed_at'] },
				},
			],
			returns: { Data: { task: expect.objectContaining({ status: 'todo', completed_at: '0' }) } },
		},
		{
			title: 'refuses All Day without a time',
			parameters: { taskId: 'task-1', options: { allDay: true, summary: 'After' } },
			refuses: /^All Day is on, but neither Start nor Due is given$/,
		},
		{
			title: 'refuses an update of nothing',
			parameters: { taskId: 'aaa', options: { timezone: 'Europe/Berlin', reopen: false } },
			refuses: /^There is nothing to update/,
		},
		{
			title: 'refuses to reopen and complete at once',
			parameters: { taskId: 'aaa', options: { reopen: true, completedAt: '2026-11-30 09:30:00' } },
			refuses: /^Reopen is on and Completed At is given/,
		},
		{
			title: 'refuses a completion without a time',
			parameters: { taskId: 'aaa', options: { completedAt: '2026-11-30' } },
			refuses: /^Completed At is "2026-11-30", a date without a time/,
		},
		{
			title: 'refuses a time the clocks skip',
			parameters: {
				taskId: 'aaa',
				options: { completedAt: '2026-03-29 02:30:00', timezone: 'Europe/Berlin' },
			},
			refuses: /^Completed At 2026-03-29 02:30:00 does not exist in Europe\/Berlin/,
		},
		{
			title: 'refuses an address without a guid',
			parameters: {
				taskId: 'https://applink.feishu.cn/client/todo',
				options: { summary: 'After' },
			},
			refuses: /^Task is "https:\/\/applink/,
		},
		{
			title: 'says what to do about a task that is completed already',
			parameters: (sandbox) => ({
				taskId: made(sandbox, '1795312481625'),
				options: { completedAt: '2026-11-30 09:30:00' },
			}),
			fails: { code: 1470400, hint: /cannot be completed again/ },
		},
		{
			title: 'says what to do about an unknown task',
			parameters: { taskId: 'unknown', options: { summary: 'After' } },
			fails: { code: 1470404, hint: /^Check Task:/ },
		},
	],
	'task.delete': [
		{
			title: 'deletes a task',
			parameters: (sandbox) => ({ taskId: made(sandbox), confirm: true }),
			sends: [{ method: 'DELETE', path: ONE_TASK, query: {}, body: undefined }],
			returns: {
				Data: { task_guid: expect.any(String), deleted: true },
				Summary: expect.stringMatching(/^Deleted task \w+\.$/),
			},
		},
		{
			title: 'refuses without Confirm',
			parameters: { taskId: 'aaa', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'says what to do about an unknown task',
			parameters: { taskId: 'unknown', confirm: true },
			fails: { code: 1470404, hint: /^Check Task:/ },
		},
	],
	'task.getMany': [
		{
			title: 'lists a page of tasks',
			asUser: true,
			parameters: (sandbox) => {
				only(sandbox, 60);
				return {};
			},
			sends: [{ method: 'GET', path: PATH, query: { user_id_type: 'open_id', page_size: '50' } }],
			returns: {
				Data: expect.objectContaining({ has_more: true, page_token: expect.any(String) }),
				Summary: 'Found 50 tasks; more are available.',
			},
		},
		{
			title: 'lists all tasks over several pages',
			asUser: true,
			parameters: (sandbox) => {
				only(sandbox, 230);
				return { returnAll: true, options: { userIdType: 'union_id' } };
			},
			sends: [
				{ method: 'GET', path: PATH, query: { user_id_type: 'union_id', page_size: '100' } },
				{
					method: 'GET',
					path: PATH,
					query: { user_id_type: 'union_id', page_size: '100', page_token: expect.any(String) },
				},
				{
					method: 'GET',
					path: PATH,
					query: { user_id_type: 'union_id', page_size: '100', page_token: expect.any(String) },
				},
			],
			returns: { Summary: 'Found 230 tasks.' },
		},
		{
			title: 'goes on where a page ended',
			asUser: true,
			parameters: (sandbox) => {
				only(sandbox, 3);
				return {
					limit: 1,
					options: { pageSize: 2, pageToken: Buffer.from('2').toString('base64url') },
				};
			},
			returns: { Summary: 'Found 1 task.', Data: expect.objectContaining({ has_more: false }) },
		},
		{
			title: 'refuses a page above 100',
			asUser: true,
			parameters: { options: { pageSize: 101 } },
			refuses: /^Page Size is 101, which is out of range$/,
		},
		{
			title: "refuses the app's identity",
			parameters: {},
			refuses: /^Feishu lets only a user carry out List Tasks/,
		},
		{
			title: 'says what to do about a page token Feishu does not take',
			asUser: true,
			parameters: (sandbox) => {
				sandbox.faults.add({ kind: 'code', code: 1470400, endpoint: 'task.v2.task.list' });
				return { options: { pageToken: 'wrong' } };
			},
			fails: { code: 1470400, hint: /^Correct the value/ },
		},
	],
};
