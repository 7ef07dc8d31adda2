import { choice, number } from '../../../shared/fields';
import type { Sheet } from '../../../shared/lookups';
import { sheetName } from '../../../shared/lookups';
import { columnName, figure, Refusal } from '../../../shared/values';

/** Rows or columns one call takes (documentation: "Insert rows or columns", "Delete rows and columns"). */
export const MOST_AT_ONCE = 5000;

/** Rows or columns of a sheet, counted from 1 as people do. */
export const dimensionFields = {
	dimension: choice({
		label: 'Dimension',
		options: { ROWS: 'Rows', COLUMNS: 'Columns' },
		default: 'ROWS',
	}),
	startIndex: number({
		label: 'Start Index',
		description: 'The first row or column, counted from 1: column B is 2',
		min: 1,
		required: true,
	}),
	count: number({ label: 'Count', description: 'How many rows or columns', min: 1, default: 1 }),
};

/** Some rows or columns of a sheet. */
export interface Stretch {
	readonly dimension: 'ROWS' | 'COLUMNS';
	readonly startIndex: number;
	readonly count: number;
}

/** `rows 3-7`, `row 3`, `columns C-F`. */
export function stretchName({ dimension, startIndex, count }: Stretch): string {
	const isRows = dimension === 'ROWS';
	const noun = isRows ? 'row' : 'column';
	const nameOf = (index: number): string => (isRows ? String(index) : columnName(index));
	return count === 1
		? `${noun} ${nameOf(startIndex)}`
		: `${noun}s ${nameOf(startIndex)}-${nameOf(startIndex + count - 1)}`;
}

/**
 * Refuses rows or columns that the sheet does not have.
 * @param size how many it has
 */
export function checkStretch(sheet: Sheet, stretch: Stretch, size: number): void {
	const { dimension, startIndex, count } = stretch;
	if (startIndex + count - 1 <= size) return;
	const noun = dimension === 'ROWS' ? 'rows' : 'columns';
	throw new Refusal(
		`Start Index and Count mean ${stretchName(stretch)}, but ${sheetName(sheet)} has ${figure(size)} ${noun}`,
		'Choose rows or columns of the sheet with Start Index and Count.',
	);
}
