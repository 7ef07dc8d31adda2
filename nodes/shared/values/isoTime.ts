/**
 * A moment in ISO 8601, in UTC; undefined for what is none, and for 0, with which Feishu says that
 * something has not come about yet.
 * @param milliseconds since 1970, as a number or as text
 */
export function isoTime(milliseconds: unknown): string | undefined {
	if (typeof milliseconds !== 'number' && typeof milliseconds !== 'string') return undefined;
	const time = new Date(Number(milliseconds));
	const isTime = !Number.isNaN(time.getTime()) && time.getTime() > 0;
	return isTime && milliseconds !== '' ? time.toISOString() : undefined;
}

/** Milliseconds, as a number or as text, in whole seconds; undefined for what is none. */
export function secondsIn(milliseconds: unknown): number | undefined {
	if (typeof milliseconds !== 'number' && typeof milliseconds !== 'string') return undefined;
	const seconds = Math.round(Number(milliseconds) / 1000);
	return Number.isFinite(seconds) && milliseconds !== '' ? seconds : undefined;
}
