import type { GivenTime } from '../../../shared/fields';
import { toldTime } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';

/** A time, in Unix milliseconds and as Feishu is asked about it (RFC 3339). */
export interface Span {
	readonly from: number;
	readonly to: number;
	readonly asked: { readonly time_min: string; readonly time_max: string };
}

interface GivenSpan {
	readonly startTime: GivenTime | undefined;
	readonly endTime: GivenTime | undefined;
	readonly timezone: string;
}

/**
 * The time in which rooms have to be free; undefined where none is given.
 * @throws Refusal for one end without the other, or an end that does not come after its start
 */
export function freeSpan({ startTime, endTime, timezone: zone }: GivenSpan): Span | undefined {
	if (startTime === undefined && endTime === undefined) return undefined;
	if (startTime === undefined || endTime === undefined) {
		const [given, missing] =
			startTime === undefined ? ['Free Until', 'Free From'] : ['Free From', 'Free Until'];
		throw new Refusal(
			`${given} is given, but ${missing} is not`,
			`Give ${missing} as well, or remove ${given}.`,
		);
	}
	const [start, end] = [startTime.in(zone), endTime.in(zone)];
	const [from, to] = [start.toMillis(), end.toMillis()];
	if (to <= from) {
		throw new Refusal(
			'Free Until is not after Free From',
			'Set Free Until to a time after Free From.',
		);
	}
	const [min, max] = [start, end].map((moment) => moment.toISO({ suppressMilliseconds: true }));
	return { from, to, asked: { time_min: min, time_max: max } };
}

/** What a summary says of rooms that are free; empty where no time was given. */
export function toldSpan({ startTime, endTime, timezone: zone }: GivenSpan): string {
	if (startTime === undefined || endTime === undefined) return '';
	return ` free from ${toldTime(startTime, zone)} to ${toldTime(endTime, zone)}`;
}
