import type { Resource } from '../../operation';
import { addAttendees } from './addAttendees';
import { create } from './create';
import { remove } from './delete';
import { get } from './get';
import { getMany } from './getMany';
import { eventNotes } from './notes';
import { removeAttendees } from './removeAttendees';
import { search } from './search';
import { update } from './update';

export const calendarEvent: Resource = {
	value: 'calendarEvent',
	name: 'Calendar Event',
	description: 'Make, find and change events and invite people to them',
	operations: [create, getMany, search, get, update, remove, addAttendees, removeAttendees],
	notes: eventNotes,
};
