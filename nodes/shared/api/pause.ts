import { sleep } from 'n8n-workflow';

/** n8n's sleep cannot be ended, so a long wait is made of short ones: a stopped run leaves at most one behind. */
const SLICE_MILLISECONDS = 1000;

/** Waits, or returns early when the run is stopped. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	const isStopped = (): boolean => signal?.aborted === true;
	if (isStopped()) return;
	let stop: () => void = () => {};
	const stopped = new Promise<void>((resolve) => {
		stop = resolve;
	});
	signal?.addEventListener('abort', stop, { once: true });
	const end = Date.now() + milliseconds;
	for (let left = milliseconds; left > 0 && !isStopped(); left = end - Date.now()) {
		await Promise.race([sleep(Math.min(left, SLICE_MILLISECONDS)), stopped]);
	}
	signal?.removeEventListener('abort', stop);
}
