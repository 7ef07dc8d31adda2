import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Failure } from '../../endpoints';
import { sha256 } from '../../values';
import { apiOrigin } from '../address';
import type { Answer } from '../answer';
import { silenceOf } from '../answer';
import { pause } from '../pace';
import { delayBefore } from '../retry';
import type { FeishuContext } from '../wire';
import { boundedContext, cancelSignal, openDeadline, unlessAborted } from '../wire';
import { exchangeAnswer } from './exchange';
import { judgedExchange } from './judgedExchange';
import { openRunToken } from './runToken';
import { createSecrets } from './secrets';
import { sessionOf } from './sending';
import type { Session, TokenManner } from './session';
import { openShared } from './shared';
import { stopped } from './stopped';
import { createTokenManager } from './tokenManager';
import { transmit } from './transmit';

const TYPE = 'feishuApi';

/** Acts as the app: n8n keeps the token with the credential and exchanges it when it is blank. */
export function appSession(context: FeishuContext, data: ICredentialDataDecryptedObject): Session {
	const origin = apiOrigin(data);
	const signal = cancelSignal(context);
	const stored = context.getNode().credentials?.[TYPE];
	const credentialOf = (own: ICredentialDataDecryptedObject) => ({
		credentialsDecrypted: {
			id: stored?.id ?? '',
			name: stored?.name ?? '',
			type: TYPE,
			data: own,
		},
	});
	const secrets = createSecrets();
	secrets.add(data.appSecret, data.accessToken, data.encryptKey, data.verificationToken);
	const first = String(data.accessToken ?? '');
	const appId = String(data.appId ?? '').trim();
	const shared = openShared(`${origin} ${appId} ${sha256(String(data.appSecret))}`, signal);
	const token = openRunToken(shared, first, (fetched) => secrets.add(fetched));

	const tokens = createTokenManager({
		hasToken: first !== '',
		take: token.take,
		fetch: async (how) =>
			await token.fetch(async () => {
				const blank = { ...data, accessToken: '' };
				const failure = await exchange(context, origin, credentialOf(blank), how);
				return failure ?? blank.accessToken;
			}, how.timeout),
	});

	return sessionOf(context, {
		identity: 'tenant',
		origin,
		appId,
		signal,
		secrets,
		tokens,
		// Each request has a copy of its own: a renewal for another one changes nothing for it.
		transmit: async (request, how) =>
			await transmit(context, request, {
				...how,
				type: TYPE,
				signal,
				options: credentialOf({ ...data, accessToken: token.current() }),
			}),
	});
}

type Options = Parameters<FeishuContext['helpers']['httpRequestWithAuthentication']>[2];

/** Exchanges until there is a token or no repeat can help; the token is then in the options' credential. */
async function exchange(
	context: FeishuContext,
	origin: string,
	options: Options,
	{ timeout, maxRetries, clock }: TokenManner,
): Promise<Failure | undefined> {
	const signal = cancelSignal(context);
	for (let repeats = 1; ; repeats += 1) {
		const answer = await exchangeOnce(context, origin, options, timeout);
		if (answer === undefined) return undefined;
		if (signal?.aborted === true) return stopped();
		const { kind, failure, seconds = 0 } = judgedExchange(answer, origin);
		if (!PASSING.has(kind) || repeats > maxRetries) return failure;
		const wait =
			kind === 'limited' ? Math.min(60, Math.max(1, seconds)) * 1000 : delayBefore(repeats);
		await pause(wait, { clock, signal });
	}
}

const PASSING: ReadonlySet<string> = new Set(['limited', 'busy', 'unreachable', 'lost', 'failed']);

/**
 * Lets n8n exchange the token, and send nothing else: the request the helper is given has ended
 * before it begins, so that the helper does what comes before it (exchange, store) and no more.
 *
 * @returns undefined when there is a token, else what came of the exchange
 */
async function exchangeOnce(
	context: FeishuContext,
	origin: string,
	options: Options,
	timeout: number,
): Promise<Answer | undefined> {
	const deadline = openDeadline(timeout, cancelSignal(context));
	const { signal } = deadline;
	const bounded = boundedContext(context, { signal: AbortSignal.abort(), exchange: signal });
	try {
		const request = { url: `${origin}/open-apis/`, disableFollowRedirect: true };
		await unlessAborted(
			context.helpers.httpRequestWithAuthentication.call(bounded, TYPE, request, options),
			signal,
		);
		return undefined;
	} catch (error) {
		if (options?.credentialsDecrypted?.data?.accessToken !== '') return undefined;
		const told = deadline.ended() === undefined ? exchangeAnswer(error) : undefined;
		const host = new URL(origin).host;
		return told ?? silenceOf(error, { host, seconds: timeout / 1000, ended: deadline.ended() });
	} finally {
		deadline.release();
	}
}
