import type { Resource } from '../../operation';
import { createFolder } from './createFolder';
import { getMany } from './getMany';
import { driveNotes } from './notes';

export const drive: Resource = {
	value: 'drive',
	name: 'Drive',
	description: 'Create folders and list what is in them',
	operations: [createFolder, getMany],
	notes: driveNotes,
};
