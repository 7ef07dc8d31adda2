import type { CodeNote, CodeTable } from './codeNote';
import { FAILED, LIMITED } from './usual';

const CHECK_APP: CodeNote = {
	hint: 'Check App ID and App Secret in the credential, and that the app is enabled.',
};
const CHECK_USER: CodeNote = {
	hint: 'Check the ID of the user and User ID Type: Feishu does not find the user.',
};
const CHECK_DEPARTMENT: CodeNote = {
	hint: 'Check the ID of the department and Department ID Type: Feishu does not find the department.',
};
const CHECK_CHAT: CodeNote = { hint: 'Check the chat_id: Feishu does not find the chat.' };
const CHECK_ROOM: CodeNote = { hint: 'Check the room ID: Feishu does not find the room.' };
const OTHER_TENANT: CodeNote = {
	hint: 'Choose a user of the tenant of the credential: the ID belongs to another tenant.',
};
const NO_LICENCE: CodeNote = {
	hint: 'Ask the tenant admin: the plan of the tenant or user does not have this feature any more.',
};

/**
 * Codes every call can be answered with (documentation: "Generic error codes"). The codes of one
 * service stand in its own file.
 */
export const common: CodeTable = {
	1500: FAILED,
	2200: FAILED,
	5000: FAILED,
	9499: {
		hint: 'Correct the types of the values: the message names what Feishu cannot read.',
	},
	10003: { hint: 'Fill in App ID and App Secret in the credential.' },
	10012: CHECK_APP,
	10013: CHECK_APP,
	10014: CHECK_APP,
	10015: { hint: 'Check App Secret in the credential.' },
	11232: LIMITED,
	90003087: NO_LICENCE,
	90003088: NO_LICENCE,
	99991201: { hint: 'Check the path of the call: Feishu does not have this address.' },
	99991301: { hint: 'Check the method of the call: Feishu does not take it at this address.' },
	99991400: LIMITED,
	99991401: {
		hint: 'Add the address of this machine to the IP allow list of the app (developer console, Security Settings), or switch the list off.',
	},
	99991403: { hint: 'Upgrade the plan of the tenant: its monthly API quota is used up.' },
	99991543: { hint: 'Check App ID and App Secret in the credential.' },
	99991661: { hint: 'Report this to the maintainers of the node: the request carried no token.' },
	99991662: { hint: 'Enable the app: a tenant admin does that in the admin console.' },
	99991663: {
		hint: "Check App ID and App Secret in the credential. If they are right, the call does not take the app's token: use a Feishu (Lark) OAuth2 API credential.",
	},
	99991664: { hint: 'Check App ID and App Secret in the credential.' },
	99991665: { hint: 'Check that the app in the credential belongs to this tenant.' },
	99991668: {
		hint: 'Reconnect the Feishu (Lark) OAuth2 API credential. If Feishu says that user tokens are not supported, use a Feishu (Lark) API credential.',
	},
	99991669: {
		hint: 'Reconnect the Feishu (Lark) OAuth2 API credential: its grant is no longer valid.',
	},
	99991671: { hint: "Reconnect the credential: the stored token is not one of Feishu's." },
	99991672: {
		hint: 'Enable one of the scopes the call needs (developer console, Permissions & Scopes), and publish a version.',
	},
	99991673: {
		hint: 'Install the app in this tenant, and publish a version (developer console, Version Management & Release).',
	},
	99991676: { hint: 'Check the scopes and the data range of the app.' },
	99991677: { hint: 'Reconnect the Feishu (Lark) OAuth2 API credential: its token is expired.' },
	99991679: { hint: 'Reconnect the Feishu (Lark) OAuth2 API credential with the missing scope.' },
	99992351: CHECK_USER,
	99992352: CHECK_USER,
	99992353: CHECK_USER,
	99992354: {
		hint: 'Check Message ID, which starts with om_: Feishu does not find the message.',
	},
	99992355: CHECK_CHAT,
	99992356: CHECK_CHAT,
	99992357: CHECK_DEPARTMENT,
	99992358: CHECK_DEPARTMENT,
	99992359: CHECK_USER,
	99992360: CHECK_USER,
	99992361: {
		hint: 'Use an open_id of this app, or a union_id or user_id: an open_id works for one app only.',
	},
	99992363: CHECK_USER,
	99992364: CHECK_USER,
	99992375: CHECK_ROOM,
	99992376: CHECK_ROOM,
	99992379: CHECK_DEPARTMENT,
	99992380: CHECK_DEPARTMENT,
	99992381: OTHER_TENANT,
	99992402: {
		hint: 'Correct the field that Feishu names; when it names none, check that all required fields are filled in.',
	},
};

/** A token is renewed and the call repeated once on these (documentation: "Generic error codes"). */
export const RENEWABLE_TOKEN_CODES: ReadonlySet<number> = new Set([
	99991663, 99991664, 99991665, 99991668, 99991677,
]);

/** A scope is missing; repeating never helps. */
export const SCOPE_CODES: ReadonlySet<number> = new Set([99991672, 99991676, 99991679]);
