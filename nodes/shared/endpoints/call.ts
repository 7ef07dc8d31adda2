import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, Identity } from './endpoint';

/** Why a call did not succeed, in the envelope's words. */
export interface Failure {
	/** HTTP status of the answer; 0 when there was none. */
	readonly status: number;
	/** Feishu's code; undefined when the answer was not Feishu's JSON. */
	readonly code?: number;
	readonly message: string;
	/** The next step, starting with a verb. */
	readonly hint: string;
	/** Whether repeating the same request may succeed and cannot do damage. */
	readonly retryable: boolean;
	/** True when nothing was sent: a refusal, a missing credential. */
	readonly unsent?: boolean;
}

/** A failed call, thrown by `FeishuApi.call`. */
export class CallFailed extends Error {
	constructor(readonly failure: Failure) {
		super(failure.message);
		this.name = 'CallFailed';
	}
}

/** The result of a call that may fail. */
export type Attempt<Answer> = { readonly answer: Answer } | { readonly failure: Failure };

/** A file fetched from anywhere. */
export interface Download {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** MIME type as the host said it; empty when it said none. */
	readonly type: string;
}

/** What an operation of several calls may do. */
export interface FeishuApi {
	/** Whose token the calls carry. */
	readonly identity: Identity;
	/** Where the credential's calls go, without a trailing slash. */
	readonly origin: string;
	/** True when requests are only shown: `call` then answers with the endpoint's assumed data. */
	readonly dryRun: boolean;
	/** The same object for all calls of one run of the node, and another one for every other run. */
	readonly run: object;
	/**
	 * Sends one request and returns the `data` of the answer (the whole body where there is no
	 * `data`). Pace, retries and token renewal are taken care of.
	 * @throws CallFailed
	 */
	call<Answer>(endpoint: Endpoint<Answer>, values: CallValues): Promise<Answer>;
	/** Like `call`, but returns a failure instead of throwing it. */
	attempt<Answer>(endpoint: Endpoint<Answer>, values: CallValues): Promise<Attempt<Answer>>;
	/**
	 * Fetches a file from a host that is not Feishu's: without the credential, in one try.
	 * @param maxBytes a longer file is given up while it arrives
	 */
	download(url: string, maxBytes: number): Promise<Attempt<Download>>;
	/**
	 * An idempotency key in UUID v4 form, the same for the same execution, node, run, item, content
	 * and `purpose`; so a repeated request is recognised by Feishu.
	 * @param purpose tells the calls of one operation apart, e.g. `batch 3`
	 */
	key(purpose?: string): string;
}

/** What an operation hands to the envelope. */
export interface Outcome {
	/** The envelope's `Data`, or the named fields that replace it. */
	readonly data: IDataObject;
	/** Set when a part failed: `data` then tells what exists nevertheless. */
	readonly failure?: Failure;
	/** For a call of several input items: the item of each element of `output: items`. */
	readonly rows?: readonly number[];
	/** Replaces the record's summary. */
	readonly summary?: string;
	/** A remark on a success, e.g. ids Feishu did not accept. */
	readonly hint?: string;
}

/**
 * The outcome of a chain or a split of which a part failed.
 *
 * @param data what exists and what does not, in the documented shape
 * @param failure of the step that failed
 * @param step what was being done, e.g. `adding the attendees`
 * @param hint how to go on from here
 */
export function partly(data: IDataObject, failure: Failure, step: string, hint: string): Outcome {
	return {
		data,
		failure: {
			...failure,
			// Earlier steps were sent, whatever kept this one from being sent.
			unsent: false,
			retryable: false,
			message: `While ${step}: ${failure.message}`,
			hint: failure.hint === '' ? hint : `${hint} ${failure.hint}`,
		},
	};
}

/** A failure as it stands before anything was sent. */
export function unsent(message: string, hint: string): Failure {
	return { status: 0, message, hint, retryable: false, unsent: true };
}
