import type { GivenFile } from '../../../shared/fields';

/** First and last of some columns or rows, counted from 1. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Cells of one sheet (documentation: "Spreadsheet overview", section Range). */
export interface CellRange {
	readonly sheetId: string;
	/** All columns when absent. */
	readonly columns?: Span;
	/** All rows when absent; down to the last row when `to` is absent. */
	readonly rows?: { readonly from: number; readonly to?: number };
	/** The spreadsheet, where the range was given as an address that names it. */
	readonly spreadsheet?: GivenFile;
}

/** The range as Feishu writes it. */
export function rangeText({ sheetId, columns, rows }: CellRange): string {
	if (columns === undefined && rows === undefined) return sheetId;
	const [left, right] =
		columns === undefined ? ['', ''] : [columnName(columns.from), columnName(columns.to)];
	return `${sheetId}!${left}${rows?.from ?? ''}:${right}${rows?.to ?? ''}`;
}

/** How many columns or rows a span has. */
export function sizeOf({ from, to }: Span): number {
	return to - from + 1;
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
	const letter = String.fromCharCode(65 + ((column - 1) % 26));
	return column <= 26 ? letter : `${columnName(Math.floor((column - 1) / 26))}${letter}`;
}

/** 1 for `A`, 27 for `AA`, in capitals or not. */
export function columnNumber(name: string): number {
	return [...name.toUpperCase()].reduce(
		(number, letter) => number * 26 + letter.charCodeAt(0) - 64,
		0,
	);
}
