import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { Refusal, shortened } from '../../values';
import type { FeishuContext } from '../wire';
import { appSession } from './appSession';
import { botSession } from './botSession';
import type { CredentialType, Session } from './session';
import { userSession } from './userSession';

const LONGEST_REASON = 500;

const OPEN: Readonly<
	Record<CredentialType, (context: FeishuContext, data: ICredentialDataDecryptedObject) => Session>
> = {
	feishuApi: appSession,
	feishuOAuth2Api: userSession,
	feishuCustomBotApi: botSession,
};

const NAMES: Readonly<Record<CredentialType, string>> = {
	feishuApi: 'Feishu (Lark) API',
	feishuOAuth2Api: 'Feishu (Lark) OAuth2 API',
	feishuCustomBotApi: 'Feishu (Lark) Custom Bot API',
};

/**
 * Opens the credential of a type.
 * @throws Refusal when there is none or it cannot be used
 */
export async function openSession(context: FeishuContext, type: CredentialType): Promise<Session> {
	const credential = await readCredential(context, type);
	return OPEN[type](context, credential);
}

async function readCredential(
	context: FeishuContext,
	type: CredentialType,
): Promise<ICredentialDataDecryptedObject> {
	try {
		return await context.getCredentials(type);
	} catch (error) {
		return refuseCredential(type, error instanceof Error ? error.message : 'it cannot be read');
	}
}

function refuseCredential(type: CredentialType, reason: string): never {
	const name = NAMES[type];
	throw new Refusal(
		`The ${name} credential cannot be used: ${shortened(reason, LONGEST_REASON)}`,
		`Select a ${name} credential in the node.`,
	);
}
