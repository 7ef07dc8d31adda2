import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { Refusal } from '../operation';
import { appSession } from './appSession';
import type { CredentialType, FeishuContext, Session } from './session';
import { userSession } from './userSession';
import { messageOf } from './wire';

/**
 * Opens the credential the node's `authentication` names.
 * @throws Refusal when there is none or it cannot be used
 */
export async function openSession(context: FeishuContext, type: CredentialType): Promise<Session> {
	const credential = await readCredential(context, type);
	return type === 'feishuApi' ? appSession(context, credential) : userSession(context, credential);
}

async function readCredential(
	context: FeishuContext,
	type: CredentialType,
): Promise<ICredentialDataDecryptedObject> {
	try {
		return await context.getCredentials(type);
	} catch (error) {
		return refuseCredential(type, messageOf(error));
	}
}

function refuseCredential(type: CredentialType, reason: string): never {
	const name = type === 'feishuApi' ? 'Feishu API' : 'Feishu OAuth2 API';
	throw new Refusal(
		`The ${name} credential cannot be used: ${reason}`,
		`Select a ${name} credential in the node, or choose another Authentication.`,
	);
}
