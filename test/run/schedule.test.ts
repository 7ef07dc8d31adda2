/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { createOrder } from '../../nodes/shared/api';
import type { ScheduleOptions, Settled } from '../../nodes/shared/run/schedule';
import { schedule as scheduleJobs } from '../../nodes/shared/run/schedule';
import { createFakeClock } from '../api/fakeClock';

/** Schedules jobs that have nothing to look up, in lines of their own. */
async function schedule<Result>(
	count: number,
	open: (index: number) => Settled<Result>,
	options: Pick<ScheduleOptions, 'width' | 'halted'> & Partial<ScheduleOptions>,
): Promise<Array<Result | undefined>> {
	return await scheduleJobs(count, (index) => ({ settle: () => open(index) }), {
		order: createOrder(),
		...options,
	});
}

/** Lets everything that is ready go on. */
const turn = async () => await new Promise((resolve) => setImmediate(resolve));

test('results come in the order of the jobs, however long each takes', async () => {
	const results = await schedule(
		20,
		(index) => ({
			run: async () => {
				for (let step = 0; step < 20 - index; step += 1) await turn();
				return index;
			},
		}),
		{ width: 5, halted: () => false },
	);
	expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test('never more under way than the width, and all of it is used', async () => {
	let active = 0;
	let most = 0;
	await schedule(
		50,
		() => ({
			run: async () => {
				active += 1;
				most = Math.max(most, active);
				await turn();
				active -= 1;
			},
		}),
		{ width: 7, halted: () => false },
	);
	expect(most).toBe(7);
});

test('jobs of one key go one after the other, in their order, while others run beside them', async () => {
	const active = new Map<string, number>();
	const order: Record<string, number[]> = { a: [], b: [], c: [] };
	let together = 0;
	await schedule(
		60,
		(index) => {
			const serialKey = 'abc'[Math.floor(index / 20)];
			return {
				serialKey,
				run: async () => {
					expect(active.get(serialKey) ?? 0).toBe(0);
					active.set(serialKey, 1);
					together = Math.max(
						together,
						[...active.values()].reduce((sum, one) => sum + one, 0),
					);
					order[serialKey].push(index);
					await turn();
					active.set(serialKey, 0);
				},
			};
		},
		{ width: 10, halted: () => false },
	);
	expect(together).toBe(3);
	for (const indexes of Object.values(order)) {
		expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
		expect(indexes).toHaveLength(20);
	}
});

test('jobs are opened as they are needed, not all at once', async () => {
	let opened = 0;
	let finished = 0;
	let ahead = 0;
	await schedule(
		5000,
		() => {
			opened += 1;
			ahead = Math.max(ahead, opened - finished);
			return {
				run: async () => {
					finished += 1;
				},
			};
		},
		{ width: 10, halted: () => false },
	);
	expect(finished).toBe(5000);
	expect(ahead).toBeLessThanOrEqual(10);
});

test('a schedule that is halted starts nothing more and returns what is done', async () => {
	let done = 0;
	const results = await schedule(
		100,
		(index) => ({
			serialKey: index % 2 === 0 ? 'even' : undefined,
			run: async () => {
				await turn();
				done += 1;
				return index;
			},
		}),
		{ width: 4, halted: () => done >= 10 },
	);
	expect(results.filter((result) => result !== undefined).length).toBe(done);
	expect(done).toBeLessThan(20);
});

describe('work on one thing', () => {
	/** Jobs of a run that note when they begin and end. */
	const noting = (noted: string[], name: string, keyOf: (index: number) => string) => {
		return (index: number): Settled<void> => ({
			serialKey: keyOf(index),
			run: async () => {
				noted.push(`${name}${index} begins`);
				await turn();
				await turn();
				noted.push(`${name}${index} ends`);
			},
		});
	};

	test('never overlaps with that of another run, and the runs take turns', async () => {
		const order = createOrder();
		const noted: string[] = [];
		const run = async (name: string, count: number) =>
			await schedule(
				count,
				noting(noted, name, () => 'sheet'),
				{ width: 5, halted: () => false, order },
			);
		await Promise.all([run('a', 6), run('b', 3)]);
		expect(noted).toHaveLength(18);
		for (let at = 0; at < noted.length; at += 2) {
			expect(noted[at + 1]).toBe(noted[at].replace('begins', 'ends'));
		}
		const begun = noted.filter((line) => line.endsWith('begins')).map((line) => line[0]);
		// The short run is not kept waiting until the long one is over.
		expect(begun.lastIndexOf('b')).toBeLessThan(begun.length - 2);
	});

	test('does not keep other work waiting, however much of it stands first', async () => {
		const noted: number[] = [];
		await schedule(
			1600,
			(index) => ({
				serialKey: index < 1500 ? 'one receiver' : undefined,
				run: async () => {
					noted.push(index);
					await turn();
				},
			}),
			{ width: 10, halted: () => false },
		);
		const places = noted.flatMap((index, place) => (index >= 1500 ? [place] : []));
		expect(places).toHaveLength(100);
		expect(Math.max(...places)).toBeLessThan(300);
		expect(noted.filter((index) => index < 1500)).toEqual(
			Array.from({ length: 1500 }, (_, index) => index),
		);
	});

	test('is fair to other work when as many things as there are places stand first and wait for their pace', async () => {
		const clock = createFakeClock();
		const begun: number[] = [];
		// Ten things with 100 jobs each, of which one takes a second; then fifty that take no time.
		const running = schedule(
			1050,
			(index) => ({
				serialKey: index < 1000 ? `thing ${index % 10}` : `other ${index}`,
				run: async () => {
					begun.push(index);
					if (index < 1000) await clock.sleep(1000);
				},
			}),
			{ width: 10, halted: () => false },
		);
		await clock.advance(10_000);
		expect(begun.filter((index) => index >= 1000)).toHaveLength(50);
		expect(begun.filter((index) => index < 1000).length).toBeGreaterThan(50);
		await clock.advance(100_000);
		await running;
		expect(begun).toHaveLength(1050);
	});

	test('keeps its order when look-ups end in another one', async () => {
		const begun: number[] = [];
		await scheduleJobs(
			12,
			(index) => ({
				settle: async () => {
					for (let step = 0; step < 12 - index; step += 1) await turn();
					return {
						serialKey: 'table',
						run: async () => {
							begun.push(index);
						},
					};
				},
			}),
			{ width: 4, halted: () => false, order: createOrder() },
		);
		expect(begun).toEqual(Array.from({ length: 12 }, (_, index) => index));
	});

	test('is free again for others when the run is stopped in between', async () => {
		const order = createOrder();
		const stop = new AbortController();
		await schedule(
			5,
			(index) => ({
				serialKey: 'document',
				run: async () => {
					if (index === 1) stop.abort();
				},
			}),
			{ width: 2, halted: () => stop.signal.aborted, signal: stop.signal, order },
		);
		expect(order.isFree('document')).toBe(true);
	});

	test('ends at once when the run is stopped while another run has the thing', async () => {
		const order = createOrder();
		const other = order.takePlace('document');
		const stop = new AbortController();
		const stopped = schedule(3, () => ({ serialKey: 'document', run: async () => 'done' }), {
			width: 2,
			halted: () => stop.signal.aborted,
			signal: stop.signal,
			order,
		});
		await turn();
		stop.abort();
		expect(await stopped).toEqual([undefined, undefined, undefined]);
		other.leave();
		expect(order.isFree('document')).toBe(true);
	});
});
