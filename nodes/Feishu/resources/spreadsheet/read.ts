import { leftOut } from '../../../shared/operation';
import { sentences } from '../../../shared/values';
import type { AskedRange } from './askedRange';
import { sizeOf } from './range';

/** Columns Feishu returns of a range without a last row (documentation: "Read a single range"). */
const COLUMNS_RETURNED = 100;

/**
 * What Feishu left out of what was asked for: ranges, or columns of them.
 * @param returned how many ranges there are in the answer
 */
export function readRemark(asked: readonly AskedRange[], returned: number): string {
	const missing = asked.slice(returned).map(({ text }) => text);
	const isCut = asked.some(
		({ range: { columns, rows } }) =>
			columns !== undefined && rows?.to === undefined && sizeOf(columns) > COLUMNS_RETURNED,
	);
	return sentences(
		leftOut(missing, 'ranges'),
		isCut
			? `Feishu returns only ${COLUMNS_RETURNED} columns of a range without a last row: name the last row for all of them, as in sheetId!A1:GR500.`
			: '',
	);
}
