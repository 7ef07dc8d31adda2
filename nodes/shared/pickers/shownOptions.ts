/** Options that are named before the others are only hinted at: n8n's mapper has room for a few words. */
const MOST_SHOWN = 2;

/** What a field takes that takes several options, for which n8n's mapper has no input: `Red, Blue, …`. */
export function shownOptions(options: readonly string[]): string {
	if (options.length === 0) return 'option, …';
	return [...options.slice(0, MOST_SHOWN), ...(options.length > MOST_SHOWN ? ['…'] : [])].join(
		', ',
	);
}
