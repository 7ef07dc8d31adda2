import type { Journaled } from '../journal';

/** What can be made to go wrong. */
export type FaultKind =
	/** Answers after `milliseconds`; the write happens before or after, as the server would. */
	| 'latency'
	/** Rate limit; with the reset header when `seconds` or `reset` is given. */
	| 'limited'
	/** HTTP `status` with a JSON body, before the write. */
	| 'status'
	/** Feishu's own `code` with `status`, before the write. */
	| 'code'
	/** A proxy's HTML page with `status`, before the write. */
	| 'html'
	/** HTTP `status` 301, 302, 307 or 308 that leads to `sandbox.elsewhere` (or `location`), before the write. */
	| 'redirect'
	/** The connection breaks before the write. */
	| 'resetBefore'
	/** Never answers, and does not write. */
	| 'silent'
	/** The token is no longer valid: every access token so far is refused from now on. */
	| 'expiredToken'
	/** The token of this call is refused as invalid though it was just issued, before the write. */
	| 'refusedToken'
	/** The connection breaks after the write: it is done, but nobody hears of it. */
	| 'resetAfter'
	/** The write is done at once, the answer comes after `milliseconds`. */
	| 'slow'
	/** The write is done, the answer comes in `pieces` over `milliseconds`. */
	| 'drip'
	/** The write is done, the JSON of the answer is cut off; of a file, the connection breaks midway. */
	| 'truncated'
	/** The write is done, the answer is not what the documentation shows: see `shape` and `change`. */
	| 'odd'
	/** A file comes with the content type `type`. */
	| 'wrongType'
	/** A file has `bytes` more than its Content-Length says; without one when `announced` is false. */
	| 'longer';

/** A way in which an answer is not what the documentation shows. */
export type OddShape =
	| 'dataArray'
	| 'dataNumber'
	| 'dataText'
	| 'dataNull'
	| 'dataMissing'
	| 'codeText'
	| 'codeMissing'
	| 'topArray'
	| 'empty'
	| 'byteOrderMark'
	| 'hasMoreText'
	/** The list is missing. */
	| 'listMissing'
	/** There is always more, under the same page token. */
	| 'samePageToken'
	/** There is always more, under ever new page tokens, and the pages are empty. */
	| 'endlessPages'
	/** The answer says the caller's access token, in `msg` and in `data`. */
	| 'repeatsToken'
	/** The token of a token exchange is empty. */
	| 'emptyToken';

/** Which calls a fault hits. Only calls that all of it fits are counted. */
export interface FaultAim {
	/**
	 * Contract id, `tenant.token` for the app's token exchange, `oauth.token` for a user's; several as
	 * a list. Absent: every call of the API, token exchanges aside.
	 */
	readonly endpoint?: string | readonly string[];
	/** Whether a call is meant, by what it says. */
	readonly when?: (request: Journaled) => boolean;
	/** Calls it lets pass first; none when absent. */
	readonly skip?: number;
	/** Only every n-th call after those; every one when absent. */
	readonly every?: number;
	/** Hits each of those with this probability (0 to 1), as the seed of the faults decides. */
	readonly chance?: number;
	/** How many calls it hits; 1 when absent, without end when `chance` is given. */
	readonly times?: number;
}

export interface Fault extends FaultAim {
	readonly kind: FaultKind;
	readonly milliseconds?: number;
	readonly pieces?: number;
	readonly seconds?: number;
	/** The reset header of `limited` as it is, whatever it says. */
	readonly reset?: string;
	readonly status?: number;
	readonly code?: number;
	readonly msg?: string;
	/** Added to the body of `code`, e.g. `{error: {permission_violations: […]}}`. */
	readonly extra?: object;
	/** Further headers of the answer of `limited`, `status`, `code`, `html` and `redirect`. */
	readonly headers?: Readonly<Record<string, string>>;
	readonly location?: string;
	readonly shape?: OddShape;
	/** Makes any answer of the one that was due. */
	readonly change?: (answer: Readonly<Record<string, unknown>>) => unknown;
	readonly type?: string;
	readonly bytes?: number;
	readonly announced?: boolean;
}
