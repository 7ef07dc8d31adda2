import type { CodeNotes } from '../../../shared/operation';
import { calendarCodes } from '../common';

/** Codes of the event service (documentation: the error tables of "Create event" and its neighbours). */
export const eventNotes: CodeNotes = {
	...calendarCodes,
	193000: { hint: 'Give Event ID as Feishu returned it, with its ending such as _0.' },
	193001: { hint: 'Check Event ID and Calendar ID: this calendar has no such event.' },
	193002: {
		hint: "Act as the event's organizer, with the role writer or owner on the calendar.",
	},
	193003: { hint: 'Choose another event: this one was deleted.' },
	193101: {
		hint: 'Let attendees start the meeting: the organizer is a bot and cannot name hosts.',
	},
	193102: { hint: 'Act as the organizer, who alone can name the hosts of the meeting.' },
	193105: { hint: 'Check the file tokens of the attachments.' },
	193106: { hint: 'Attach less: all attachments together may have 25 MB.' },
	193107: { hint: 'Give the app or the user of the credential access to the attachments.' },
	194000: { hint: 'Check the attendees and User ID Type: the event has no such attendee.' },
	194001: { hint: "Use the organizer's calendar, or let attendees see each other." },
	194002: {
		hint: "Use the organizer's calendar, or set Attendee Ability of the event to can_invite_others.",
	},
	194003: { hint: "Use the calendar of the event's organizer." },
	194004: { hint: 'Set the type of each attendee to user, chat, resource or third_party.' },
	195112: { hint: 'Set the password of the meeting to 4 to 9 digits.' },
	195113: { hint: 'Act as the organizer, who alone can set the password of the meeting.' },
};
