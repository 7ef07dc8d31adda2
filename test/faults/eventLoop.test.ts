/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { createYielder } from '../../nodes/shared/run/yielding';
import { schedule } from '../../nodes/shared/run/schedule';
import { createOrder } from '../../nodes/shared/api';

/** Keeps the processor busy, as the work of many items does. */
function work(milliseconds: number): void {
	const end = performance.now() + milliseconds;
	while (performance.now() < end);
}

describe('long work that waits for nothing', () => {
	test('lets others have a turn, and hears Stop', async () => {
		const stop = new AbortController();
		const done: number[] = [];
		// What comes over the network is told where immediates are, and never to timers that follow each other.
		setImmediate(() => setImmediate(() => stop.abort()));
		await schedule(
			1000,
			(index) => ({
				settle: () => ({
					run: async () => {
						work(5);
						done.push(index);
					},
				}),
			}),
			{
				width: 10,
				order: createOrder(),
				signal: stop.signal,
				halted: () => stop.signal.aborted,
			},
		);
		expect(done.length).toBeLessThan(500);
	});

	test('does not pause after little work', () => {
		expect(createYielder()()).toBeUndefined();
	});
});
