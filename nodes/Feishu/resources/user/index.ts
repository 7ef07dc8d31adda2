import type { Resource } from '../../../shared/operation';
import { addToDepartments } from './operations/addToDepartments';
import { create } from './operations/create';
import { deleteUser } from './operations/delete';
import { findByDepartment } from './operations/findByDepartment';
import { get } from './operations/get';
import { getIdByContact } from './operations/getIdByContact';
import { getIdsByContact } from './operations/getIdsByContact';
import { getMany } from './operations/getMany';
import { removeFromDepartments } from './operations/removeFromDepartments';
import { search } from './operations/search';
import { update } from './operations/update';

export const user: Resource = {
	value: 'user',
	name: 'User',
	description: 'Find, add and change the users of the tenant',
	operations: [
		create,
		findByDepartment,
		getIdByContact,
		getIdsByContact,
		getMany,
		search,
		update,
		get,
		deleteUser,
		addToDepartments,
		removeFromDepartments,
	],
};
