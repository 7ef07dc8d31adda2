import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FieldText, Outcome } from '../../../shared/operation';
import { choice, number, partly } from '../../../shared/operation';

/** Where the records of a call come from. */
export const recordSource = choice({
	label: 'Record Source',
	options: {
		parameter: ['Parameter', 'The records stand in the field below; every item is a call'],
		inputItems: [
			'Input Items',
			'Every item is a record; as many as Feishu allows go in one request',
		],
	},
	default: 'parameter',
});

/** Parameters that say the records come from the input items. */
export const FROM_ITEMS = { recordSource: ['inputItems'] };

/** Shows a field only when the records come from it. */
export const FROM_PARAMETER: Required<Pick<FieldText, 'showWhen'>> = {
	showWhen: { recordSource: ['parameter'] },
};

/** @param most records one request may carry, as documented */
export function batchSize(most: number) {
	return number({
		label: 'Batch Size',
		description: 'How many records one request carries at most',
		min: 1,
		max: most,
		default: most,
	});
}

/** One of the things a call writes. */
export interface Entry<Value> {
	/** Index of the input item, or the position in the parameter. */
	readonly index: number;
	readonly value: Value;
}

/** What became of the requests of one call. */
export interface Written<Value> {
	readonly done: ReadonlyArray<{ readonly entry: Entry<Value>; readonly result: IDataObject }>;
	readonly notDone: ReadonlyArray<Entry<Value>>;
	/** Of the first request that failed. */
	readonly failure?: Failure;
}

/** How entries are sent, so many at a time. */
export interface Sending<Value> {
	/** How many entries the next request may carry; asked again before each. */
	size(): number;
	/** Sends one request and returns a result for each of its entries. */
	send(part: ReadonlyArray<Entry<Value>>): Promise<Attempt<readonly IDataObject[]>>;
	/** Whether the failure only means that the request was too large; `size` has then become smaller. */
	wasTooLarge?(failure: Failure, sent: number): boolean;
}

/**
 * Sends entries one request after the other, each group in requests of its own. A request that
 * fails does not keep the others back.
 */
export async function writeInBatches<Value>(
	groups: ReadonlyArray<ReadonlyArray<Entry<Value>>>,
	{ size, send, wasTooLarge }: Sending<Value>,
): Promise<Written<Value>> {
	const done: Array<{ entry: Entry<Value>; result: IDataObject }> = [];
	const notDone: Array<Entry<Value>> = [];
	let failure: Failure | undefined;
	for (const group of groups) {
		for (let start = 0; start < group.length; ) {
			const part = group.slice(start, start + size());
			const sent = await send(part);
			if ('answer' in sent) {
				part.forEach((entry, index) => done.push({ entry, result: sent.answer[index] ?? {} }));
			} else if (wasTooLarge?.(sent.failure, part.length) === true) {
				continue;
			} else {
				failure ??= sent.failure;
				for (const entry of part) notDone.push(entry);
			}
			start += part.length;
		}
	}
	return { done: done.sort(byIndex), notDone, failure };
}

function byIndex<Value>(a: { entry: Entry<Value> }, b: { entry: Entry<Value> }): number {
	return a.entry.index - b.entry.index;
}

/**
 * The failure of a call of which a part, or all, was not written. Nothing written: the call may be
 * repeated as the failure says. A part written: only what was not may be.
 *
 * @param data what was written, and what was not
 * @param what names what was not written, e.g. `items 1000-1999`
 */
export function notWritten(
	{ done }: Pick<Written<unknown>, 'done'>,
	failure: Failure,
	data: IDataObject,
	{ what, verb }: { readonly what: string; readonly verb: string },
): Outcome {
	if (done.length > 0) {
		return partly(data, failure, `${verb} ${what}`, `Repeat the call for ${what} only.`);
	}
	const message = `${failure.message}; not done: ${verb} ${what}`;
	return { data, failure: { ...failure, message } };
}

/** Writes positions as people do: `0-999, 1004`. */
export function spans(positions: readonly number[]): string {
	const parts: Array<[first: number, last: number]> = [];
	for (const position of [...positions].sort((a, b) => a - b)) {
		const open = parts.at(-1);
		if (open !== undefined && open[1] + 1 >= position) open[1] = position;
		else parts.push([position, position]);
	}
	return parts
		.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
		.join(', ');
}
