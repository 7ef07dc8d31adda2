import { sleep } from 'n8n-workflow';

/** Milliseconds of work after which others may have a turn. */
const LONGEST_BREATH = 40;

/**
 * Lets the event loop have a turn now and then during long work that waits for nothing, so that Stop
 * is heard and other executions go on.
 */
export function createBreaths(): (signal?: AbortSignal) => Promise<void> | undefined {
	let since = performance.now();
	return (signal) => {
		if (performance.now() - since < LONGEST_BREATH || signal?.aborted === true) return undefined;
		return sleep(0).then(() => {
			since = performance.now();
		});
	};
}
