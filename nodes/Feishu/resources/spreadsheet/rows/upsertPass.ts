import type { IDataObject } from 'n8n-workflow';
import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import type {
	Entry,
	KeyedRow,
	RowChange,
	RowMatching,
	RowResult,
	WrittenRows,
} from '../../../../shared/kits';
import { keyOf, planRows, rowResults } from '../../../../shared/kits';
import type { Appended } from './append';
import { appendRows } from './append';
import { recognising, withoutAppends } from './byNumber';
import { hasGrown } from './grown';
import type { KnownRows, Reading } from './known';
import { knownRows } from './known';
import { updateRows } from './update';
import type { ColumnWatch } from './watch';

/** What is to be done with rows. */
export interface UpsertTask extends Reading {
	readonly matching: RowMatching;
	/** Whether rows without a match are appended. */
	readonly appends: boolean;
	/** Rows of one request that appends. */
	readonly most: number;
	readonly watch: ColumnWatch;
}

/** A row that came in, and its key. */
export type Keyed = Entry<KeyedRow>;

/** What became of rows, and which had no match and were not appended. */
export interface Upserted {
	readonly results: ReadonlyArray<RowResult<number>>;
	readonly unmatched: readonly number[];
	/** Of the first request that failed. */
	readonly failure?: Failure;
}

/** What came of one plan. */
export interface CarriedOut extends Upserted {
	/** Rows to plan once more. */
	readonly again: readonly Keyed[];
}

/**
 * Looks at the sheet, plans, and carries the plan out.
 * @throws CallFailed when the sheet cannot be read; nothing is written then
 */
export async function carriedOut(
	api: FeishuApi,
	task: UpsertTask,
	rows: readonly Keyed[],
): Promise<CarriedOut> {
	const { matching, watch, numbers } = task;
	const known = await knownRows(api, task, watch);
	const whole = planRows(rows, known.rows, matching, { several: 'refuse', onlyChanged: true });
	const plan = numbers === undefined ? whole : withoutAppends(whole, matching);
	const signs = numbers === undefined ? matching : recognising(matching, task);
	const keys = keysOf(known, signs);
	const { written, moved } = await updateRows(api, task, signs, plan.updates, {
		keys,
		watch,
		...(numbers === undefined ? {} : { keyAfter: keysAfter(known, signs) }),
	});
	const creates = task.appends ? plan.creates : [];
	const appended = await appendNew(api, task, { known, keys }, creates);
	const isLate = appended === 'late';
	const waiting = new Set([
		...[...moved].map(({ index }) => index),
		...(isLate ? creates.map(({ index }) => index) : []),
	]);
	const updated = {
		...written,
		notDone: written.notDone.filter((change) => !moved.has(change)),
	};
	const results = rowResults(
		plan,
		{ updated, created: isLate ? undefined : created(appended) },
		({ row }) => Number(row),
	);
	return {
		results,
		unmatched: task.appends ? [] : plan.creates.map(({ index }) => index),
		failure: firstFailure(updated) ?? (isLate ? undefined : appended.failure),
		again: rows.filter(({ index }) => waiting.has(index)),
	};
}

/** Of the rows that failed for good: one that moved is planned once more. */
function firstFailure({ notDone, failures }: WrittenRows<RowChange<number>>): Failure | undefined {
	return notDone.length === 0 ? undefined : failures.get(notDone[0]);
}

/** Appends rows, unless somebody else has written since the sheet was looked at. */
async function appendNew(
	api: FeishuApi,
	task: UpsertTask,
	{ known, keys }: { readonly known: KnownRows; readonly keys: ReadonlyMap<number, string> },
	creates: ReadonlyArray<Entry<IDataObject>>,
): Promise<Appended | 'late'> {
	if (creates.length === 0) return { done: [], notDone: [] };
	const grown = await hasGrown(api, task, known, keys);
	if ('failure' in grown) return { done: [], notDone: creates, failure: grown.failure };
	const { isOther, revision } = grown.answer;
	const failure = await task.watch.moved(revision);
	if (failure !== undefined) return { done: [], notDone: creates, failure };
	return isOther ? 'late' : await appendRows(api, task, creates, task);
}

function created({ done, notDone, failure }: Appended): WrittenRows<IDataObject> {
	return {
		done: done.map(({ entry, row }) => ({ entry, result: { row } })),
		notDone,
		failures: new Map(failure === undefined ? [] : notDone.map((entry) => [entry, failure])),
		...(failure === undefined ? {} : { failure }),
	};
}

/** What rows are known by once they are changed. */
function keysAfter({ rows }: KnownRows, signs: RowMatching) {
	const before = new Map(rows.map(({ id, cells }) => [id, cells]));
	return ({ id, cells }: RowChange<number>): string | undefined => {
		const key = keyOf({ ...before.get(id), ...cells }, signs);
		return typeof key === 'string' ? key : undefined;
	};
}

function keysOf({ rows }: KnownRows, matching: RowMatching): Map<number, string> {
	const keys = new Map<number, string>();
	for (const { id, cells } of rows) {
		const key = keyOf(cells, matching);
		if (typeof key === 'string') keys.set(id, key);
	}
	return keys;
}
