/** Milliseconds as ISO 8601 in UTC; a text or number that is none stays as it is, and anything else is no time. */
export function timeOf(given: unknown): string | undefined {
	if (typeof given !== 'string' && typeof given !== 'number') return undefined;
	const time = new Date(Number(given));
	return Number.isNaN(time.getTime()) ? String(given) : time.toISOString();
}
