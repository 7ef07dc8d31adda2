import type { Order, Place } from '../api';
import type { Settled } from './schedule';

/** A job in the queue. */
export interface Waiting<Result> {
	readonly index: number;
	readonly settled: Settled<Result>;
	/** Opens the job again: what waits for long is not kept in memory. */
	reopen(): Settled<Result> | Promise<Settled<Result>>;
}

/** Jobs that wait for their thing and are kept whole; further ones are opened again when their turn comes. */
const KEPT_WHOLE = 1000;

/** A job of a line: whole, or as what opens it again. */
type Parked<Result> = Pick<Waiting<Result>, 'index' | 'reopen'> & {
	readonly settled?: Settled<Result>;
};

/**
 * The jobs of one run that are open. Of the jobs that work on one thing, one at a time takes a place
 * in the thing's line: so the run keeps its own order, and takes turns with other runs.
 */
export function openQueue<Result>(order: Order) {
	const ready: Array<Parked<Result>> = [];
	const lines = new Map<string, Array<Parked<Result>>>();
	const places = new Map<string, Place>();
	let waiting: Array<() => void> = [];
	let parked = 0;
	let whole = 0;

	const wake = (): void => {
		const woken = waiting;
		waiting = [];
		for (const go of woken) go();
	};
	const makeReady = (job: Parked<Result>): void => {
		ready.push(job);
		wake();
	};
	const takePlace = (key: string, job: Parked<Result>): void => {
		const isFree = order.isFree(key);
		const place = order.takePlace(key);
		places.set(key, place);
		if (isFree) {
			makeReady(job);
			return;
		}
		parked += 1;
		void place.ready.then(() => {
			parked -= 1;
			if (places.get(key) === place) makeReady(job);
		});
	};

	return {
		wake,
		/** How many jobs may begin. */
		ready: () => ready.length,
		/** Whether any of the open jobs work on a thing that takes one at a time. */
		hasLines: () => places.size > 0,
		isEmpty: () => parked === 0 && ready.length === 0,
		changed: async () => await new Promise<void>((resolve) => waiting.push(resolve)),
		/** Puts a job behind those of this run that work on the same thing. */
		enter: (job: Waiting<Result>): void => {
			const { serialKey } = job.settled;
			if (serialKey === undefined) return makeReady(job);
			if (!places.has(serialKey)) return takePlace(serialKey, job);
			const line = lines.get(serialKey) ?? [];
			lines.set(serialKey, line);
			const { index, reopen, settled } = job;
			line.push(whole < KEPT_WHOLE ? { index, reopen, settled } : { index, reopen });
			whole += whole < KEPT_WHOLE ? 1 : 0;
			parked += 1;
		},
		/** A job that may begin; undefined when there is none just now. */
		take: async (): Promise<Pick<Waiting<Result>, 'index' | 'settled'> | undefined> => {
			const job = ready.shift();
			if (job === undefined) return undefined;
			return { index: job.index, settled: job.settled ?? (await job.reopen()) };
		},
		/** Lets the next job on the same thing have its turn. */
		leave: ({ settled: { serialKey } }: Pick<Waiting<Result>, 'settled'>): void => {
			if (serialKey !== undefined) {
				places.get(serialKey)?.leave();
				places.delete(serialKey);
				const line = lines.get(serialKey);
				const next = line?.shift();
				if (line?.length === 0) lines.delete(serialKey);
				if (next !== undefined) {
					parked -= 1;
					if (next.settled !== undefined) whole -= 1;
					takePlace(serialKey, next);
				}
			}
			wake();
		},
		/** Gives every place back: the run is over. */
		close: (): void => {
			for (const place of places.values()) place.leave();
			places.clear();
		},
	};
}
