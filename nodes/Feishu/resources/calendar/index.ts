import type { Resource } from '../../../shared/operation';
import { create } from './operations/create';
import { remove } from './operations/delete';
import { get } from './operations/get';
import { getMany } from './operations/getMany';
import { search } from './operations/search';
import { update } from './operations/update';

export const calendar: Resource = {
	value: 'calendar',
	name: 'Calendar',
	description: 'Create, find and change calendars',
	operations: [create, remove, get, getMany, search, update],
};
