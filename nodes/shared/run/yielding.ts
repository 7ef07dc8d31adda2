import { randomFill } from 'node:crypto';

/** Milliseconds of uninterrupted work after which the event loop gets a turn. */
const LONGEST_SLICE = 40;

/**
 * Yields to the event loop now and then during long synchronous work, so that Stop is noticed and other
 * executions go on. The function it returns is called once per step of the work, and returns a promise
 * only where the work has to wait.
 */
export function createYielder(): (signal?: AbortSignal) => Promise<void> | undefined {
	let since = performance.now();
	let pause: Promise<void> | undefined;
	const turn = async (): Promise<void> => {
		await wholeTurn();
		since = performance.now();
		pause = undefined;
	};
	return (signal) => {
		if (performance.now() - since < LONGEST_SLICE || signal?.aborted === true) return undefined;
		pause ??= turn();
		return pause;
	};
}

/**
 * Waits for a full turn of the event loop, in which timers and the network are served. A timer of zero
 * milliseconds would not do: Node.js runs all timers that are due, including those that became due
 * meanwhile, before anything else. Work of another thread ends in a turn of its own.
 */
async function wholeTurn(): Promise<void> {
	await new Promise<void>((resolve) => {
		randomFill(new Uint8Array(1), () => resolve());
	});
}
