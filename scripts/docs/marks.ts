/**
 * Puts a text where a document has `<!-- <name>:start -->` and `<!-- <name>:end -->` on lines of their own.
 * @throws Error when a marker is missing
 */
export function withBlock(document: string, name: string, text: string): string {
	const [opening, closing] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
	const start = document.indexOf(opening);
	const end = document.indexOf(closing);
	if (start === -1 || end < start) throw new Error(`The document lacks ${opening} or ${closing}`);
	// Prettier would pad every cell to the width of the longest: several kilobytes in the package.
	const shielded = `<!-- prettier-ignore-start -->\n${text}\n<!-- prettier-ignore-end -->`;
	return `${document.slice(0, start)}${opening}\n${shielded}\n${document.slice(end)}`;
}

/**
 * Writes every number that a document marks: `<!-- count:operations -->67<!-- count:end -->`.
 * @throws Error for a count of another name
 */
export function withCounts(document: string, counts: Readonly<Record<string, number>>): string {
	return document.replace(MARKED, (_, name: string) => {
		const count = counts[name];
		if (count !== undefined) return `<!-- count:${name} -->${count}<!-- count:end -->`;
		throw new Error(`There is no count ${name}, only ${Object.keys(counts).join(', ')}`);
	});
}

/** The document without what it marks as counted. */
export function withoutCounts(document: string): string {
	return document.replace(MARKED, '');
}

const MARKED = /<!-- count:(\w+) -->\d*<!-- count:end -->/g;
