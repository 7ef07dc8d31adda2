import type { CellRange } from './range';
import { sizeOf } from './range';

/** What all reads of values share (documentation: "Read a single range"): 100 calls a second. */
export const READ_FACTS = {
	rate: { perSecond: 100 },
	identities: ['tenant', 'user'],
	scopes: [
		'sheets:spreadsheet:readonly',
		'sheets:spreadsheet',
		'drive:drive:readonly',
		'drive:drive',
	],
	repeat: 'read',
} as const;

/** Columns Feishu returns of a range without a last row. */
const COLUMNS_RETURNED = 100;

/** Says that Feishu left columns out; undefined when it did not. */
export function cutHint(ranges: readonly CellRange[]): string | undefined {
	const isCut = ranges.some(
		({ columns, rows }) =>
			columns !== undefined && rows?.to === undefined && sizeOf(columns) > COLUMNS_RETURNED,
	);
	return isCut
		? `Name the last row, as in sheetId!A1:GR500, to read more than ${COLUMNS_RETURNED} columns: Feishu returns no more of a range without one.`
		: undefined;
}
