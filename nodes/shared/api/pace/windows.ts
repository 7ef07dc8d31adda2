import type { Rate } from '../../endpoints';

/** A sliding window: whatever stretch of its length Feishu looks at holds no more than `limit` calls. */
export interface Window {
	readonly limit: number;
	readonly milliseconds: number;
	/** Start times of the last calls, oldest first; never longer than the limit. */
	starts: number[];
}

/** When a call may start. */
export interface Wish {
	/** No earlier than this, in the clock's milliseconds. */
	readonly from: number;
	readonly now: number;
	/** Share of the rate in a second that may be used, up to 1. */
	readonly share: number;
}

/** Network jitter can push calls together; a hair more than a second keeps them apart at the server. */
const MARGIN = 1.03;
const SECOND = 1000 * MARGIN;

/** The windows of a published rate. */
export function windowsOf({ perSecond, perMinute }: Rate): Window[] {
	const windows: Window[] = [];
	if (perSecond !== undefined) windows.push(secondOf(perSecond));
	if (perMinute !== undefined) {
		windows.push({ limit: perMinute, milliseconds: 60_000 * MARGIN, starts: [] });
	}
	return windows;
}

/** The window of a second. */
export function secondOf(limit: number): Window {
	return { limit, milliseconds: SECOND, starts: [] };
}

/** Finds the earliest start all windows allow. */
export function earliestStart(windows: readonly Window[], wish: Wish): number {
	return windows.reduce((start, window) => Math.max(start, earliestIn(window, wish)), wish.from);
}

function earliestIn({ limit, milliseconds, starts }: Window, { from, now, share }: Wish): number {
	const isSecond = milliseconds === SECOND;
	// Going slower is a matter of seconds; a minute's count stays what Feishu publishes.
	const allowed = isSecond ? Math.max(1, Math.floor(limit * share)) : limit;
	const before = starts.at(-allowed);
	const free = before === undefined ? from : before + milliseconds;
	const last = starts.at(-1);
	if (!isSecond || last === undefined) return free;
	const quarter = starts.at(-Math.ceil(allowed / 4));
	const isBusy = quarter !== undefined && quarter > now - SECOND;
	// A short run may start at once; a long one goes evenly, so that jitter moves few calls together.
	return isBusy ? Math.max(free, last + milliseconds / allowed) : free;
}

/** Counts a start. */
export function enter(windows: readonly Window[], start: number): void {
	for (const { starts, limit } of windows) {
		let position = starts.length;
		while (position > 0 && starts[position - 1] > start) position -= 1;
		starts.splice(position, 0, start);
		if (starts.length > limit) starts.shift();
	}
}

/** Takes a start out of the count. */
export function leave(windows: readonly Window[], start: number): void {
	for (const { starts } of windows) {
		const position = starts.lastIndexOf(start);
		if (position !== -1) starts.splice(position, 1);
	}
}
