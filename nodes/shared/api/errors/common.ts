import type { CodeNotes } from '../../operation';

/**
 * Codes every call can be answered with (documentation: "Generic error codes", operations A.4).
 * The codes of one service stand with its resource.
 */
export const commonNotes: CodeNotes = {
	99991661: { hint: 'Report this to the maintainers of the node: the request carried no token.' },
	99991663: {
		hint: "Check App ID and App Secret in the credential. If they are right, the call does not take the app's token: use a Feishu OAuth2 API credential.",
	},
	99991664: { hint: 'Check App ID and App Secret in the credential.' },
	99991665: { hint: 'Check that the app in the credential belongs to this tenant.' },
	99991668: {
		hint: 'Reconnect the Feishu OAuth2 API credential. If Feishu says that user tokens are not supported, use a Feishu API credential.',
	},
	99991669: { hint: 'Reconnect the Feishu OAuth2 API credential: its grant is no longer valid.' },
	99991671: { hint: "Reconnect the credential: the stored token is not one of Feishu's." },
	99991677: { hint: 'Reconnect the Feishu OAuth2 API credential: its token is expired.' },
	99991662: { hint: 'Enable the app in the Feishu admin console.' },
	99991673: { hint: 'Install the app in this tenant and publish a version.' },
	99991672: {
		hint: 'Enable one of the scopes the call needs in the developer console and publish a version.',
	},
	99991676: { hint: 'Check the scopes and the data range of the app.' },
	99991679: { hint: 'Reconnect the Feishu OAuth2 API credential with the missing scope.' },
	99991400: { hint: 'Wait and repeat the call, or lower Max Concurrency.', retry: 'limited' },
	11232: { hint: 'Wait and repeat the call, or lower Max Concurrency.', retry: 'limited' },
	99991401: {
		hint: 'Add the address of this machine to the IP allow list of the app, or switch the list off.',
	},
	99991403: { hint: 'Upgrade the plan of the tenant: its monthly API quota is used up.' },
	99992402: { hint: 'Correct the field Feishu names.' },
	99992351: { hint: 'Check the user id and User ID Type: Feishu knows no such user.' },
	99992359: { hint: 'Check the user id and User ID Type: Feishu knows no such user.' },
	99992360: { hint: 'Check the user id and User ID Type: Feishu knows no such user.' },
	99992363: { hint: 'Check the user id and User ID Type: Feishu knows no such user.' },
	99992364: { hint: 'Check the user id and User ID Type: Feishu knows no such user.' },
	99992361: {
		hint: 'Use an open_id obtained with this app, or a union_id or user_id: an open_id belongs to one app.',
	},
	99992357: {
		hint: 'Check the department id and Department ID Type: Feishu knows no such department.',
	},
	99992358: {
		hint: 'Check the department id and Department ID Type: Feishu knows no such department.',
	},
	99992379: {
		hint: 'Check the department id and Department ID Type: Feishu knows no such department.',
	},
	99992380: {
		hint: 'Check the department id and Department ID Type: Feishu knows no such department.',
	},
	99991201: { hint: 'Check the path of the call: Feishu knows no such address.' },
	99991301: { hint: 'Check the method of the call: Feishu does not take it at this address.' },
	10003: { hint: 'Fill in App ID and App Secret in the credential.' },
	10012: { hint: 'Check App ID and App Secret in the credential, and that the app is enabled.' },
	10013: { hint: 'Check App ID and App Secret in the credential, and that the app is enabled.' },
	10014: { hint: 'Check App ID and App Secret in the credential, and that the app is enabled.' },
	10015: { hint: 'Check App Secret in the credential.' },
	99991543: { hint: 'Check App ID and App Secret in the credential.' },
	1500: { hint: 'Repeat the call later: Feishu had an internal failure.', retry: 'failed' },
	2200: { hint: 'Repeat the call later: Feishu had an internal failure.', retry: 'failed' },
	5000: { hint: 'Repeat the call later: Feishu had an internal failure.', retry: 'failed' },
};

/** A token is renewed and the call repeated once on these (operations A.4). */
export const RENEWABLE_TOKEN_CODES: ReadonlySet<number> = new Set([
	99991663, 99991664, 99991665, 99991668, 99991677,
]);

/** A scope is missing; repeating never helps. */
export const SCOPE_CODES: ReadonlySet<number> = new Set([99991672, 99991676, 99991679]);
