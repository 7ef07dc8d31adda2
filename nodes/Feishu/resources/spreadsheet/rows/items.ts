import type { IDataObject } from 'n8n-workflow';
import type { SheetHeader, ShownCell } from '../../../../shared/lookups';
import { ROW_NUMBER, shownCell } from '../../../../shared/lookups';

/** What happens to rows that hold nothing. */
export type EmptyRows = 'skip' | 'stop' | 'keep';

/** Which rows become items, and how. */
export interface ItemRules {
	readonly header: SheetHeader;
	readonly emptyRows: EmptyRows;
	readonly withNumber: boolean;
	/** Rows wanted at most; all when absent. */
	readonly limit?: number;
	matches(cells: readonly ShownCell[]): boolean;
}

/** Rows on their way to items. */
export interface RowCollector {
	/** Takes the cells of some rows; false when no more are wanted. @param first the number of the first row */
	take(block: readonly unknown[][], first: number): boolean;
	/** One object a row, by the names of the columns; those without a name only where they hold something. */
	items(): IDataObject[];
}

/** Collects rows of a sheet as items, cells as plain values. */
export function collectRows(rules: ItemRules): RowCollector {
	const { header, emptyRows, limit = Number.POSITIVE_INFINITY } = rules;
	const { names } = header;
	const kept: Array<{ readonly number: number; readonly cells: readonly ShownCell[] }> = [];
	const holds = names.map((_, index) => header.isNamed(index));
	// Blank rows count only once another row follows them: the grid of a sheet goes on below its data.
	let blanks: typeof kept = [];
	const takeRow = (row: readonly unknown[], number: number): boolean => {
		const cells = names.map((_, index) => shownCell(row[index]));
		const isBlank = cells.every((cell) => cell === '');
		if (isBlank && emptyRows !== 'keep') return emptyRows === 'skip';
		if (!rules.matches(cells)) return true;
		if (isBlank) {
			blanks.push({ number, cells });
			return true;
		}
		for (const [index, cell] of cells.entries()) holds[index] ||= cell !== '';
		for (const blank of blanks) kept.push(blank);
		kept.push({ number, cells });
		blanks = [];
		return kept.length < limit;
	};
	return {
		take: (block, first) => block.every((row, index) => takeRow(row, first + index)),
		items: () => {
			const columns = names.flatMap((name, index) => (holds[index] ? [{ name, index }] : []));
			const numbered = rules.withNumber && header.find(ROW_NUMBER) === undefined;
			return kept.slice(0, limit).map(({ number, cells }) => {
				const own = columns.map(({ name, index }) => [name, cells[index]] as const);
				return Object.fromEntries(numbered ? [[ROW_NUMBER, number] as const, ...own] : own);
			});
		},
	};
}
