import type { ServiceCodes } from './codeNote';

/** Approvals (documentation: the error tables of "Create an approval instance", "Approve a task" and their neighbours; 60012: "Generic error codes"). */
export const approval: ServiceCodes = {
	codes: {
		60012: {
			hint: 'Change Idempotency Key, or use the instance that was created with it before.',
		},
		1390001: { hint: 'Check the IDs of the call: the message names what is wrong.' },
		1390002: {
			hint: 'Check Approval Code: Feishu does not find the definition. Its code is in the address of the definition in the approval admin.',
		},
		1390003: { hint: 'Check Instance Code: Feishu does not find the instance.' },
		1390004: {
			hint: 'Check User and User ID Type: Feishu does not find the user.',
		},
		1390009: {
			hint: 'Let the app or the user take part in this approval, or allow it in the definition (approval admin, process design, permissions).',
		},
		1390010: {
			hint: 'Check Task ID and User: this user has no such open task. It may be decided by now, or the instance may have ended.',
		},
		1390013: { hint: 'Choose another definition: free-form flows cannot be started this way.' },
		1390015: { hint: 'Enable the definition in the approval admin.' },
		1390016: { hint: 'Choose another definition: this one was deleted.' },
		1390018: {
			hint: 'Approve or reject the task in the Feishu client: this approval needs a handwritten signature.',
		},
		1395001: {
			hint: 'Check the values of the call, then repeat it later: Feishu had an internal failure.',
			retry: 'failed',
		},
	},
	at: {
		'approval.v4.approval.subscribe': {
			1390002: {
				hint: 'Check Approval Codes: Feishu does not find the definition. Its code is in the address of the definition in the approval admin.',
			},
			1390007: {
				hint: 'Use the subscription that the app has: it asked for this approval before.',
			},
		},
		'approval.v4.instance.create': {
			1390001: {
				hint: 'Compare Form with the definition of the approval, and check the IDs: the message names what is wrong, often by the ID of a widget.',
			},
		},
		'approval.v4.instance.cancel': {
			1390001: {
				hint: 'Check the IDs of the call, and whether the instance is still pending: only who submitted it can withdraw it, until it has ended.',
			},
		},
		'approval.v4.task.approve': {
			1390001: {
				hint: 'Compare Form with the definition of the approval, and check the IDs: the message names what is wrong, often by the ID of a widget.',
			},
		},
		'approval.v4.approval.create': {
			1390001: {
				hint: 'Correct the definition: the message names what is wrong, often by the ID of a widget.',
			},
		},
	},
};
