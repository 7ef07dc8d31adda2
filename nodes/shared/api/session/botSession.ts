import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { sha256 } from '../../values';
import type { FeishuContext } from '../wire';
import { cancelSignal } from '../wire';
import { hookAddress, hookSecret } from './customBot';
import { fileAccess } from './fileAccess';
import { createSecrets } from './secrets';
import type { Sent, Session } from './session';
import { stopped } from './stopped';
import { transmit } from './transmit';

const TYPE = 'feishuCustomBotApi';

/**
 * Acts as a custom bot: there is no token, the credential puts address and signature into each
 * request as it is sent. Requests as they are shown and kept have neither.
 *
 * @throws Refusal for an address that is none
 */
export function botSession(context: FeishuContext, data: ICredentialDataDecryptedObject): Session {
	const address = hookAddress(data.webhookUrl);
	const signal = cancelSignal(context);
	const secrets = createSecrets();
	secrets.add(data.webhookUrl, hookSecret(address), data.secret);
	return {
		identity: 'bot',
		origin: address.origin,
		// Tells rates of addresses apart without telling the address.
		appId: `bot ${sha256(address.href).slice(0, 16)}`,
		signal,
		masked: secrets.masked,
		maskedDeep: secrets.maskedDeep,
		...fileAccess(context, signal),
		send: async (request, how): Promise<Sent> => {
			if (signal?.aborted === true) return { failure: stopped() };
			const held = await how.turn();
			if (held !== undefined) return { failure: held };
			const answer = await transmit(context, request, { ...how, type: TYPE, signal });
			return { answer, stamp: 0 };
		},
		renew: async () => 'useless',
	};
}
