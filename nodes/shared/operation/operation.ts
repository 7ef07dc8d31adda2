import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi, Outcome } from '../endpoints/call';
import type { Endpoint, Identity } from '../endpoints/endpoint';
import type { Refusal } from '../values/refusal';
import type { Fields, Given } from './values';

/** Hints for Feishu's codes, where an operation or a resource knows more than the common table. */
export type CodeNotes = Readonly<Record<number, CodeNote>>;

/** What one of Feishu's codes means for the person who reads the envelope. */
export interface CodeNote {
	/** The next step, starting with a verb. */
	readonly hint: string;
	/**
	 * `limited`: a rate limit, wait and go on; `busy`: a passing conflict, try again soon. Both say
	 * that the request was not carried out, so it may be repeated whatever it was. `failed`: Feishu's
	 * side broke; it may be repeated when a second request does no harm.
	 */
	readonly retry?: 'limited' | 'busy' | 'failed';
}

/** What the compiler (form, schemas, README, contract tests) and the run know of an operation. */
export interface Operation {
	/** Stored in workflows. */
	readonly value: string;
	/** Title Case, in the Operation list. */
	readonly name: string;
	/** Sentence case; what the node panel and AI agents choose by. */
	readonly action: string;
	readonly description: string;
	/** Feishu's documentation page. */
	readonly documentation: string;
	/** What has to be granted or paid for first; the form shows it. */
	readonly notice?: string;
	readonly parameters: Fields;
	readonly options: Fields;
	readonly endpoints: readonly Endpoint[];
	/** Who may carry it out. */
	readonly identities: readonly Identity[];
	readonly notes: CodeNotes;
	/** The envelope's result fields when there is no result. */
	readonly empty: IDataObject;
	/** The envelope's result fields of a typical success. */
	readonly sample: IDataObject;
	/**
	 * Checks everything that can be checked without Feishu.
	 * @throws Refusal
	 */
	prepare(given: Given): Prepared;
	/**
	 * Plans calls that take several input items each; undefined when every item is a call of its own.
	 * Shared parameters are read from the first item.
	 *
	 * @param open opens the credential, for what has to be looked up before the calls are planned
	 * @throws Refusal when a shared parameter cannot be used; CallFailed when a look-up fails
	 */
	gather?(
		given: Given,
		rows: readonly IDataObject[],
		open: () => Promise<FeishuApi>,
	): Promise<readonly Gathered[] | undefined> | readonly Gathered[] | undefined;
}

/** A call that several input items share. */
export interface Gathered {
	/** Indexes of the input items. */
	readonly rows: readonly number[];
	readonly call: Prepared | Refusal;
}

/** A checked call, ready to be sent. */
export interface Prepared {
	/** Calls with the same key are sent one after the other. */
	readonly serialKey?: string;
	/** What the call says, for its idempotency key. */
	readonly content: string;
	perform(api: FeishuApi): Promise<Outcome>;
	/** One sentence for people and agents. */
	summarise(data: IDataObject): string;
	/** The objects that `output: items` makes items of. */
	list(data: IDataObject): IDataObject[];
}
