import type { Resource } from '../../../shared/operation';
import { create } from './operations/create';
import { deleteTask } from './operations/delete';
import { getMany } from './operations/getMany';
import { update } from './operations/update';

export const task: Resource = {
	value: 'task',
	name: 'Task',
	description: 'Create, change, complete, delete and list tasks',
	operations: [create, update, deleteTask, getMany],
};
