import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Attempt } from '../../endpoints';
import { shortened } from '../../values';
import { parseAnswer, replyOf } from '../answer';
import type { FeishuContext } from '../wire';
import { cancelSignal, encodedForm, openDeadline, unlessAborted } from '../wire';

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

const LONGEST_REASON = 300;

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
	const deadline = openDeadline(timeoutMs, cancelSignal(context));
	try {
		const answered: unknown = await unlessAborted(
			context.helpers.httpRequest({
				method: 'POST',
				url,
				...(isForm === true ? sentForm(body) : { body }),
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				// Following one would turn the POST into a GET, which the other address takes for nothing.
				disableFollowRedirect: true,
				timeout: timeoutMs,
				abortSignal: deadline.signal,
			}),
			deadline.signal,
		);
		const reply = replyOf(answered);
		const { status } = reply;
		const answer = parseAnswer(reply, url);
		if (answer.kind === 'redirected') {
			const where = answer.target === '' ? 'another address' : answer.target;
			return failed(`it redirects to ${where} (HTTP ${status}), which is not followed`, status);
		}
		if (status < 400) return { answer: { status, body: reply.body } };
		return failed(`it answered with HTTP ${status}`, status);
	} catch (error) {
		const late = deadline.ended() === 'late';
		const text = error instanceof Error ? error.message : 'no answer';
		return failed(
			late
				? `it did not answer within ${timeoutMs / 1000} seconds`
				: shortened(text, LONGEST_REASON),
		);
	} finally {
		deadline.release();
	}
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
