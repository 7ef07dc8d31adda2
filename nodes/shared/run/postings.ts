import type { Clock } from '../api';
import type { Attempt } from '../endpoints';

/** Posts the responses of one run, beside its calls and in none of their places. */
export interface Postings {
	/**
	 * Posts a response when its turn comes. Never rejects where `post` does not.
	 *
	 * @param url where `post` sends it
	 * @returns why the address did not get it; empty when it took it
	 */
	add(url: string, post: () => Promise<Attempt<unknown>>): Promise<string>;
	/** The calls are over: from now on a slow receiver is not waited for without end. */
	end(): void;
}

/** Posts under way at once: a receiver that hangs takes no more connections than that. */
const AT_ONCE = 20;
/** Posts in a row that a host left without an answer; after them one at a time tries whether it is back. */
const MOST_SILENT = 20;
/** Milliseconds after the end of the calls within which posts begin. */
const PATIENCE = 60_000;

interface Host {
	silent: number;
	active: number;
}

export function openPostings(clock: Clock): Postings {
	const hosts = new Map<string, Host>();
	const waiting: Array<() => void> = [];
	let free = AT_ONCE;
	let endedAt = Number.POSITIVE_INFINITY;
	const place = async (): Promise<void> => {
		if (free > 0) free -= 1;
		else await new Promise<void>((resolve) => waiting.push(resolve));
	};
	const leave = (): void => {
		const next = waiting.shift();
		if (next === undefined) free += 1;
		else next();
	};
	const refusal = ({ silent, active }: Host): string => {
		if (silent >= MOST_SILENT && active > 0) return `it did not answer ${silent} times in a row`;
		const isOver = clock.now() - endedAt > PATIENCE;
		return isOver ? `it took too long over others (${PATIENCE / 1000} seconds)` : '';
	};
	const posted = async (host: Host, post: () => Promise<Attempt<unknown>>): Promise<string> => {
		const refused = refusal(host);
		if (refused !== '') return refused;
		host.active += 1;
		try {
			const result = await post();
			if (!('failure' in result)) {
				host.silent = 0;
				return '';
			}
			host.silent = result.failure.fate === 'answered' ? 0 : host.silent + 1;
			return result.failure.message;
		} finally {
			host.active -= 1;
		}
	};
	return {
		add: async (url, post) => {
			const name = URL.canParse(url) ? new URL(url).host : url;
			const host = hosts.get(name) ?? { silent: 0, active: 0 };
			hosts.set(name, host);
			await place();
			try {
				return await posted(host, post);
			} finally {
				leave();
			}
		},
		end: () => {
			endedAt = clock.now();
		},
	};
}
