import { sleep } from 'n8n-workflow';

/** What waiting is measured with; tests put one of their own in its place. */
export interface Clock {
	/** Milliseconds of a time that only goes forward, whatever is done to the clock on the wall. */
	now(): number;
	/** Resolves after so many milliseconds. */
	sleep(milliseconds: number): Promise<void>;
}

/** The time of this process. */
export const monotonicClock: Clock = { now: () => performance.now(), sleep };
