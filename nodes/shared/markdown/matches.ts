/**
 * What belongs together in a text, found in one pass each, so that a text of nothing but brackets
 * takes no longer than any other.
 */
export interface Matches {
	/** Whether an address that begins at a position may end. */
	canEnd(start: number): boolean;
	/** The bracket that closes the one at a position; undefined for none. */
	bracket(start: number): number | undefined;
	/** The first of as many backticks as those that begin at a position; undefined for none. */
	backticks(start: number): number | undefined;
	/** The first end of a comment behind a position, which never goes back; -1 for none. */
	commentEnd(start: number): number;
}

export function matchesIn(text: string): Matches {
	const backticks = backtickPairs(text);
	const brackets = bracketPairs(text, backticks);
	const lastEnd = text.lastIndexOf(')');
	let comment = 0;
	return {
		canEnd: (start) => start < lastEnd,
		bracket: (start) => brackets.get(start),
		backticks: (start) => backticks.get(start),
		commentEnd: (start) => {
			if (comment !== -1 && comment < start) comment = text.indexOf('-->', start);
			return comment;
		},
	};
}

/** The length of a run of one character. */
export function runAt(text: string, start: number): number {
	let end = start;
	while (text[end] === text[start]) end += 1;
	return end - start;
}

function backtickPairs(text: string): Map<number, number> {
	const runs = [...text.matchAll(/`+/g)].reverse();
	const nextOf = new Map<number, number>();
	const pairs = new Map<number, number>();
	for (const { index, 0: run } of runs) {
		const next = nextOf.get(run.length);
		if (next !== undefined) pairs.set(index, next);
		nextOf.set(run.length, index);
	}
	return pairs;
}

function bracketPairs(text: string, backticks: ReadonlyMap<number, number>): Map<number, number> {
	const open: number[] = [];
	const pairs = new Map<number, number>();
	for (let index = 0; index < text.length; index += 1) {
		const character = text[index];
		if (character === '\\') index += 1;
		else if (character === '`') {
			const run = runAt(text, index);
			index = (backticks.get(index) ?? index) + run - 1;
		} else if (character === '[') open.push(index);
		else if (character === ']') {
			const start = open.pop();
			if (start !== undefined) pairs.set(start, index);
		}
	}
	return pairs;
}
