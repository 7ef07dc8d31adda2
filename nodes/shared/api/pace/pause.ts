import type { Clock } from './clock';
import { monotonicClock } from './clock';

/** n8n's sleep cannot be ended, so a long wait is made of short ones: a stopped run leaves at most one behind. */
const SLICE_MILLISECONDS = 1000;

/** What a wait depends on. */
export interface PauseOptions {
	readonly clock?: Clock;
	/** Ends the wait at once. */
	readonly signal?: AbortSignal;
}

/** Waits, or returns early when the run is stopped. Nothing else in this folder lets time pass. */
export async function pause(
	milliseconds: number,
	{ clock = monotonicClock, signal }: PauseOptions = {},
): Promise<void> {
	const isStopped = (): boolean => signal?.aborted === true;
	if (isStopped()) return;
	let stop: () => void = () => {};
	const stopped = new Promise<void>((resolve) => {
		stop = resolve;
	});
	signal?.addEventListener('abort', stop, { once: true });
	const end = clock.now() + milliseconds;
	for (let left = milliseconds; left > 0 && !isStopped(); left = end - clock.now()) {
		await Promise.race([clock.sleep(Math.min(left, SLICE_MILLISECONDS)), stopped]);
	}
	signal?.removeEventListener('abort', stop);
}
