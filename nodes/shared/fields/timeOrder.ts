import { Refusal } from '../values';
import type { GivenTime } from './time';

/** Two times of an operation, of which either may be left out. */
export interface GivenTimes {
	readonly start: GivenTime | undefined;
	readonly end: GivenTime | undefined;
	/** IANA name. */
	readonly zone: string;
}

/**
 * Refuses a period that ends before it starts.
 * @param labels of the two fields
 * @throws Refusal
 */
export function checkTimeOrder(
	{ start, end, zone }: GivenTimes,
	labels: readonly [start: string, end: string] = ['Start Time', 'End Time'],
): void {
	const from = start?.in(zone).toMillis();
	const to = end?.in(zone).toMillis();
	if (from === undefined || to === undefined || from <= to) return;
	const [first, last] = labels;
	throw new Refusal(`${last} is earlier than ${first}`, `Set ${last} to a time after ${first}.`);
}
