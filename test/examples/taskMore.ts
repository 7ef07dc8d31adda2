import type { Sandbox } from '../sandbox';
import { taskCommentsOf } from '../sandbox';
import type { Examples } from './example';
import { FILES } from './sampleFiles';
import { made } from './tasks';

const LISTS = '/open-apis/task/v2/tasklists';
const COMMENTS = '/open-apis/task/v2/comments';
const UPLOAD = '/open-apis/task/v2/attachments/upload';
const ada = { id: 'ou_ada', type: 'user', role: 'assignee' };

export const taskMoreExamples: Examples = {
	'task.uploadAttachment': [
		{
			title: 'puts a file below a task',
			parameters: (sandbox) => ({ taskId: made(sandbox) }),
			files: { data: FILES.log },
			sends: [
				{
					method: 'POST',
					path: UPLOAD,
					query: { user_id_type: 'open_id' },
					form: {
						fields: { resource_type: 'task', resource_id: expect.any(String) },
						files: [expect.objectContaining({ field: 'file', name: FILES.log.name })],
					},
				},
			],
			returns: {
				Data: {
					task_guid: expect.any(String),
					attachments: [
						expect.objectContaining({
							guid: expect.any(String),
							name: FILES.log.name,
							size: FILES.log.bytes.length,
							uploaded_time: expect.stringMatching(/Z$/),
						}),
					],
					failed: [],
				},
				Summary: expect.stringMatching(/^Attached 1 file to task \w+: "/),
			},
		},
		{
			title: 'puts a picked name on it, as a user',
			asUser: true,
			parameters: (sandbox) => ({
				taskId: made(sandbox),
				binaryPropertyName: 'report',
				options: { fileName: 'September.log', userIdType: 'user_id' },
			}),
			files: { report: FILES.log },
			sends: [
				{
					method: 'POST',
					path: UPLOAD,
					query: { user_id_type: 'user_id' },
					form: {
						fields: { resource_type: 'task', resource_id: expect.any(String) },
						files: [expect.objectContaining({ field: 'file', name: 'September.log' })],
					},
				},
			],
		},
		{
			title: 'puts several files below a task',
			parameters: (sandbox) => ({ taskId: made(sandbox), binaryPropertyName: 'data, photo' }),
			files: { data: FILES.log, photo: FILES.picture },
			sends: [
				{ method: 'POST', path: UPLOAD },
				{ method: 'POST', path: UPLOAD },
			],
			returns: { Summary: expect.stringMatching(/^Attached 2 files to task \w+: /) },
		},
		{
			title: 'refuses one name for several files',
			parameters: {
				taskId: 'task-1',
				binaryPropertyName: 'data, photo',
				options: { fileName: 'a.log' },
			},
			files: { data: FILES.log, photo: FILES.picture },
			refuses: /^File Name is given for 2 files$/,
		},
		{
			title: 'refuses an empty file',
			parameters: { taskId: 'task-1' },
			files: { data: { ...FILES.log, bytes: Buffer.alloc(0) } },
			refuses: /^"data" is an empty file$/,
		},
		{
			title: 'refuses more files than Feishu takes',
			parameters: { taskId: 'task-1', binaryPropertyName: 'a, b, c, d, e, f' },
			refuses: /^Input Data Field Name names 6 files, but 5 are allowed$/,
		},
		{
			title: 'says what to do about a task that is not there',
			parameters: { taskId: 'task-unknown' },
			files: { data: FILES.log },
			fails: { code: 1470403, hint: /^Check Task/ },
		},
	],
	'task.getTasklists': [
		{
			title: 'lists the task lists that the app is in',
			parameters: {},
			sends: [{ method: 'GET', path: LISTS, query: { user_id_type: 'open_id', page_size: '50' } }],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							guid: 'list-release',
							name: 'Release',
							created_time: '2026-11-22T01:54:41.625Z',
						}),
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 1 task list/),
			},
		},
		{
			title: 'lists some of those of a user',
			asUser: true,
			parameters: { limit: 10, options: { userIdType: 'union_id' } },
			sends: [{ method: 'GET', path: LISTS, query: { user_id_type: 'union_id', page_size: '10' } }],
		},
		{
			title: 'goes on from a page to the end',
			parameters: {
				returnAll: true,
				options: { pageSize: 20, pageToken: Buffer.from('1').toString('base64url') },
			},
			returns: { Data: expect.objectContaining({ has_more: false }) },
		},
		{
			title: 'refuses a page that is too large',
			parameters: { options: { pageSize: 101 } },
			refuses: /^Page Size is 101/,
		},
		{
			title: 'says what to do about a page token that is too old',
			parameters: (sandbox) => {
				sandbox.faults.add({ kind: 'code', code: 1470400, endpoint: 'task.v2.tasklist.list' });
				return { options: { pageToken: 'old' } };
			},
			fails: { code: 1470400, hint: /Page Token/ },
		},
	],
	'task.getComments': [
		{
			title: 'lists the comments on a task, the oldest first',
			parameters: (sandbox) => ({ taskId: discussed(sandbox) }),
			sends: [
				{
					method: 'GET',
					path: COMMENTS,
					query: {
						resource_type: 'task',
						resource_id: expect.any(String),
						direction: 'asc',
						user_id_type: 'open_id',
						page_size: '50',
					},
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							content: 'Who tests it?',
							created_time: '2026-11-22T01:54:41.625Z',
						}),
						expect.objectContaining({ content: 'Ben does.' }),
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 2 comments/),
			},
		},
		{
			title: 'lists the newest comment',
			asUser: true,
			parameters: (sandbox) => ({
				taskId: discussed(sandbox),
				limit: 1,
				options: { direction: 'desc', userIdType: 'user_id' },
			}),
			returns: {
				Data: expect.objectContaining({
					items: [expect.objectContaining({ content: 'Ben does.' })],
					has_more: true,
				}),
			},
		},
		{
			title: 'goes on from a page to the end',
			parameters: (sandbox) => ({
				taskId: discussed(sandbox),
				returnAll: true,
				options: { pageSize: 1, pageToken: Buffer.from('1').toString('base64url') },
			}),
			returns: {
				Data: { items: [expect.objectContaining({ content: 'Ben does.' })], has_more: false },
			},
		},
		{
			title: 'refuses no task',
			parameters: { taskId: '={{ "" }}' },
			refuses: /^Task is empty$/,
		},
		{
			title: 'says what to do about a task that is not there',
			parameters: { taskId: 'task-unknown' },
			fails: { code: 1470404, hint: /^Check Task/ },
		},
	],
	'task.removeMembers': [
		{
			title: 'takes an assignee off a task',
			parameters: (sandbox) => ({
				taskId: made(sandbox, '0', { members: [ada] }),
				memberIds: { __rl: true, mode: 'list', value: 'ou_ada' },
			}),
			sends: [
				{
					method: 'POST',
					path: /remove_members$/,
					query: { user_id_type: 'open_id' },
					body: { members: [ada] },
				},
			],
			returns: {
				Data: { task_guid: expect.any(String), members: [] },
				Summary: expect.stringMatching(/^Removed 1 assignee from task \w+\.$/),
			},
		},
		{
			title: 'takes apps off a task that follow it',
			parameters: (sandbox) => ({
				taskId: made(sandbox, '0', {
					members: [{ id: 'cli_helper', type: 'app', role: 'follower' }],
				}),
				memberIds: ['cli_helper'],
				role: 'follower',
				options: { memberType: 'app', userIdType: 'user_id' },
			}),
			sends: [
				{
					method: 'POST',
					path: /remove_members$/,
					query: { user_id_type: 'user_id' },
					body: { members: [{ id: 'cli_helper', type: 'app', role: 'follower' }] },
				},
			],
		},
		{
			title: 'refuses IDs of another kind',
			parameters: { taskId: 'aaa', memberIds: 'ou_ada', options: { memberType: 'app' } },
			refuses: /^Members "ou_ada" is of type open_id, but Member Type is app_id$/,
		},
		{
			title: 'says what to do about a task that is not there',
			parameters: { taskId: 'task-unknown', memberIds: 'ou_ada' },
			fails: { code: 1470404, hint: /^Check Task/ },
		},
	],
};

/** A task with two comments. */
function discussed(sandbox: Sandbox): string {
	const taskId = made(sandbox);
	const ben = { id: 'ou_ben', type: 'user', role: 'creator' };
	for (const [index, content] of ['Who tests it?', 'Ben does.'].entries()) {
		taskCommentsOf(sandbox.world).push({
			id: `7${index}`,
			content,
			creator: ben,
			created_at: String(1795312481625 + index),
			updated_at: String(1795312481625 + index),
			resource_type: 'task',
			resource_id: taskId,
		});
	}
	return taskId;
}
