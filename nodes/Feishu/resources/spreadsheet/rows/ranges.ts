import type { Entry, RowChange } from '../../../../shared/kits';
import { columnName } from '../../../../shared/values';
import { COLUMNS_PER_WRITE } from '../matrix';
import type { Reading } from './known';

/** Cells that lie side by side, in one row or in several that follow each other. */
export interface WrittenRange {
	readonly range: string;
	readonly values: unknown[][];
	/** The numbers of its rows. */
	readonly rows: number[];
}

interface Open {
	readonly left: number;
	readonly right: number;
	readonly values: unknown[][];
	readonly rows: number[];
}

/** Puts the cells to write into as few ranges as hold nothing else. */
export function rangesOf(
	{ sheet, header }: Pick<Reading, 'sheet' | 'header'>,
	changes: ReadonlyArray<Entry<RowChange<number>>>,
): WrittenRange[] {
	const done: Open[] = [];
	const last = new Map<string, Open>();
	const inOrder = [...changes].sort((a, b) => a.value.id - b.value.id);
	for (const { value } of inOrder) {
		for (const { left, cells } of runsOf(value, header)) {
			const right = left + cells.length - 1;
			const place = `${left} ${right}`;
			const above = last.get(place);
			if (above?.rows.at(-1) === value.id - 1) {
				above.values.push(cells);
				above.rows.push(value.id);
				continue;
			}
			const own = { left, right, values: [cells], rows: [value.id] };
			done.push(own);
			last.set(place, own);
		}
	}
	return done.map(({ left, right, values, rows }) => ({
		range: `${sheet.id}!${columnName(left)}${rows[0]}:${columnName(right)}${rows.at(-1)}`,
		values,
		rows,
	}));
}

/** The cells of a row that lie side by side; columns are counted from 1. */
export function runsOf(
	{ cells }: RowChange<number>,
	header: Reading['header'],
): Array<{ readonly left: number; readonly cells: unknown[] }> {
	const placed = Object.entries(cells)
		.flatMap(([name, cell]) => {
			const position = header.find(name);
			return position === undefined ? [] : [{ column: position + 1, cell }];
		})
		.sort((a, b) => a.column - b.column);
	const runs: Array<{ left: number; cells: unknown[] }> = [];
	for (const { column, cell } of placed) {
		const open = runs.at(-1);
		const isNext =
			open !== undefined &&
			open.left + open.cells.length === column &&
			open.cells.length < COLUMNS_PER_WRITE;
		if (isNext) open.cells.push(cell);
		else runs.push({ left: column, cells: [cell] });
	}
	return runs;
}
