import type { IDataObject } from 'n8n-workflow';
import { few, Refusal } from '../values';
import type { Cells, KeyedRow, RowMatching } from './keys';
import { cellOf, keyOf } from './keys';
import type { Entry, RefusedRow } from './rows';

/** A row of the table. */
export interface KnownRow<Id> {
	/** What it is changed and deleted by: a record id, the number of a row. */
	readonly id: Id;
	/** At least the key columns, and those of the rows that come in. */
	readonly cells: Cells;
}

/** What is to be written into a row of the table. */
export interface RowChange<Id> {
	readonly id: Id;
	/** The cells to write. */
	readonly cells: IDataObject;
}

/** What has to be done so that the table holds the rows that came in. */
export interface RowPlan<Id> {
	readonly creates: ReadonlyArray<Entry<IDataObject>>;
	/** Several of one index where a key stands in several rows and all of them are wanted. */
	readonly updates: ReadonlyArray<Entry<RowChange<Id>>>;
	readonly unchanged: ReadonlyArray<{ readonly index: number; readonly id: Id }>;
	/** Rows of the table with a key, or without one, that no row came in for. */
	readonly missing: readonly Id[];
	readonly refused: readonly RefusedRow[];
}

/** What is done beyond the plain plan. */
export interface PlanRules {
	/** For a key that several rows of the table have: none, the first or all of them are changed. */
	readonly several: 'refuse' | 'first' | 'all';
	/** Whether only cells that differ are written; else all that came in. */
	readonly onlyChanged: boolean;
}

/** Compares rows that come in with those of the table. Each is looked at once. */
export function planRows<Id>(
	rows: ReadonlyArray<Entry<KeyedRow> | RefusedRow>,
	known: ReadonlyArray<KnownRow<Id>>,
	matching: RowMatching,
	{ several, onlyChanged }: PlanRules,
): RowPlan<Id> {
	const byKey = knownByKey(known, matching);
	const creates: Array<Entry<IDataObject>> = [];
	const updates: Array<Entry<RowChange<Id>>> = [];
	const unchanged: Array<{ index: number; id: Id }> = [];
	const refused: RefusedRow[] = [];
	const wanted = new Set<string>();
	for (const row of rows) {
		if ('refusal' in row) {
			refused.push(row);
			continue;
		}
		const { index, value } = row;
		const { key, cells } = value;
		wanted.add(key);
		const found = byKey.get(key) ?? [];
		if (found.length === 0) creates.push({ index, value: cells });
		if (found.length > 1 && several === 'refuse') {
			refused.push({ index, refusal: ambiguous(matching, index, found) });
			continue;
		}
		for (const { id, cells: before } of several === 'all' ? found : found.slice(0, 1)) {
			const changed = onlyChanged ? changes(cells, before, matching) : cells;
			if (changed === undefined) unchanged.push({ index, id });
			else updates.push({ index, value: { id, cells: changed } });
		}
	}
	const missing: Id[] = [];
	for (const [key, found] of byKey) {
		if (!wanted.has(key)) for (const { id } of found) missing.push(id);
	}
	return { creates, updates, unchanged, missing, refused };
}

/** Rows of the table by key; those without a whole key stand together under an empty one. */
function knownByKey<Id>(
	known: ReadonlyArray<KnownRow<Id>>,
	matching: RowMatching,
): Map<string, Array<KnownRow<Id>>> {
	const byKey = new Map<string, Array<KnownRow<Id>>>();
	for (const row of known) {
		const key = keyOf(row.cells, matching);
		const text = typeof key === 'string' ? key : '';
		const before = byKey.get(text);
		if (before === undefined) byKey.set(text, [row]);
		else before.push(row);
	}
	return byKey;
}

/** The cells that differ; undefined when none does. */
function changes(
	cells: IDataObject,
	before: Cells,
	{ isSame }: RowMatching,
): IDataObject | undefined {
	const changed = Object.entries(cells).filter(
		([column, cell]) => !isSame(cell, cellOf(before, column), column),
	);
	return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/** IDs of rows named before the others are only counted. */
const NAMED = 5;

function ambiguous<Id>(
	{ keys, nameOf }: RowMatching,
	index: number,
	found: ReadonlyArray<KnownRow<Id>>,
): Refusal {
	const ids = found.map(({ id }) => String(id));
	return new Refusal(
		`${nameOf(index)}: ${found.length} rows of the table have its ${keys.join(' and ')}: ${few(ids, NAMED)}`,
		'Remove the rows that are too many, or match on more columns.',
	);
}
