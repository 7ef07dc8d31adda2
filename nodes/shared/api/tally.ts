/** What happened on the way, for the line above the output at the end of a long run. */
export interface Tally {
	requests: number;
	retries: number;
	/** Milliseconds spent waiting for Feishu's rate limits. */
	waited: number;
}
