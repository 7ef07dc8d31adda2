import type { Resource } from '../../operation';
import { create } from './create';
import { deleteTask } from './delete';
import { getMany } from './getMany';
import { taskNotes } from './notes';
import { update } from './update';

export const task: Resource = {
	value: 'task',
	name: 'Task',
	description: 'Create, change, complete, delete and list tasks',
	operations: [create, update, deleteTask, getMany],
	notes: taskNotes,
};
