import type { Resource } from '../../operation';
import { create } from './create';
import { remove } from './delete';
import { get } from './get';
import { getMany } from './getMany';
import { calendarNotes } from './notes';
import { search } from './search';
import { update } from './update';

export const calendar: Resource = {
	value: 'calendar',
	name: 'Calendar',
	description: 'Make, find and change calendars',
	operations: [create, remove, get, getMany, search, update],
	notes: calendarNotes,
};
