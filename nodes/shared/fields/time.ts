import { DateTime } from 'luxon';

import { quoted, Refusal } from '../values';
import type { Field, FieldText, Required } from './field';
import { shownText, whenGiven } from './field';

/** A time as it was given; it becomes a moment once its zone is known. */
export interface GivenTime {
	/** As it was given, in ISO 8601: what tells it from other times. */
	readonly written: string;
	/** Given as a date without a time: it means the whole day, wherever people are. */
	readonly isDate: boolean;
	/**
	 * The moment this time names; midnight for a date. A time with an offset of its own keeps it.
	 * @param zone IANA name, e.g. `Europe/Berlin`
	 * @throws Refusal when the clocks of that zone skip the time
	 */
	in(zone: string): DateTime<true>;
}

interface TimeText extends FieldText {
	/** Takes dates without a time as well; else they are refused, because Feishu has no whole days there. */
	readonly allDay?: true;
}

/** A date and time: `YYYY-MM-DD HH:MM:SS` on the wall clock, ISO 8601, or a date object of an expression. */
export function dateTime(options: TimeText & Required): Field<GivenTime>;
export function dateTime(options: TimeText): Field<GivenTime | undefined>;
export function dateTime(options: TimeText & { required?: true }): Field<GivenTime | undefined> {
	const { label, showWhen, allDay } = options;
	return {
		label,
		showWhen,
		property: { type: 'dateTime', ...shownText(options), default: '' },
		read: whenGiven<GivenTime>(options, (given) => {
			const written = isoText(given) ?? '';
			if (!startsWithDay(written) || !DateTime.fromISO(written).isValid) refuseTime(label, given);
			const isDate = !written.includes('T');
			if (isDate && allDay === undefined) refuseDate(label, given);
			return { written, isDate, in: (zone) => momentIn(zone, written, label) };
		}),
	};
}

function isoText(given: unknown): string | undefined {
	if (given instanceof Date) return Number.isNaN(given.getTime()) ? undefined : given.toISOString();
	if (DateTime.isDateTime(given)) return given.toISO() ?? undefined;
	if (typeof given !== 'string') return undefined;
	return given.trim().replace(/^(\d{4}-\d{2}-\d{2})\s+(?=\d)/, '$1T');
}

/** ISO 8601 also has times without a day, and months and years without one: nobody means their first moment. */
function startsWithDay(written: string): boolean {
	return /^\d{4}(?:-\d{2}-\d{2}|\d{4}|-?W\d{2}-?\d|-?\d{3})(?:T|$)/.test(written);
}

function momentIn(zone: string, written: string, label: string): DateTime<true> {
	const moment = DateTime.fromISO(written, { zone, setZone: false });
	if (!moment.isValid) return refuseTime(label, written);
	if (hasOffset(written)) return moment;
	// luxon moves a time that the clocks skip to the next one that exists; nobody asked for that one.
	const asWritten = DateTime.fromISO(written, { zone: 'utc' });
	if (moment.hour !== asWritten.hour || moment.minute !== asWritten.minute) {
		throw new Refusal(
			`${label} ${written.replace('T', ' ')} does not exist in ${zone}: the clocks skip it`,
			`Set ${label} to a time that exists in ${zone}, or give it with an offset such as +01:00.`,
		);
	}
	// An hour that comes twice is the first one; left alone, luxon picks by today's season.
	return moment.getPossibleOffsets()[0];
}

function hasOffset(written: string): boolean {
	return /(?:[zZ]|[+-]\d{2}(?::?\d{2})?)$/.test(written.slice(10));
}

function refuseTime(label: string, given: unknown): never {
	throw new Refusal(
		`${label} is ${quoted(given)}, which is not a date and time`,
		`Give ${label} as YYYY-MM-DD HH:MM:SS or in ISO 8601.`,
	);
}

function refuseDate(label: string, given: unknown): never {
	throw new Refusal(
		`${label} is ${quoted(given)}, a date without a time, but Feishu takes a moment here`,
		`Add a time to ${label}, as in YYYY-MM-DD HH:MM:SS.`,
	);
}

/** The day of a date without a time, `YYYY-MM-DD`. */
export function dayOf({ written }: GivenTime): string {
	return DateTime.fromISO(written, { zone: 'utc' }).toISODate() ?? written;
}

/** The whole day a time is in: that of the wall clock, in `zone` where the time has an offset of its own. */
export function asDay(time: GivenTime, zone: string): GivenTime {
	const isMoment = !time.isDate && hasOffset(time.written);
	const written = isMoment ? time.in(zone).toISODate() : dayOf(time);
	return { ...time, written, isDate: true };
}

/** Unix seconds as text, the form of Feishu's calendar times. */
export function unixSeconds(moment: DateTime<true>): string {
	return String(Math.floor(moment.toSeconds()));
}

/** Unix milliseconds as text, the form of Feishu's task times. */
export function unixMilliseconds(moment: DateTime<true>): string {
	return String(moment.toMillis());
}

/** A time on the wall clock of a zone, which the sentence around it names, with its offset where the clocks show it twice; a date as it is. */
export function wallClock(time: GivenTime, zone: string): string {
	if (time.isDate) return dayOf(time);
	const moment = time.in(zone);
	const shown = moment.toFormat(moment.second === 0 ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd HH:mm:ss');
	return moment.getPossibleOffsets().length > 1 ? `${shown} ${moment.toFormat('ZZ')}` : shown;
}

/** A time as a summary tells it: `2026-12-01 18:00 (Europe/Berlin)`, or a date as it is. */
export function toldTime(time: GivenTime, zone: string): string {
	return time.isDate ? wallClock(time, zone) : `${wallClock(time, zone)} (${zone})`;
}
