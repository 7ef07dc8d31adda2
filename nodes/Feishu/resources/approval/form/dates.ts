import type { GivenTime } from '../../../../shared/fields';
import { dateTime } from '../../../../shared/fields';
import type { FormField } from '../../../../shared/lookups';
import { isObject, Refusal } from '../../../../shared/values';
import { labelOf, refuseValue } from './widget';

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** A time in RFC 3339, with the offset of the zone; a date is its midnight. @throws Refusal */
export function dateText(given: unknown, field: FormField, zone: string): string {
	return written(timeOf(given, field), zone);
}

function timeOf(given: unknown, field: FormField): GivenTime {
	return dateTime({ label: labelOf(field), allDay: true, required: true }).read(given);
}

function written(time: GivenTime, zone: string): string {
	return time.in(zone).toISO({ suppressMilliseconds: true });
}

/**
 * A start, an end and the days between them: `2026-12-01, 2026-12-03`, a list of both, or
 * `{"start": …, "end": …, "interval": 3}`. Whole days count both ends.
 * @throws Refusal
 */
export function dateInterval(given: unknown, field: FormField, zone: string): object {
	const [first, last] = endsOf(given, field);
	const start = timeOf(first, field);
	const end = timeOf(last, field);
	const between = end.in(zone).toMillis() - start.in(zone).toMillis();
	if (between < 0) {
		throw new Refusal(
			`${labelOf(field)} ends before it begins`,
			'Give an end that comes after the start.',
		);
	}
	const isWhole = (start.isDate && end.isDate) || /^YYYY-MM-DD$/i.test(field.unit);
	const days = isWhole
		? Math.round(between / DAY_MILLISECONDS) + 1
		: Math.round((between / DAY_MILLISECONDS) * 100) / 100;
	const told: unknown = isObject(given) ? given.interval : undefined;
	const interval = typeof told === 'number' ? told : days;
	return { start: written(start, zone), end: written(end, zone), interval };
}

function endsOf(given: unknown, field: FormField): readonly [unknown, unknown] {
	if (isObject(given)) return [given.start, given.end];
	const parts: unknown = typeof given === 'string' ? given.split(',') : given;
	if (Array.isArray(parts) && parts.length === 2) return [parts[0], parts[1]];
	return refuseValue(field, given, 'a start and an end, such as 2026-12-01, 2026-12-03');
}
