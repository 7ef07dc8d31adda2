import type { Resource } from '../../operation';
import { approveTask } from './approveTask';
import { createInstance } from './createInstance';
import { approvalNotes } from './notes';

export const approval: Resource = {
	value: 'approval',
	name: 'Approval',
	description: 'Submit approvals and approve their tasks',
	operations: [createInstance, approveTask],
	notes: approvalNotes,
};
