/** Milliseconds as ISO 8601 in UTC; what is none stays as it is. */
export function timeOf(given: unknown): string | undefined {
	if (given === undefined) return undefined;
	const time = new Date(Number(given));
	return Number.isNaN(time.getTime()) ? String(given) : time.toISOString();
}
