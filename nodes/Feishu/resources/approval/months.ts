import type { DateTime } from 'luxon';

import type { GivenTime } from '../../../shared/fields';
import { checkTimeOrder } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';

/** Days of one query (documentation: "Query instances", "Query tasks"). */
const MOST_DAYS = 30;
/** Queries that one call makes of a long time. */
const MOST_PARTS = 100;

/** A part of a time, in Unix milliseconds as text; both ends belong to it. */
export interface TimePart {
	readonly from: string;
	readonly to: string;
}

/** The ends of a time as the fields gave them. */
interface GivenSpan {
	readonly start: GivenTime;
	readonly end: GivenTime;
	readonly zone: string;
}

/** @throws Refusal for a time that ends before it begins, or is too long */
export function checkTime(
	{ start, end, zone }: GivenSpan,
	labels: readonly [string, string],
): void {
	checkTimeOrder({ start, end, zone }, labels);
	if (end.in(zone).diff(start.in(zone), 'days').days <= MOST_DAYS * MOST_PARTS) return;
	throw new Refusal(
		`The time from ${labels[0]} to ${labels[1]} is longer than ${MOST_DAYS * MOST_PARTS} days`,
		`Choose ${labels[0]} and ${labels[1]} closer together.`,
	);
}

/** A time in parts that Feishu takes in one query, none of which holds a moment of another one. */
export function partsOf({ start, end, zone }: GivenSpan): TimePart[] {
	const last = end.in(zone);
	const parts: TimePart[] = [];
	for (let from: DateTime = start.in(zone); from <= last; from = from.plus({ days: MOST_DAYS })) {
		const next = from.plus({ days: MOST_DAYS }).minus({ milliseconds: 1 });
		const to = next < last ? next : last;
		parts.push({ from: String(from.toMillis()), to: String(to.toMillis()) });
	}
	return parts;
}
