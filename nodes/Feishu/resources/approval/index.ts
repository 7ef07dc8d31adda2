import type { Resource } from '../../../shared/operation';
import { addComment } from './operations/addComment';
import { approveTask } from './operations/approveTask';
import { cancelInstance } from './operations/cancelInstance';
import { createInstance } from './operations/createInstance';
import { getDefinition } from './operations/getDefinition';
import { getInstance } from './operations/getInstance';
import { getInstances } from './operations/getInstances';
import { getTasks } from './operations/getTasks';
import { rejectTask } from './operations/rejectTask';
import { transferTask } from './operations/transferTask';

export const approval: Resource = {
	value: 'approval',
	name: 'Approval',
	description: 'Submit, read, decide, comment on and cancel approvals',
	operations: [
		createInstance,
		approveTask,
		getDefinition,
		getInstance,
		getInstances,
		getTasks,
		rejectTask,
		cancelInstance,
		transferTask,
		addComment,
	],
};
