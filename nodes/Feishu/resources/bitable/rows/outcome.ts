import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../../../shared/endpoints';
import { answeredFailure } from '../../../../shared/endpoints';
import type { CarriedOut, RowPlan, RowResult } from '../../../../shared/kits';
import { rowResults } from '../../../../shared/kits';
import type { Outcome } from '../../../../shared/operation';
import { partly } from '../../../../shared/operation';
import { amount } from '../../../../shared/values';
import { namedRows } from '../batching';

export type Results = ReadonlyArray<RowResult<string>>;

/** What became of every row. */
export function resultsOf(
	plan: RowPlan<string>,
	carriedOut: CarriedOut<string, IDataObject>,
): Array<RowResult<string>> {
	return rowResults(plan, carriedOut, ({ record_id: id }) => String(id));
}

/** The results of one kind, as Data lists them. */
export function listOf(results: Results, action: RowResult<string>['action']): IDataObject[] {
	return results.filter((result) => result.action === action).map(shownResult);
}

/** `{item, record_id}`; of a failure also Feishu's code and the message. */
export function shownResult({ item, id, error, code }: RowResult<string>): IDataObject {
	const shown: IDataObject = {};
	if (item !== undefined) shown.item = item;
	if (id !== undefined) shown.record_id = id;
	if (code !== undefined) shown.code = code;
	if (error !== undefined) shown.message = error;
	return shown;
}

/** How the rows of a call are told. */
export interface Told {
	readonly plan: RowPlan<string>;
	readonly done: CarriedOut<string, IDataObject>;
	/** Whether the rows are input items. */
	readonly ofItems: boolean;
	readonly remark?: string;
}

/** The outcome of rows that were written, with one element for each of them. */
export function toldOutcome(
	data: IDataObject,
	results: Results,
	{ plan, done, ofItems, remark }: Told,
): Outcome {
	const [first] = results;
	const outcome: Outcome = {
		data,
		// Asked for only where elements become items: there may be very many.
		get elements() {
			return results.map((one): IDataObject => ({ action: one.action, ...shownResult(one) }));
		},
		remark,
		get rows() {
			// A record that was deleted belongs to no item; it stands with the first.
			return ofItems ? results.map(({ item = first.item ?? 0 }) => item) : undefined;
		},
	};
	const failure =
		done.updated?.failure ?? done.created?.failure ?? done.deleted?.failure ?? refusalOf(plan);
	if (failure === undefined) return outcome;
	const failed = results.filter(({ action }) => action === 'failed');
	if (failed.length === results.length) return { ...outcome, failure };
	return {
		...outcome,
		...partly(
			data,
			failure,
			`writing ${whatOf(failed, ofItems)}`,
			'Correct the items that Data names as failed, and repeat the call: what is done already is left alone.',
		),
	};
}

/** Names rows that failed. */
function whatOf(failed: Results, ofItems: boolean): string {
	const rows = failed.flatMap(({ item }) => (item === undefined ? [] : [item]));
	const gone = failed.length - rows.length;
	return [
		rows.length === 0 ? '' : namedRows(rows, ofItems),
		gone === 0 ? '' : `${amount(gone, ['record', 'records'])} to delete`,
	]
		.filter((text) => text !== '')
		.join(' and ');
}

/** Why rows were compared, but not written; undefined where all could be. */
function refusalOf({ refused }: RowPlan<string>): Failure | undefined {
	const [first] = refused;
	if (first === undefined) return undefined;
	const { message, hint } = first.refusal;
	return answeredFailure(message, hint);
}
