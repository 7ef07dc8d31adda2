import type { IHttpRequestOptions } from 'n8n-workflow';

import { shortened } from '../../values';
import type { Reply } from '../answer';
import { LONGEST_REASON, replyOf } from '../answer';
import type { FeishuContext } from '../wire';
import { openDeadline, unlessAborted } from '../wire';

/** How long a request may take. */
export interface RequestLimits {
	/** Milliseconds until the last byte of its answer. */
	readonly timeout: number;
	/** Ends it when the run is stopped. */
	readonly signal?: AbortSignal;
}

/** Why a request has no result. */
export interface NoReply {
	/** Whether the time was up. */
	readonly isLate: boolean;
	readonly reason: string;
}

/**
 * Sends a request through n8n's own helper, so that its proxies and address rules hold; no credential
 * goes along. An HTTP status is no failure.
 *
 * @param take makes the result of the reply, within the same time
 */
export async function plainRequest<Result>(
	context: FeishuContext,
	request: IHttpRequestOptions,
	{ timeout, signal }: RequestLimits,
	take: (reply: Reply) => Result | Promise<Result>,
): Promise<{ readonly result: Result } | NoReply> {
	const deadline = openDeadline(timeout, signal);
	const replied = async (): Promise<Result> => {
		const answered: unknown = await context.helpers.httpRequest({
			...request,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout,
			abortSignal: deadline.signal,
		});
		return await take(replyOf(answered));
	};
	try {
		return { result: await unlessAborted(replied(), deadline.signal) };
	} catch (error) {
		const text = error instanceof Error ? error.message : 'no answer';
		return { isLate: deadline.ended() === 'late', reason: shortened(text, LONGEST_REASON) };
	} finally {
		deadline.release();
	}
}
