import type { GivenTime } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';

/** Days of one question, which have to be fewer than 40 (documentation: "Query the view of events"). */
const MOST_DAYS = 39;
const DAY_SECONDS = 24 * 3600;
/** Days that are asked for at most. */
const LONGEST_DAYS = 800;
/** "More than 1,000 instances". */
const TOO_MANY = 193104;
/** Seconds that are not cut any more. */
const SHORTEST = 60;

/** A part of a time, in Unix seconds. */
export interface AgendaPart {
	readonly from: number;
	readonly to: number;
}

/** The moments between which events are listed; a date as the end means all of that day. @throws Refusal */
export function momentsOf(
	{ startTime, endTime }: { readonly startTime: GivenTime; readonly endTime: GivenTime },
	zone: string,
): AgendaPart {
	const start = startTime.in(zone);
	const end = endTime.isDate ? endTime.in(zone).plus({ days: 1 }) : endTime.in(zone);
	const span = { from: Math.floor(start.toSeconds()), to: Math.floor(end.toSeconds()) };
	if (span.to - span.from <= LONGEST_DAYS * DAY_SECONDS) return span;
	throw new Refusal(
		`The time from Start Time to End Time is longer than ${LONGEST_DAYS} days`,
		'Choose Start Time and End Time closer together.',
	);
}

/** A time in parts that Feishu takes at once. */
export function agendaParts({ from, to }: AgendaPart): AgendaPart[] {
	const parts: AgendaPart[] = [];
	let start = from;
	do {
		const end = Math.min(to, start + MOST_DAYS * DAY_SECONDS);
		parts.push({ from: start, to: end });
		start = end;
	} while (start < to);
	return parts;
}

/** Two halves of a time that holds more events than Feishu tells at once; undefined where that does not help. */
export function halved(
	{ from, to }: AgendaPart,
	code: number | undefined,
): AgendaPart[] | undefined {
	if (code !== TOO_MANY || to - from <= SHORTEST) return undefined;
	const middle = Math.floor((from + to) / 2);
	return [
		{ from, to: middle },
		{ from: middle, to },
	];
}
