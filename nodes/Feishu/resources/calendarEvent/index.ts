import type { Resource } from '../../../shared/operation';
import { addAttendees } from './operations/addAttendees';
import { create } from './operations/create';
import { remove } from './operations/delete';
import { get } from './operations/get';
import { getMany } from './operations/getMany';
import { removeAttendees } from './operations/removeAttendees';
import { search } from './operations/search';
import { update } from './operations/update';

export const calendarEvent: Resource = {
	value: 'calendarEvent',
	name: 'Calendar Event',
	description: 'Create, find and change events, and invite people to them',
	operations: [create, getMany, search, get, update, remove, addAttendees, removeAttendees],
};
