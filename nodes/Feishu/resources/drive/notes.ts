import type { CodeNotes } from '../../../shared/operation';

/** Codes of the drive service (documentation: the error tables of "Create folder" and its neighbours). */
export const driveNotes: CodeNotes = {
	1061001: { hint: 'Repeat the call later: Feishu had an internal failure.', retry: 'failed' },
	1061002: { hint: 'Check Folder and the other values: Feishu takes one of them for invalid.' },
	1061003: { hint: 'Check Folder: Feishu knows no such folder.' },
	1061004: {
		hint: 'Share the folder with the app or user of the credential: he may not do this there.',
	},
	1061005: { hint: 'Reconnect the credential: Feishu does not accept it for the drive.' },
	1061007: { hint: 'Choose another Folder: this one was deleted.' },
	1061045: {
		hint: 'Wait and repeat the call: something else is being written there.',
		retry: 'busy',
	},
	1062507: { hint: 'Choose another Folder: this one holds 1500 things, which is the most it can.' },
	1064001: { hint: 'Lower Page Size to at most 200.' },
};
