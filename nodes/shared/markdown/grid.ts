import { largest } from '../values';
import { plainText } from './leaves';
import type { Row, Table } from './model';

/** Characters that a column is filled up to: one long cell would have spaces in every other row as well. */
const WIDEST = 80;

/** A table as lines of text in columns, for where there are no tables. */
export function gridOf({ header, rows }: Table): string {
	const cells = [header, ...rows].map(cellTexts);
	const columns = largest(cells.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) =>
		Math.min(WIDEST, largest(cells.map((row) => widthOf(row[column] ?? '')))),
	);
	const line = (row: readonly string[]): string =>
		widths
			.map((width, column) => padded(row[column] ?? '', width))
			.join(' | ')
			.trimEnd();
	const rule = widths.map((width) => '-'.repeat(width)).join('-|-');
	const [first, ...others] = cells;
	return [line(first), rule, ...others.map(line)].join('\n');
}

function cellTexts(row: Row): string[] {
	return row.map((cell) => plainText(cell, true).trim());
}

/** Characters of East Asia and emoji take two columns. */
function widthOf(text: string): number {
	if (NARROW.test(text)) return text.length;
	return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

const NARROW = /^[ -\u10ff]*$/;
const WIDE =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function padded(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
