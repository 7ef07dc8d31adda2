import type { Span } from '../range';
import { sizeOf } from '../range';

/** Columns Feishu returns of a range without a last row (documentation: "Read a single range"). */
const MOST_OPEN = 100;

/** Whether a range of columns may be read without a last row. */
export function isOpenable(columns: Span): boolean {
	return sizeOf(columns) <= MOST_OPEN;
}
