import type { ServiceCodes } from './codeNote';

const BROKEN = 'the wiki had an internal failure';

/** The wiki (documentation: the error table of "Get node information"). */
export const wiki: ServiceCodes = {
	codes: {
		131001: { hint: `Repeat the call later: ${BROKEN}.`, retry: 'failed' },
		131002: { hint: 'Check the address: it does not name a wiki page.' },
		131003: {
			hint: 'Use another page or space: this one holds as many pages, or as many levels, as it may.',
		},
		131004: { hint: 'Reconnect the credential: the wiki does not find its user.' },
		131005: { hint: 'Check the address: Feishu does not find the wiki page.' },
		131006: {
			hint: 'Share the wiki page with the app or user of the credential: for an app, by the menu … > More > Add Document App of the page, or by adding a group chat with its bot to the members of the space.',
		},
		131009: {
			hint: 'Wait and repeat the call: something else is changing the same page.',
			retry: 'busy',
		},
		131010: { hint: 'Choose Document as Type: Feishu makes no documents of the old kind.' },
		131007: {
			hint: `Contact the support of Feishu with the log id in the message: ${BROKEN}, and its documentation advises against repeating the call.`,
		},
	},
	messages: {
		131005: [
			{
				says: /not in wiki/i,
				hint: 'Give the token or address of the file itself: it is not in a wiki.',
			},
			{
				says: /space not found/i,
				hint: 'Check the wiki space: Feishu does not find it.',
			},
		],
		131006: [
			{
				says: /space permission denied/i,
				hint: 'Make the app or user of the credential a member of the wiki space: for an app, add a group chat with its bot to the members.',
			},
		],
	},
};
