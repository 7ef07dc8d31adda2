import type { ServiceCodes } from './codeNote';

/** Opening a long connection (the official SDKs' `ws` clients; Feishu has no page of these codes). */
export const event: ServiceCodes = {
	codes: {
		1: { hint: 'Wait and repeat the call: Feishu is busy.', retry: 'busy' },
		403: {
			hint: 'Check the app in the developer console: only custom apps that are enabled may receive by long connection.',
		},
		514: { hint: 'Check App ID and App Secret of the credential.' },
		1000040343: {
			hint: 'Wait and repeat the call: Feishu had an internal failure.',
			retry: 'failed',
		},
		1000040350: {
			hint: 'Check which other programs are connected with the app: it may have 50 connections at a time.',
		},
		1000040351: {
			hint: 'Check Region of the credential: the app belongs to the other one of Feishu and Lark.',
		},
	},
};
