import type { Resource } from '../../../shared/operation';
import { getMany } from './operations/getMany';
import { getMembers } from './operations/getMembers';

export const userGroup: Resource = {
	value: 'userGroup',
	name: 'User Group',
	description: 'Find user groups of the tenant and who is in them',
	operations: [getMembers, getMany],
};
