import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Attempt } from '../../endpoints';
import type { Reply } from '../answer';
import { parseAnswer } from '../answer';
import type { FeishuContext } from '../wire';
import { cancelSignal, encodedForm } from '../wire';
import { plainRequest } from './plainRequest';

/** How long a post may take. */
export interface PostOptions {
	/** Until the answer is there. */
	readonly timeoutMs: number;
	/** A form has its values as fields, in place of JSON. */
	readonly isForm?: true;
}

/** What the address answered. */
export interface Posted {
	readonly status: number;
	/** As the helper read it. */
	readonly body: unknown;
}

/**
 * Posts to an address of the user's, through n8n's own helper, without any credential.
 *
 * @returns what it answered, or a failure whose message says why the address did not take it
 */
export async function post(
	context: FeishuContext,
	url: string,
	body: IDataObject,
	{ timeoutMs, isForm }: PostOptions,
): Promise<Attempt<Posted>> {
	const request: IHttpRequestOptions = {
		method: 'POST',
		url,
		...(isForm === true ? sentForm(body) : { body }),
		// Following one would turn the POST into a GET, which the other address takes for nothing.
		disableFollowRedirect: true,
	};
	const limits = { timeout: timeoutMs, signal: cancelSignal(context) };
	const sent = await plainRequest(context, request, limits, (reply) => judged(reply, url));
	if ('result' in sent) return sent.result;
	return failed(sent.isLate ? `it did not answer within ${timeoutMs / 1000} seconds` : sent.reason);
}

function judged(reply: Reply, url: string): Attempt<Posted> {
	const { status, body } = reply;
	const answer = parseAnswer(reply, url);
	if (answer.kind === 'redirected') {
		const where = answer.target === '' ? 'another address' : answer.target;
		return failed(`it redirects to ${where} (HTTP ${status}), which is not followed`, status);
	}
	return status < 400
		? { answer: { status, body } }
		: failed(`it answered with HTTP ${status}`, status);
}

function sentForm(fields: IDataObject): Pick<IHttpRequestOptions, 'headers' | 'body'> {
	const { type, bytes } = encodedForm(fields);
	return { headers: { 'Content-Type': type }, body: bytes };
}

function failed(message: string, status = 0): Attempt<never> {
	const hint = 'Check the address, and that it takes a POST of JSON.';
	const fate = status === 0 ? 'lost' : 'answered';
	return { failure: { fate, status, message, hint, retryable: false } };
}
