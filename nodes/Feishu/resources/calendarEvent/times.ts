import type { GivenTime } from '../../../shared/fields';
import { dayOf, toldTime, unixSeconds, wallClock } from '../../../shared/fields';
import { quoted, Refusal } from '../../../shared/values';

const TIME =
	'On the wall clock of Timezone, or ISO 8601 with an offset. Update Event and Search Events also take a date without a time, for a whole day.';

export const startText = { label: 'Start Time', description: TIME };
export const endText = { label: 'End Time', description: TIME };

/** The times of one event or the ends of a time window, as the fields gave them. */
export interface GivenSpan {
	readonly startTime?: GivenTime;
	readonly endTime?: GivenTime;
}

/**
 * Checks that times go together.
 *
 * @param zone IANA name, for times without an offset
 * @throws Refusal when a time does not exist in the zone, the end comes before the start, or only
 * one of both is a whole day
 */
export function checkSpan(zone: string, { startTime, endTime }: GivenSpan): void {
	const start = startTime && placeOf(startTime, zone);
	const end = endTime && placeOf(endTime, zone);
	if (start === undefined || end === undefined) return;
	if (start.isDay !== end.isDay) {
		const [day, moment] = start.isDay ? [startText, endText] : [endText, startText];
		throw new Refusal(
			`${day.label} is a date without a time, but ${moment.label} has a time`,
			'Give both as dates for whole days, or both with a time.',
		);
	}
	if (end.at >= start.at) return;
	throw new Refusal(
		`End Time ${quoted(end.shown)} is before Start Time ${quoted(start.shown)}`,
		'Set End Time to a time after Start Time.',
	);
}

/** Where a time is among others of its kind, and how a refusal shows it. */
function placeOf(time: GivenTime, zone: string) {
	if (time.isDate) return { isDay: true, at: Date.parse(dayOf(time)), shown: dayOf(time) };
	const moment = time.in(zone);
	return { isDay: false, at: moment.toMillis(), shown: moment.toISO() };
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
		`Fill in ${missing} as well, or clear ${given}.`,
	);
}

/** A time as events and search filters hold it: whole days are dates, which have no zone. */
export function timeInfo(time: GivenTime, zone: string) {
	return time.isDate
		? { date: dayOf(time) }
		: { timestamp: unixSeconds(time.in(zone)), timezone: zone };
}

/** The members of an event or a search filter that hold its times; unset where there is none. */
export function timesOf({ startTime, endTime }: GivenSpan, zone: string) {
	return {
		start_time: startTime && timeInfo(startTime, zone),
		end_time: endTime && timeInfo(endTime, zone),
	};
}

/** A span as a summary tells it: `2026-12-01 09:00 to 2026-12-01 10:30 (Europe/Berlin)`; empty when there is none. */
export function toldSpan({ startTime, endTime }: GivenSpan, zone: string): string {
	if (startTime === undefined) return endTime ? `until ${toldTime(endTime, zone)}` : '';
	if (endTime === undefined) return `from ${toldTime(startTime, zone)}`;
	const [start, end] = [wallClock(startTime, zone), toldTime(endTime, zone)];
	return start === end ? end : `${start} to ${end}`;
}
