import type { GivenTime } from '../../../shared/operation';
import { quoted, Refusal, unixSeconds } from '../../../shared/operation';

const TIME = 'On the wall clock of the timezone, or ISO 8601 with an offset';

export const startText = { label: 'Start Time', description: TIME };
export const endText = { label: 'End Time', description: TIME };

/** The times of one event or the ends of a time window, as the fields gave them. */
export interface GivenSpan {
	readonly startTime?: GivenTime;
	readonly endTime?: GivenTime;
}

/** Unix seconds as text. */
export interface Span {
	readonly start?: string;
	readonly end?: string;
}

/**
 * The moments of a start and an end.
 *
 * @param zone IANA name, for times without an offset
 * @throws Refusal when a time does not exist in the zone, or the end comes before the start
 */
export function spanIn(zone: string, { startTime, endTime }: GivenSpan): Span {
	const start = startTime?.in(zone);
	const end = endTime?.in(zone);
	if (start !== undefined && end !== undefined && end < start) {
		throw new Refusal(
			`End Time ${quoted(end.toISO())} is before Start Time ${quoted(start.toISO())}`,
			'Set End Time to a time after Start Time.',
		);
	}
	return { start: start && unixSeconds(start), end: end && unixSeconds(end) };
}

/**
 * Refuses one time without the other.
 * @param consequence says why, e.g. `Feishu changes them together`
 */
export function checkBothOrNone({ startTime, endTime }: GivenSpan, consequence: string): void {
	if ((startTime === undefined) === (endTime === undefined)) return;
	const [given, missing] =
		startTime === undefined ? ['End Time', 'Start Time'] : ['Start Time', 'End Time'];
	throw new Refusal(
		`${given} is given without ${missing}, but ${consequence}`,
		`Fill in ${missing} as well, or leave both empty.`,
	);
}

/** A moment as events and search filters hold it; left out when there is none. */
export function timeInfo(timestamp: string | undefined, timezone: string) {
	return timestamp === undefined ? undefined : { timestamp, timezone };
}
