import type { CodeNotes } from '../../../shared/operation';

/** Codes that departments and users share (documentation: the error tables of contact v3). */
export const contactNotes: CodeNotes = {
	40001: { hint: 'Correct the parameter that the message names.' },
	40003: { hint: 'Repeat the call later: Feishu had an internal failure.', retry: 'failed' },
	40004: {
		hint: 'Widen the contact data range of the app: the department is outside of it. If it is inside, check the department id and Department ID Type.',
	},
	40008: { hint: 'Fill in the field that the message names.' },
	40011: { hint: 'Lower Page Size to at most 50.' },
	40012: { hint: 'Clear Page Token and start again: Feishu no longer knows it.' },
	40014: {
		hint: 'Widen the contact data range of the app: the parent department is outside of it. For the root it must be all staff.',
	},
	40021: { hint: 'Run the workflow again: an earlier request used the same idempotency key.' },
	41012: { hint: 'Check the user id and User ID Type: Feishu knows no such user.' },
	41050: { hint: 'Widen the contact data range of the app: the user is outside of it.' },
	42006: { hint: 'Choose another user: this one has left.' },
	42008: { hint: 'Use a credential of the tenant the ids belong to.' },
	43010: {
		hint: 'Choose a smaller department: Feishu finds this one too large to list as a whole.',
	},
};

/** Writing to the contacts takes more than the scope alone. */
export const CONTACT_NOTICE =
	'Grant the app the scope contact:contact, and put the departments concerned into its contact data range';
