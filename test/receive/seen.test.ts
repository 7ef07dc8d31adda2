import { createSeen } from '../../nodes/shared/receive';

const HOUR = 3_600_000;

function seenAt() {
	const clock = { time: 0 };
	return { clock, seen: createSeen({ now: () => clock.time, most: 3 }) };
}

describe('what came already', () => {
	test('is known for eight hours, longer than Feishu repeats it', () => {
		const { clock, seen } = seenAt();
		expect(seen.first('a')).toBe(true);
		clock.time = 6.1 * HOUR;
		expect(seen.first('a')).toBe(false);
		clock.time = 8.1 * HOUR;
		expect(seen.first('a')).toBe(true);
	});

	test('is new again when it could not be handed on', () => {
		const { seen } = seenAt();
		seen.first('a');
		seen.forget('a');
		expect(seen.first('a')).toBe(true);
	});

	test('is bounded: the oldest goes', () => {
		const { seen } = seenAt();
		for (const id of ['a', 'b', 'c', 'd']) seen.first(id);
		expect(seen.size()).toBe(3);
		expect(seen.first('b')).toBe(false);
		expect(seen.first('a')).toBe(true);
	});
});
