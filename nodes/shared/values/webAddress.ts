/** A host and a path, as browsers show an address. */
const WITHOUT_SCHEME = /^[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?\/\S/;

/**
 * A text as a web address: as it is, or with the `https://` that browsers hide; undefined where it
 * is none.
 */
export function webAddress(text: string): string | undefined {
	if (/^https?:\/\//i.test(text)) return text;
	return WITHOUT_SCHEME.test(text) ? `https://${text}` : undefined;
}
