import type { IDataObject } from 'n8n-workflow';
import type { Column, Columns } from '../../../../shared/lookups';
import { own } from '../../../../shared/values';
import { cellText } from '../cells';

/** What one filter takes (documentation: error 1254107 of "Search records"). */
const MOST_CONDITIONS = 50;
const MOST_CHARACTERS = 2000;

const TEXT = 1;
const SINGLE_SELECT = 3;

/** Text, numbers, options and phone numbers: of other columns `is` does not find what the cell holds. */
const SEARCHABLE: readonly number[] = [TEXT, 2, SINGLE_SELECT, 13];

/**
 * Filters, each as large as Feishu takes, that find the records with given keys and perhaps others:
 * of several key columns the one whose values differ most. Undefined where that cannot be said in
 * filters.
 */
export function keyFilters(
	rows: readonly IDataObject[],
	keys: readonly string[],
	columns: Columns,
): IDataObject[] | undefined {
	const found = keys
		.map((key) => columns.get(key))
		.filter((column) => column !== undefined)
		.filter(({ type }) => SEARCHABLE.includes(type))
		.map((column) => ({ column, values: valuesOf(rows, column) }))
		.sort((one, other) => other.values.size - one.values.size);
	const [sought] = found;
	if (sought === undefined) return undefined;
	const { column, values } = sought;
	const filters: IDataObject[] = [];
	let open: IDataObject[] = [];
	for (const value of values) {
		// Feishu refuses a filter by an option it does not have, which no record holds anyway.
		if (column.type === SINGLE_SELECT && !column.options.includes(value)) continue;
		const one = { field_name: column.name, operator: 'is', value: [value] };
		if (!fits([...open, one])) {
			filters.push(filterOf(open));
			open = [];
		}
		if (!fits([one])) return undefined;
		open.push(one);
	}
	return open.length === 0 ? filters : [...filters, filterOf(open)];
}

function valuesOf(rows: readonly IDataObject[], column: Column): Set<string> {
	return new Set(rows.map((cells) => cellText(own(cells, column.name), column)));
}

function fits(conditions: readonly IDataObject[]): boolean {
	return (
		conditions.length <= MOST_CONDITIONS &&
		JSON.stringify(filterOf(conditions)).length <= MOST_CHARACTERS
	);
}

function filterOf(conditions: readonly IDataObject[]): IDataObject {
	return { conjunction: 'or', conditions: [...conditions] };
}
