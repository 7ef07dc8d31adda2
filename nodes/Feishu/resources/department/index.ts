import type { Resource } from '../../operation';
import { create } from './create';
import { remove } from './delete';
import { getChildren } from './getChildren';
import { getMany } from './getMany';
import { getParents } from './getParents';
import { departmentNotes } from './notes';
import { search } from './search';
import { update } from './update';

export const department: Resource = {
	value: 'department',
	name: 'Department',
	description: 'Build and read the departments of the organisation',
	operations: [create, remove, getChildren, getMany, getParents, search, update],
	notes: departmentNotes,
};
