import type { Order } from '../api';
import { openQueue } from './queue';
import { createYielder } from './yielding';

/** One unit of work, opened but not yet begun. */
export interface Job<Result> {
	/** Looks up what the work needs; without a promise where there is nothing to look up. Never throws. */
	settle(): Settled<Result> | Promise<Settled<Result>>;
}

/** Work that can begin. */
export interface Settled<Result> {
	/** Work with the same key goes one after the other, in the order of its jobs, across all runs. */
	readonly serialKey?: string;
	/** Never throws. */
	run(): Promise<Result>;
}

export interface ScheduleOptions {
	/** Jobs under way at once. */
	readonly width: number;
	/** The lines in which work on one thing waits, shared by all runs of the process. */
	readonly order: Order;
	/** Asked before every start; true ends the schedule once what is under way is done. */
	halted(): boolean;
	/** Ends waiting when the run is stopped. */
	readonly signal?: AbortSignal;
}

/**
 * Runs jobs side by side and returns their results in the order of the jobs. Jobs are opened one by
 * one as they are needed, so that memory grows with the results only. A job whose thing is being
 * worked on is set aside and others go first.
 *
 * @returns results by job; undefined for jobs that were not started before the schedule was halted
 */
export async function schedule<Result>(
	count: number,
	open: (index: number) => Job<Result>,
	{ width, order, halted, signal }: ScheduleOptions,
): Promise<Array<Result | undefined>> {
	const results = new Array<Result | undefined>(count).fill(undefined);
	const queue = openQueue<Result>(order);
	const yieldIfDue = createYielder();
	let cursor = 0;
	let opening = 0;
	// Jobs come into their lines in the order in which they were opened, however long look-ups take.
	let entered: Promise<void> | undefined;

	const enter = (index: number): void | Promise<void> => {
		const settled = open(index).settle();
		if (!(settled instanceof Promise) && entered === undefined) {
			queue.enter({ index, settled, reopen: () => open(index).settle() });
			return;
		}
		const before = entered;
		const own = (async () => {
			const ready = await settled;
			await before;
			queue.enter({ index, settled: ready, reopen: () => open(index).settle() });
		})();
		entered = own;
		return own.then(() => {
			if (entered === own) entered = undefined;
		});
	};

	// Where jobs stand in lines, there is a choice of them before one begins: else as many things as
	// there are places, each waiting for its pace, would keep all others waiting until they are done.
	const enough = (): number => (queue.hasLines() ? width - opening : 1);

	const work = async (): Promise<void> => {
		while (!halted()) {
			const yielding = yieldIfDue(signal);
			if (yielding !== undefined) {
				await yielding;
				continue;
			}
			if (cursor < count && queue.ready() < enough()) {
				const index = cursor;
				cursor += 1;
				opening += 1;
				const entering = enter(index);
				if (entering !== undefined) await entering;
				opening -= 1;
				if (opening === 0) queue.wake();
				continue;
			}
			const next = await queue.take();
			if (next !== undefined) {
				results[next.index] = await next.settled.run();
				queue.leave(next);
			} else if (cursor === count && queue.isEmpty() && opening === 0) {
				return;
			} else {
				await queue.changed();
			}
		}
		queue.wake();
	};
	const stop = (): void => queue.wake();
	signal?.addEventListener('abort', stop, { once: true });
	await Promise.all(Array.from({ length: Math.min(width, count) }, work));
	signal?.removeEventListener('abort', stop);
	queue.close();
	return results;
}
