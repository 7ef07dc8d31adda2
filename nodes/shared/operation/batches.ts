import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../endpoints';
import type { RefusedRow } from '../kits';
import type { Refusal } from '../values';
import type { Outcome } from './outcome';

/** How a record turns several input items into one call. */
export interface Batches<V, R> {
	/** Whether an item with these values is gathered with others; else it is a call of its own. */
	when(values: V): boolean;
	/**
	 * For items that say by fields of their own what their rows are, as in a resource mapper: the row,
	 * and the values without it, by which items are gathered.
	 */
	own?(values: V): { readonly row: IDataObject; readonly values: V } | undefined;
	/**
	 * Plans the calls for the items that go to one place: all of them have the same values.
	 *
	 * @throws CallFailed, Refusal when nothing can be sent
	 */
	plan(
		values: R,
		rows: readonly Row[],
		api: FeishuApi,
	): ReadonlyArray<Batch<R>> | Promise<ReadonlyArray<Batch<R>>>;
}

/** An input item that is data. */
export interface Row {
	/** Index of the input item. */
	readonly index: number;
	/** What the item is as a row: its JSON, or what its own fields say. */
	readonly json: IDataObject;
}

/** The values of one call for several input items, or why items cannot be sent. */
export type Batch<R> =
	| {
			readonly rows: readonly number[];
			readonly values: R;
			/**
			 * Carries the call out in place of the record's `run`, with what was made of the items; its
			 * idempotency keys then have to name what it writes.
			 */
			readonly run?: (api: FeishuApi) => Promise<Outcome>;
			/** An item of it that cannot be used: where a failure stops the run, nothing is written then. */
			readonly flaw?: RefusedRow;
	  }
	| { readonly rows: readonly number[]; readonly refusal: Refusal };

/** The calls for rows that can be written and for those that cannot, in the order of their first items. */
export function inItemOrder<R>(
	calls: ReadonlyArray<Batch<R>>,
	refusedRows: readonly RefusedRow[],
): Array<Batch<R>> {
	return [
		...calls,
		...refusedRows.map(({ index, refusal }): Batch<R> => ({ rows: [index], refusal })),
	].sort((a, b) => a.rows[0] - b.rows[0]);
}
