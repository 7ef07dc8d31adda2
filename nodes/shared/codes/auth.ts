import type { CodeNote, ServiceCodes } from './codeNote';
import { FAILED } from './usual';

const RECONNECT: CodeNote = {
	hint: 'Reconnect the Feishu (Lark) OAuth2 API credential: Feishu does not take its grant.',
};
const CHECK_SECRET: CodeNote = { hint: 'Check Client ID and Client Secret in the credential.' };
const BAD_USER: CodeNote = {
	hint: 'Check the user in the admin console: only an active member can sign in, then reconnect the credential.',
};
const CHECK_REQUEST: CodeNote = {
	hint: 'Check the settings of the credential against the documentation of the node, then reconnect it.',
};

/** Signing in (documentation: the error tables of "Get user access token" and "Get user information"). */
export const auth: ServiceCodes = {
	codes: {
		20001: CHECK_REQUEST,
		20002: CHECK_SECRET,
		20003: RECONNECT,
		20004: {
			hint: 'Reconnect the Feishu (Lark) OAuth2 API credential within 5 minutes: the code of the sign-in has expired.',
		},
		20005: RECONNECT,
		20008: BAD_USER,
		20009: {
			hint: 'Install the app in this tenant: a tenant admin does that in the admin console.',
		},
		20010: {
			hint: "Add the user to the app's availability (developer console, Version Management & Release, in a new version), then reconnect the credential.",
		},
		20021: BAD_USER,
		20022: BAD_USER,
		20023: BAD_USER,
		20024: {
			hint: 'Reconnect the Feishu (Lark) OAuth2 API credential: its grant is for another app.',
		},
		20036: CHECK_REQUEST,
		20048: CHECK_SECRET,
		20049: CHECK_REQUEST,
		20050: FAILED,
		20063: CHECK_REQUEST,
		20065: {
			hint: 'Reconnect the Feishu (Lark) OAuth2 API credential: the code of the sign-in works only once.',
		},
		20066: BAD_USER,
		20067: { hint: 'Name every scope once in the credential, then reconnect it.' },
		20068: {
			hint: 'Remove the scopes the user did not grant from the credential, then reconnect it.',
		},
		20069: { hint: 'Enable the app: a tenant admin does that in the admin console.' },
		20070: {
			hint: 'Report this to the maintainers of the node: the client secret was sent in two ways.',
		},
		20071: {
			hint: 'Add the OAuth redirect URL of the credential to the app (developer console, Security Settings, Redirect URLs), then reconnect it.',
		},
		20072: FAILED,
	},
	at: {
		'authen.v1.userInfo.get': {
			20001: RECONNECT,
		},
	},
};
