import type { Service, ServiceCall } from '../service';
import { page, refuse } from '../service';
import type { World } from '../world';
import type { Task } from './taskBook';
import { checkMember, completeTask, newTask, taskNamed, tasksOf, timeOf } from './taskBook';

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

/** Reminders of a task (documentation: "Add task reminders"). */
const MOST_REMINDERS = 1;

export const tasks: Service = {
	'task.v2.task.create': (call) => ({ task: made(call) }),
	'task.v2.taskSubtask.create': (call) => {
		const parent = taskNamed(call);
		const subtask = made(call);
		subtask.parent_task_guid = parent.guid;
		return { subtask };
	},
	'task.v2.taskSubtask.list': (call) => {
		const { guid } = taskNamed(call);
		const below = [...tasksOf(call.world).values()].filter(
			({ parent_task_guid: parent }) => parent === guid,
		);
		return page(call, below, 50);
	},
	// "For the tasks that the app is responsible for"; there is nothing that takes it back.
	'task.v2.taskV2.taskSubscription': () => ({}),
	'task.v2.task.get': (call) => ({ task: taskNamed(call) }),
	'task.v2.task.patch': (call) => {
		const task = taskNamed(call);
		const { task: given = {}, update_fields: names } = call.body;
		if (names.length === 0) refuse(call, 1470400, 'update_fields is empty');
		for (const name of names) {
			if (!UPDATABLE.includes(name)) refuse(call, 1470400, `update_fields: ${name}`);
		}
		if (names.includes('completed_at')) completeTask(call, task, given.completed_at ?? '0');
		if (names.includes('summary')) {
			if (!given.summary) refuse(call, 1470400, 'summary');
			task.summary = given.summary;
		}
		if (names.includes('description')) task.description = given.description ?? '';
		if (names.includes('start')) task.start = timeOf(call, given.start);
		if (names.includes('due')) task.due = timeOf(call, given.due);
		if (names.includes('repeat_rule')) task.repeat_rule = given.repeat_rule ?? '';
		if (names.includes('custom_fields')) task.custom_fields = given.custom_fields;
		task.updated_at = String(call.world.now());
		return { task };
	},
	'task.v2.task.delete': (call) => {
		tasksOf(call.world).delete(taskNamed(call).guid);
		return {};
	},
	'task.v2.task.list': (call) => page(call, [...tasksOf(call.world).values()], 50),
	'task.v2.task.addMembers': (call) => {
		const task = taskNamed(call);
		const { client_token: token, members } = call.body;
		const keys = keysOf(call.world, 'memberKeys');
		if (token !== undefined && keys.has(token)) {
			call.replayed();
			return { task };
		}
		// Ids that nobody has are left out without a word.
		const known = members.filter((member: object) => isKnown(call, member));
		for (const { id, type = 'user', role } of known) {
			const isThere = task.members.some((one) => one.id === id && one.role === role);
			if (!isThere) task.members.push({ id, type, role });
		}
		if (token !== undefined) keys.set(token, task);
		return { task };
	},
	'task.v2.task.removeMembers': (call) => {
		const task = taskNamed(call);
		const leaving: Array<{ id: string; role: string }> = call.body.members;
		task.members = task.members.filter(
			({ id, role }) => !leaving.some((one) => one.id === id && one.role === role),
		);
		return { task };
	},
	'task.v2.task.addReminders': (call) => {
		const task = taskNamed(call);
		const reminders = (task.reminders ??= []);
		if (task.due === undefined) refuse(call, 1470400, 'a reminder needs a due time');
		if (reminders.length >= MOST_REMINDERS) refuse(call, 1470613);
		const [{ relative_fire_minute: minutes }] = call.body.reminders;
		reminders.push({ id: call.world.id('9'), relative_fire_minute: minutes });
		return { task };
	},
	'task.v2.task.removeReminders': (call) => {
		const task = taskNamed(call);
		task.reminders = task.reminders?.filter(({ id }) => !call.body.reminder_ids.includes(id));
		return { task };
	},
};

function made(call: ServiceCall): Task {
	const keys = keysOf(call.world, 'taskKeys');
	const { client_token: token } = call.body;
	const known = keys.get(token);
	if (known !== undefined) {
		call.replayed();
		return known;
	}
	const task = newTask(call);
	if (token !== undefined) keys.set(token, task);
	return task;
}

function keysOf(world: World, name: string): Map<string, Task> {
	return world.part(name, () => new Map());
}

function isKnown(call: ServiceCall, member: object): boolean {
	try {
		checkMember(call, { id: '', role: '', ...member });
		return true;
	} catch {
		return false;
	}
}
