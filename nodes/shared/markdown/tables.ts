import type { Found } from './lines';
import type { Row } from './model';
import { parseInline } from './parseInline';

/** A table: a line of cells, a line of dashes with as many, and all lines with cells below them. */
export function tableAt(lines: readonly string[], index: number): Found | undefined {
	const [head, dashes] = [lines[index], lines[index + 1]];
	if (dashes === undefined || !head.includes('|') || !dashes.includes('-')) return undefined;
	const width = cellsOf(head).length;
	const marks = cellsOf(dashes);
	if (marks.length !== width || !marks.every((mark) => /^:?-+:?$/.test(mark))) return undefined;
	let next = index + 2;
	while (next < lines.length && lines[next].includes('|')) next += 1;
	return {
		block: {
			kind: 'table',
			header: rowOf(head, width),
			rows: lines.slice(index + 2, next).map((line) => rowOf(line, width)),
		},
		next,
	};
}

function rowOf(line: string, width: number): Row {
	const cells = cellsOf(line);
	return Array.from({ length: Math.max(width, cells.length) }, (_, index) =>
		parseInline(cells[index] ?? ''),
	);
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
