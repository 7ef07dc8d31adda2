/** Cuts a list into parts of at most `size`, in order: for calls that take so many things at a time. */
export function chunks<Element>(elements: readonly Element[], size: number): Element[][] {
	const parts: Element[][] = [];
	for (let start = 0; start < elements.length; start += size) {
		parts.push(elements.slice(start, start + size));
	}
	return parts;
}

/** The largest of numbers that are not negative, however many they are; 0 for none. */
export function largest(numbers: readonly number[]): number {
	return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Puts elements of equal keys together, in the order in which the keys first appear. */
export function grouped<Element>(
	elements: readonly Element[],
	keyOf: (element: Element) => unknown,
): Element[][] {
	const groups = new Map<string, Element[]>();
	for (const element of elements) {
		const key = JSON.stringify(keyOf(element)) ?? '';
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [element]);
		else group.push(element);
	}
	return [...groups.values()];
}

/** Names positions: `item 3`, `rows 0-999, 1004`. @param noun one and several of them */
export function spansOf(
	positions: readonly number[],
	[one, several]: readonly [string, string],
): string {
	return `${positions.length === 1 ? one : several} ${spans(positions)}`;
}

/** Positions named in one text; the others are in Data. */
const MOST_SPANS = 20;

/** Writes positions as people do: `0-999, 1004`. */
export function spans(positions: readonly number[]): string {
	const parts: Array<[first: number, last: number]> = [];
	for (const position of [...positions].sort((a, b) => a - b)) {
		const open = parts.at(-1);
		if (open !== undefined && open[1] + 1 >= position) open[1] = position;
		else parts.push([position, position]);
	}
	const shown = parts
		.slice(0, MOST_SPANS)
		.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
	return [...shown, ...(parts.length > MOST_SPANS ? ['…'] : [])].join(', ');
}
