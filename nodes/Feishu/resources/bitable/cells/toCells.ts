import type { IDataObject } from 'n8n-workflow';

import { isBlank, isObject, quoted, Refusal } from '../../../../shared/operation';
import type { UserIdType } from '../../common';
import { checkIdType } from '../../common';
import type { Column, Columns } from '../columns';
import type { Cell } from './kinds';
import { computedTypes, kinds } from './kinds';

/** How the values of one record are read. */
export interface CellTask {
	/** Undefined when the columns were not read: values then stay as they are. */
	readonly columns?: Columns;
	readonly userIdType: UserIdType;
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
			task,
		);
	const cells: Array<[string, Cell | null]> = [];
	for (const [name, value] of values) {
		const cell = cellOf(value, columns?.get(name), task);
		if (cell !== null || blanks === 'keep') cells.push([name, cell]);
	}
	return Object.fromEntries(cells);
}

function checkNames(names: readonly string[], columns: Columns, { where }: CellTask): void {
	const unknown = names.filter((name) => !columns.has(name));
	if (unknown.length > 0) {
		const several = unknown.length > 1;
		throw new Refusal(
			`${where} names ${several ? 'columns' : 'a column'} the table does not have: ${unknown.join(', ')}`,
			`Use the columns the table has: ${[...columns.keys()].join(', ')}.`,
		);
	}
	const computed = names.find((name) => computedTypes[columns.get(name)?.type ?? 0] !== undefined);
	if (computed === undefined) return;
	throw new Refusal(
		`${where}, column ${computed}: Feishu fills it in itself, it is ${computedTypes[columns.get(computed)?.type ?? 0]}`,
		`Remove column ${computed}.`,
	);
}

const TEXT = 1;
const PEOPLE = 11;

function cellOf(value: unknown, column: Column | undefined, task: CellTask): Cell | null {
	const kind = column === undefined ? undefined : kinds[column.type];
	if (column === undefined || kind === undefined) return asGiven(value);
	const isEmpty = Array.isArray(value) && value.length === 0;
	// An empty text is a text, but it is no number, date or person: there it means "nothing".
	if (isEmpty || (isBlank(value) && (column.type !== TEXT || value !== ''))) return null;
	const cell = kind.cell(value, column);
	const named = `${task.where}, column ${column.name}`;
	if (cell === undefined) {
		const expected = kind.expected(column);
		throw new Refusal(
			`${named} cannot hold ${quoted(value)}: it takes ${expected}`,
			`Give column ${column.name} as ${expected}.`,
		);
	}
	if (column.type === PEOPLE) checkPeople(cell, named, task.userIdType);
	return cell;
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
		checkIdType({ id: String(person.id), label }, { type, label: 'User ID Type' });
	}
}
