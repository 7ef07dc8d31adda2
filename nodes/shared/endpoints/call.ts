import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, Identity, Takes } from './endpoint';
import type { StoredFile } from './file';

/**
 * What became of a request that did not succeed:
 * - `refused`: it was not sent, on purpose (a bad value, no credential, a stopped run);
 * - `unreached`: sending was tried, and it certainly did not arrive;
 * - `lost`: it may have been carried out, the answer never came whole;
 * - `answered`: Feishu, or something on the way, answered.
 */
export type Fate = 'refused' | 'unreached' | 'lost' | 'answered';

/** Why a call did not succeed, in the envelope's words. */
export interface Failure {
	readonly fate: Fate;
	/** HTTP status of the answer; 0 when there was none. */
	readonly status: number;
	/** Feishu's code; undefined when the answer was not Feishu's JSON. */
	readonly code?: number;
	readonly message: string;
	/** The next step, starting with a verb; never empty. */
	readonly hint: string;
	/** Whether repeating the same request may succeed and cannot do damage. */
	readonly retryable: boolean;
	/**
	 * True when an earlier try of the same request may have been carried out: a code for "already
	 * gone" can then mean that this very call did it. A call on several things has to find out for which.
	 */
	readonly repeated?: boolean;
	/** True when nothing but a scope is missing, which has not been granted. */
	readonly lacksScope?: boolean;
}

/** A failed call, thrown by `FeishuApi.call`. */
export class CallFailed extends Error {
	constructor(readonly failure: Failure) {
		super(failure.message);
		this.name = 'CallFailed';
	}
}

/**
 * The failure of a call, of what was caught.
 * @param isKept false where nothing was done before that is worth keeping: then the failure is thrown as well
 * @throws every other error
 */
export function caughtFailure(error: unknown, isKept = true): Failure {
	if (isKept && error instanceof CallFailed) return error.failure;
	throw error;
}

/** The result of a call that may fail. */
export type Attempt<Answer> = { readonly answer: Answer } | { readonly failure: Failure };

/** A failure as it stands before anything was sent. */
export function refused(message: string, hint: string): Failure {
	return { fate: 'refused', status: 0, message, hint, retryable: false };
}

/**
 * A failure that an answer with HTTP status 200 tells of: it lacks what it should hold, or it says
 * that the work did not succeed.
 */
export function answeredFailure(
	message: string,
	hint: string,
	{ retryable = false }: { readonly retryable?: boolean } = {},
): Failure {
	return { fate: 'answered', status: 200, message, hint, retryable };
}

/** A file fetched from anywhere. */
export interface Download {
	readonly bytes: Uint8Array;
	/** MIME type as the host said it; empty when it said none. */
	readonly type: string;
}

/**
 * What became of an answer to the press of a card's button:
 * - `taken`: Feishu gets it;
 * - `answered`: a workflow answered before;
 * - `immediate`: the trigger answered at once, as it is set to;
 * - `late`: the time was over, and the trigger has answered;
 * - `none`: the run did not begin with a press, or not in this workflow;
 * - `apart`: the trigger is in another process, where a tool of an agent cannot send it.
 */
export type AnswerFate = 'taken' | 'answered' | 'immediate' | 'late' | 'none' | 'apart';

/** The press of a card's button that a run may have begun with. */
export interface Pressed {
	/** Milliseconds since it came; undefined when it has another token, or there is none. */
	age(token: string): number | undefined;
	answer(answer: IDataObject): Promise<AnswerFate>;
}

/** What a program of several calls, and a field's look-up, may do. */
export interface FeishuApi {
	/** Whose token the calls carry. */
	readonly identity: Identity;
	/** Where the credential's calls go, without a trailing slash. */
	readonly origin: string;
	/** True when requests are only shown: `call` then answers with placeholders in the sample's shape, such as `<chat_id>`. */
	readonly dryRun: boolean;
	/** The same object for all calls of one run of the node, and another one for every other run. */
	readonly run: object;
	/** The same object in every try of one call that n8n's *Retry On Fail* makes, once it may have written anything. */
	readonly tries: object;
	/** Aborts when the run is stopped or times out. */
	readonly signal?: AbortSignal;
	/**
	 * Sends one request and returns the `data` of the answer (the whole body where there is no
	 * `data`; a file where the endpoint answers one). Pace, retries and token renewal are taken care of.
	 * @throws CallFailed
	 */
	call<T extends Takes, Answer>(
		endpoint: Endpoint<T, Answer>,
		values: CallValues<T>,
	): Promise<Answer>;
	/** Like `call`, but returns a failure instead of throwing it. */
	attempt<T extends Takes, Answer>(
		endpoint: Endpoint<T, Answer>,
		values: CallValues<T>,
	): Promise<Attempt<Answer>>;
	/**
	 * Fetches a file from a host that is not Feishu's: without the credential, in one try.
	 * @param maxBytes a longer file is given up while it arrives
	 */
	download(url: string, maxBytes: number): Promise<Attempt<Download>>;
	/**
	 * The same, straight into n8n's binary store: an address that an answer of Feishu's gives for a file.
	 * @param maxBytes a longer file is given up while it arrives
	 */
	fetchFile(url: string, maxBytes: number): Promise<Attempt<StoredFile>>;
	/** The text of a file that an endpoint answered with, in UTF-8; empty above 64 MB. */
	textOf(file: StoredFile): Promise<string>;
	/** The press that the run began with. A dry run answers nothing. */
	readonly pressed: Pressed;
	/**
	 * Notes what was made on the way to what the call is asked for, such as the files of an approval:
	 * a failure from here on tells it in Data.
	 * @param list the member of Data
	 */
	keep(list: string, made: IDataObject | string): void;
	/** Waits, for what Feishu does in the background; a stopped run ends the wait. */
	pause(milliseconds: number): Promise<void>;
	/** Milliseconds of a time that only goes forward, by which pauses are measured. */
	now(): number;
	/**
	 * An idempotency key in UUID v4 form, the same for every try of the same write and different for
	 * every other write, so that Feishu recognizes a repeated request.
	 * @param purpose tells the calls of one operation apart, e.g. `batch 3`
	 */
	key(purpose?: string): string;
	/** Where people answer a run that waits. */
	readonly answering: Answering;
}

/** What a run that waits for an answer is asked by. */
export interface Answering {
	/** An address of this n8n for one answer, signed by n8n, so that nothing in it can be changed. */
	url(answer: Readonly<Record<string, string>>): string;
	/** Whether an agent asks a person before it uses a tool: what is asked then comes from a model. */
	readonly isReview: boolean;
}
