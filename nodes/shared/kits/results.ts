import type { IDataObject } from 'n8n-workflow';
import type { RowChange, RowPlan } from './plan';
import type { Entry, RefusedRow, WrittenRows } from './rows';

/** What became of a row that came in, or of one that no row came in for. */
export type RowAction = 'created' | 'updated' | 'unchanged' | 'deleted' | 'failed';

/** One line of the report on rows. */
export interface RowResult<Id> {
	/** Index of the input item, or position in the parameter; absent for a row that was to be deleted. */
	readonly item?: number;
	readonly action: RowAction;
	/** Absent where no row of the table is known. */
	readonly id?: Id;
	/** Why it failed. */
	readonly error?: string;
	/** Feishu's code, where Feishu refused the row. */
	readonly code?: number;
}

/** What became of the rows of a plan; a part that was not carried out is left out. */
export interface CarriedOut<Id, Created> {
	readonly created?: WrittenRows<Created>;
	readonly updated?: WrittenRows<RowChange<Id>>;
	/** The rows that were to be deleted, by id. */
	readonly deleted?: WrittenRows<Id>;
}

/**
 * One result for each row: those that came in by item, then those that were deleted.
 * @param idOf the id of a row that was created, from what the answer says of it
 */
export function rowResults<Id, Created>(
	{ unchanged, refused }: Pick<RowPlan<Id>, 'unchanged' | 'refused'>,
	{ created, updated, deleted }: CarriedOut<Id, Created>,
	idOf: (result: IDataObject) => Id,
): Array<RowResult<Id>> {
	const results: Array<RowResult<Id> & { readonly item: number }> = [
		...refused.map(refusedResult),
		...unchanged.map(({ index, id }) => ({ item: index, action: 'unchanged' as const, id })),
	];
	for (const { entry, result } of created?.done ?? []) {
		results.push({ item: entry.index, action: 'created', id: idOf(result) });
	}
	for (const entry of created?.notDone ?? []) {
		results.push({ item: entry.index, action: 'failed', ...reasonOf(created, entry) });
	}
	for (const { entry } of updated?.done ?? []) {
		results.push({ item: entry.index, action: 'updated', id: entry.value.id });
	}
	for (const entry of updated?.notDone ?? []) {
		const { id } = entry.value;
		results.push({ item: entry.index, action: 'failed', id, ...reasonOf(updated, entry) });
	}
	results.sort((a, b) => a.item - b.item);
	return [...results, ...deletions(deleted)];
}

function deletions<Id>(deleted: WrittenRows<Id> | undefined): Array<RowResult<Id>> {
	const results: Array<RowResult<Id>> = [];
	for (const { entry } of deleted?.done ?? []) results.push({ action: 'deleted', id: entry.value });
	for (const entry of deleted?.notDone ?? []) {
		results.push({ action: 'failed', id: entry.value, ...reasonOf(deleted, entry) });
	}
	return results;
}

function refusedResult({ index, refusal }: RefusedRow) {
	return { item: index, action: 'failed' as const, error: refusal.message };
}

function reasonOf<Value>(
	written: WrittenRows<Value> | undefined,
	entry: Entry<Value>,
): { readonly error: string; readonly code?: number } {
	const failure = written?.failures.get(entry);
	const { message = 'Not sent, because the rows before it failed', code } = failure ?? {};
	return code === undefined ? { error: message } : { error: message, code };
}
