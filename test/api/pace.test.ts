import { createPacer } from '../../nodes/shared/api';
import type { Gate, Pacer } from '../../nodes/shared/api/pace';
import type { FakeClock } from './fakeClock';
import { createFakeClock } from './fakeClock';

/** A pacer on a clock that a test moves. */
function freshPace(): { readonly clock: FakeClock; readonly pacer: Pacer } {
	const clock = createFakeClock(1_000_000);
	return { clock, pacer: createPacer({ clock }) };
}

/** Starts `count` calls at once and returns the milliseconds after which each may go. */
async function starts(
	{ pacer, clock }: ReturnType<typeof freshPace>,
	gate: Gate,
	count: number,
	advance: number,
): Promise<number[]> {
	const begun = clock.now();
	const times: number[] = [];
	for (let index = 0; index < count; index += 1) {
		void pacer.takeTurn([gate]).then(() => times.push(clock.now() - begun));
	}
	await clock.advance(advance);
	return times;
}

/** Takes turns one after the other and returns their times. */
function turns(
	{ pacer, clock }: ReturnType<typeof freshPace>,
	gate: Gate,
	count: number,
): number[] {
	const begun = clock.now();
	const times: number[] = [];
	void (async () => {
		for (let index = 0; index < count; index += 1) {
			await pacer.takeTurn([gate]);
			times.push(clock.now() - begun);
		}
	})();
	return times;
}

/** The most calls any window of that length holds. */
function most(times: readonly number[], window: number): number {
	return Math.max(
		...times.map((start) => times.filter((time) => time >= start && time < start + window).length),
	);
}

test('no second and no minute holds more calls than allowed, and nearly all of both are used', async () => {
	const gate = { name: 'both', rate: { perSecond: 50, perMinute: 1000 } };
	const times = await starts(freshPace(), gate, 2500, 125_000);
	expect(most(times, 1000)).toBeLessThanOrEqual(50);
	expect(most(times, 60_000)).toBe(1000);
	expect(times.filter((time) => time < 60_000)).toHaveLength(1000);
	// 95% of 50 a second.
	expect(times[999]).toBeLessThanOrEqual(20_000 / 0.95);
	expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('two executions in one process share the rate, other endpoints do not', async () => {
	const pace = freshPace();
	const gate = { name: 'app endpoint', rate: { perSecond: 10 } };
	const first = starts(pace, gate, 10, 0);
	const second = starts(pace, { ...gate }, 10, 0);
	const other = starts(pace, { ...gate, name: 'app other' }, 10, 0);
	await pace.clock.advance(2100);
	const both = [...(await first), ...(await second)];
	expect(most(both, 1000)).toBeLessThanOrEqual(10);
	expect(both).toHaveLength(20);
	expect((await other).filter((time) => time < 1000)).toHaveLength(10);
});

test('after a limit everything waits, then goes on more slowly, then recovers', async () => {
	const pace = freshPace();
	const gate = { name: 'limited', rate: { perSecond: 10 } };
	await starts(pace, gate, 10, 0);
	pace.pacer.close(gate, 5);
	// Each of ten workers asks for its next turn when the last one was given, as the node does.
	const workers = Array.from({ length: 10 }, () => turns(pace, gate, 20));
	await pace.clock.advance(60_000);
	const times = workers.flat();
	expect(Math.min(...times)).toBeGreaterThanOrEqual(5000);
	expect(
		most(
			times.filter((time) => time < 7000),
			1000,
		),
	).toBeLessThan(10);
	expect(most(times, 1000)).toBe(10);
	expect(times).toHaveLength(200);
});

test('many calls that hear of one limit slow the rate once', async () => {
	const pace = freshPace();
	const gate = { name: 'crowd', rate: { perSecond: 10 } };
	for (let call = 0; call < 20; call += 1) pace.pacer.close(gate, 1);
	const times = await starts(pace, gate, 50, 10_000);
	expect(times.filter((time) => time < 2000).length).toBeGreaterThanOrEqual(7);
});

test('an endpoint without a published rate finds one when it is limited', async () => {
	const pace = freshPace();
	const gate = { name: 'unpublished', rate: {} };
	expect(await starts(pace, gate, 20, 0)).toHaveLength(20);
	pace.pacer.close(gate, 1);
	const times = await starts(pace, gate, 40, 10_000);
	expect(Math.min(...times)).toBeGreaterThanOrEqual(1000);
	expect(most(times, 1000)).toBeLessThanOrEqual(14);
	expect(times).toHaveLength(40);
});

test('calls that wait when a limit comes wait for its end as well', async () => {
	const pace = freshPace();
	const gate = { name: 'waiting', rate: { perSecond: 1 } };
	const waiting = starts(pace, gate, 3, 0);
	pace.pacer.close(gate, 10);
	await pace.clock.advance(20_000);
	const times = await waiting;
	expect(times.slice(1).every((time) => time >= 10_000)).toBe(true);
});

test('a run that is stopped does not wait, and its turn is free for others', async () => {
	const pace = freshPace();
	const gate = { name: 'stopped', rate: { perSecond: 1 } };
	await pace.pacer.takeTurn([gate]);
	const stop = new AbortController();
	const waiting = pace.pacer.takeTurn([gate], { signal: stop.signal });
	stop.abort();
	expect(await waiting).toEqual({ waited: 0, came: false });
	expect((await starts(pace, gate, 1, 1100)).length).toBe(1);
});

test('a call that a shared gate held up counts at its own from when it went', async () => {
	const pace = freshPace();
	const own = { name: 'own', rate: { perSecond: 10 } };
	const shared = { name: 'shared', rate: {} };
	pace.pacer.close(shared, 2);
	void pace.pacer.takeTurn([own, shared]);
	await pace.clock.advance(2010);
	const times = await starts(pace, own, 19, 5000);
	expect(most([0, ...times], 1000)).toBeLessThanOrEqual(10);
});

test('calls that wait at their own gate keep no turn of a shared one', async () => {
	const pace = freshPace();
	const shared = { name: 'endpoint', rate: { perSecond: 50, perMinute: 1000 } };
	const one = { name: 'one receiver', rate: { perSecond: 5 } };
	for (let call = 0; call < 300; call += 1) void pace.pacer.takeTurn([one, shared]);
	const times: number[] = [];
	for (let receiver = 0; receiver < 100; receiver += 1) {
		const own = { name: `receiver ${receiver}`, rate: { perSecond: 5 } };
		void pace.pacer.takeTurn([own, shared]).then(() => times.push(pace.clock.now() - 1_000_000));
	}
	await pace.clock.advance(3000);
	expect(times).toHaveLength(100);
});

describe('time', () => {
	beforeEach(() => {
		jest.useFakeTimers({ now: 1_700_000_000_000 });
	});

	afterEach(() => {
		jest.useRealTimers();
	});

	test.each([
		['back', -3_600_000],
		['forward', 3_600_000],
	])('a clock on the wall that is put %s changes nothing', async (_, jump) => {
		const pacer = createPacer();
		const gate = { name: 'wall', rate: { perSecond: 1 } };
		const begun = performance.now();
		const times: number[] = [];
		for (let call = 0; call < 4; call += 1) {
			void pacer.takeTurn([gate]).then(() => times.push(performance.now() - begun));
		}
		await jest.advanceTimersByTimeAsync(1500);
		jest.setSystemTime(Date.now() + jump);
		await jest.advanceTimersByTimeAsync(4000);
		expect(times).toHaveLength(4);
		expect(most(times, 1000)).toBe(1);
	});
});

describe('a number from outside', () => {
	test.each([
		[1e9, 60_000],
		[1_767_225_600, 60_000],
		[3600, 60_000],
		[7, 7000],
		[0, 1000],
		[-5, 1000],
	])('%d seconds close a gate for %d ms', async (seconds, expected) => {
		const pace = freshPace();
		const gate = { name: 'outside', rate: { perSecond: 10 } };
		pace.pacer.close(gate, seconds);
		const [first] = await starts(pace, gate, 1, 70_000);
		expect(first).toBe(expected);
	});

	test('a call at a gate that is closed again and again is given up after five minutes', async () => {
		const pace = freshPace();
		const gate = { name: 'closed for good', rate: { perSecond: 10 } };
		pace.pacer.close(gate, 60);
		const waiting = pace.pacer.takeTurn([gate]);
		for (let closing = 0; closing < 8; closing += 1) {
			await pace.clock.advance(50_000);
			pace.pacer.close(gate, 60);
		}
		expect((await waiting).came).toBe(false);
	});
});

test('a receiver keeps its pace among thousands of others', async () => {
	const pace = freshPace();
	for (let receiver = 0; receiver < 5000; receiver += 1) {
		void pace.pacer.takeTurn([{ name: `receiver ${receiver}`, rate: { perSecond: 5 } }]);
	}
	await pace.clock.advance(0);
	const gate = { name: 'receiver 4999', rate: { perSecond: 5 } };
	const times = await starts(pace, gate, 5, 2000);
	expect(times.filter((time) => time < 1000)).toHaveLength(4);
});
