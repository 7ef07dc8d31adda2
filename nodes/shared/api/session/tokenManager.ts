import type { Failure } from '../../endpoints';
import type { Stamp, TokenManner } from './session';

/** Hands out the token of a run: fetched by one call for all, and renewed no more often than helps. */
export interface TokenManager {
	/** Waits while a token is being fetched, and fetches the first one; a failure when there is none. */
	ready(how: TokenManner): Promise<Failure | undefined>;
	/** Whether there is a token now, and no other one is on its way. */
	holds(): boolean;
	/** Names the token that requests carry now. */
	stamp(): Stamp;
	/** Feishu took the token, whatever it answered. */
	accepted(stamp: Stamp): void;
	/** Feishu did not take the token. @param mayRenew whether the call has not had one renewed before */
	refused(stamp: Stamp, how: TokenManner, mayRenew?: boolean): Promise<Renewed>;
}

/**
 * What to do with a call whose token was not taken: `again`, since another token is there by now;
 * `renewed`, the same, after a renewal for this call; `useless`: nothing helps; a failure when there
 * is no token any more.
 */
export type Renewed = 'again' | 'renewed' | 'useless' | Failure;

/** Where tokens come from. */
export interface Source {
	/** Whether the credential came with a token. */
	readonly hasToken: boolean;
	/**
	 * Fetches a token. Says whether it is another one than before (`taken`: another run had it
	 * already, or was fetching it), or why there is none.
	 */
	fetch(how: TokenManner): Promise<'new' | 'same' | 'taken' | Failure>;
	/** Takes the token another run has fetched since; false when there is none. */
	take?(): boolean;
}

const HOUR = 3_600_000;
/** A token lasts two hours, and one that is fetched again within its first 90 minutes is the same (documentation: "tenant_access_token for custom apps"). */
const SAME_TOKEN_LASTS = HOUR / 2;
const MOST_RENEWALS_AN_HOUR = 5;

/**
 * Keeps the token of one run. A renewal does not help when the token it brings is refused at once, or
 * is the one that was refused: then the calls fail by themselves, and nobody asks again.
 */
export function createTokenManager(source: Source): TokenManager {
	let holding = source.hasToken;
	let stamp = 0;
	let dead: Failure | undefined;
	let underWay: Promise<void> | undefined;
	/** False from a renewal until Feishu takes the token it brought. */
	let proven = true;
	let uselessUntil = Number.NEGATIVE_INFINITY;
	let renewals: number[] = [];
	/** The last token is one that another run fetched. */
	let isTaken = false;

	const fetch = async (how: TokenManner): Promise<void> => {
		const fetched = await source.fetch(how);
		stamp += 1;
		if (typeof fetched !== 'string') dead = fetched;
		else holding = true;
		isTaken = fetched === 'taken';
		if (fetched === 'same') uselessUntil = how.clock.now() + SAME_TOKEN_LASTS;
	};
	const fetchAlone = async (how: TokenManner): Promise<void> => {
		underWay = fetch(how);
		try {
			await underWay;
		} finally {
			underWay = undefined;
		}
	};
	const isCure = (now: number): boolean => {
		renewals = renewals.filter((earlier) => earlier > now - HOUR);
		return proven && now >= uselessUntil && renewals.length < MOST_RENEWALS_AN_HOUR;
	};

	return {
		holds: () => holding && underWay === undefined,
		stamp: () => stamp,
		ready: async (how) => {
			while (underWay !== undefined) await underWay;
			if (dead === undefined && !holding) await fetchAlone(how);
			return dead;
		},
		accepted: (sent) => {
			if (sent === stamp) proven = true;
		},
		refused: async (sent, how, mayRenew = true) => {
			while (underWay !== undefined) await underWay;
			if (dead !== undefined) return dead;
			if (sent !== stamp) return 'again';
			if (source.take?.() === true) {
				stamp += 1;
				proven = true;
				return 'again';
			}
			const now = how.clock.now();
			if (!mayRenew || !isCure(now)) return 'useless';
			renewals.push(now);
			holding = false;
			proven = false;
			await fetchAlone(how);
			if (!isTaken) return dead ?? 'renewed';
			proven = true;
			renewals.pop();
			return 'again';
		},
	};
}
