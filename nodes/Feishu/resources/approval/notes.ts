import type { CodeNotes } from '../../../shared/operation';

/** Codes of the approval service (documentation: the error tables of "Create an approval instance" and "Approve a task"). */
export const approvalNotes: CodeNotes = {
	1390001: {
		hint: 'Compare Form with the definition of the approval, and check the ids: the message names what is wrong.',
	},
	1390002: { hint: 'Check Approval Code: Feishu knows no such definition.' },
	1390003: { hint: 'Check Instance Code: Feishu knows no such instance.' },
	1390004: { hint: 'Check User ID and User ID Type: Feishu knows no such user.' },
	1390009: { hint: 'Let the app or the user take part in this approval.' },
	1390010: {
		hint: 'Check Task ID and User ID: this user has no such open task. It may be approved already.',
	},
	1390013: { hint: 'Choose another definition: free-form flows cannot be started this way.' },
	1390015: { hint: 'Enable the definition in the approval admin.' },
	1390016: { hint: 'Choose another definition: this one was deleted.' },
	1390018: { hint: 'Approve in the Feishu client: this approval needs a handwritten signature.' },
	1395001: {
		hint: 'Check the values of the call, then repeat it later: Feishu had an internal failure.',
		retry: 'failed',
	},
};
