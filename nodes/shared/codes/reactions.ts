import type { CodeTable } from './codeNote';

/** Codes of the calls on reactions to messages (documentation: the error tables of "Add message reaction" and its neighbours). */
export const REACTIONS: CodeTable = {
	231001: {
		hint: 'Choose an Emoji that Feishu has: upper and lower case count, as in THUMBSUP or OnIt.',
	},
	231002: {
		hint: 'Add the app or the user of the credential to the chat of the message: only members react to it.',
	},
	231003: {
		hint: 'Check Message ID: Feishu does not find the message, which may have been recalled.',
	},
	231004: { hint: 'Choose another message: its chat was dissolved or archived.' },
	231005: { hint: 'Choose another message: the thread of this one was removed.' },
	231006: { hint: 'Check the credential: Feishu does not find its app or user.' },
	231007: {
		hint: 'Leave the reaction to the app or user that added it: Feishu lets nobody else remove it.',
	},
	231008: { hint: 'Add the app or the user of the credential to the chat of the message.' },
	231010: { hint: 'Check Reaction ID and Message ID: the reaction is one of another message.' },
	231011: {
		hint: 'Take Reaction ID from Add Reaction or List Reactions: Feishu does not find this one.',
	},
	231012: { hint: 'Clear Page Token and start again: Feishu no longer takes it.' },
	231013: {
		hint: 'Use a Feishu (Lark) API or a Feishu (Lark) OAuth2 API credential: Feishu does not take the token of the call.',
	},
	231014: { hint: 'Set User ID Type to open_id, union_id or user_id.' },
	231015: {
		hint: 'Wait and repeat the call: Feishu is still busy with the same reaction.',
		retry: 'busy',
	},
	231017: { hint: 'Choose another message: system messages take no reactions.' },
	231018: {
		hint: 'Choose another message: the app or user of the credential cannot see this one.',
	},
	231019: {
		hint: 'Leave the message: for the moment its sender takes no reactions of this app or user.',
	},
	231020: {
		hint: 'Ask the tenant admin: for the moment the settings of the tenant forbid reactions to messages of this user.',
	},
	231021: {
		hint: 'Choose a message of an internal chat: the app or user may not react in external ones.',
	},
	231022: {
		hint: "Add the sender of the message to the app's availability (developer console, Version Management & Release, in a new version).",
	},
};
