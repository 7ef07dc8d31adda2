import type { GivenFile } from '../../../shared/fields';
import { columnName } from '../../../shared/values';

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
