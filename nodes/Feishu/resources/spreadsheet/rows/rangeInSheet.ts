import type { Field } from '../../../../shared/fields';
import { text } from '../../../../shared/fields';
import type { Sheet } from '../../../../shared/lookups';
import { sheetName } from '../../../../shared/lookups';
import { amount, quoted, Refusal, webAddress } from '../../../../shared/values';
import type { CellRange, Span } from '../range';
import { rangeText } from '../range';
import { readCells, readRange } from '../readRange';

const given = text({
	label: 'Range',
	description: 'Cells of the sheet as A1:F100, columns as A:F, or rows as 2:100',
	placeholder: 'e.g. A1:F100',
});

/** Stands for the sheet that is chosen beside the range. */
const CHOSEN = 'chosen';

/** Cells of the sheet that is chosen in Sheet; undefined for all. */
export const rangeInSheet: Field<CellRange | undefined> = {
	...given,
	resolve: undefined,
	read: (value) => {
		const range = given.read(value);
		if (range === undefined) return undefined;
		const isWhole = webAddress(range) !== undefined || range.includes('!');
		return isWhole ? readRange(range, 'Range') : readCells(CHOSEN, range, 'Range');
	},
};

/** The same, where it must be given. */
export const requiredRange: Field<CellRange> = {
	...rangeInSheet,
	resolve: undefined,
	read: (value) => {
		const range = rangeInSheet.read(value);
		if (range !== undefined) return range;
		throw new Refusal('Range is empty', 'Fill in Range.');
	},
};

/** Cells that are made to look otherwise. */
export const formattedRange: Field<CellRange> = {
	...requiredRange,
	resolve: undefined,
	property: {
		...given.property,
		description: 'Cells of the sheet as A1:F100, a column as B:B, or the first row as 1:1',
		placeholder: 'e.g. A1:F1',
	},
};

/** The cells of a sheet that a range means, inside of its grid. */
export interface Area {
	readonly columns: Span;
	readonly rows: Span;
}

/**
 * @returns the part of the range that lies in the grid of the sheet
 * @throws Refusal for a range of another sheet, or beside the grid
 */
export function areaIn(sheet: Sheet, range: CellRange | undefined): Area {
	const id = range?.sheetId ?? CHOSEN;
	if (range !== undefined && ![CHOSEN, sheet.id, sheet.title].includes(id)) {
		throw new Refusal(
			`Range is ${quoted(rangeText(range))}, but Sheet means ${sheetName(sheet)}`,
			'Give Range without a sheet, such as A1:F100, or choose its sheet in Sheet.',
		);
	}
	const columns = within(range?.columns, sheet.columns);
	const rows = within(range?.rows, sheet.rows);
	if (columns !== undefined && rows !== undefined) return { columns, rows };
	throw new Refusal(
		`Range is outside ${sheetName(sheet)}, which has ${amount(sheet.rows, ['row', 'rows'])} and ${amount(sheet.columns, ['column', 'columns'])}`,
		'Give a Range inside of the sheet.',
	);
}

function within(span: { from: number; to?: number } | undefined, end: number): Span | undefined {
	const { from, to = end } = span ?? { from: 1 };
	return from > end ? undefined : { from, to: Math.min(to, end) };
}
