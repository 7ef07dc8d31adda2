import type { Clock } from './clock';

/** Milliseconds between two starts at least: time for the event loop to send the first one off. */
const APART = 2;

/**
 * Lets calls start one by one. n8n opens a connection for every request, and a new connection sends
 * in a later turn of the event loop: calls started in one turn would arrive at once, be answered at
 * once, and then all wait for each other's answers to be read.
 */
export function createStagger(clock: Clock): () => Promise<void> {
	let line: Promise<void> = Promise.resolve();
	let startedAt = Number.NEGATIVE_INFINITY;
	const startAfter = async (others: Promise<void>): Promise<void> => {
		await others;
		if (clock.now() - startedAt < APART) await clock.sleep(0);
		startedAt = clock.now();
	};
	return async () => {
		line = startAfter(line);
		await line;
	};
}
