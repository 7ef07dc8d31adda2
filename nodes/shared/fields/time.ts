import { DateTime, IANAZone } from 'luxon';

import { Refusal } from '../values/refusal';
import type { Field, FieldText, Required } from './field';
import { quoted, shownText, whenGiven } from './field';

/** Where wall-clock times are read unless the operation says otherwise. */
export const DEFAULT_ZONE = 'Asia/Shanghai';

/** A time as it was given; it becomes a moment once its zone is known. */
export interface GivenTime {
	/**
	 * The moment this time names. A time with an offset of its own keeps it.
	 * @param zone IANA name, e.g. `Europe/Berlin`
	 * @throws Refusal when the clocks of that zone skip the time
	 */
	in(zone: string): DateTime<true>;
}

/** A date and time: `YYYY-MM-DD HH:MM:SS` on the wall clock, ISO 8601, or a date object of an expression. */
export function dateTime(options: FieldText & Required): Field<GivenTime>;
export function dateTime(options: FieldText): Field<GivenTime | undefined>;
export function dateTime(options: FieldText & { required?: true }): Field<GivenTime | undefined> {
	const { label, showWhen } = options;
	return {
		label,
		showWhen,
		property: { type: 'dateTime', ...shownText(options), default: '' },
		read: whenGiven<GivenTime>(options, (given) => {
			const written = isoText(given);
			if (written === undefined || !DateTime.fromISO(written).isValid) refuseTime(label, given);
			return { in: (zone) => momentIn(zone, written, label) };
		}),
	};
}

/** The zone wall-clock times are read in. */
export function timezone(): Field<string> {
	const label = 'Timezone';
	return {
		label,
		property: {
			type: 'string',
			default: DEFAULT_ZONE,
			placeholder: 'e.g. Europe/Berlin',
			description: 'IANA name of the zone in which times without an offset are read',
		},
		read: (given) => zoneName(whenGiven({ label, default: DEFAULT_ZONE }, String)(given), label),
	};
}

/**
 * Checks an IANA zone name; a blank one is the default zone.
 * @throws Refusal naming `label`
 */
function zoneName(given: unknown, label: string): string {
	const name = typeof given === 'string' && given.trim() !== '' ? given.trim() : DEFAULT_ZONE;
	if (IANAZone.isValidZone(name)) return name;
	throw new Refusal(
		`${label} is ${quoted(given)}, which is not a time zone`,
		`Set ${label} to an IANA name such as Asia/Shanghai or Europe/Berlin.`,
	);
}

function isoText(given: unknown): string | undefined {
	if (given instanceof Date) return Number.isNaN(given.getTime()) ? undefined : given.toISOString();
	if (DateTime.isDateTime(given)) return given.toISO() ?? undefined;
	if (typeof given !== 'string') return undefined;
	return given.trim().replace(/^(\d{4}-\d{2}-\d{2})\s+(?=\d)/, '$1T');
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

/** Unix seconds as text, the form of Feishu's calendar times. */
export function unixSeconds(moment: DateTime<true>): string {
	return String(Math.floor(moment.toSeconds()));
}

/** Unix milliseconds as text, the form of Feishu's task times. */
export function unixMilliseconds(moment: DateTime<true>): string {
	return String(moment.toMillis());
}
