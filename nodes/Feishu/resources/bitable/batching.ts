import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../../shared/endpoints';
import type { FieldText } from '../../../shared/fields';
import { choice, jsonArray, number, text } from '../../../shared/fields';
import type { WrittenRows } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import { partly } from '../../../shared/operation';
import { figure, spansOf } from '../../../shared/values';

export { inItemOrder } from '../../../shared/operation';

/** Where the records of a call come from. */
export const recordSource = choice({
	label: 'Record Source',
	options: {
		parameter: ['Parameter', 'The field below holds the records; every item is a call of its own'],
		inputItems: ['Input Items', 'Every item is a record; as many as Feishu allows share a request'],
	},
	default: 'parameter',
});

/** Whether the input items are the records. */
export function isFromItems({ recordSource: source }: { readonly recordSource: string }): boolean {
	return source !== 'parameter';
}

/** Shows a field only when the records come from it. */
export const FROM_PARAMETER: Required<Pick<FieldText, 'showWhen'>> = {
	showWhen: { recordSource: ['parameter'] },
};

/** The records of a call, when they come from a parameter. */
export const givenRecords = jsonArray({
	label: 'Records',
	description: 'Objects of values by column name, converted to what each column holds',
	placeholder: 'e.g. [{"Task": "Visit the customer", "Hours": 10}]',
	required: true,
	...FROM_PARAMETER,
});

/** Where the input items, or the records, say which record of the table they mean. */
export const recordIdAttribute = text({
	label: 'Record ID Attribute',
	description: 'Attribute of the input items that holds the record_id',
	default: 'record_id',
});

/**
 * @param most records one request may carry, as documented
 * @param usual records of a request where nothing is said
 */
export function batchSize(most: number, usual = most) {
	return number({
		label: 'Batch Size',
		description: 'How many records one request carries at most',
		min: 1,
		max: most,
		default: usual,
	});
}

/** `3 created, 2 updated`, from the lists or the numbers that Data has of each; `nothing to do` where all are empty. */
export function countsOf(data: IDataObject, names: readonly string[]): string {
	const counts = names
		.map((name) => [countOf(data[name]), name] as const)
		.filter(([count]) => count > 0)
		.map(([count, name]) => `${figure(count)} ${name}`);
	return counts.length === 0 ? 'nothing to do' : counts.join(', ');
}

function countOf(told: unknown): number {
	return Array.isArray(told) ? told.length : Number(told);
}

/** Rows as a message names them: `item 3`, `records 0-999`; counted from 0, as in Data. */
export function namedRows(positions: readonly number[], areItems: boolean): string {
	return spansOf(positions, areItems ? ['item', 'items'] : ['record', 'records']);
}

/**
 * The failure of a call of which a part, or all, was not written. Nothing written: the call may be
 * repeated as the failure says. A part written: only what was not may be.
 *
 * @param data what was written, and what was not
 * @param what names what was not written, e.g. `items 1000-1999`
 */
export function notWritten(
	{ done }: Pick<WrittenRows<unknown>, 'done'>,
	failure: Failure,
	data: IDataObject,
	{ what, verb }: { readonly what: string; readonly verb: string },
): Outcome {
	if (done.length > 0) {
		return partly(data, failure, `${verb} ${what}`, `Repeat the call for ${what} only.`);
	}
	return { data, failure: { ...failure, message: `While ${verb} ${what}: ${failure.message}` } };
}
