import type { Resource } from '../../../shared/operation';
import { addComment } from './operations/addComment';
import { addMembers } from './operations/addMembers';
import { create } from './operations/create';
import { createSubtask } from './operations/createSubtask';
import { deleteTask } from './operations/delete';
import { get } from './operations/get';
import { getComments } from './operations/getComments';
import { getMany } from './operations/getMany';
import { getTasklistTasks } from './operations/getTasklistTasks';
import { getTasklists } from './operations/getTasklists';
import { removeMembers } from './operations/removeMembers';
import { setReminder } from './operations/setReminder';
import { update } from './operations/update';
import { uploadAttachment } from './operations/uploadAttachment';

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
		uploadAttachment,
		getTasklists,
		getComments,
		removeMembers,
	],
};
