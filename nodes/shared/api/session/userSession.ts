import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Failure } from '../../endpoints';
import { apiOrigin } from '../address';
import { pause } from '../pace';
import { delayBefore } from '../retry';
import type { FeishuContext } from '../wire';
import { boundedContext, cancelSignal, openDeadline, unlessAborted } from '../wire';
import type { JudgedRefresh } from './refresh';
import { judgedRefresh, redirectOf, tokensIn, withoutToken } from './refresh';
import { openRunToken } from './runToken';
import { createSecrets } from './secrets';
import { sessionOf } from './sending';
import type { Session, TokenManner } from './session';
import { openShared } from './shared';
import { stopped } from './stopped';
import { createTokenManager } from './tokenManager';
import { transmit } from './transmit';

const TYPE = 'feishuOAuth2Api';

/** Acts as a user: n8n keeps and refreshes the grant; a refresh token of Feishu's works once. */
export function userSession(context: FeishuContext, data: ICredentialDataDecryptedObject): Session {
	const origin = apiOrigin(data);
	const signal = cancelSignal(context);
	const secrets = createSecrets();
	const seen = (credential: ICredentialDataDecryptedObject): void =>
		secrets.add(credential.clientSecret, ...tokensIn(credential.oauthTokenData));
	seen(data);

	const stored = context.getNode().credentials?.[TYPE];
	const shared = openShared(`${origin} ${stored?.id ?? ''} ${String(data.clientId)}`, signal);
	const [first] = tokensIn(data.oauthTokenData);
	const token = openRunToken(shared, first, (fetched) => secrets.add(fetched));

	const refreshOnce = async (timeout: number): Promise<JudgedRefresh | string> => {
		const deadline = openDeadline(timeout, signal);
		const bounded = boundedContext(context, { signal: deadline.signal, seen });
		try {
			const grant: unknown = await unlessAborted(
				context.helpers.refreshOAuth2Token.call(bounded, TYPE),
				deadline.signal,
			);
			const [fresh] = tokensIn(grant);
			secrets.add(...tokensIn(grant));
			return typeof fresh === 'string' && fresh !== '' ? fresh : withoutToken();
		} catch (error) {
			const { host } = new URL(origin);
			return judgedRefresh(error, { host, seconds: timeout / 1000, ended: deadline.ended() });
		} finally {
			deadline.release();
		}
	};
	const refresh = async (how: TokenManner): Promise<string | Failure> => {
		const redirect = await redirectOf(context, data, how.timeout);
		if (redirect !== undefined) return redirect;
		for (let repeats = 1; ; repeats += 1) {
			const refreshed = await refreshOnce(how.timeout);
			if (typeof refreshed === 'string') return refreshed;
			if (signal?.aborted === true) return stopped();
			if (!refreshed.mayRepeat || repeats > how.maxRetries) return refreshed.failure;
			await pause(delayBefore(repeats), { clock: how.clock, signal });
		}
	};

	return sessionOf(context, {
		identity: 'user',
		origin,
		appId: String(data.clientId ?? '').trim(),
		signal,
		secrets,
		// n8n reads the token for each request itself, and says so when there is none.
		tokens: createTokenManager({
			hasToken: true,
			take: token.take,
			fetch: async (how) => await token.fetch(async () => await refresh(how), how.timeout),
		}),
		transmit: async (request, how) =>
			await transmit(context, request, { ...how, type: TYPE, signal, seen }),
	});
}
