import type { Found } from './lines';
import type { Row } from './model';
import { parseInline } from './parseInline';

/** Columns of a table at most; a wider one is text. Each line below it may be as wide as its head. */
const MOST_COLUMNS = 100;

/** A table: a line of cells, a line of dashes with as many, and all lines with cells below them. */
export function tableAt(lines: readonly string[], index: number): Found | undefined {
	const [head, dashes] = [lines[index], lines[index + 1]];
	if (dashes === undefined || !head.includes('|') || !dashes.includes('-')) return undefined;
	const width = cellsOf(head).length;
	const marks = cellsOf(dashes);
	if (
		width > MOST_COLUMNS ||
		marks.length !== width ||
		!marks.every((mark) => /^:?-+:?$/.test(mark))
	)
		return undefined;
	let next = index + 2;
	while (next < lines.length && isRow(lines[next])) next += 1;
	return {
		block: {
			kind: 'table',
			header: rowOf(head),
			rows: lines.slice(index + 2, next).map(rowOf),
		},
		next,
	};
}

function isRow(line: string): boolean {
	return line.includes('|') && cellsOf(line).length <= MOST_COLUMNS;
}

function rowOf(line: string): Row {
	return cellsOf(line).map((cell) => parseInline(cell));
}

/** Cells are parted by bars; `\|` is a bar in a cell. */
function cellsOf(line: string): string[] {
	const cells = [''];
	const text = line.trim();
	for (let index = 0; index < text.length; index += 1) {
		if (text[index] === '|') cells.push('');
		else if (text[index] === '\\' && text[index + 1] === '|') {
			cells[cells.length - 1] += '|';
			index += 1;
		} else cells[cells.length - 1] += text[index];
	}
	if (text.startsWith('|')) cells.shift();
	if (text.endsWith('|') && cells.length > 1) cells.pop();
	return cells.map((cell) => cell.trim());
}
