import type { Column } from '../../../../shared/lookups';
import { dateOf } from './single';

/** Columns that hold a moment: dates, time of creation, time of the last change. */
const MOMENTS: readonly number[] = [5, 1001, 1002];

/** What says that a moment in milliseconds follows (documentation: "Record filter guide"). */
const EXACT = 'ExactDate';

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
