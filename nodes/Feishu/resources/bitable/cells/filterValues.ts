import type { Column } from '../../../../shared/lookups';
import { dateOf } from './single';

/** Columns that hold a moment: dates, time of creation, time of the last change. */
export const MOMENTS: readonly number[] = [5, 1001, 1002];

/** What says that a moment in milliseconds follows (documentation: "Record filter guide"). */
export const EXACT = 'ExactDate';

/**
 * The values of a condition as Feishu compares them: texts; of a date column the moment in
 * milliseconds behind `ExactDate`. Feishu's own words such as `Today` stay.
 */
export function toFilterValues(
	values: readonly unknown[],
	column: Column | undefined,
	zone: string,
): string[] {
	const [first, ...others] = values;
	if (column === undefined || !MOMENTS.includes(column.type) || others.length > 0) {
		return values.map(String);
	}
	const moment = dateOf(first, zone);
	return moment === undefined ? values.map(String) : [EXACT, String(moment)];
}

/** Words for days (documentation: "Record filter guide"). */
const DAYS = ['Today', 'Tomorrow', 'Yesterday'] as const;

/** Words for spans of days, which Feishu compares by `is` alone. */
const SPANS = [
	...['CurrentWeek', 'LastWeek', 'CurrentMonth', 'LastMonth'],
	...['TheLastWeek', 'TheNextWeek', 'TheLastMonth', 'TheNextMonth'],
] as const;

/** Feishu's own word for a time that goes by the day of the search, in any case and with any blanks. */
export function momentWord(
	value: unknown,
): { readonly name: string; readonly isDay: boolean } | undefined {
	if (typeof value !== 'string' || value.length > LONGEST_WORD) return undefined;
	const folded = value.replace(/[\s_-]/g, '').toLowerCase();
	const name = [...DAYS, ...SPANS].find((word) => word.toLowerCase() === folded);
	return name === undefined ? undefined : { name, isDay: DAYS.some((day) => day === name) };
}

/** Characters of what may be a word. */
const LONGEST_WORD = 40;
