import { wallClock } from './clock';
import type { ContractEndpoint } from './contract';

/** Says how many seconds a call has to wait under the documented rate; 0 when it may go. */
export type Limiter = (app: string, endpoint: ContractEndpoint) => number;

/** Counts calls in sliding windows, per app and endpoint, as the documentation states the tiers. */
export function createLimiter(): Limiter {
	const starts = new Map<string, number[]>();
	return (app, { id, rate_limit: rate }) => {
		const now = wallClock();
		const key = `${app} ${id}`;
		const recent = (starts.get(key) ?? []).filter((start) => start > now - 60_000);
		const wait = Math.max(
			secondsOver(recent, rate?.per_second, 1000, now),
			secondsOver(recent, rate?.per_minute, 60_000, now),
		);
		if (wait === 0) recent.push(now);
		starts.set(key, recent);
		return wait;
	};
}

function secondsOver(
	starts: readonly number[],
	limit: number | undefined,
	window: number,
	now: number,
): number {
	if (limit === undefined) return 0;
	const inWindow = starts.filter((start) => start > now - window);
	if (inWindow.length < limit) return 0;
	return Math.max(1, Math.ceil((inWindow[inWindow.length - limit] + window - now) / 1000));
}
