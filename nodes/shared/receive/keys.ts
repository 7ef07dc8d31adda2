import type { IDataObject } from 'n8n-workflow';

import { memberText, Refusal } from '../values';

/** What a delivery is checked with; empty where the credential has none. */
export interface Keys {
	readonly appId: string;
	readonly encryptKey: string;
	readonly verificationToken: string;
}

export function keysOf(credential: IDataObject): Keys {
	return {
		appId: memberText(credential, 'appId').trim(),
		encryptKey: memberText(credential, 'encryptKey').trim(),
		verificationToken: memberText(credential, 'verificationToken').trim(),
	};
}

/** Whether a delivery can be told from one that somebody else made up. */
export function canCheck({ encryptKey, verificationToken }: Keys): boolean {
	return encryptKey !== '' || verificationToken !== '';
}

/** @throws Refusal when nothing in the credential could tell Feishu from anybody else */
export function mustCheck(keys: Keys): void {
	if (canCheck(keys)) return;
	throw new Refusal(
		'The credential has neither an Encrypt Key nor a Verification Token, so that anybody could send events',
		'Copy Encrypt Key and Verification Token from Events & Callbacks > Encryption Strategy in the developer console into the credential, or receive by Long Connection.',
	);
}
