import type { Service } from '../service';
import { page, queryText, refuse } from '../service';
import { taskNamed, tasksOf } from './taskBook';
import { tasklistsOf } from './tasklistBook';

export const tasklists: Service = {
	'task.v2.tasklist.list': (call) => {
		const lists = [...tasklistsOf(call.world).values()];
		return page(
			call,
			lists.map(({ guid, name, url }) => ({
				guid,
				name,
				creator: { id: 'ou_ada', type: 'user', role: 'creator' },
				owner: { id: 'ou_ada', type: 'user', role: 'owner' },
				members: [{ id: 'cli_sandbox', type: 'app', role: 'editor' }],
				url,
				created_at: '1795312481625',
				updated_at: '1795312481625',
			})),
			50,
		);
	},
	'task.v2.tasklist.tasks': (call) => {
		const { tasklist_guid: guid } = call.path;
		if (!tasklistsOf(call.world).has(guid)) refuse(call, 1470404);
		const completed = queryText(call, 'completed');
		const from = Number(queryText(call, 'created_from', '0'));
		const to = Number(queryText(call, 'created_to', String(Number.MAX_SAFE_INTEGER)));
		const found = [...tasksOf(call.world).values()].filter(
			(task) =>
				task.tasklists?.some((place) => place.tasklist_guid === guid) === true &&
				(completed === '' || (completed === 'true') === (task.status === 'done')) &&
				Number(task.created_at) >= from &&
				Number(task.created_at) <= to,
		);
		const summaries = found.map(({ guid: id, summary, completed_at, start, due, members }) => ({
			guid: id,
			summary,
			completed_at,
			start,
			due,
			members,
			subtask_count: 0,
		}));
		return page(call, summaries, 50);
	},
	'task.v2.section.list': (call) => {
		const guid = queryText(call, 'resource_id');
		const list = tasklistsOf(call.world).get(guid) ?? refuse(call, 1470404);
		return page(call, list.sections, 50);
	},
	'task.v2.task.addTasklist': (call) => {
		const task = taskNamed(call);
		const { tasklist_guid: guid, section_guid: section } = call.body;
		const list = tasklistsOf(call.world).get(guid) ?? refuse(call, 1470404);
		const known = list.sections.some((one) => section === undefined || one.guid === section);
		if (!known) refuse(call, 1470404);
		const others = (task.tasklists ?? []).filter((place) => place.tasklist_guid !== guid);
		task.tasklists = [
			...others,
			{ tasklist_guid: guid, section_guid: section ?? list.sections[0].guid },
		];
		return { task };
	},
};
