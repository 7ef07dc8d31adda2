import { apiCallExamples } from './apiCall';
import { approvalExamples } from './approval';
import type { Examples } from './example';
import { messageExamples } from './message';
import { taskExamples } from './task';

export type { Example, Examples } from './example';

/** The examples of every operation; a new resource is one line here. */
export const examples: Examples = {
	...apiCallExamples,
	...approvalExamples,
	...messageExamples,
	...taskExamples,
};
