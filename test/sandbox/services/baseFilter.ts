import type { ServiceCall } from '../service';
import { refuse } from '../service';
import type { BaseRecord, BaseTable } from './bases';

interface Condition {
	readonly field_name: string;
	readonly operator: string;
	readonly value?: readonly string[];
}

interface Filter {
	readonly conjunction: 'and' | 'or';
	readonly conditions?: readonly Condition[];
}

/** What one filter may hold (documentation: error 1254107 of "Search records"). */
const MOST_CONDITIONS = 50;
const MOST_CHARACTERS = 2000;

/** Refuses a filter that is too large. */
export function checkSize(call: ServiceCall, filter: Filter | undefined): void {
	const { conditions = [] } = filter ?? {};
	const isLong = JSON.stringify(filter ?? {}).length > MOST_CHARACTERS;
	if (conditions.length > MOST_CONDITIONS || isLong) refuse(call, 1254107);
}

/** Tells whether records meet a filter (documentation: "Record filter guide"). */
export function matcher(
	call: ServiceCall,
	table: BaseTable,
	filter: Filter | undefined,
): (record: BaseRecord) => boolean {
	const { conditions = [], conjunction = 'and' } = filter ?? {};
	const dates = new Set<string>();
	for (const condition of conditions) {
		checkColumn(call, table, condition.field_name, 1254018);
		checkOption(call, table, condition);
		const { type } = table.columns.find((one) => one.field_name === condition.field_name) ?? {};
		if (type === 5 && (condition.value ?? []).length > 0) dates.add(condition.field_name);
	}
	return ({ fields }) => {
		if (conditions.length === 0) return true;
		// Many conditions ask for one column.
		const texts = new Map<string, string[]>();
		const results = conditions.map((condition) => {
			const { field_name: name } = condition;
			const cell = fields[name];
			if (dates.has(name)) return meetsDate(call, Number(cell), condition);
			const known = texts.get(name) ?? textsOf(cell);
			texts.set(name, known);
			return meets(call, { cell, texts: known }, condition);
		});
		return conjunction === 'and' ? results.every(Boolean) : results.some(Boolean);
	};
}

function meets(
	call: ServiceCall,
	{ cell, texts }: { readonly cell: unknown; readonly texts: readonly string[] },
	{ operator, value }: Condition,
): boolean {
	if (operator === 'isEmpty' || operator === 'isNotEmpty') {
		// The guide wants an empty list here.
		if (value === undefined || value.length > 0) refuse(call, 1254018, operator);
		return (texts.length === 0) === (operator === 'isEmpty');
	}
	const { length } = value ?? [];
	if (value === undefined || length === 0) return refuse(call, 1254018, operator);
	const [sought] = value;
	const number = Number(sought);
	const isSame = length === 1 || length === texts.length;
	switch (operator) {
		case 'is':
			return isSame && value.every((one) => texts.includes(one));
		case 'isNot':
			return !(isSame && value.every((one) => texts.includes(one)));
		case 'contains':
			return value.some((one) => texts.some((text) => text.includes(one)));
		case 'doesNotContain':
			return !value.some((one) => texts.some((text) => text.includes(one)));
		case 'isGreater':
			return Number(cell) > number;
		case 'isGreaterEqual':
			return Number(cell) >= number;
		case 'isLess':
			return Number(cell) < number;
		case 'isLessEqual':
			return Number(cell) <= number;
		default:
			return refuse(call, 1254018, operator);
	}
}

const DAY = 86_400_000;
/** What the sandbox's Base takes for the offset of its days: China. */
const OFFSET = 8 * 3_600_000;

/** First and last day of what a word says, from today; the sandbox knows those that go by days alone. */
const WORDS: Readonly<Record<string, readonly [first: number, last: number]>> = {
	Today: [0, 0],
	Yesterday: [-1, -1],
	Tomorrow: [1, 1],
	TheLastWeek: [-7, 0],
	TheNextWeek: [0, 7],
	TheLastMonth: [-30, 0],
	TheNextMonth: [0, 30],
};

/** Dates are compared by whole days (documentation: "Record filter guide"). */
function meetsDate(call: ServiceCall, cell: number, { operator, value = [] }: Condition): boolean {
	const [word, moment] = value;
	const dayOf = (time: number): number => Math.floor((time + OFFSET) / DAY);
	const span = word === 'ExactDate' ? ([0, 0] as const) : WORDS[word];
	const isOddWord = word === 'ExactDate' ? !/^\d+$/.test(moment) : span === undefined;
	const isSpan = span !== undefined && span[0] !== span[1];
	if (isOddWord || (isSpan && operator !== 'is')) return refuse(call, 1254018, operator);
	const from = dayOf(word === 'ExactDate' ? Number(moment) : call.world.now());
	const day = dayOf(cell) - from;
	switch (operator) {
		case 'is':
			return day >= span[0] && day <= span[1];
		case 'isGreater':
			return day > span[1];
		case 'isLess':
			return day < span[0];
		default:
			return refuse(call, 1254018, operator);
	}
}

/** Puts records in the order of `sort`. */
export function sorter(
	call: ServiceCall,
	table: BaseTable,
	sort: ReadonlyArray<{ field_name: string; desc?: boolean }>,
): (a: BaseRecord, b: BaseRecord) => number {
	for (const { field_name: name } of sort) checkColumn(call, table, name, 1254016);
	return (a, b) => {
		for (const { field_name: name, desc } of sort) {
			const order = compare(a.fields[name], b.fields[name]);
			if (order !== 0) return desc === true ? -order : order;
		}
		return 0;
	};
}

function compare(a: unknown, b: unknown): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return textsOf(a).join().localeCompare(textsOf(b).join());
}

function textsOf(cell: unknown): string[] {
	if (cell === undefined || cell === null) return [];
	const cells: unknown[] = Array.isArray(cell) ? cell : [cell];
	return cells.map((one) => {
		const { id, text, file_token: token } = { ...Object(one) };
		return String(id ?? text ?? token ?? one);
	});
}

/** A select column is only compared with options it has. */
function checkOption(call: ServiceCall, table: BaseTable, { field_name, value = [] }: Condition) {
	const column = table.columns.find((one) => one.field_name === field_name);
	const options = column?.type === 3 ? column.property?.options : undefined;
	if (options === undefined) return;
	const known = options.map(({ name }) => name);
	if (value.some((name) => !known.includes(name))) refuse(call, 1254018, field_name);
}

function checkColumn(call: ServiceCall, table: BaseTable, name: string, code: number): void {
	if (!table.columns.some(({ field_name: known }) => known === name)) refuse(call, code, name);
}
