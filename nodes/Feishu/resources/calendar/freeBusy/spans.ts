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

/** What of a time is left once others are taken out of it. @param busy in any order */
export function without(whole: Span, busy: readonly Span[]): Span[] {
	const free: Span[] = [];
	let { from } = whole;
	for (const { from: start, to: end } of [...busy].sort((a, b) => a.from - b.from)) {
		if (start > from) free.push({ from, to: Math.min(start, whole.to) });
		from = Math.max(from, end);
		if (from >= whole.to) return free;
	}
	return [...free, { from, to: whole.to }];
}

/** Hours of a day in which people meet, in minutes from midnight. */
export interface Hours {
	readonly from: number;
	readonly to: number;
}

/** `09:00-18:00` in minutes from midnight; undefined where it is none. */
export function hoursIn(text: string): Hours | undefined {
	const [, ...numbers] = /^\s*(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)\s*$/.exec(text) ?? [];
	const [hour, minute, lastHour, lastMinute] = numbers.map(Number);
	const hours = { from: hour * 60 + minute, to: lastHour * 60 + lastMinute };
	const isClock = minute < 60 && lastMinute < 60 && hours.to <= 24 * 60 && hours.from < hours.to;
	return isClock ? hours : undefined;
}

/** The working hours within a time, day by day on the wall clock of a zone. */
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
		let day = DateTime.fromMillis(from, { zone }).startOf('day');
		day <= last;
		day = day.plus({ days: 1 })
	) {
		if (!weekends && day.weekday > 5) continue;
		const start = Math.max(from, atMinute(day, hours.from));
		const end = Math.min(to, atMinute(day, hours.to));
		if (start < end) times.push({ from: start, to: end });
	}
	return times;
}

/** The clock shows it, also on days of 23 or 25 hours. */
function atMinute(day: DateTime, minutes: number): number {
	if (minutes === 24 * 60) return day.plus({ days: 1 }).toMillis();
	return day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
}

/** A moment as the zone's clocks show it, with its offset. */
export function shownIn(zone: string, milliseconds: number): string {
	const moment = DateTime.fromMillis(milliseconds, { zone });
	return moment.isValid ? moment.toISO({ suppressMilliseconds: true }) : '';
}
