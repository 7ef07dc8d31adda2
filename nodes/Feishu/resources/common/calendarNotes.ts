import type { CodeNotes } from '../../../shared/operation';

/** Codes that all calls about calendars and their events share (documentation: their error tables). */
export const calendarCodes: CodeNotes = {
	190002: { hint: 'Correct the values of the call: names, types, and ids that belong together.' },
	190003: { hint: 'Repeat the call later: Feishu had an internal failure.', retry: 'failed' },
	190004: { hint: 'Wait and repeat the call, or lower Max Concurrency.', retry: 'limited' },
	190005: { hint: 'Wait and repeat the call, or lower Max Concurrency.', retry: 'limited' },
	190006: { hint: 'Check App ID and App Secret in the credential.' },
	190007: { hint: 'Enable the bot ability of the app and publish a version.' },
	190008: { hint: 'Start again without Page Token and Sync Token: the token is expired.' },
	190009: { hint: 'Leave all times empty when Sync Token is given.' },
	190010: { hint: 'Wait and repeat the call, or lower Max Concurrency.', retry: 'limited' },
	190011: { hint: "Ask the tenant admin: the tenant's encryption key was deleted." },
	190012: { hint: "Ask the tenant admin: the tenant's decryption key was deleted." },
	190013: { hint: "Change the text: Feishu's risk control refused it." },
	190014: { hint: 'Correct the field that the message names.' },
	191000: { hint: 'Check Calendar ID: Feishu knows no such calendar.' },
	191001: {
		hint: 'Copy Calendar ID from List Calendars; the id of the primary calendar comes from Get Calendar.',
	},
	191002: {
		hint: 'Share the calendar with the app or the user of the credential, or use the other credential.',
	},
	191003: { hint: 'Choose another calendar: this one was deleted.' },
	191004: { hint: 'Choose a primary or a shared calendar: this one is of another type.' },
	195100: {
		hint: 'Check the user ids and the credential: a user has left or is not in this tenant.',
	},
};
