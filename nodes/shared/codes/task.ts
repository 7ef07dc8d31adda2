import type { ServiceCodes } from './codeNote';

/** Tasks (documentation: the error tables of "Create a task" and its neighbours). */
export const task: ServiceCodes = {
	codes: {
		1470400: { hint: 'Correct the value that the message names.' },
		1470403: {
			hint: 'Give the app or the user of the credential the right to edit the task, for example as a member of it.',
		},
		1470404: { hint: 'Check Task: Feishu does not find the task, or it was deleted.' },
		1470610: {
			hint: 'Take assignees off the task first: it has as many as Feishu allows.',
		},
		1470611: {
			hint: 'Take followers off the task first: it has as many as Feishu allows.',
		},
		1470613: {
			hint: 'Remove the reminder that the task has first: Feishu keeps one for each task.',
		},
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
		'task.v2.taskSubtask.create': {
			1470403: {
				hint: 'Give the app or the user of the credential the right to edit the task above, for example as a member of it.',
			},
			1470404: {
				hint: 'Check Task, and Task List and Section where they are given: Feishu does not find one of them.',
			},
		},
		'task.v2.task.addReminders': {
			1470400: {
				hint: 'Give the task a due time first: a reminder needs Due. Else correct the value that the message names.',
			},
		},
		'task.v2.task.addTasklist': {
			1470404: {
				hint: 'Check Task, Task List and Section: Feishu does not find one of them.',
			},
			1470403: {
				hint: 'Give the app or the user of the credential the right to edit the task and the task list.',
			},
		},
		'task.v2.tasklist.tasks': {
			1470404: { hint: 'Check Task List: Feishu does not find it, or it was deleted.' },
			1470403: {
				hint: 'Make the app or the user of the credential a member of the task list (in the list: Share, then add the app).',
			},
		},
		'task.v2.section.list': {
			1470404: { hint: 'Check Task List: Feishu does not find it, or it was deleted.' },
			1470403: {
				hint: 'Make the app or the user of the credential a member of the task list (in the list: Share, then add the app).',
			},
		},
		'task.v2.attachment.upload': {
			1470400: {
				hint: 'Give a file of at most 50 MB that is not empty, or correct the value that the message names.',
			},
			1470403: { hint: 'Check Task: Feishu does not find the task, or it was deleted.' },
			1470404: {
				hint: 'Check Task, and give the app or the user of the credential the right to edit it, for example as a member of it.',
			},
		},
		'task.v2.tasklist.list': {
			1470400: { hint: 'Correct the value that the message names: Page Size or Page Token.' },
		},
		'task.v2.comment.create': {
			1470403: {
				hint: 'Make the app or the user of the credential a member of the task: members can comment on it.',
			},
		},
		'task.v2.comment.list': {
			1470403: {
				hint: 'Make the app or the user of the credential a member of the task: members see its comments.',
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
