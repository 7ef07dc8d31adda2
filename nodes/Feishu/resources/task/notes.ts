import type { CodeNotes } from '../../../shared/operation';

/** Codes of the task service (documentation: the error tables of "Create a task" and its neighbours). */
export const taskNotes: CodeNotes = {
	1470400: {
		hint: 'Correct the value the message names. A task that is completed already cannot be completed again.',
	},
	1470403: { hint: 'Give the app or the user of the credential the right to edit the task.' },
	1470404: { hint: 'Check Task ID: Feishu knows no such task, or it was deleted.' },
	1470422: {
		hint: 'Wait and repeat the call: the same task is being created right now.',
		retry: 'busy',
	},
	1470500: {
		hint: 'Repeat the call later, and check that all Members belong to this tenant.',
		retry: 'failed',
	},
};
