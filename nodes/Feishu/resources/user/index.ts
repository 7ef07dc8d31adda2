import type { Resource } from '../../../shared/operation';
import { create } from './operations/create';
import { findByDepartment } from './operations/findByDepartment';
import { getIdByContact } from './operations/getIdByContact';
import { getIdsByContact } from './operations/getIdsByContact';
import { getMany } from './operations/getMany';
import { search } from './operations/search';
import { update } from './operations/update';

export const user: Resource = {
	value: 'user',
	name: 'User',
	description: 'Create, find and change the users of the tenant',
	operations: [create, findByDepartment, getIdByContact, getIdsByContact, getMany, search, update],
};
