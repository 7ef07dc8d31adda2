import type { Failure } from '../../endpoints';
import { monotonicClock } from '../pace';
import { openDeadline, unlessAborted } from '../wire';
import { stopped } from './stopped';

/** What the runs of a process have fetched for one credential. */
interface Slot {
	token?: string;
	/** When `token` came. */
	at: number;
	underWay?: Promise<unknown>;
}

const slots = new Map<string, Slot>();

/** The tokens of a credential, as one run of several that go on at once sees them. */
export interface SharedTokens {
	/** The token that another run has fetched since; undefined for none. It counts as the run's own from then on. */
	take(): string | undefined;
	/**
	 * Fetches a token. Only one run does at a time, since a user's refresh token works once: the others
	 * take its. @param timeout milliseconds after which nobody is waited for any more
	 */
	fetch(own: () => Promise<string | Failure>, timeout: number): Promise<Shared | Failure>;
}

/** A token, and whether another run fetched it. */
export interface Shared {
	readonly token: string;
	readonly taken: boolean;
}

/**
 * Opens the tokens of a credential for a run that has just read its own.
 *
 * @param credential names it, and no other one of the process
 * @param signal ends waiting for another run
 */
export function openShared(credential: string, signal?: AbortSignal): SharedTokens {
	const slot: Slot = slots.get(credential) ?? { at: Number.NEGATIVE_INFINITY };
	slots.set(credential, slot);
	let since = monotonicClock.now();
	const newer = (): string | undefined => (slot.at > since ? slot.token : undefined);

	const fetched = async (own: () => Promise<string | Failure>): Promise<string | Failure> => {
		const fetching = own();
		// Who waits asks the slot what came of it.
		const ended = fetching.then(
			() => undefined,
			() => undefined,
		);
		slot.underWay = ended;
		try {
			const token = await fetching;
			if (typeof token === 'string') Object.assign(slot, { token, at: monotonicClock.now() });
			return token;
		} finally {
			if (slot.underWay === ended) slot.underWay = undefined;
		}
	};
	const take = (): string | undefined => {
		const token = newer();
		if (token !== undefined) since = slot.at;
		return token;
	};
	return {
		take,
		fetch: async (own, timeout) => {
			const deadline = openDeadline(timeout, signal);
			// Nothing is awaited between the last look and the fetch that begins: so only one begins.
			while (slot.underWay !== undefined && newer() === undefined) {
				await unlessAborted(slot.underWay, deadline.signal).catch(() => undefined);
				if (deadline.ended() !== undefined) break;
			}
			deadline.release();
			if (deadline.ended() === 'stopped') return stopped();
			const other = take();
			if (other !== undefined) return { token: other, taken: true };
			const token = await fetched(own);
			since = monotonicClock.now();
			return typeof token === 'string' ? { token, taken: false } : token;
		},
	};
}
