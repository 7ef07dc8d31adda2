import type { Resource } from '../../../shared/operation';
import { create } from './operations/create';
import { remove } from './operations/delete';
import { getChildren } from './operations/getChildren';
import { getMany } from './operations/getMany';
import { getParents } from './operations/getParents';
import { search } from './operations/search';
import { update } from './operations/update';

export const department: Resource = {
	value: 'department',
	name: 'Department',
	description: 'Create, find and change the departments of the organization',
	operations: [create, remove, getChildren, getMany, getParents, search, update],
};
