import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../values';
import type { Entry, RefusedRow } from './rows';

/** Cells by the name of their column. */
export type Cells = Readonly<Record<string, unknown>>;

/** How rows that come in and rows of a table are compared: always after conversion. */
export interface RowMatching {
	/** The columns that say together which row is meant; at least one. */
	readonly keys: readonly string[];
	/**
	 * The text a cell of a key column is found by: the same for a cell that comes in and for one of the
	 * table that mean the same; empty for a cell that holds nothing.
	 */
	keyText(cell: unknown, column: string): string;
	/** Whether writing a cell would leave the one of the table as it is. */
	isSame(incoming: unknown, known: unknown, column: string): boolean;
	/** Names a row that comes in, e.g. `Item 17`. */
	nameOf(index: number): string;
}

/** A row that comes in, and the text of its key. */
export interface KeyedRow {
	readonly key: string;
	readonly cells: IDataObject;
}

/**
 * Finds the key of each row. Rows without one, and rows with the key of an earlier row, are refused
 * alone: two rows for one place would race.
 */
export function keyedRows(
	rows: ReadonlyArray<Entry<IDataObject> | RefusedRow>,
	matching: RowMatching,
): Array<Entry<KeyedRow> | RefusedRow> {
	const first = new Map<string, number>();
	return rows.map((row) => {
		if ('refusal' in row) return row;
		const { index, value: cells } = row;
		const name = matching.nameOf(index);
		const key = keyOf(cells, matching);
		if (typeof key !== 'string') return { index, refusal: keyless(name, key.blank) };
		const earlier = first.get(key);
		if (earlier !== undefined) return { index, refusal: again(name, earlier, matching) };
		first.set(key, index);
		return { index, value: { key, cells } };
	});
}

/** The text of a row's key, or the key column in which it holds nothing. */
export function keyOf(
	cells: Cells,
	{ keys, keyText }: RowMatching,
): string | { readonly blank: string } {
	if (keys.length === 1) {
		const text = keyText(cellOf(cells, keys[0]), keys[0]);
		return text === '' ? { blank: keys[0] } : text;
	}
	let key = '';
	for (const column of keys) {
		const text = keyText(cellOf(cells, column), column);
		if (text === '') return { blank: column };
		// The length in front keeps `a` and `bc` from being `ab` and `c`.
		key += `${text.length}:${text}`;
	}
	return key;
}

/** A column may be called `constructor`, which every object has. */
export function cellOf(cells: Cells, column: string): unknown {
	return Object.hasOwn(cells, column) ? cells[column] : undefined;
}

function keyless(name: string, column: string): Refusal {
	return new Refusal(
		`${name} holds nothing in ${column}, which is a column to match on`,
		`Give every row a value in ${column}, or match on other columns.`,
	);
}

function again(name: string, earlier: number, { keys, nameOf }: RowMatching): Refusal {
	return new Refusal(
		`${name} has the same ${keys.join(' and ')} as ${nameOf(earlier)}`,
		'Remove rows that come twice, or match on more columns.',
	);
}
