import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Failure } from '../../endpoints';
import { isObject, shortened } from '../../values';
import type { Answer, Sending } from '../answer';
import { causes, LONGEST_MESSAGE, parseAnswer, silenceOf } from '../answer';
import { plainRequest } from '../files';
import type { FeishuContext } from '../wire';
import { cancelSignal } from '../wire';

/** What to make of a refresh that failed. */
export interface JudgedRefresh {
	readonly failure: Failure;
	/** Whether another try may bring a token. A lost answer may have used up the refresh token. */
	readonly mayRepeat: boolean;
}

const RECONNECT = 'Reconnect the Feishu (Lark) OAuth2 API credential.';
const RECONNECT_IF_REFUSED =
	'Run the workflow again, and reconnect the Feishu (Lark) OAuth2 API credential if Feishu then refuses its token: a refresh token works once.';
const REPEAT = 'Repeat the call later: Feishu did not renew the token of the user.';

/** What Feishu answers a refused refresh with (documentation: "Refresh user_access_token"). */
const REFUSED_STATUS = 400;

/**
 * Judges a refresh that failed.
 * @param error as n8n's helper throws it: its own, or the OAuth2 client's with `status` or `response`
 */
export function judgedRefresh(error: unknown, sending: Sending): JudgedRefresh {
	const status = statusOf(error);
	const nothing = silenceOf(error, sending);
	if (status >= 500 || status === 429) {
		const message = told(`Feishu answered with HTTP ${status}`);
		return { failure: failed(message, REPEAT, { status, retryable: true }), mayRepeat: true };
	}
	if (status === 0 && nothing.fate !== 'refused') {
		const isLost = nothing.fate === 'lost';
		const hint = isLost
			? RECONNECT_IF_REFUSED
			: 'Check the network, and Region and Base URL of the credential.';
		return {
			failure: { ...failed(told(nothing.message), hint, { retryable: true }), fate: 'unreached' },
			mayRepeat: !isLost,
		};
	}
	const failure = failed(told(textOf(error)), RECONNECT, { status: status || REFUSED_STATUS });
	return { failure, mayRepeat: false };
}

/** A refresh that n8n took for a success, although it brought no token. */
export function withoutToken(): JudgedRefresh {
	const message = told('the answer holds no token');
	return { failure: failed(message, RECONNECT, { status: 200 }), mayRepeat: false };
}

/**
 * Finds out whether the token address redirects, by a request that carries nothing: n8n's OAuth2
 * client follows redirects, with the refresh token and the client secret, and cannot be told not to.
 * Feishu's own addresses do not redirect, so only an address of the user's is asked.
 */
export async function redirectOf(
	context: FeishuContext,
	{ region, accessTokenUrl }: ICredentialDataDecryptedObject,
	timeout: number,
): Promise<Failure | undefined> {
	if (region !== 'custom' || typeof accessTokenUrl !== 'string') return undefined;
	const answer = await probed(context, accessTokenUrl, timeout);
	if (answer?.kind !== 'redirected') return undefined;
	const message = told(`Feishu's address redirects to ${answer.target} (HTTP ${answer.status})`);
	const hint = 'Check Base URL of the credential, and the proxy between n8n and Feishu.';
	return failed(message, hint, { status: answer.status });
}

/** What is wrong with the address shows in the refresh itself: without a reply there is nothing to say. */
async function probed(
	context: FeishuContext,
	url: string,
	timeout: number,
): Promise<Answer | undefined> {
	const sent = await plainRequest(
		context,
		{ method: 'POST', url, body: {}, disableFollowRedirect: true },
		{ timeout, signal: cancelSignal(context) },
		(reply) => parseAnswer(reply, url),
	);
	return 'result' in sent ? sent.result : undefined;
}

/** The tokens of a grant as n8n keeps it. */
export function tokensIn(grant: unknown): unknown[] {
	return isObject(grant) ? [grant.access_token, grant.refresh_token, grant.id_token] : [];
}

function told(reason: string): string {
	return shortened(`The token of the user could not be renewed: ${reason}`, LONGEST_MESSAGE);
}

function failed(
	message: string,
	hint: string,
	{ status = 0, retryable = false }: { readonly status?: number; readonly retryable?: boolean },
): Failure {
	return { fate: 'answered', status, message, hint, retryable };
}

function textOf(error: unknown): string {
	return error instanceof Error ? error.message : 'it was refused';
}

function statusOf(error: unknown): number {
	for (const link of causes(error)) {
		const response = 'response' in link && isObject(link.response) ? link.response : {};
		const status = 'status' in link ? link.status : response.status;
		if (typeof status === 'number') return status;
	}
	return 0;
}
