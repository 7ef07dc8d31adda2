import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../../../shared/endpoints';
import type { RowAction, RowResult } from '../../../../shared/kits';
import type { Outcome } from '../../../../shared/operation';
import { amount, figure, objectsIn, sentences } from '../../../../shared/values';
import { namedRows } from './told';
import type { Upserted } from './upsert';

/** Names the rows that were not appended; empty where there are none. */
export function unmatchedRemark({ unmatched }: Upserted, ofItems: boolean): string {
	if (unmatched.length === 0) return '';
	return `Not appended, as they match no row: ${namedRows(unmatched, ofItems)}.`;
}

/** What to say besides. */
export interface Beside {
	readonly added: readonly string[];
	readonly remark: string;
	readonly ofItems: boolean;
}

/** Says what became of each row. */
export function told(
	{ results, unmatched, failure }: Upserted,
	{ added, remark, ofItems }: Beside,
): Outcome {
	const data: IDataObject = {
		updated: listOf(results, 'updated'),
		appended: listOf(results, 'created'),
		unchanged: listOf(results, 'unchanged'),
		failed: results
			.filter(({ action }) => action === 'failed')
			.map(({ item, id, error, code }) => ({
				item,
				...(id === undefined ? {} : { row: id }),
				...(code === undefined ? {} : { code }),
				message: error,
			})),
		...(unmatched.length === 0 ? {} : { unmatched: [...unmatched] }),
		...(added.length === 0 ? {} : { columns_added: [...added] }),
	};
	const done = results.filter(({ action }) => action !== 'failed');
	const outcome: Outcome = {
		data,
		// Asked for only where elements become items: there may be very many.
		get elements() {
			return done.map(({ item, id, action }) => ({ item, row: id, action: named(action) }));
		},
		get rows() {
			return ofItems ? done.map(({ item = 0 }) => item) : undefined;
		},
		remark,
	};
	const missing = results.filter(({ action }) => action === 'failed');
	if (missing.length === 0) return outcome;
	const what = namedRows(
		missing.map(({ item = 0 }) => item),
		ofItems,
	);
	const [{ error = '' }] = missing;
	return { ...outcome, failure: failedFor(what, error, failure) };
}

/** Running the same rows again is safe: what is as it should be is left alone. */
function failedFor(what: string, error: string, failure: Failure | undefined): Failure {
	const again =
		'Run the node again with all rows: those that are as they should be are left alone.';
	const cause = failure ?? { fate: 'answered', status: 200, hint: '', retryable: false };
	return {
		...cause,
		message: `Not written: ${what}. ${failure?.message ?? error}`,
		hint: sentences(cause.hint, again, 'Data says why each row failed.'),
	};
}

function named(action: RowAction): string {
	return action === 'created' ? 'appended' : action;
}

function listOf(results: ReadonlyArray<RowResult<number>>, wanted: RowAction): IDataObject[] {
	return results
		.filter(({ action }) => action === wanted)
		.map(({ item, id }) => ({ item, row: id }));
}

/** `Updated 3 rows, appended 1 and left 5 unchanged`, as the summary says it. */
export function countsOf({ updated, appended, unchanged }: IDataObject): string {
	const [changed, added, same] = [updated, appended, unchanged].map(
		(list) => objectsIn(list).length,
	);
	return `Updated ${amount(changed, ['row', 'rows'])}, appended ${figure(added)} and left ${figure(same)} unchanged`;
}
