import type { IDataObject } from 'n8n-workflow';

import type { WireRequest } from '../api';
import type { Failure, Operation, Outcome } from '../operation';

/**
 * What every call returns. The result stands first: `Data`, or the named fields that replace it.
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

/** The envelope of a call that succeeded. */
export function successEnvelope(
	operation: Operation,
	outcome: Outcome,
	summary: string,
	status: number,
): Envelope {
	return {
		...resultFields(operation, outcome.data),
		Summary: summary,
		Hint: outcome.hint ?? '',
		Retryable: false,
		OriginalStatusCode: status,
		StatusCode: 200,
		ErrorMessage: '',
	};
}

/** The envelope of a call that was refused or failed; what exists nevertheless is kept. */
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
		Hint: failure.hint,
		Retryable: failure.retryable,
		OriginalStatusCode: failure.status,
		StatusCode: failure.unsent === true ? -1 : 500,
		ErrorMessage: failure.message,
	};
}

/** The envelope of a dry run: the exact requests, nothing sent, and what to know about them. */
export function previewEnvelope(requests: readonly WireRequest[], hint = ''): Envelope {
	const shown = requests.map(shownRequest);
	const count = shown.length === 1 ? 'one request' : `${shown.length} requests`;
	return {
		Data: shown.length === 1 ? shown[0] : { requests: shown },
		Summary: `Would send ${count}`,
		Hint: hint,
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

function resultFields({ empty }: Operation, data: IDataObject): IDataObject {
	return Object.hasOwn(empty, 'Data') ? { Data: data } : { ...empty, ...data };
}
