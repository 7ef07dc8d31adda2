/** One unit of work. Jobs with the same `serialKey` run one after the other, in their order. */
export interface Job<Result> {
	readonly serialKey?: string;
	run(): Promise<Result>;
}

export interface ScheduleOptions {
	/** Jobs under way at once. */
	readonly width: number;
	/** Asked before every start; true ends the schedule once what is under way is done. */
	halted(): boolean;
}

/** Jobs opened and waiting for their key: enough to find other work, few enough to stay small. */
const LOOK_AHEAD = 1000;

/**
 * Runs jobs side by side and returns their results in the order of the jobs. Jobs are opened one by
 * one as they are needed, so that memory grows with the results only. A job whose key is taken is
 * set aside and others go first.
 *
 * @returns results by job; undefined for jobs that were not started before the schedule was halted
 */
export async function schedule<Result>(
	count: number,
	open: (index: number) => Job<Result>,
	{ width, halted }: ScheduleOptions,
): Promise<Array<Result | undefined>> {
	const results = new Array<Result | undefined>(count).fill(undefined);
	const queue = createQueue(count, open);

	const work = async (): Promise<void> => {
		while (!halted()) {
			const next = queue.take();
			if (next !== undefined) {
				results[next.index] = await next.job.run();
				queue.release(next.job);
			} else if (queue.isDone()) {
				return;
			} else {
				await queue.released();
			}
		}
		queue.wakeAll();
	};
	await Promise.all(Array.from({ length: Math.min(width, count) }, work));
	return results;
}

interface Opened<Result> {
	readonly index: number;
	readonly job: Job<Result>;
}

function createQueue<Result>(count: number, open: (index: number) => Job<Result>) {
	const busy = new Set<string>();
	const parked = new Map<string, Array<Opened<Result>>>();
	const ready: Array<Opened<Result>> = [];
	let waiting: Array<() => void> = [];
	let cursor = 0;
	let parkedCount = 0;

	const wakeAll = (): void => {
		const woken = waiting;
		waiting = [];
		for (const wake of woken) wake();
	};

	return {
		wakeAll,
		isDone: () => cursor >= count && parkedCount === 0 && ready.length === 0,
		released: async () => await new Promise<void>((resolve) => waiting.push(resolve)),
		take: (): Opened<Result> | undefined => {
			const freed = ready.shift();
			if (freed !== undefined) return freed;
			while (cursor < count && parkedCount < LOOK_AHEAD) {
				const index = cursor;
				cursor += 1;
				const job = open(index);
				const { serialKey } = job;
				if (serialKey === undefined) return { index, job };
				if (!busy.has(serialKey)) {
					busy.add(serialKey);
					return { index, job };
				}
				const line = parked.get(serialKey) ?? [];
				line.push({ index, job });
				parked.set(serialKey, line);
				parkedCount += 1;
			}
			return undefined;
		},
		release: ({ serialKey }: Job<Result>): void => {
			if (serialKey !== undefined) {
				const line = parked.get(serialKey);
				const next = line?.shift();
				if (line?.length === 0) parked.delete(serialKey);
				if (next === undefined) {
					busy.delete(serialKey);
				} else {
					parkedCount -= 1;
					ready.push(next);
				}
			}
			wakeAll();
		},
	};
}
