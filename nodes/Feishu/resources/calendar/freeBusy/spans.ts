import { DateTime } from 'luxon';

/** A time from one moment to another, in Unix milliseconds. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Days of one question (documentation: "Query free/busy information in batches": two weeks). */
const MOST_DAYS = 14;

/** A time in parts that Feishu takes at once. */
export function windowsOf({ from, to }: Span, zone: string): Span[] {
	const windows: Span[] = [];
	for (let start = from; start < to; ) {
		const next = DateTime.fromMillis(start, { zone }).plus({ days: MOST_DAYS }).toMillis();
		// The clocks may go back in between.
		const end = Math.min(to, next, start + MOST_DAYS * 24 * 3600 * 1000);
		windows.push({ from: start, to: end });
		start = end;
	}
	return windows;
}

/** What of a time is left once others are taken out of it. @param busy in any order; what takes no time takes none */
export function without(whole: Span, busy: readonly Span[]): Span[] {
	const free: Span[] = [];
	let { from } = whole;
	for (const { from: start, to: end } of [...busy].sort((a, b) => a.from - b.from)) {
		if (end <= start) continue;
		if (start > from) free.push({ from, to: Math.min(start, whole.to) });
		from = Math.max(from, end);
		if (from >= whole.to) return free;
	}
	return [...free, { from, to: whole.to }];
}

/** Minutes. */
const DAY = 24 * 60;

/** Hours in which people meet, in minutes from midnight; those of a night end on the next day, after 24 hours. */
export interface Hours {
	readonly from: number;
	readonly to: number;
}

/** `09:00-18:00` in minutes from midnight, `22:00-06:00` to those of the next day; undefined where it is none. */
export function hoursIn(text: string): Hours | undefined {
	const [, ...numbers] = /^\s*(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)\s*$/.exec(text) ?? [];
	const [hour, minute, lastHour, lastMinute] = numbers.map(Number);
	const [from, to] = [hour * 60 + minute, lastHour * 60 + lastMinute];
	const isClock = minute < 60 && lastMinute < 60 && from < DAY && to <= DAY && from !== to;
	return isClock ? { from, to: to > from ? to : to + DAY } : undefined;
}

/**
 * The working hours within a time, day by day on the wall clock of a zone; those of a night belong to
 * the day on which it begins. Where those of a day meet those of the next, they are one time.
 */
export function workingTimes(
	{ from, to }: Span,
	{
		hours,
		zone,
		weekends,
	}: { readonly hours: Hours; readonly zone: string; readonly weekends: boolean },
): Span[] {
	const times: Span[] = [];
	const last = DateTime.fromMillis(to, { zone });
	for (
		let day = DateTime.fromMillis(from, { zone }).startOf('day').minus({ days: 1 });
		day <= last;
		day = day.plus({ days: 1 })
	) {
		if (!weekends && day.weekday > 5) continue;
		const start = Math.max(from, atMinute(day, hours.from));
		const end = Math.min(to, atMinute(day, hours.to));
		const before = times.at(-1);
		if (start >= end) continue;
		if (before?.to === start) times[times.length - 1] = { from: before.from, to: end };
		else times.push({ from: start, to: end });
	}
	return times;
}

/** The clock shows it, also on days of 23 or 25 hours. */
function atMinute(day: DateTime, minutes: number): number {
	if (minutes >= DAY) return atMinute(day.plus({ days: 1 }), minutes - DAY);
	return day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
}

/** A moment as the zone's clocks show it, with its offset. */
export function shownIn(zone: string, milliseconds: number): string {
	const moment = DateTime.fromMillis(milliseconds, { zone });
	return moment.isValid ? moment.toISO({ suppressMilliseconds: true }) : '';
}
