import type { Resource } from '../../../shared/operation';
import { approveTask } from './operations/approveTask';
import { createInstance } from './operations/createInstance';

export const approval: Resource = {
	value: 'approval',
	name: 'Approval',
	description: 'Submit approvals and approve their tasks',
	operations: [createInstance, approveTask],
};
