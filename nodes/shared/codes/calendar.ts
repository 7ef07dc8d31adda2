import type { ServiceCodes } from './codeNote';
import { FAILED, LIMITED, NO_BOT } from './usual';

/** Calendars and events (documentation: the error tables of "Create calendar", "Create event" and their neighbours). */
export const calendar: ServiceCodes = {
	codes: {
		190002: {
			hint: 'Correct the values of the call: their types, and IDs that belong together and still exist.',
		},
		190003: FAILED,
		190004: LIMITED,
		190005: LIMITED,
		190006: { hint: 'Check App ID, App Secret and Region in the credential.' },
		190007: NO_BOT,
		190008: { hint: 'Start again without Page Token and Sync Token: the token has expired.' },
		190009: { hint: 'Leave all times empty when Sync Token is given.' },
		190010: LIMITED,
		190011: {
			hint: "Ask the tenant admin: the tenant's encryption key was deleted, and what it encrypted cannot be used.",
		},
		190012: {
			hint: "Ask the tenant admin: the tenant's decryption key was deleted, and what it encrypted cannot be used.",
		},
		190013: { hint: "Change the text: Feishu's risk control refused it." },
		190014: { hint: 'Correct the field that the message names.' },
		191000: { hint: 'Check Calendar: Feishu does not find the calendar.' },
		191001: {
			hint: 'Choose Calendar from the list, or take its ID from List Calendars; Get Calendar returns that of the primary calendar.',
		},
		191002: {
			hint: 'Share the calendar with the app or the user of the credential, or use the other credential: an app sees its own calendar and those that are shared with it.',
		},
		191003: { hint: 'Choose another calendar: this one was deleted.' },
		191004: {
			hint: 'Choose a primary or a shared calendar: Get Calendar shows that this one is of another type.',
		},
		191009: {
			hint: 'Subscribe to the calendar first: only its owner and subscribers can change it.',
		},
		193000: {
			hint: 'Give Event by the event_id that Feishu returned, with its ending such as _0.',
		},
		193001: { hint: 'Check Event and Calendar: this calendar does not have the event.' },
		193002: {
			hint: "Act as the event's organizer, with the role writer or owner on the calendar.",
		},
		193003: { hint: 'Choose another event: this one was deleted.' },
		193101: {
			hint: 'Let attendees start the meeting: the organizer is a bot and cannot name hosts.',
		},
		193102: {
			hint: 'Act as the organizer with a user credential: only the organizer, and no bot, can name the hosts of the meeting.',
		},
		193103: { hint: 'Shorten the time range to at most 40 days.' },
		193104: { hint: 'Shorten the time range: it holds more than 1,000 instances of events.' },
		193105: { hint: 'Check the file tokens of the attachments.' },
		193106: { hint: 'Attach less: all attachments together may have 25 MB.' },
		193107: {
			hint: 'Give the app or the user of the credential access to the attachments, and check their file tokens.',
		},
		194000: { hint: 'Check the attendees and User ID Type: the event does not have one of them.' },
		194001: { hint: "Use the organizer's calendar, or let attendees see each other." },
		194002: {
			hint: "Use the organizer's calendar, or set Attendee Ability of the event to Invite Others.",
		},
		194003: { hint: "Use the calendar of the event's organizer." },
		194004: { hint: 'Set the type of each attendee to user, chat, resource or third_party.' },
		195100: {
			hint: 'Check the IDs of the users and the credential: a user has left or is not in this tenant.',
		},
		195112: { hint: 'Set the password of the meeting to 4 to 9 digits.' },
		195113: { hint: 'Act as the organizer, who alone can set the password of the meeting.' },
	},
	at: {
		'calendar.v4.calendarEventAttendee.create': {
			194000: {
				hint: 'Check Attendees and User ID Type: Feishu does not find one of the users, chats or rooms.',
			},
		},
	},
};
