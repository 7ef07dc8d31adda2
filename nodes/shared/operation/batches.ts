import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints/call';
import type { ShowWhen } from '../fields';
import type { Refusal } from '../values/refusal';

/** How a record turns several input items into one call. */
export interface Batches<V> {
	/** The parameters that ask for it, with the values that do; every other item is a call of its own. */
	readonly when: ShowWhen;
	/**
	 * Plans the calls. The values are those of the first item.
	 *
	 * @param items JSON of all input items
	 * @param api for what has to be looked up first
	 * @throws CallFailed, Refusal when nothing can be sent
	 */
	plan(values: V, items: readonly IDataObject[], api: FeishuApi): Promise<ReadonlyArray<Batch<V>>>;
}

/** The values of one call for several input items, or why items cannot be sent. */
export type Batch<V> =
	| { readonly rows: readonly number[]; readonly values: V }
	| { readonly rows: readonly number[]; readonly refusal: Refusal };
