/** The end of one request: when its time is up, or when the run is stopped. */
export interface Deadline {
	readonly signal: AbortSignal;
	/** What ended it; undefined while it lasts. */
	ended(): 'stopped' | 'late' | undefined;
	/** Lets go of the run's signal, which outlives many requests. */
	release(): void;
}

/** @param milliseconds from now on */
export function openDeadline(milliseconds: number, stop?: AbortSignal): Deadline {
	const controller = new AbortController();
	const time = AbortSignal.timeout(Math.ceil(milliseconds));
	const end = (): void => controller.abort();
	if (stop?.aborted === true) end();
	stop?.addEventListener('abort', end);
	time.addEventListener('abort', end);
	return {
		signal: controller.signal,
		ended: () => {
			if (stop?.aborted === true) return 'stopped';
			return controller.signal.aborted ? 'late' : undefined;
		},
		release: () => {
			stop?.removeEventListener('abort', end);
			time.removeEventListener('abort', end);
		},
	};
}

/**
 * What a piece of work comes to, or a rejection as soon as the signal aborts: not all that n8n does
 * can be aborted. What the work comes to after that is dropped.
 */
export async function unlessAborted<Result>(
	work: Promise<Result>,
	signal: AbortSignal,
): Promise<Result> {
	let stop: () => void = () => {};
	const aborted = new Promise<never>((_, reject) => {
		stop = () => reject(new Error('The time was up or the run was stopped'));
	});
	if (signal.aborted) stop();
	signal.addEventListener('abort', stop);
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}
