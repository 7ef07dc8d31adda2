import type { IDataObject } from 'n8n-workflow';
import { post } from '../api';
import { sentences } from '../values';
import type { Envelope } from './envelope';
import { withRemark } from './envelope';
import type { RunSource } from './execution';
import type { Finished } from './finished';
import { hasFailed } from './finished';

/** A receiver that does not answer must not hold up the run. */
const TIMEOUT_MILLISECONDS = 10_000;

/** What a response webhook is told. */
export interface Response {
	/** `resource.operation` */
	readonly operation: string;
	/** As they may be shown. */
	readonly requests: readonly IDataObject[];
	readonly envelope: Envelope;
}

/**
 * Posts a response to the user's own address as `{operation, request, envelope, time}`, time in
 * ISO 8601.
 *
 * @returns what to say about it; empty when the address took it
 */
export async function postResponse(
	{ context, postings }: Pick<RunSource, 'context' | 'postings'>,
	url: string,
	{ operation, requests, envelope }: Response,
): Promise<string> {
	const body: IDataObject = {
		operation,
		request: requests.length === 1 ? requests[0] : [...requests],
		envelope,
		time: new Date().toISOString(),
	};
	const options = { timeoutMs: TIMEOUT_MILLISECONDS };
	const why = await postings.add(url, async () => await post(context, url, body, options));
	return why === '' ? '' : `The response could not be posted to Response Webhook URL: ${why}.`;
}

/** A finished call once its webhook has answered, or was given up. */
export async function withPosting({ posting, ...finished }: Finished): Promise<Finished> {
	const said = posting === undefined ? '' : await posting;
	if (said === '') return finished;
	const { envelope } = finished;
	const told = hasFailed(finished)
		? { Hint: sentences(envelope.Hint, said) }
		: { Summary: withRemark(envelope.Summary, said) };
	return { ...finished, envelope: { ...envelope, ...told } };
}
