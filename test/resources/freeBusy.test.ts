import { DateTime } from 'luxon';

import { answered } from '../../nodes/Feishu/resources/calendar/freeBusy/answered';
import type { Span } from '../../nodes/Feishu/resources/calendar/freeBusy/spans';
import {
	hoursIn,
	shownIn,
	without,
	workingTimes,
} from '../../nodes/Feishu/resources/calendar/freeBusy/spans';
import { freeTimes, unknownRemark } from '../../nodes/Feishu/resources/calendar/freeBusy/times';

/** The working times of some days, as the zone's clocks show them. */
function times(
	zone: string,
	[from, to]: readonly [string, string],
	hours: string,
	weekends = true,
) {
	const at = (text: string) => DateTime.fromISO(text, { zone }).toMillis();
	const found = workingTimes(
		{ from: at(from), to: at(to) },
		{ hours: hoursIn(hours) ?? { from: 0, to: 0 }, zone, weekends },
	);
	return found.map((span) => `${shownIn(zone, span.from)}/${shownIn(zone, span.to)}`);
}

const hour = (span: Span) => (span.to - span.from) / 3_600_000;

describe('the working hours', () => {
	test.each(['9 to 5', '25:00-26:00', '09:00-09:00', '09:61-10:00', '24:00-06:00', ''])(
		'%p are none',
		(given) => expect(hoursIn(given)).toBeUndefined(),
	);

	test('of a night belong to the evening on which they begin, weekends too', () => {
		const friday = ['2026-11-27T00:00', '2026-11-30T00:00'] as const;
		expect(times('Europe/Berlin', friday, '22:00-06:00', false)).toEqual([
			'2026-11-27T00:00:00+01:00/2026-11-27T06:00:00+01:00',
			'2026-11-27T22:00:00+01:00/2026-11-28T06:00:00+01:00',
		]);
	});

	test('of whole days are one time, so that a meeting may go on past midnight', () => {
		const days = ['2026-11-23T18:00', '2026-11-25T06:00'] as const;
		expect(times('Asia/Shanghai', days, '00:00-24:00')).toEqual([
			'2026-11-23T18:00:00+08:00/2026-11-25T06:00:00+08:00',
		]);
	});

	test.each([
		['Europe/Berlin', '2026-03-29', '+02:00', 23],
		['Europe/Berlin', '2026-10-25', '+01:00', 25],
		['America/New_York', '2026-03-08', '-04:00', 23],
		['America/New_York', '2026-11-01', '-05:00', 25],
	])('are those of the clocks of %s on %s', (zone, day, offset, hours) => {
		const next = DateTime.fromISO(day).plus({ days: 1 }).toISODate() ?? '';
		expect(times(zone, [day, next], '09:00-18:00')).toEqual([
			`${day}T09:00:00${offset}/${day}T18:00:00${offset}`,
		]);
		const [from, to] = [day, next].map((one) => DateTime.fromISO(one, { zone }).toMillis());
		const all = workingTimes({ from, to }, { hours: { from: 0, to: 1440 }, zone, weekends: true });
		expect(all.map(hour)).toEqual([hours]);
	});
});

describe('what is left of a time', () => {
	test('is not cut by what takes no time, nor by what overlaps or touches its ends', () => {
		const whole = { from: 9, to: 18 };
		const busy = [
			{ from: 12, to: 12 },
			{ from: 8, to: 9 },
			{ from: 13, to: 15 },
			{ from: 14, to: 16 },
			{ from: 18, to: 20 },
		];
		expect(without(whole, busy)).toEqual([
			{ from: 9, to: 13 },
			{ from: 16, to: 18 },
		]);
	});
});

describe('what an answer does not tell of a time', () => {
	const at = (hours: number) => Date.UTC(2026, 10, 23, hours);
	const clock = (hours: number) => new Date(at(hours)).toISOString();
	const window = { from: at(8), to: at(18) };
	const found = (items: unknown, ids = ['ou_ada']) => {
		const { told, unknown } = answered(ids, window, [['ou_ada', items]]);
		return { users: told, rooms: new Map(), unknown, missing: [] };
	};
	const hours = (spans: readonly Span[]) =>
		spans.map(({ from, to }) => [from, to].map((one) => new Date(one).getUTCHours()));

	test.each([
		['is all of it, where no end can be read', { start_time: 'soon', end_time: '' }, []],
		['is the rest, where the end cannot be read', { start_time: clock(12) }, [[8, 12]]],
		['is what was before, where the start cannot be read', { end_time: clock(12) }, [[12, 18]]],
		['is all of it, where it ends before it begins', span(14, 12), []],
		['is all of it, where the list is something else', 'busy', []],
	])('%s, and never free', (_title, item, free) => {
		const items = typeof item === 'string' ? item : [item];
		expect(hours(freeTimes(found(items), [window], 5))).toEqual(free);
		expect(unknownRemark(found(items), 'UTC')).toMatch(
			/ a way that cannot be read, so they do not count as free: ou_ada from 2026-11-23T\d\d:00:00Z to 2026-11-23T\d\d:00:00Z\.$/,
		);
	});

	function span(from: number, to: number) {
		return { start_time: clock(from), end_time: clock(to) };
	}

	test.each([[undefined], [null], [[]]])('is nothing where the list is %p', (items) => {
		expect(found(items)).toMatchObject({ unknown: [] });
		expect(unknownRemark(found(items), 'UTC')).toBe('');
	});

	test('is told once for all that cannot be read in it', () => {
		const { unknown } = found([{}, { start_time: 'soon' }, span(9, 10)]);
		expect(unknown).toEqual([{ id: 'ou_ada', ...window }]);
	});

	test('is all of it for those who are not named, who do not keep the others from meeting', () => {
		const all = found([span(9, 10)], ['ou_ada', 'ou_ben']);
		expect(all.unknown).toEqual([{ id: 'ou_ben', ...window }]);
		expect(hours(freeTimes(all, [window], 5))).toEqual([
			[8, 9],
			[10, 18],
		]);
	});
});
