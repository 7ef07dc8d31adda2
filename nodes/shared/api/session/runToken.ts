import type { Failure } from '../../endpoints';
import type { Source } from './tokenManager';
import type { SharedTokens } from './shared';

/** The token of one run, which may be one that another run of the process has fetched. */
export interface RunToken<First> {
	/** What requests carry now. */
	current(): First | string;
	/** Takes the token another run has fetched since; false when there is none. */
	take(): boolean;
	/** Fetches a token, or takes the one another run is fetching. @param timeout milliseconds */
	fetch(own: () => Promise<string | Failure>, timeout: number): ReturnType<Source['fetch']>;
}

/**
 * @param first the token the credential came with
 * @param seen is shown every further token, so that it can be hidden in what people see
 */
export function openRunToken<First>(
	shared: SharedTokens,
	first: First,
	seen: (token: string) => void,
): RunToken<First> {
	let token: First | string = first;
	const adopt = (next: string): boolean => {
		const isNew = next !== token;
		token = next;
		seen(next);
		return isNew;
	};
	return {
		current: () => token,
		take: () => {
			const other = shared.take();
			if (other === undefined) return false;
			adopt(other);
			return true;
		},
		fetch: async (own, timeout) => {
			const fetched = await shared.fetch(own, timeout);
			if (!('token' in fetched)) return fetched;
			const isNew = adopt(fetched.token);
			if (fetched.taken) return 'taken';
			return isNew ? 'new' : 'same';
		},
	};
}
