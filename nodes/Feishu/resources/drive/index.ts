import type { Resource } from '../../../shared/operation';
import { createFolder } from './operations/createFolder';
import { getMany } from './operations/getMany';

export const drive: Resource = {
	value: 'drive',
	name: 'Drive',
	description: 'Create folders and list what is in them',
	operations: [createFolder, getMany],
};
