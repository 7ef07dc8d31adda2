import { choice, formRows, locator, text } from '../../../../shared/fields';
import type { Field } from '../../../../shared/fields';
import { isBlank, Refusal } from '../../../../shared/values';
import type { ReadyFilter } from '../filter';
import type { Operator } from './operators';
import { OPERATORS, takesValue, WITH_VALUE } from './operators';
import type { Condition } from './ready';
import { readyConditions } from './ready';

/** Conditions of one filter (documentation: "Search records"). */
const MOST_CONDITIONS = 50;

/** Columns one search may be sorted by (documentation: "Search records"). */
export const MOST_SORTS = 100;

const column = locator({
	label: 'Column',
	placeholder: 'e.g. State',
	list: 'searchColumns',
	idLabel: 'By Name or ID',
	required: true,
});

const operator = choice<Operator>({ label: 'Operator', options: OPERATORS, default: 'is' });

const direction = choice({
	label: 'Direction',
	options: { asc: 'Ascending', desc: 'Descending' },
	default: 'asc',
});

const value: Field<string | undefined> = {
	...text({
		label: 'Value',
		description:
			'Converted to what the column holds; several separated by commas; for dates also Today, Yesterday, Tomorrow, CurrentWeek, LastWeek, TheLastWeek, TheNextWeek, and the same with Month',
		placeholder: 'e.g. Open',
	}),
	shownWhen: { operator: WITH_VALUE.map(String) },
};

function conditionIn(given: Readonly<Record<string, unknown>>): Condition {
	const compared = { column: column.read(given.column), operator: operator.read(given.operator) };
	if (!takesValue(compared.operator)) return compared;
	const { value: sought } = given;
	const isNothing = (Array.isArray(sought) ? sought : [sought]).every(saysNothing);
	if (isNothing) {
		throw new Refusal(
			`Value is empty, so ${compared.column} is compared with nothing`,
			'Fill in Value, or choose Is Empty or Is Not Empty.',
		);
	}
	return { ...compared, value: sought };
}

function saysNothing(sought: unknown): boolean {
	return isBlank(typeof sought === 'string' ? sought.trim() : sought);
}

/** Conditions that are filled in row by row, in place of those in JSON. */
export function conditionRows(text: {
	readonly label: string;
	readonly description: string;
}): Field<Condition[], ReadyFilter | undefined> {
	return {
		...formRows({
			...text,
			one: 'Filter',
			of: { column, operator, value },
			most: MOST_CONDITIONS,
			row: conditionIn,
		}),
		resolve: (rows, api, others) =>
			rows.length === 0 ? undefined : readyConditions(rows, { api, others, label: text.label }),
	};
}

/** Whether one or all of the rows have to be met. */
export const combineFilters = choice({
	label: 'Combine Filters',
	options: {
		and: ['All', 'Records have to meet all conditions'],
		or: ['Any', 'Records have to meet one of the conditions'],
	},
	default: 'and',
});

/** The order of records, row by row, in place of the one in JSON. */
export const sortRows = formRows({
	label: 'Sort By',
	description: 'Columns to sort by, most important first',
	one: 'Column',
	of: { column, direction },
	most: MOST_SORTS,
	row: (given) => ({
		field_name: column.read(given.column),
		desc: direction.read(given.direction) === 'desc',
	}),
});

/** @throws Refusal where both JSON and rows are given */
export function checkOnce(
	{ json, rows }: { readonly json: unknown; readonly rows: readonly unknown[] },
	labels: { readonly json: string; readonly rows: string },
): void {
	if (json === undefined || rows.length === 0) return;
	throw new Refusal(
		`${labels.json} and ${labels.rows} are both filled in`,
		`Clear one of them: ${labels.rows} says row by row what ${labels.json} says in JSON.`,
	);
}
