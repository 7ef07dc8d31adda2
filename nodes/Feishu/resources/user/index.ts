import type { Resource } from '../../operation';
import { create } from './create';
import { findByDepartment } from './findByDepartment';
import { getIdByContact } from './getIdByContact';
import { getIdsByContact } from './getIdsByContact';
import { getMany } from './getMany';
import { userNotes } from './notes';
import { search } from './search';
import { update } from './update';

export const user: Resource = {
	value: 'user',
	name: 'User',
	description: 'Find, add and change the users of the tenant',
	operations: [create, findByDepartment, getIdByContact, getIdsByContact, getMany, search, update],
	notes: userNotes,
};
