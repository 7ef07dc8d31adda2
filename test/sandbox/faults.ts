/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/** What can be made to go wrong. */
export type FaultKind =
	/** Answers after `milliseconds`; the write happens before or after, as the server would. */
	| 'latency'
	/** Rate limit; with the reset header when `seconds` is given. */
	| 'limited'
	/** HTTP `status` with a JSON body, before the write. */
	| 'status'
	/** The connection breaks before the write. */
	| 'resetBefore'
	/** The connection breaks after the write: it is done, but nobody hears of it. */
	| 'resetAfter'
	/** The write is done at once, the answer comes after `milliseconds`. */
	| 'slow'
	/** The token is no longer valid. */
	| 'expiredToken'
	/** A proxy's HTML page with `status`, before the write. */
	| 'html'
	/** The write is done, the JSON of the answer is cut off. */
	| 'truncated'
	/** Feishu's own `code` with `status`, before the write. */
	| 'code';

export interface Fault {
	readonly kind: FaultKind;
	/** Contract id the fault is for, `oauth.token` for a user's token; every call when absent. */
	readonly endpoint?: string;
	/** How many calls it hits; 1 when absent. */
	readonly times?: number;
	/** Only every n-th matching call; every one when absent. */
	readonly every?: number;
	readonly milliseconds?: number;
	readonly seconds?: number;
	readonly status?: number;
	readonly code?: number;
	readonly msg?: string;
	/** Added to the body of `code`, e.g. `{error: {permission_violations: […]}}`. */
	readonly extra?: object;
}

/** The faults that are due. */
export interface Faults {
	add(fault: Fault): void;
	clear(): void;
	/** The faults that hit this call; each is used up by one. */
	hit(endpoint: string): Fault[];
}

/** Milliseconds the faults of this kind add up to. */
export function delayOf(faults: readonly Fault[], kind: FaultKind): number {
	return faults
		.filter((fault) => fault.kind === kind)
		.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
}

export async function later(milliseconds: number): Promise<void> {
	await new Promise((resolve) => {
		setTimeout(resolve, milliseconds).unref();
	});
}

/** A token exchange is no call of Feishu's API, so only a fault that names it hits it. */
function isFor(fault: Fault, endpoint: string): boolean {
	return fault.endpoint === undefined ? endpoint !== 'oauth.token' : fault.endpoint === endpoint;
}

export function createFaults(): Faults {
	let due: Array<{ fault: Fault; left: number; seen: number }> = [];
	return {
		add: (fault) => {
			due.push({ fault, left: fault.times ?? 1, seen: 0 });
		},
		clear: () => {
			due = [];
		},
		hit: (endpoint) =>
			due
				.filter(({ fault, left }) => left > 0 && isFor(fault, endpoint))
				.filter((entry) => {
					entry.seen += 1;
					if (entry.seen % (entry.fault.every ?? 1) !== 0) return false;
					entry.left -= 1;
					return true;
				})
				.map(({ fault }) => fault),
	};
}
