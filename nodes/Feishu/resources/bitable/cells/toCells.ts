import type { IDataObject } from 'n8n-workflow';
import type { UserIdType } from '../../../../shared/fields';
import { checkUserIds } from '../../../../shared/fields';
import type { Column, Columns } from '../../../../shared/lookups';
import { isBlank, isObject, quoted, Refusal, unwritable } from '../../../../shared/values';
import type { Cell } from './kinds';
import { kinds } from './kinds';
import { checkNames } from './names';

/** How the values of one record are read. */
export interface CellTask {
	/** Undefined when the columns were not read: values then stay as they are. */
	readonly columns?: Columns;
	readonly userIdType: UserIdType;
	/** IANA name of the zone of times without an offset. */
	readonly timezone: string;
	/** Names the record in a refusal, e.g. `Fields` or `Item 17`. */
	readonly where: string;
	/** `keep`: a blank value clears the cell; `drop`: it is left out. */
	readonly blanks: 'keep' | 'drop';
}

/**
 * Turns the values of a record into what Feishu takes for the table's columns.
 * @throws Refusal naming the column, the value and what it should be
 */
export function toCells(given: IDataObject, task: CellTask): IDataObject {
	const { columns, blanks } = task;
	const values = Object.entries(given).filter(([, value]) => value !== undefined);
	if (columns !== undefined)
		checkNames(
			values.map(([name]) => name),
			columns,
			task.where,
		);
	const cells: Array<[string, Cell | null]> = [];
	for (const [name, value] of values) {
		const cell = cellOf(value, { name, column: columns?.get(name) }, task);
		if (cell !== null || blanks === 'keep') cells.push([name, cell]);
	}
	return Object.fromEntries(cells);
}

const TEXT = 1;
const NUMBER = 2;
const PEOPLE = 11;

function cellOf(
	value: unknown,
	{ name, column }: { readonly name: string; readonly column: Column | undefined },
	task: CellTask,
): Cell | null {
	const kind = column === undefined ? undefined : kinds[column.type];
	if (column === undefined || column.type !== NUMBER) refuseUnwritable(value, name, task);
	if (column === undefined || kind === undefined) return asGiven(value);
	const isEmpty = Array.isArray(value) && value.length === 0;
	// An empty text is a text, but not a number, a date or a person: there it means "nothing".
	if (isEmpty || (isBlank(value) && (column.type !== TEXT || value !== ''))) return null;
	const cell = kind.cell(value, column, task.timezone);
	const named = `${task.where}, column ${column.name}`;
	if (cell === undefined) {
		const expected = kind.expected(column);
		throw new Refusal(
			`${named} cannot hold ${quoted(value)}: it takes ${expected}`,
			[`Give column ${column.name} as ${expected}.`, kind.explain?.(value) ?? '']
				.filter((text) => text !== '')
				.join(' '),
		);
	}
	if (column.type === PEOPLE) checkPeople(cell, named, task.userIdType);
	return cell;
}

/** @throws Refusal for a value that JSON would change; a column of numbers says itself what it takes */
function refuseUnwritable(value: unknown, name: string, { where }: CellTask): void {
	const fault = unwritable(value);
	if (fault === undefined) return;
	throw new Refusal(
		`${where}, column ${name} holds ${fault}`,
		`Give column ${name} a value that JSON can hold; long numbers go as text, in quotes.`,
	);
}

function asGiven(value: unknown): Cell | null {
	if (value === null || value === undefined) return null;
	return typeof value === 'object' ||
		typeof value === 'string' ||
		typeof value === 'number' ||
		typeof value === 'boolean'
		? value
		: String(value);
}

function checkPeople(cell: Cell, label: string, type: UserIdType): void {
	const people: unknown[] = Array.isArray(cell) ? cell : [];
	for (const person of people.filter(isObject)) {
		checkUserIds([String(person.id)], type, label);
	}
}
