import type { ServiceCodes } from './codeNote';

/** Tasks (documentation: the error tables of "Create a task" and its neighbours). */
export const task: ServiceCodes = {
	codes: {
		1470400: { hint: 'Correct the value that the message names.' },
		1470403: {
			hint: 'Give the app or the user of the credential the right to edit the task, for example as a member of it.',
		},
		1470404: { hint: 'Check Task: Feishu does not find the task, or it was deleted.' },
		1470422: {
			hint: 'Wait and repeat the call: the same task is being created right now.',
			retry: 'busy',
		},
		1470500: {
			hint: 'Repeat the call later: Feishu had an internal failure.',
			retry: 'failed',
		},
	},
	at: {
		'task.v2.task.create': {
			1470400: {
				hint: 'Correct the value that the message names. Summary cannot be empty, and a reminder needs Due.',
			},
			1470403: {
				hint: 'Give the app or the user of the credential the right to edit the task list the task goes into.',
			},
			1470404: {
				hint: 'Check the task list and its section: Feishu does not find one of them.',
			},
			1470500: {
				hint: 'Repeat the call later, and check Members and User ID Type (all have to belong to this tenant) and the text for content Feishu may refuse.',
				retry: 'failed',
			},
		},
		'task.v2.task.patch': {
			1470400: {
				hint: 'Correct the value that the message names. A task that is completed already cannot be completed again, and Summary cannot be empty.',
			},
			1470500: {
				hint: 'Repeat the call later, and check the text for content Feishu may refuse; a task that each member completes alone can be completed by its creator only.',
				retry: 'failed',
			},
		},
		'task.v2.task.list': {
			1470400: { hint: 'Correct the value that the message names: Page Size or Page Token.' },
		},
		'task.v2.task.get': {
			1470403: {
				hint: 'Give the app or the user of the credential access to the task, for example as a member of it.',
			},
		},
	},
};
