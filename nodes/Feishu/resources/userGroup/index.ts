import type { Resource } from '../../../shared/operation';
import { getMembers } from './operations/getMembers';

export const userGroup: Resource = {
	value: 'userGroup',
	name: 'User Group',
	description: 'See who is in a group of users that the admins of the tenant keep',
	operations: [getMembers],
};
