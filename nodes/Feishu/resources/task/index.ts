import type { Resource } from '../../../shared/operation';
import { addComment } from './operations/addComment';
import { addMembers } from './operations/addMembers';
import { create } from './operations/create';
import { createSubtask } from './operations/createSubtask';
import { deleteTask } from './operations/delete';
import { get } from './operations/get';
import { getMany } from './operations/getMany';
import { getTasklistTasks } from './operations/getTasklistTasks';
import { setReminder } from './operations/setReminder';
import { update } from './operations/update';

export const task: Resource = {
	value: 'task',
	name: 'Task',
	description: 'Create, change, complete, comment on, delete and list tasks',
	operations: [
		create,
		update,
		deleteTask,
		getMany,
		get,
		getTasklistTasks,
		addMembers,
		addComment,
		createSubtask,
		setReminder,
	],
};
