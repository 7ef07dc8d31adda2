import type { JournaledForm } from './form';

/** One request the sandbox took, for assertions. */
export interface Journaled {
	/** Contract id; `tenant.token` and `oauth.token` for token exchanges, which are shown to faults only. */
	readonly endpoint: string;
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, string | readonly string[]>>;
	/** The JSON body; undefined where there is none. */
	readonly body: unknown;
	/** The multipart form, where the body is one. */
	readonly form?: JournaledForm;
	readonly identity: 'tenant' | 'user' | undefined;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** What was asked for: every request, or in storms their numbers only. */
export interface Journal {
	/** Every request, oldest first; stays empty when only numbers are kept. */
	readonly requests: Journaled[];
	note(request: Journaled): void;
	/** Requests of an endpoint (of all when it is not given) since `clear`. */
	count(endpoint?: string): number;
	clear(): void;
}

/** @param mode `counts` keeps the numbers of requests, not the requests */
export function createJournal(mode: 'all' | 'counts'): Journal {
	const requests: Journaled[] = [];
	const counts = new Map<string, number>();
	return {
		requests,
		note: (request) => {
			if (mode === 'all') requests.push(request);
			counts.set(request.endpoint, (counts.get(request.endpoint) ?? 0) + 1);
		},
		count: (endpoint) =>
			endpoint === undefined
				? [...counts.values()].reduce((sum, count) => sum + count, 0)
				: (counts.get(endpoint) ?? 0),
		clear: () => {
			requests.length = 0;
			counts.clear();
		},
	};
}
