import type { IDataObject } from 'n8n-workflow';
import { CallFailed } from '../../../../shared/endpoints';
import type { Outcome } from '../../../../shared/operation';
import { partly } from '../../../../shared/operation';
import { columnName, spansOf } from '../../../../shared/values';
import type { Appended } from './append';
import type { Target, Widened } from './target';

/** What to say besides of rows that were appended. */
export interface Beside extends Widened {
	/** For the end of Summary. */
	readonly remark: string;
	/** Whether the rows are input items. */
	readonly ofItems: boolean;
}

/**
 * Says which rows were appended and where, and which were not.
 * @throws CallFailed where nothing was written at all
 */
export function appendedOutcome(
	{ sheet }: Target,
	{ done, notDone, failure }: Appended,
	{ header, added, remark, ofItems }: Beside,
): Outcome {
	const first = done.at(0)?.row;
	const last = done.at(-1)?.row;
	const right = columnName(Math.max(header.width, 1));
	const data: IDataObject = {
		updated_range: first === undefined ? '' : `${sheet.id}!A${first}:${right}${last}`,
		first_row: first,
		last_row: last,
		rows: done.length,
		columns_added: [...added],
		items: done.map(({ entry, row }) => ({ item: entry.index, row })),
	};
	const rows = ofItems ? done.map(({ entry }) => entry.index) : undefined;
	if (failure === undefined) return { data, rows, remark };
	if (done.length === 0 && added.length === 0) throw new CallFailed(failure);
	const missing = notDone.map(({ index }) => index);
	const what = namedRows(missing, ofItems);
	const told = { ...data, not_written: missing };
	const outcome = partly(told, failure, `appending ${what}`, `Repeat the call for ${what} only.`);
	return { ...outcome, remark };
}

/** @throws CallFailed where the names of columns could not be added */
export function checkWidened({ failure }: Widened): void {
	if (failure === undefined) return;
	throw new CallFailed({
		...failure,
		message: `While adding columns to the header row: ${failure.message}`,
	});
}

/** Rows as a message names them: `item 3`, `rows 0-999`; counted from 0, as in Data. */
export function namedRows(positions: readonly number[], areItems: boolean): string {
	return spansOf(positions, areItems ? ['item', 'items'] : ['row', 'rows']);
}
