import type { CodeNotes } from '../../../shared/operation';
import { contactNotes } from '../common';

/** Codes of departments and their units (documentation: the error tables of contact v3, "Department" and "Unit"). */
export const departmentNotes: CodeNotes = {
	...contactNotes,
	40002: {
		hint: 'Choose a department below the root: the root can be neither changed nor deleted.',
	},
	40010: { hint: 'Choose another chat: Feishu cannot use this one for the department.' },
	40015: {
		hint: 'Check the department id and Department ID Type: Feishu knows no such department.',
	},
	40016: { hint: 'Fill in Name.' },
	40018: { hint: 'Correct the parameter that the message names.' },
	43000: { hint: 'Use the existing department: Feishu has one like it already.' },
	43001: { hint: 'Choose another unit: the department is bound to this one already.' },
	43004: { hint: 'Check Unit IDs: Feishu knows no such unit.' },
	43005: { hint: 'Choose another Order: a sibling of the department has this one.' },
	43007: { hint: 'Choose another department id: this one is taken.' },
	43008: { hint: 'Check the department id and Department ID Type.' },
	43011: { hint: 'Move or delete the users of the department first.' },
	43012: { hint: 'Delete the departments below this one first.' },
	43013: { hint: 'Choose another parent: this one has its 1000 child departments.' },
	43017: { hint: 'Delete departments first: the tenant has as many as Feishu allows.' },
	43018: { hint: 'Choose other Localized Names: another department has one of these.' },
	43019: { hint: 'Choose a parent further up: Feishu allows 25 levels.' },
	43021: { hint: 'Switch Create Group Chat on: the department has no group chat yet.' },
	43022: { hint: 'Choose another Name: a department with this one exists.' },
	43023: { hint: 'Ask an admin of the tenant to let the app change its structure.' },
	43024: {
		hint: 'Wait some seconds and repeat the call: the structure is being changed by another call.',
		retry: 'busy',
	},
	43025: { hint: 'Choose a leader who has joined the tenant.' },
	43029: { hint: 'Remove the slash from Name and Localized Names.' },
	43030: {
		hint: 'Wait some seconds and repeat the call: the department is being changed by another call.',
		retry: 'busy',
	},
	43031: { hint: 'Change the department in the system it is synchronised from.' },
	43050: { hint: 'Ask an admin of the tenant to enable units.' },
	43051: { hint: 'Check Unit IDs: Feishu knows no such unit.' },
	43054: { hint: 'Unbind the department from its unit first: it can be bound to one only.' },
	43058: {
		hint: 'Check the department id and Department ID Type: Feishu knows no such department.',
	},
	44101: { hint: 'Fill in Parent Department ID; 0 is the root.' },
	44102: { hint: 'Fill in Department ID.' },
	48001: { hint: 'Correct the parameter that the message names.' },
	48002: { hint: 'Repeat the call later: Feishu had an internal failure.', retry: 'failed' },
};
