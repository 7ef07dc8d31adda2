import type { Columns } from '../../../../shared/lookups';
import { COMPUTED_COLUMNS } from '../../../../shared/lookups';
import { few, quoted, Refusal, sentences } from '../../../../shared/values';

/** Columns named in a hint. */
const MOST_NAMED = 50;

/**
 * Refuses columns the table does not have, and those that Feishu fills in itself.
 *
 * @param where names the record, e.g. `Fields` or `Item 17`
 * @throws Refusal naming the columns the table has
 */
export function checkNames(names: readonly string[], columns: Columns, where: string): void {
	checkKnown(names, columns, where);
	const computed = names.find((name) => typeName(name, columns) !== undefined);
	if (computed === undefined) return;
	throw new Refusal(
		`${where} has a value for column ${computed}, but Feishu fills that in itself: it is ${typeName(computed, columns)}`,
		`Remove column ${computed} from the values.`,
	);
}

/**
 * Refuses columns the table does not have.
 * @throws Refusal naming the columns the table has
 */
export function checkKnown(names: readonly string[], columns: Columns, where: string): void {
	const unknown = names.filter((name) => !columns.has(name));
	if (unknown.length === 0) return;
	const several = unknown.length > 1;
	const near = unknown.flatMap((name) => nearest(name, columns)).join(' ');
	throw new Refusal(
		`${where} names ${several ? 'columns' : 'a column'} the table does not have: ${few(unknown.map(shownName))}`,
		sentences(
			near,
			`Use the columns the table has: ${few([...columns.keys()].map(shownName), MOST_NAMED)}.`,
		),
	);
}

function typeName(name: string, columns: Columns): string | undefined {
	return COMPUTED_COLUMNS[columns.get(name)?.type ?? 0];
}

/** A name whose blanks would be overlooked, in quotes. */
function shownName(name: string): string {
	return name.trim() === name && name !== '' ? name : quoted(name);
}

/** What was found for a table's columns: the same wrong name comes with every row. */
const found = new WeakMap<Columns, Map<string, string[]>>();

function nearest(name: string, columns: Columns): string[] {
	const names = found.get(columns) ?? new Map<string, string[]>();
	found.set(columns, names);
	const said = names.get(name) ?? lookedFor(name, columns);
	names.set(name, said);
	return said;
}

/** Says which column a name comes closest to: the same but for blanks and case, or with few letters off. */
function lookedFor(name: string, columns: Columns): string[] {
	const folded = fold(name);
	const known = [...columns.keys()];
	const same = known.find((column) => fold(column) === folded);
	const close = same ?? known.find((column) => isClose(fold(column), folded));
	return close === undefined ? [] : [`Check ${quoted(name)}: ${quoted(close)} may be meant.`];
}

function fold(name: string): string {
	return name.replace(/\s/g, '').toLowerCase();
}

/** Names longer than this are not compared letter by letter. */
const LONGEST_COMPARED = 60;

/** Whether one or two letters differ: added, left out, replaced or swapped. */
function isClose(one: string, other: string): boolean {
	const most = Math.min(one.length, other.length) < 5 ? 1 : 2;
	if (Math.max(one.length, other.length) > LONGEST_COMPARED) return false;
	if (Math.abs(one.length - other.length) > most) return false;
	let before = Array.from({ length: other.length + 1 }, (_, index) => index);
	let twoBefore = before;
	for (let row = 1; row <= one.length; row += 1) {
		const now = [row];
		for (let at = 1; at <= other.length; at += 1) {
			const replaced = before[at - 1] + (one[row - 1] === other[at - 1] ? 0 : 1);
			const isSwap = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
			const swapped =
				row > 1 && at > 1 && isSwap ? twoBefore[at - 2] + 1 : Number.POSITIVE_INFINITY;
			now.push(Math.min(replaced, before[at] + 1, now[at - 1] + 1, swapped));
		}
		twoBefore = before;
		before = now;
	}
	return before[other.length] <= most;
}
