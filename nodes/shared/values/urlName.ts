/**
 * The last part of an address, as the name of a file.
 * @param longest characters
 */
export function urlName(url: string, longest = 250): string {
	const last = url
		.replace(/[?#].*$/s, '')
		.split('/')
		.at(-1)
		?.replace(/[^\w.-]+/g, '_');
	return last === undefined || last === '' ? 'image' : last.slice(-longest);
}
