import type { IDataObject } from 'n8n-workflow';
import type { Client, WireRequest } from '../api';
import type { Failure } from '../endpoints';
import type { Operation, Outcome } from '../operation';
import { amount, sentences, shortened } from '../values';

/**
 * What every call returns. The result comes first: `Data`, or the named fields that replace it.
 * `StatusCode` is 200 for success, -1 for a call that was not sent, 500 for one that failed.
 */
export type Envelope = IDataObject & {
	Summary: string;
	Hint: string;
	Retryable: boolean;
	OriginalStatusCode: number;
	StatusCode: number;
	ErrorMessage: string;
};

/** Characters of a text of the envelope, whatever went into it: an address may be a whole picture. */
const LONGEST_TEXT = 4000;

/** The envelope of a call that succeeded. What was not accepted is said at the end of Summary; Hint is for failures. */
export function successEnvelope(
	operation: Operation,
	outcome: Outcome,
	summary: string,
	status: number,
): Envelope {
	return {
		...resultFields(operation, outcome.data),
		Summary: withRemark(summary, outcome.remark),
		Hint: '',
		Retryable: false,
		OriginalStatusCode: status,
		StatusCode: 200,
		ErrorMessage: '',
	};
}

/** A summary, and the sentences that belong behind it. */
export function withRemark(summary: string, remark = ''): string {
	return shortened(sentences(summary, remark), LONGEST_TEXT);
}

/** The envelope of a call that was refused or failed; what exists all the same is kept. */
export function failureEnvelope(
	operation: Operation | undefined,
	failure: Failure,
	data?: IDataObject,
): Envelope {
	const result =
		operation === undefined
			? { Data: {} }
			: data === undefined
				? { ...operation.empty }
				: resultFields(operation, data);
	return {
		...result,
		Summary: '',
		Hint: shortened(failure.hint, LONGEST_TEXT),
		Retryable: failure.retryable,
		OriginalStatusCode: failure.status,
		StatusCode: failure.fate === 'refused' ? -1 : 500,
		ErrorMessage: shortened(failure.message, LONGEST_TEXT),
	};
}

/** The envelope of a dry run: the exact requests, or the answer, nothing sent, and what is not known of them. */
export function previewEnvelope(
	{ requests, answered }: Pick<Client, 'requests' | 'answered'>,
	remark = '',
): Envelope {
	const shown = requests.map(shownRequest);
	const count = amount(shown.length, ['request', 'requests']);
	const answer = answered();
	const what = answer === undefined ? `send ${count}` : 'answer the callback';
	return {
		Data: answer ?? (shown.length === 1 ? shown[0] : { requests: shown }),
		Summary: withRemark(`Would ${what}; nothing was sent, as Dry Run is on`, remark),
		Hint: '',
		Retryable: false,
		OriginalStatusCode: 0,
		StatusCode: 200,
		ErrorMessage: '',
	};
}

/** A request as people may see it: without the token, which n8n adds when it is sent. */
export function shownRequest({ method, url, query, headers, body }: WireRequest): IDataObject {
	const shown: IDataObject = { method, url, query, headers: { ...headers } };
	if (body !== undefined) Object.assign(shown, { body });
	return shown;
}

/** The documented fields, and no other: what an answer is like that proves nothing is not known. */
function resultFields({ empty }: Operation, data: IDataObject): IDataObject {
	if (Object.hasOwn(empty, 'Data')) return { Data: data };
	const fields = Object.entries(empty).map(([name, blank]) => [name, data[name] ?? blank]);
	return Object.fromEntries(fields);
}
