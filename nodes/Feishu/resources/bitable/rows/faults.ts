import type { Failure } from '../../../../shared/endpoints';

/** "Too many records": what one request may carry is 1000 by its page, and 500 by this code. */
const TOO_MANY_RECORDS = 1254104;
const FEWER_RECORDS = 500;

/** Codes for a value, or a record, that keeps a whole request from being written (documentation: error tables of "Update records" and "Create records"). */
const ROW_FAULTS: readonly number[] = [
	1254006, 1254007, 1254015, 1254027, 1254043, 1254060, 1254061, 1254062, 1254063, 1254064, 1254065,
	1254066, 1254067, 1254068, 1254069, 1254072, 1254074, 1254106, 1254130, 1254303,
];

/** Bad rows sought before those that are left count as bad together: a column may have changed its type. */
const MOST_SOUGHT = 20;

/** What Feishu turned out to take of a table in this run. */
export interface Limit {
	records: number;
}

/**
 * Cuts requests that fail: to what Feishu takes, and into halves until the rows that it refuses stand
 * alone, which takes two more requests for each halving.
 */
export function cutting(
	limit: Limit,
): (failure: Failure, part: { readonly length: number }) => number | undefined {
	let found = 0;
	return ({ code = 0 }, part) => {
		if (code === TOO_MANY_RECORDS && part.length > FEWER_RECORDS) {
			limit.records = FEWER_RECORDS;
			return FEWER_RECORDS;
		}
		if (!ROW_FAULTS.includes(code)) return undefined;
		if (part.length === 1) found += 1;
		return found < MOST_SOUGHT ? Math.ceil(part.length / 2) : undefined;
	};
}
