import { DateTime } from 'luxon';
import {
	asDay,
	dateTime,
	dayOf,
	timezone,
	toldTime,
	unixMilliseconds,
	unixSeconds,
} from '../../nodes/shared/fields';

const start = dateTime({ label: 'Start Time', required: true });

describe('a wall-clock time', () => {
	test.each([
		['2026-01-05 09:30:00', 'Asia/Shanghai', '2026-01-05T01:30:00Z'],
		['2026-01-05 09:30', 'Asia/Shanghai', '2026-01-05T01:30:00Z'],
		['2026-01-05T09:30:00', 'America/New_York', '2026-01-05T14:30:00Z'],
		['2026-07-05 09:30:00', 'America/New_York', '2026-07-05T13:30:00Z'],
		// Its own offset wins over the zone.
		['2026-01-05T09:30:00Z', 'Asia/Shanghai', '2026-01-05T09:30:00Z'],
		['2026-01-05T09:30:00+05:30', 'Asia/Shanghai', '2026-01-05T04:00:00Z'],
		// The hour that comes twice in autumn is read as the first one.
		['2026-10-25 02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
		// The last second before the gap and the first one after it.
		['2026-03-29 01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59Z'],
		['2026-03-29 03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
		// A gap at midnight, in a zone whose clocks change there.
		['2026-03-29 01:00:00', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
	])('%s in %s', (given, zone, moment) => {
		expect(start.read(given).in(zone).toUTC().toISO({ suppressMilliseconds: true })).toBe(moment);
	});

	test.each([
		['2026-03-29 02:30:00', 'Europe/Berlin'],
		['2026-03-29 02:00:00', 'Europe/Berlin'],
		['2026-03-08T02:15:00', 'America/New_York'],
		['2026-03-29 00:30:00', 'Asia/Beirut'],
	])('%s is refused in %s, where the clocks skip it', (given, zone) => {
		expect(() => start.read(given).in(zone)).toThrow(/^Start Time .* does not exist in /);
	});

	test('the same text is fine in a zone without that gap, or with an offset', () => {
		expect(start.read('2026-03-29 02:30:00').in('Asia/Shanghai').isValid).toBe(true);
		expect(start.read('2026-03-29T02:30:00+01:00').in('Europe/Berlin').isValid).toBe(true);
	});

	test('date objects of expressions are moments already', () => {
		const moment = DateTime.fromISO('2026-01-05T00:00:00Z');
		expect(start.read(moment).in('Asia/Tokyo').toMillis()).toBe(moment.toMillis());
		expect(start.read(moment.toJSDate()).in('Asia/Tokyo').toMillis()).toBe(moment.toMillis());
	});

	test.each([
		['tomorrow'],
		['2026-13-01 00:00:00'],
		['2026-02-30 10:00:00'],
		[{}],
		[5],
		['25:00'],
		['10:00'],
		['2026-05'],
		['2026'],
	])('%p is no time', (given) => {
		expect(() => start.read(given)).toThrow(/^Start Time is .* not a date and time$/);
	});

	test('is written as Feishu wants it: seconds for calendars, milliseconds for tasks', () => {
		const moment = start.read('2026-01-05 09:30:00').in('Asia/Shanghai');
		expect(unixSeconds(moment)).toBe('1767576600');
		expect(unixMilliseconds(moment)).toBe('1767576600000');
	});
});

describe('a date without a time', () => {
	const due = dateTime({ label: 'Due', allDay: true, required: true });

	test.each([['2026-05-18'], ['20260518'], [' 2026-05-18 '], ['2026-W21-1']])(
		'%p is a whole day where Feishu has those, the same in every zone',
		(given) => {
			const time = due.read(given);
			expect(time.isDate).toBe(true);
			expect(dayOf(time)).toBe('2026-05-18');
			expect(toldTime(time, 'Asia/Beirut')).toBe('2026-05-18');
		},
	);

	test('is refused where Feishu takes moments only', () => {
		expect(() => start.read('2026-05-18')).toThrow(
			'Start Time is "2026-05-18", a date without a time, but Feishu takes a moment here',
		);
	});

	test('is told from midnight', () => {
		expect(due.read('2026-05-18 00:00:00').isDate).toBe(false);
		expect(due.read('2026-05-18T00:00').isDate).toBe(false);
	});
});

describe('a time in a sentence', () => {
	test.each([
		['2026-01-05 09:30:00', '2026-01-05 09:30 (Europe/Berlin)'],
		['2026-01-05 09:30:15', '2026-01-05 09:30:15 (Europe/Berlin)'],
		['2026-01-05T09:30:00+08:00', '2026-01-05 02:30 (Europe/Berlin)'],
		// The clocks go back to two at three.
		['2026-10-25T02:30:00+02:00', '2026-10-25 02:30 +02:00 (Europe/Berlin)'],
		['2026-10-25T02:30:00+01:00', '2026-10-25 02:30 +01:00 (Europe/Berlin)'],
	])('%s names its zone', (given, told) => {
		expect(toldTime(start.read(given), 'Europe/Berlin')).toBe(told);
	});
});

describe('Timezone', () => {
	test('is the zone of the workflow where that is chosen', () => {
		const item = { json: {}, files: [], file: () => undefined, zone: () => 'Europe/Berlin' };
		expect(timezone().read({ __rl: true, mode: 'list', value: 'Workflow' }, item)).toBe(
			'Europe/Berlin',
		);
		expect(timezone().read('workflow', item)).toBe('Europe/Berlin');
		expect(timezone().read('Asia/Tokyo', item)).toBe('Asia/Tokyo');
	});

	test('is Asia/Shanghai unless another IANA name is given', () => {
		expect(timezone().read('')).toBe('Asia/Shanghai');
		expect(timezone().read(' Europe/Berlin ')).toBe('Europe/Berlin');
		expect(() => timezone().read('Berlin')).toThrow(
			'Timezone is "Berlin", which is not a time zone',
		);
	});
});

describe('the whole day of a time', () => {
	test.each([
		['2026-12-01 00:00:00', 'America/New_York', '2026-12-01'],
		['2026-12-01', 'America/New_York', '2026-12-01'],
		['2026-12-01T02:00:00Z', 'America/New_York', '2026-11-30'],
		// A midnight that the clocks skip.
		['2026-03-29 00:00:00', 'Asia/Beirut', '2026-03-29'],
	])('%s in %s', (given, zone, day) => {
		const whole = asDay(dateTime({ label: 'Due', allDay: true, required: true }).read(given), zone);
		expect(whole.isDate).toBe(true);
		expect(dayOf(whole)).toBe(day);
		expect(toldTime(whole, zone)).toBe(day);
	});
});
