/**
 * Says what begins and how long it took, so that nobody waits before a silent terminal.
 *
 * @template Result
 * @param {string} what begins with a verb in -ing
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(what, work) {
	const start = Date.now();
	console.log(`> ${what} ...`);
	const result = await work();
	console.log(`  done in ${seconds(start)} s`);
	return result;
}

/** Seconds since `start`, with one decimal. */
export function seconds(start) {
	return ((Date.now() - start) / 1000).toFixed(1);
}
