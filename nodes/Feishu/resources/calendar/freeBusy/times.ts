import type { GivenTime } from '../../../../shared/fields';
import { few, Refusal } from '../../../../shared/values';
import type { Busy, Unknown } from './answered';
import type { FreeBusy } from './ask';
import type { Hours, Span } from './spans';
import { hoursIn, shownIn, without } from './spans';

/** Days that are asked for at most, two weeks at a time. */
const MOST_DAYS = 366;
const DAY = 24 * 3600 * 1000;

/** @throws Refusal for a time that is none, or too long */
export function spanOf(given: {
	startTime: GivenTime;
	endTime: GivenTime;
	timezone: string;
}): Span {
	const from = given.startTime.in(given.timezone).toMillis();
	const to = given.endTime.in(given.timezone).toMillis();
	if (to <= from) {
		throw new Refusal(
			'End Time is not after Start Time',
			'Set End Time to a time after Start Time.',
		);
	}
	if (to - from <= MOST_DAYS * DAY) return { from, to };
	throw new Refusal(
		`The time from Start Time to End Time is longer than ${MOST_DAYS} days`,
		'Choose Start Time and End Time closer together.',
	);
}

/** Working Hours in minutes from midnight. @throws Refusal */
export function hoursOf(given: string): Hours {
	const hours = hoursIn(given);
	if (hours !== undefined) return hours;
	throw new Refusal(
		`Working Hours is "${given}", which is not a time of the day to another one`,
		'Give Working Hours as in 09:00-18:00, or 22:00-06:00 for a night.',
	);
}

/** Busy times as Data tells them, in the zone asked for. @param member that names who is busy */
export function told(all: ReadonlyMap<string, readonly Busy[]>, member: string, zone: string) {
	return [...all].map(([id, busy]) => ({
		[member]: id,
		busy: busy.map(({ from, to, rsvp }) => ({
			start: shownIn(zone, from),
			end: shownIn(zone, to),
			rsvp,
		})),
	}));
}

/** Times that are not told of somebody who is told of otherwise. */
export function partlyUnknown({ users, rooms, unknown }: FreeBusy): Unknown[] {
	return unknown.filter(({ id }) => users.has(id) || rooms.has(id));
}

/** The same for the end of Summary; empty for nothing. */
export function unknownRemark(found: FreeBusy, zone: string): string {
	const times = partlyUnknown(found).map(
		({ id, from, to }) => `${id} from ${shownIn(zone, from)} to ${shownIn(zone, to)}`,
	);
	if (times.length === 0) return '';
	return `Feishu told these times in a way that cannot be read, so they do not count as free: ${few(times)}.`;
}

/**
 * Times in which nobody and no room is busy; who declined is free, and a time that is not
 * told of somebody who is told of otherwise is not.
 * @param minutes a time has at least
 */
export function freeTimes(found: FreeBusy, within: readonly Span[], minutes: number): Span[] {
	const busy = [...found.users.values(), ...found.rooms.values()]
		.flat()
		.filter(({ rsvp }) => rsvp !== 'decline' && rsvp !== 'removed');
	return within
		.flatMap((time) => without(time, [...busy, ...partlyUnknown(found)]))
		.filter(({ from, to }) => to - from >= minutes * 60_000);
}
