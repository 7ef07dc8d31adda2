import type { Inline } from './model';

/** Puts pieces of text into each other: what opens, what closes, and what stands between. */
export interface Nesting {
	add(piece: Inline): void;
	text(text: string): void;
	/**
	 * @param key what has to close it
	 * @param source what is shown when nothing does
	 */
	open(key: string, source: string, wrap: (of: readonly Inline[]) => Inline): void;
	/** Closes the last one opened with the key; what was opened since stays text. False when there is none. */
	close(key: string): boolean;
	end(): Inline[];
}

/** Levels that stand in each other at most; what is deeper is text. */
const DEEPEST = 30;

interface Level {
	readonly key: string;
	readonly source: string;
	readonly wrap: (of: readonly Inline[]) => Inline;
	readonly pieces: Inline[];
}

export function createNesting(): Nesting {
	const bottom: Inline[] = [];
	const levels: Level[] = [];
	/** How many levels are open with each key, so that a search that finds nothing is not made. */
	const open = new Map<string, number>();
	const top = (): Inline[] => levels.at(-1)?.pieces ?? bottom;
	const count = (key: string, change: number): void => {
		open.set(key, (open.get(key) ?? 0) + change);
	};
	/** What was opened with these and not closed is text. */
	const dissolve = (into: Inline[], unclosed: readonly Level[]): void => {
		for (const { key, source, pieces } of unclosed) {
			count(key, -1);
			append(into, { kind: 'text', text: source });
			for (const piece of pieces) append(into, piece);
		}
	};
	return {
		add: (piece) => append(top(), piece),
		text: (text) => append(top(), { kind: 'text', text }),
		open: (key, source, wrap) => {
			if (levels.length >= DEEPEST) {
				append(top(), { kind: 'text', text: source });
				return;
			}
			levels.push({ key, source, wrap, pieces: [] });
			count(key, 1);
		},
		close: (key) => {
			if ((open.get(key) ?? 0) === 0) return false;
			const [level, ...unclosed] = levels.splice(lastOf(levels, key));
			count(key, -1);
			dissolve(level.pieces, unclosed);
			append(top(), level.wrap(level.pieces));
			return true;
		},
		end: () => {
			dissolve(bottom, levels.splice(0));
			return bottom;
		},
	};
}

function lastOf(levels: readonly Level[], key: string): number {
	let index = levels.length - 1;
	while (levels[index].key !== key) index -= 1;
	return index;
}

/** Texts side by side are one. */
function append(pieces: Inline[], piece: Inline): void {
	const last = pieces.at(-1);
	if (piece.kind === 'text' && piece.text === '') return;
	if (last?.kind === 'text' && piece.kind === 'text') {
		pieces[pieces.length - 1] = { kind: 'text', text: last.text + piece.text };
	} else pieces.push(piece);
}
