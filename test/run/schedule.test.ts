/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { schedule } from '../../nodes/shared/run/schedule';

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
