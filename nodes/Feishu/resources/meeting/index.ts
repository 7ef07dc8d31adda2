import type { Resource } from '../../../shared/operation';
import { get } from './operations/get';
import { getRecording } from './operations/getRecording';

export const meeting: Resource = {
	value: 'meeting',
	name: 'Meeting',
	description: 'Read who met when, and where the recording is',
	operations: [get, getRecording],
};
