import { randomFill } from 'node:crypto';

/** Milliseconds of work after which others may have a turn. */
const LONGEST_BREATH = 40;

/**
 * Lets the event loop have a turn now and then during long work that waits for nothing, so that Stop
 * is heard and other executions go on.
 */
export function createBreaths(): (signal?: AbortSignal) => Promise<void> | undefined {
	let since = performance.now();
	let pause: Promise<void> | undefined;
	const turn = async (): Promise<void> => {
		await wholeTurn();
		since = performance.now();
		pause = undefined;
	};
	return (signal) => {
		if (performance.now() - since < LONGEST_BREATH || signal?.aborted === true) return undefined;
		pause ??= turn();
		return pause;
	};
}

/**
 * A turn in which timers, network and everybody else are looked at. A timer of no length is none:
 * Node.js runs all timers that are due, also those that became due while it did, before anything else.
 * What another thread has done is told in a turn of its own.
 */
async function wholeTurn(): Promise<void> {
	await new Promise<void>((resolve) => {
		randomFill(new Uint8Array(1), () => resolve());
	});
}
