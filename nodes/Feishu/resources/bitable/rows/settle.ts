import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { tablePath } from '../../../../shared/fields';
import type { CarriedOut, Entry, PlanRules, RowMatching, RowPlan } from '../../../../shared/kits';
import { keyedRows, planRows } from '../../../../shared/kits';
import type { Columns } from '../../../../shared/lookups';
import { Refusal } from '../../../../shared/values';
import type { KnownColumns } from '../columns';
import { addAssumed } from '../columns';
import { deleteRecords, MOST_DELETED } from '../deleting';
import type { GivenRows } from './given';
import { keptRows } from './given';
import type { Reading } from './known';
import type { ReadyRows } from './scope';
import { knownRecords } from './scope';
import { computedAmong, matchingBy, withoutComputed } from './matching';
import { createSeen, looksEmpty } from './seen';
import type { Target } from './write';
import { createRecords, updateRecords } from './write';

/** What upsert and sync are told. */
export interface RowsTask extends Target, GivenRows, PlanRules {
	readonly viewId?: string;
	readonly filter?: IDataObject;
}

/**
 * Converts rows and finds their keys, without a look at the records.
 * @throws Refusal for Match Columns that tell no records apart
 */
export function readyFor(
	task: RowsTask,
	columns: Columns,
	given: ReadonlyArray<Entry<IDataObject>>,
	nameOf: (index: number) => string,
): ReadyRows {
	const matching = matchingBy(task.matchColumns, columns, nameOf);
	return { columns, nameOf, rows: keyedRows(keptRows(given, columns, task, nameOf), matching) };
}

/** What has to be done, and what the plan was made of. */
export interface Settled {
	readonly plan: RowPlan<string>;
	readonly reading: Reading;
	readonly columns: Columns;
	/** Whether no record of the table was shown. */
	readonly isEmpty: boolean;
	/** Columns to add before anything is written. */
	readonly newColumns: KnownColumns['missing'];
}

/**
 * Compares rows with the records of the table.
 * @param whole whether every record of the scope is read; else those the rows may mean
 * @throws CallFailed when the records cannot be read
 */
export async function settled(
	api: FeishuApi,
	task: RowsTask,
	{ columns, rows, nameOf, missing: newColumns = [] }: ReadyRows,
	whole: boolean,
): Promise<Settled> {
	const { appToken, tableId, userIdType, matchColumns: keys, viewId, filter } = task;
	const matching = matchingBy(keys, columns, nameOf);
	// Of a column that is not there yet no record holds anything.
	const fresh = new Set(newColumns.map(({ field_name: name }) => name));
	const names = namesIn(rows, keys).filter((name) => !fresh.has(name));
	const own = new Map([...columns].filter(([name]) => !fresh.has(name)));
	const reading = { appToken, tableId, columns: own, names, userIdType, viewId, filter };
	const { records, scope } = await knownRecords(api, reading, { matching, rows, whole });
	const isEmpty = records.length === 0 && (await looksEmpty(api, reading));
	const plan = madeByFeishu(planRows(rows, records, matching, task), matching, columns);
	const missing = plan.missing.filter((id) => scope?.has(id) ?? true);
	return { plan: { ...plan, missing }, reading, columns, isEmpty, newColumns };
}

function namesIn(rows: ReadyRows['rows'], keys: readonly string[]): string[] {
	const names = new Set(keys);
	for (const row of rows) {
		if ('value' in row) for (const name of Object.keys(row.value.cells)) names.add(name);
	}
	return [...names];
}

/** A record cannot be created with a key that Feishu fills in itself. */
function madeByFeishu(
	plan: RowPlan<string>,
	{ keys, nameOf }: RowMatching,
	columns: Columns,
): RowPlan<string> {
	const [computed] = computedAmong(keys, columns);
	if (computed === undefined) return plan;
	const refused = plan.creates.map(({ index }) => ({
		index,
		refusal: new Refusal(
			`${nameOf(index)}: no record has its ${computed.name}, and Feishu fills that in itself, so none can be created with it`,
			`Use values of ${computed.name} that the table has, or match on other columns.`,
		),
	}));
	return { ...plan, creates: [], refused: [...plan.refused, ...refused] };
}

/** What a plan leads to. */
export interface Carrying {
	/** Whether the records that no row came in for go, unless something failed before. */
	readonly deletes: boolean;
}

/** Writes what a plan says: changes, then what is new, then deletions when all before went well. */
export async function carriedOut(
	api: FeishuApi,
	target: Target,
	{ plan, reading, columns, isEmpty, newColumns }: Settled,
	{ deletes }: Carrying,
): Promise<CarriedOut<string, IDataObject>> {
	const isAny = plan.updates.length > 0 || plan.creates.length > 0;
	if (isAny) await addAssumed(api, target, newColumns);
	const updates = plan.updates.map(({ index, value: { id, cells } }) => ({
		index,
		value: { id, cells: withoutComputed(cells, columns) },
	}));
	const updated = await updateRecords(api, target, updates);
	const { creates } = plan;
	const created =
		isEmpty && creates.length > 0
			? await createSeen(api, { target, reading }, creates)
			: await createRecords(api, target, [creates]);
	const isFine =
		updated.failure === undefined && created.failure === undefined && plan.refused.length === 0;
	if (!deletes || !isFine) return { updated, created };
	const entries = plan.missing.map((value, index) => ({ index, value }));
	const { written: deleted } = await deleteRecords(api, tablePath(target), entries, {
		size: MOST_DELETED,
		goneIsDone: true,
	});
	return { updated, created, deleted };
}
