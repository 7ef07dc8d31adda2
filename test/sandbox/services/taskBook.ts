import type { ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import type { World } from '../world';
import { findPerson } from './people';
import { tasklistsOf } from './tasklistBook';

export interface TaskTime {
	timestamp: string;
	is_all_day: boolean;
}

/** A task of the sandbox; the shape of task v2. */
export interface Task {
	guid: string;
	summary: string;
	description: string;
	start?: TaskTime;
	due?: TaskTime;
	members: Array<{ id: string; type: string; role: string }>;
	reminders?: Array<{ id: string; relative_fire_minute: number }>;
	origin?: object;
	completed_at: string;
	status: string;
	url: string;
	created_at: string;
	updated_at: string;
	repeat_rule?: string;
	custom_fields?: object[];
	parent_task_guid?: string;
	tasklists?: Array<{ tasklist_guid: string; section_guid?: string }>;
}

/** All tasks by guid. */
export function tasksOf(world: World): Map<string, Task> {
	return world.part('tasks', () => new Map());
}

/** The task a call names. @throws Refused */
export function taskNamed(call: ServiceCall): Task {
	return tasksOf(call.world).get(call.path.task_guid) ?? refuse(call, 1470404);
}

/** Makes the task that a call describes. @throws Refused */
export function newTask(call: ServiceCall): Task {
	const { world, body } = call;
	if (body.summary === '' || body.summary.length > 3000) refuse(call, 1470400, 'summary');
	for (const member of body.members ?? []) checkMember(call, member);
	const due = timeOf(call, body.due);
	const start = timeOf(call, body.start);
	if (start !== undefined && due !== undefined) checkSpan(call, start, due);
	if (due === undefined && (body.reminders ?? []).length > 0) refuse(call, 1470400, 'reminders');
	for (const place of body.tasklists ?? []) {
		if (!tasklistsOf(world).has(place.tasklist_guid)) refuse(call, 1470404, 'tasklist');
	}
	const guid = world.id('');
	const now = String(world.now());
	const task: Task = {
		guid,
		summary: body.summary,
		description: body.description ?? '',
		start,
		due,
		members: (body.members ?? []).map((member: object) => ({ type: 'user', ...member })),
		reminders: (body.reminders ?? []).map((reminder: { relative_fire_minute: number }) => ({
			id: world.id('9'),
			...reminder,
		})),
		origin: body.origin,
		completed_at: body.completed_at ?? '0',
		status: 'todo',
		url: `https://applink.feishu.cn/client/todo/detail?guid=${guid}`,
		created_at: now,
		updated_at: now,
		repeat_rule: body.repeat_rule,
		custom_fields: body.custom_fields,
		tasklists: body.tasklists ?? [],
	};
	tasksOf(world).set(guid, task);
	return task;
}

/** Completes or reopens a task. @throws Refused */
export function completeTask(call: ServiceCall, task: Task, at: string): void {
	if (at !== '0' && task.completed_at !== '0') refuse(call, 1470400, 'task has been completed');
	if (!/^\d+$/.test(at)) refuse(call, 1470400, 'completed_at');
	task.completed_at = at;
	task.status = at === '0' ? 'todo' : 'done';
}

/** @throws Refused for a time in seconds, which would be a day in January 1970 */
export function timeOf(
	call: ServiceCall,
	time?: { timestamp?: string; is_all_day?: boolean },
): TaskTime | undefined {
	if (time === undefined) return undefined;
	if (!/^\d{12,14}$/.test(time.timestamp ?? '')) refuse(call, 1470400, 'timestamp');
	return { timestamp: time.timestamp ?? '', is_all_day: time.is_all_day ?? false };
}

/** "Start and due are of one kind, and start does not come after due." */
function checkSpan(call: ServiceCall, start: TaskTime, due: TaskTime): void {
	if (start.is_all_day !== due.is_all_day) refuse(call, 1470400, 'is_all_day');
	if (Number(start.timestamp) > Number(due.timestamp)) refuse(call, 1470400, 'start');
}

/** @throws Refused for a member that is nobody, or has no role */
export function checkMember(
	call: ServiceCall,
	member: { id: string; type?: string; role: string },
): void {
	if (!['assignee', 'follower'].includes(member.role)) refuse(call, 1470400, 'members.role');
	if (member.type === 'app') return;
	const type = queryText(call, 'user_id_type', 'open_id');
	if (findPerson(call.world, member.id, type) === undefined) refuse(call, 1470400, 'members.id');
}
