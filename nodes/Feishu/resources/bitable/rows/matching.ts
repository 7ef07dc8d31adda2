import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { RowMatching } from '../../../../shared/kits';
import type { Column, Columns } from '../../../../shared/lookups';
import { COMPUTED_COLUMNS } from '../../../../shared/lookups';
import { isBlank, quoted, Refusal } from '../../../../shared/values';
import { cellText, dateOf, isSameCell } from '../cells';

/** Column types by which no record can be told from another: attachments, people Feishu fills in, buttons. */
const NO_KEYS: Readonly<Record<number, string>> = {
	17: 'attachments',
	1003: COMPUTED_COLUMNS[1003],
	1004: COMPUTED_COLUMNS[1004],
	3001: COMPUTED_COLUMNS[3001],
};

/** Times of creation and of the last change. */
const TIMES: readonly number[] = [1001, 1002];

/**
 * How records are matched by columns of the table.
 * @throws Refusal for a column that the table does not have, or that tells no records apart
 */
export function matchingBy(
	keys: readonly string[],
	columns: Columns,
	nameOf: RowMatching['nameOf'],
): RowMatching {
	for (const key of keys) checkKey(key, columns);
	return {
		keys,
		nameOf,
		keyText: (cell, name) => {
			const column = columns.get(name);
			return column === undefined ? '' : cellText(cell, column);
		},
		isSame: (incoming, known, name) => {
			const column = columns.get(name);
			if (column === undefined) return incoming === known;
			return isComputed(column) || isSameCell(incoming, known, column);
		},
	};
}

function checkKey(key: string, columns: Columns): void {
	const column = columns.get(key);
	if (column === undefined) {
		throw new Refusal(
			`Match Columns names ${quoted(key)}, a column the table does not have`,
			`Use columns the table has in Match Columns: ${[...columns.keys()].join(', ')}.`,
		);
	}
	const kind = NO_KEYS[column.type];
	if (kind === undefined) return;
	throw new Refusal(
		`Match Columns names ${key}, which holds ${kind}: records cannot be told apart by it`,
		'Match on a column of text, numbers, options, dates or the like.',
	);
}

/** Whether Feishu fills a column in itself: such a column can be matched on, but not written. */
function isComputed({ type }: Column): boolean {
	return COMPUTED_COLUMNS[type] !== undefined;
}

/** The value that comes in for a computed key column, in the form in which the table holds it. */
export function computedKey(value: unknown, { type }: Column, zone: string): GenericValue {
	if (isBlank(value)) return undefined;
	return TIMES.includes(type) ? dateOf(value, zone) : String(value).trim();
}

/** The columns Feishu fills in itself, of those that are named. */
export function computedAmong(names: readonly string[], columns: Columns): Column[] {
	return names
		.map((name) => columns.get(name))
		.filter((column) => column !== undefined)
		.filter(isComputed);
}

/** The cells that are written: without what Feishu fills in itself. */
export function withoutComputed(cells: IDataObject, columns: Columns): IDataObject {
	const computed = new Set(computedAmong(Object.keys(cells), columns).map(({ name }) => name));
	if (computed.size === 0) return cells;
	return Object.fromEntries(Object.entries(cells).filter(([name]) => !computed.has(name)));
}
