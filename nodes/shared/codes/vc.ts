import type { ServiceCodes } from './codeNote';
import { FAILED } from './usual';

/** Meetings, recordings and meeting rooms (documentation: the error tables of "Get meeting details" and its neighbours). */
export const vc: ServiceCodes = {
	codes: {
		121001: FAILED,
		121002: { hint: 'Choose another meeting or room: Feishu does not support this for it.' },
		121003: { hint: 'Correct the values of the call: an id or a time is not one of theirs.' },
		121004: {
			hint: 'Check the id: Feishu does not find the meeting or room, or it is too old to be kept.',
		},
		121005: {
			hint: 'Act as the host or a participant, or give the app the data range of the meetings (developer console, Permissions & Scopes).',
		},
		121006: { hint: 'Wait and repeat the call: the data was being changed.', retry: 'busy' },
		122001: { hint: 'Wait until the meeting is over: it has no recording yet.' },
		122002: { hint: 'Check Meeting ID: Feishu does not find the meeting.' },
		124002: {
			hint: 'Wait some minutes and repeat the call: the recording is still being made.',
			retry: 'busy',
		},
	},
};
