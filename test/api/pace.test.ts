import type * as Pace from '../../nodes/shared/api/pace';

/** A fresh module, since gates are shared by the whole process. */
function freshPace(): typeof Pace {
	jest.resetModules();
	return jest.requireActual('../../nodes/shared/api/pace');
}

beforeEach(() => {
	jest.useFakeTimers({ now: 1_000_000 });
});

afterEach(() => {
	jest.useRealTimers();
});

/** Starts `count` calls at once and returns the milliseconds after which each may go. */
async function starts(
	{ takeTurn }: typeof Pace,
	gate: Pace.Gate,
	count: number,
	advance: number,
): Promise<number[]> {
	const begun = Date.now();
	const times: number[] = [];
	for (let index = 0; index < count; index += 1) {
		void takeTurn(gate).then(() => times.push(Date.now() - begun));
	}
	await jest.advanceTimersByTimeAsync(advance);
	return times;
}

/** Takes turns one after the other and returns their times. */
async function turns({ takeTurn }: typeof Pace, gate: Pace.Gate, count: number): Promise<number[]> {
	const begun = Date.now();
	const times: number[] = [];
	void (async () => {
		for (let index = 0; index < count; index += 1) {
			await takeTurn(gate);
			times.push(Date.now() - begun);
		}
	})();
	await jest.advanceTimersByTimeAsync(60_000 / 10);
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
	await jest.advanceTimersByTimeAsync(2100);
	const both = [...(await first), ...(await second)];
	expect(most(both, 1000)).toBeLessThanOrEqual(10);
	expect(both).toHaveLength(20);
	expect((await other).filter((time) => time < 1000)).toHaveLength(10);
});

test('after a limit everything waits, then goes on more slowly, then recovers', async () => {
	const pace = freshPace();
	const gate = { name: 'limited', rate: { perSecond: 10 } };
	await starts(pace, gate, 10, 0);
	pace.closeGate(gate, 5);
	const times = (
		await Promise.all(
			// Each of ten workers asks for its next turn when the last one was given, as the node does.
			Array.from({ length: 10 }, async () => await turns(pace, gate, 20)),
		)
	).flat();
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
	for (let call = 0; call < 20; call += 1) pace.closeGate(gate, 1);
	const times = await starts(pace, gate, 50, 10_000);
	expect(times.filter((time) => time < 2000).length).toBeGreaterThanOrEqual(7);
});

test('an endpoint without a published rate finds one when it is limited', async () => {
	const pace = freshPace();
	const gate = { name: 'unpublished', rate: {} };
	expect(await starts(pace, gate, 20, 0)).toHaveLength(20);
	pace.closeGate(gate, 1);
	const times = await starts(pace, gate, 40, 10_000);
	expect(Math.min(...times)).toBeGreaterThanOrEqual(1000);
	expect(most(times, 1000)).toBeLessThanOrEqual(14);
	expect(times).toHaveLength(40);
});

test('calls that wait when a limit comes wait for its end as well', async () => {
	const pace = freshPace();
	const gate = { name: 'waiting', rate: { perSecond: 1 } };
	const waiting = starts(pace, gate, 3, 0);
	pace.closeGate(gate, 10);
	await jest.advanceTimersByTimeAsync(20_000);
	const times = await waiting;
	expect(times.slice(1).every((time) => time >= 10_000)).toBe(true);
});

test('a run that is stopped does not wait', async () => {
	const pace = freshPace();
	const gate = { name: 'stopped', rate: { perSecond: 1 } };
	await pace.takeTurn(gate);
	const stop = new AbortController();
	let ended = false;
	const waiting = pace.takeTurn(gate, stop.signal).then(() => {
		ended = true;
	});
	stop.abort();
	await waiting;
	expect(ended).toBe(true);
	expect(Date.now()).toBe(1_000_000);
});

test('a call that was held up after its turn counts from when it went', async () => {
	const pace = freshPace();
	const gate = { name: 'held up', rate: { perSecond: 10 } };
	const turn = await pace.takeTurn(gate);
	await jest.advanceTimersByTimeAsync(500);
	turn.restart();
	const times = await starts(pace, gate, 19, 5000);
	expect(most([0, ...times], 1000)).toBeLessThanOrEqual(10);
});

test('a receiver keeps its pace among thousands of others', async () => {
	const pace = freshPace();
	for (let receiver = 0; receiver < 5000; receiver += 1) {
		await pace.takeTurn({ name: `receiver ${receiver}`, rate: { perSecond: 5 } });
	}
	const gate = { name: 'receiver 4999', rate: { perSecond: 5 } };
	const times = await starts(pace, gate, 5, 2000);
	expect(times.filter((time) => time < 1000)).toHaveLength(4);
});
