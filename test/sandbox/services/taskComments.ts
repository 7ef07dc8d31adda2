import type { Service } from '../service';
import { page, queryText, refuse } from '../service';
import type { World } from '../world';
import { tasksOf } from './taskBook';

interface TaskComment {
	id: string;
	content: string;
	creator: { id: string; type: string; role: string };
	reply_to_comment_id?: string;
	created_at: string;
	updated_at: string;
	resource_type: string;
	resource_id: string;
}

/** All comments on tasks, the oldest first. */
export function taskCommentsOf(world: World): TaskComment[] {
	return world.part('taskComments', () => []);
}

export const taskComments: Service = {
	'task.v2.comment.create': (call) => {
		const { body, world } = call;
		if (!tasksOf(world).has(body.resource_id)) refuse(call, 1470404);
		if (body.content.length > 3000) refuse(call, 1470400, 'content');
		const answered = body.reply_to_comment_id;
		const all = taskCommentsOf(world);
		if (answered !== undefined && !all.some(({ id }) => id === answered)) {
			refuse(call, 1470400, 'reply_to_comment_id');
		}
		const now = String(world.now());
		const comment: TaskComment = {
			id: world.id('7'),
			content: body.content,
			creator: { id: 'cli_sandbox', type: 'app', role: 'creator' },
			reply_to_comment_id: answered,
			created_at: now,
			updated_at: now,
			resource_type: 'task',
			resource_id: body.resource_id,
		};
		all.push(comment);
		return { comment };
	},
	'task.v2.comment.list': (call) => {
		const guid = queryText(call, 'resource_id');
		if (!tasksOf(call.world).has(guid)) refuse(call, 1470404);
		const found = taskCommentsOf(call.world).filter(({ resource_id: id }) => id === guid);
		return page(call, queryText(call, 'direction') === 'desc' ? found.reverse() : found, 50);
	},
};
