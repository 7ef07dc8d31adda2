import type { Resource } from '../../../shared/operation';
import { search } from './operations/search';

export const room: Resource = {
	value: 'room',
	name: 'Meeting Room',
	description: 'Find meeting rooms, also those that are free at a time',
	operations: [search],
};
