import type { GivenTime } from '../../../shared/fields';
import { asDay, dayOf, toldTime, unixMilliseconds } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';

/** The values that say when a task is. */
export interface GivenTimes {
	readonly start: GivenTime | undefined;
	readonly due: GivenTime | undefined;
	readonly allDay: boolean | undefined;
	readonly timezone: string;
}

/**
 * When a task starts and is due, whole days where All Day says so.
 * @throws Refusal for times that do not go together
 */
export function timesOf({ start, due, allDay, timezone: zone }: GivenTimes) {
	const day = (time: GivenTime | undefined): GivenTime | undefined =>
		time !== undefined && allDay === true ? asDay(time, zone) : time;
	const times = { start: day(start), due: day(due) };
	checkTimes(times, zone);
	return times;
}

function checkTimes(
	{ start, due }: { readonly start?: GivenTime; readonly due?: GivenTime },
	zone: string,
): void {
	const [from, to] = [taskTime(start, zone), taskTime(due, zone)];
	if (from === undefined || to === undefined) return;
	if (from.is_all_day !== to.is_all_day) {
		throw new Refusal(
			'Only one of Start and Due is a date without a time, but Feishu takes two of a kind',
			'Give both as dates, or both with a time, or switch All Day on.',
		);
	}
	if (Number(from.timestamp) <= Number(to.timestamp)) return;
	throw new Refusal('Start is after Due', 'Set Start to a time before Due.');
}

/**
 * A task's start or end: Unix milliseconds as text; a whole day by its midnight in UTC, so that it is
 * the same date for everybody (documentation: "Task overview").
 */
export function taskTime(
	given: GivenTime | undefined,
	zone: string,
): { readonly timestamp: string; readonly is_all_day?: true } | undefined {
	if (given === undefined) return undefined;
	return given.isDate
		? { timestamp: String(Date.parse(dayOf(given))), is_all_day: true }
		: { timestamp: unixMilliseconds(given.in(zone)) };
}

/** `starts 2026-11-30` and `due 2026-12-01 18:00 (Europe/Berlin)`; nothing for times that were not given. */
export function toldTimes(given: GivenTimes): string[] {
	const { start, due } = timesOf(given);
	const told = (word: string, time: GivenTime | undefined): string[] =>
		time === undefined ? [] : [`${word} ${toldTime(time, given.timezone)}`];
	return [...told('starts', start), ...told('due', due)];
}
