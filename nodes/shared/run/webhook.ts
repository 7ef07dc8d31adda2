import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { WireRequest } from '../api';
import type { Envelope } from './envelope';
import { shownRequest } from './envelope';

/** A receiver that does not answer must not hold up the run. */
const TIMEOUT_MILLISECONDS = 10_000;

/** What a response webhook is told. */
export interface Response {
	/** `resource.operation` */
	readonly operation: string;
	readonly requests: readonly WireRequest[];
	readonly envelope: Envelope;
}

/**
 * Posts a response to the user's own address as `{operation, request, envelope, time}`, time in
 * ISO 8601.
 *
 * @returns what to say in the envelope's Hint; empty when the address took it
 */
export async function postResponse(
	context: IExecuteFunctions,
	url: string,
	{ operation, requests, envelope }: Response,
): Promise<string> {
	const shown: IDataObject[] = requests.map(shownRequest);
	const body: IDataObject = {
		operation,
		request: shown.length === 1 ? shown[0] : shown,
		envelope,
		time: new Date().toISOString(),
	};
	try {
		await context.helpers.httpRequest({
			method: 'POST',
			url,
			body,
			timeout: TIMEOUT_MILLISECONDS,
			abortSignal: context.getExecutionCancelSignal(),
		});
		return '';
	} catch (error) {
		const reason = error instanceof Error ? error.message : 'it did not answer';
		return `Check Response Webhook URL: the response could not be posted there (${reason}).`;
	}
}
