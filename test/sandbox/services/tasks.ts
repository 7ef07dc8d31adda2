import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import type { World } from '../world';
import { findPerson } from './people';

/** A task of the sandbox; the shape of task v2. */
export interface Task {
	guid: string;
	summary: string;
	description: string;
	due?: { timestamp: string; is_all_day: boolean };
	members: Array<{ id: string; type: string; role: string }>;
	origin?: object;
	completed_at: string;
	status: string;
	url: string;
	created_at: string;
	updated_at: string;
}

/** All tasks by guid. */
export function tasksOf(world: World): Map<string, Task> {
	return world.part('tasks', () => new Map());
}

/** What `update_fields` may name (documentation: "Update a task"). */
const UPDATABLE = [
	'summary',
	'description',
	'start',
	'due',
	'completed_at',
	'extra',
	'custom_complete',
	'repeat_rule',
	'mode',
	'is_milestone',
	'custom_fields',
];

export const tasks: Service = {
	'task.v2.task.create': (call) => {
		const { world, body } = call;
		const keys = world.part('taskKeys', () => new Map<string, Task>());
		const known = keys.get(body.client_token);
		if (known !== undefined) {
			call.replayed();
			return { task: known };
		}
		if (body.summary === '' || body.summary.length > 3000) refuse(call, 1470400, 'summary');
		for (const member of body.members ?? []) checkMember(call, member);
		const guid = world.id('');
		const now = String(world.now());
		const task: Task = {
			guid,
			summary: body.summary,
			description: body.description ?? '',
			due: dueOf(call, body.due),
			members: (body.members ?? []).map((member: object) => ({ type: 'user', ...member })),
			origin: body.origin,
			completed_at: body.completed_at ?? '0',
			status: 'todo',
			url: `https://applink.feishu.cn/client/todo/detail?guid=${guid}`,
			created_at: now,
			updated_at: now,
		};
		tasksOf(world).set(guid, task);
		if (body.client_token !== undefined) keys.set(body.client_token, task);
		return { task };
	},
	'task.v2.task.get': (call) => ({ task: existing(call) }),
	'task.v2.task.patch': (call) => {
		const task = existing(call);
		const { task: given = {}, update_fields: names } = call.body;
		if (names.length === 0) refuse(call, 1470400, 'update_fields is empty');
		for (const name of names) {
			if (!UPDATABLE.includes(name)) refuse(call, 1470400, `update_fields: ${name}`);
		}
		if (names.includes('completed_at')) complete(call, task, given.completed_at ?? '0');
		if (names.includes('summary')) {
			if (!given.summary) refuse(call, 1470400, 'summary');
			task.summary = given.summary;
		}
		if (names.includes('description')) task.description = given.description ?? '';
		if (names.includes('due')) task.due = dueOf(call, given.due);
		task.updated_at = String(call.world.now());
		return { task };
	},
	'task.v2.task.delete': (call) => {
		tasksOf(call.world).delete(existing(call).guid);
		return {};
	},
	'task.v2.task.list': (call) => page(call, [...tasksOf(call.world).values()], 50),
};

function existing(call: ServiceCall): Task {
	return tasksOf(call.world).get(call.path.task_guid) ?? refuse(call, 1470404);
}

function complete(call: ServiceCall, task: Task, at: string): void {
	if (at !== '0' && task.completed_at !== '0') refuse(call, 1470400, 'task has been completed');
	if (!/^\d+$/.test(at)) refuse(call, 1470400, 'completed_at');
	task.completed_at = at;
	task.status = at === '0' ? 'todo' : 'done';
}

function dueOf(call: ServiceCall, due?: { timestamp?: string; is_all_day?: boolean }): Task['due'] {
	if (due === undefined) return undefined;
	// Seconds instead of milliseconds would be a day in January 1970.
	if (!/^\d{12,14}$/.test(due.timestamp ?? '')) refuse(call, 1470400, 'due.timestamp');
	return { timestamp: due.timestamp ?? '', is_all_day: due.is_all_day ?? false };
}

function checkMember(call: ServiceCall, member: { id: string; type?: string; role: string }): void {
	if (!['assignee', 'follower'].includes(member.role)) refuse(call, 1470400, 'members.role');
	if (member.type === 'app') return;
	const type = queryText(call, 'user_id_type', 'open_id');
	if (findPerson(call.world, member.id, type) === undefined) refuse(call, 1470400, 'members.id');
}
