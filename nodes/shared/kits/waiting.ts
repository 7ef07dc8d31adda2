import type { Attempt, Failure, FeishuApi } from '../endpoints';

/** Seconds between two looks, growing; the last one repeats. */
const PAUSES = [1, 2, 3, 5];

/** How something that Feishu does in the background is waited for. */
export interface Waiting<Done> {
	/** Looks how far it is: undefined while it goes on. */
	look(): Promise<Attempt<Done | undefined>>;
	/** Seconds to wait at most. */
	readonly most: number;
	/** What Feishu is doing, e.g. `exporting the document`. */
	readonly what: string;
	/** How to go on when the time is over. */
	readonly hint: string;
	/** Whether the whole call may simply be repeated when the time is over. */
	readonly repeatable: boolean;
}

/**
 * Waits until a task in the background is done, looking at growing intervals. A look that fails in
 * passing does not end the wait: the task goes on whether or not anybody looks. A stopped run ends
 * it at once. Never throws for a failed call.
 */
export async function waitFor<Done>(
	api: FeishuApi,
	{ look, most, what, hint, repeatable }: Waiting<Done>,
): Promise<Attempt<Done>> {
	const end = api.now() + most * 1000;
	let last: Failure | undefined;
	for (let looks = 0; ; looks += 1) {
		const left = end - api.now();
		if (left <= 0) break;
		const pause = PAUSES[Math.min(looks, PAUSES.length - 1)] * 1000;
		await api.pause(Math.min(pause, left));
		const result = await look();
		if ('answer' in result) {
			if (result.answer !== undefined) return { answer: result.answer };
			last = undefined;
		} else {
			if (!result.failure.retryable || api.signal?.aborted === true) return result;
			last = result.failure;
		}
	}
	const said = last === undefined ? '' : ` The last look failed: ${last.message}`;
	return {
		failure: {
			fate: 'answered',
			status: last?.status ?? 200,
			message: `Feishu was still ${what} after ${most} seconds, so waiting ended.${said}`,
			hint,
			retryable: repeatable,
		},
	};
}
