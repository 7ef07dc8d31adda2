import { runAt } from './matches';
import type { Inline } from './model';
import type { Reader } from './reader';

const STYLES = { 1: ['italic'], 2: ['bold'], 3: ['bold', 'italic'] } as const;

/** `*`, `**`, `***` (and the same of underscores) and `~~` begin and end styles. */
export function readMark({ text, nesting }: Reader, index: number): number {
	const mark = text[index];
	const run = runAt(text, index);
	const source = text.slice(index, index + run);
	const end = index + run;
	const styles = mark === '~' ? (run === 2 ? (['strike'] as const) : undefined) : stylesOf(run);
	const { opens, closes } = sidesOf(text, index, end);
	if (styles !== undefined && closes && nesting.close(source)) return end;
	if (styles !== undefined && opens) {
		nesting.open(
			source,
			source,
			(of) => styles.reduce<readonly Inline[]>((inner, kind) => [{ kind, of: inner }], of)[0],
		);
	} else nesting.text(source);
	return end;
}

function stylesOf(run: number): ReadonlyArray<'bold' | 'italic'> | undefined {
	return run === 1 || run === 2 || run === 3 ? STYLES[run] : undefined;
}

/** Marks open before text and close behind it; underscores within words are none. */
function sidesOf(text: string, start: number, end: number): { opens: boolean; closes: boolean } {
	const before = text[start - 1] ?? ' ';
	const after = text[end] ?? ' ';
	const isWord = text[start] === '_' && /\w/.test(before) && /\w/.test(after);
	return {
		opens: !/\s/.test(after) && !isWord,
		closes: !/\s/.test(before) && !isWord,
	};
}
