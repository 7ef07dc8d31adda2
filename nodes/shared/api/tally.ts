/** What happened on the way, for the hint at the end of a run. */
export interface Tally {
	requests: number;
	retries: number;
	/** Milliseconds spent waiting for Feishu's rate limits. */
	waited: number;
}
