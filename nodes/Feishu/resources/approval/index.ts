import type { Resource } from '../../../shared/operation';
import { approveTask } from './operations/approveTask';
import { createInstance } from './operations/createInstance';
import { approvalNotes } from './notes';

export const approval: Resource = {
	value: 'approval',
	name: 'Approval',
	description: 'Submit approvals and approve their tasks',
	operations: [createInstance, approveTask],
	notes: approvalNotes,
};
