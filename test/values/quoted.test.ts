import { DateTime } from 'luxon';

import { quoted } from '../../nodes/shared/values';

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

test.each([
	['a "b"', '"a "b""'],
	[{ a: null }, '"{"a":null}"'],
	[12, '"12"'],
	[10n, '"10"'],
	[Infinity, '"Infinity"'],
	[NaN, 'no number'],
	[undefined, 'nothing'],
	[null, 'nothing'],
	[new Date(NaN), 'an invalid date'],
	[DateTime.fromISO('no time'), 'an invalid date'],
	[cyclic, 'a value that leads back to itself'],
	[() => {}, 'a function'],
	['x'.repeat(100), `"${'x'.repeat(79)}…"`],
])('a message quotes %p as %s', (given, said) => {
	expect(quoted(given)).toBe(said);
});
