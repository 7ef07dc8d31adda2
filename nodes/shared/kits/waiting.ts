import type { Attempt, Failure, FeishuApi } from '../endpoints';
import { sentences } from '../values';
import { perTries } from './perRun';

/** Seconds between two looks, growing; the last one repeats. */
const PAUSES = [1, 2, 3, 5];

/** Milliseconds past the end within which the last look may still be sent. */
const LAST_LOOK = 5000;

/** What a look finds: something that is done, that goes on, or that came to a bad end. */
export type Look<Done> = Attempt<Done | undefined> | { readonly ended: Failure };

/** How something that Feishu does in the background is waited for. */
export interface Waiting<Done> {
	/** What Feishu calls the work by. */
	readonly ticket: string;
	/**
	 * Looks how far it is: the answer is undefined while it goes on.
	 * @param until what the look's call is given as `until`
	 */
	look(until: number): Promise<Look<Done>>;
	/** Seconds to wait at most. */
	readonly most: number;
	/** What Feishu is doing, e.g. `exporting the document`. */
	readonly what: string;
	/** How to go on when the end was not seen: the ticket is said, as not every output has Data. */
	hint(ticket: string): string;
	/** Whether the whole call may simply be repeated when the time is over. */
	readonly repeatable: boolean;
}

/** What the tries of a call have begun and not seen the end of. */
const unfinished = perTries(async () => await Promise.resolve({ ticket: '' }));

/**
 * The ticket of what an earlier try of *Retry On Fail* began: this one waits on, instead of having
 * it done once more.
 * @returns undefined when there is none
 */
export async function ticketLeft(api: FeishuApi): Promise<string | undefined> {
	const { ticket } = await unfinished(api);
	return ticket === '' ? undefined : ticket;
}

/**
 * Waits until a task in the background is done, looking at growing intervals. A look that fails in
 * passing does not end the wait: the task goes on whether or not anybody looks. A stopped run ends
 * it at once. Never throws for a failed call.
 */
export async function waitFor<Done>(
	api: FeishuApi,
	{ ticket, look, most, what, hint, repeatable }: Waiting<Done>,
): Promise<Attempt<Done>> {
	const left = await unfinished(api);
	left.ticket = ticket;
	const result = await waited(api, { look, most });
	if ('over' in result) {
		const { last } = result;
		const said = last === undefined ? '' : ` The last look failed: ${last.message}`;
		const message = `Feishu was still ${what} after ${most} seconds, so waiting ended.${said}`;
		const status = last?.status ?? 200;
		return {
			failure: { fate: 'answered', status, message, hint: hint(ticket), retryable: repeatable },
		};
	}
	left.ticket = '';
	if ('ended' in result) return { failure: result.ended };
	if ('answer' in result) return result;
	const { failure } = result;
	return { failure: { ...failure, hint: sentences(failure.hint, hint(ticket)) } };
}

type Waited<Done> =
	| Attempt<Done>
	| { readonly ended: Failure }
	| { readonly over: true; readonly last?: Failure };

async function waited<Done>(
	api: FeishuApi,
	{ look, most }: Pick<Waiting<Done>, 'look' | 'most'>,
): Promise<Waited<Done>> {
	const end = api.now() + most * 1000;
	let last: Failure | undefined;
	for (let looks = 0; ; looks += 1) {
		const left = end - api.now();
		if (left <= 0) break;
		const pause = PAUSES[Math.min(looks, PAUSES.length - 1)] * 1000;
		await api.pause(Math.min(pause, left));
		const result = await look(end + LAST_LOOK);
		if ('ended' in result) return result;
		if ('answer' in result) {
			if (result.answer !== undefined) return { answer: result.answer };
			last = undefined;
		} else {
			if (!result.failure.retryable || api.signal?.aborted === true) return result;
			last = result.failure;
		}
	}
	return { over: true, last };
}
