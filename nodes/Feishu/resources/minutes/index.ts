import type { Resource } from '../../../shared/operation';
import { get } from './operations/get';
import { search } from './operations/search';

export const minutes: Resource = {
	value: 'minutes',
	name: 'Minutes',
	description: 'Read what was said and decided in meetings',
	operations: [get, search],
};
