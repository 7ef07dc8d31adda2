import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isObject } from '../operation';
import { apiOrigin } from './address';
import type { Reply } from './answer';
import { download } from './download';
import type { FeishuContext, Session } from './session';
import { isNetworkFailure, silenceOf } from './transport';
import { cancelSignal, messageOf, readAnswer, requestOptions, secretTexts } from './wire';

/** Acts as a user: n8n keeps and refreshes the grant; a refresh token of Feishu's works once. */
export function userSession(context: FeishuContext, data: ICredentialDataDecryptedObject): Session {
	const signal = cancelSignal(context);
	let generation = 0;
	let refresh: Promise<unknown> | undefined;
	return {
		identity: 'user',
		origin: apiOrigin(data),
		appId: String(data.clientId ?? ''),
		signal,
		secrets: () =>
			secretTexts([
				data.clientSecret,
				...(isObject(data.oauthTokenData) ? Object.values(data.oauthTokenData) : []),
			]),
		download: async (url, limits) => await download(context, url, limits, signal),
		send: async (request, timeout, turn) => {
			do {
				await refresh;
				await turn();
				// Another call may have begun a renewal while this one waited for its turn.
			} while (refresh !== undefined);
			const stamp = generation;
			try {
				const answered: unknown = await context.helpers.httpRequestWithAuthentication.call(
					context,
					'feishuOAuth2Api',
					requestOptions(request, timeout),
				);
				return { reply: readAnswer(answered), stamp };
			} catch (error) {
				return { reply: userFailure(error, signal?.aborted === true), stamp };
			}
		},
		renewToken: async (stamp) => {
			if (stamp !== generation) return;
			generation += 1;
			refresh = refreshQuietly(context);
			await refresh;
			refresh = undefined;
		},
	};
}

/** A grant that cannot be refreshed shows in the repeated call, whose answer says more. */
async function refreshQuietly(context: FeishuContext): Promise<void> {
	try {
		await context.helpers.refreshOAuth2Token.call(context, 'feishuOAuth2Api');
	} catch {
		return;
	}
}

function userFailure(error: unknown, cancelled: boolean): Reply {
	if (cancelled || isNetworkFailure(error)) return silenceOf(error, cancelled);
	return { kind: 'none', reason: 'credential', message: messageOf(error) };
}
