import type { IDataObject } from 'n8n-workflow';
import type { Attempt, Failure } from '../endpoints';
import { answeredFailure } from '../endpoints';
import { orRefusal, Refusal } from '../values';
import { sendParts } from './parts';

/** A row of a table: an input item, or an entry of a parameter. */
export interface Entry<Value> {
	/** Index of the input item, or the position in the parameter. */
	readonly index: number;
	readonly value: Value;
}

/** A row that cannot be written, and why. */
export interface RefusedRow {
	readonly index: number;
	readonly refusal: Refusal;
}

/** Converts rows; one that cannot be converted is refused alone. */
export function convertRows<Given, Value>(
	rows: ReadonlyArray<Entry<Given>>,
	convert: (value: Given, index: number) => Value,
): Array<Entry<Value> | RefusedRow> {
	return rows.map(({ index, value }) => {
		const converted = orRefusal(() => convert(value, index));
		return converted instanceof Refusal
			? { index, refusal: converted }
			: { index, value: converted };
	});
}

/**
 * The rows that were converted: all of them, or none.
 * @throws Refusal of the first row that cannot be written
 */
export function allRows<Value>(
	rows: ReadonlyArray<Entry<Value> | RefusedRow>,
): Array<Entry<Value>> {
	return rows.map((row) => {
		if ('refusal' in row) throw row.refusal;
		return row;
	});
}

/** What became of rows. */
export interface WrittenRows<Value> {
	/** In the order of the rows. */
	readonly done: ReadonlyArray<{ readonly entry: Entry<Value>; readonly result: IDataObject }>;
	/** In the order of the rows. */
	readonly notDone: ReadonlyArray<Entry<Value>>;
	/** Why each of those is not done. */
	readonly failures: ReadonlyMap<Entry<Value>, Failure>;
	/** Of the first request that failed. */
	readonly failure?: Failure;
}

/** How rows are sent, so many at a time. */
export interface RowSending<Value> {
	/** How many rows the next request may carry; asked again before each. */
	size(): number;
	/** Sends one request. Its answer tells the result of each row; undefined for a row it does not confirm. */
	send(part: ReadonlyArray<Entry<Value>>): Promise<Attempt<ReadonlyArray<IDataObject | undefined>>>;
	/** How many rows at a time are worth another try after a failure; undefined where fewer do not help. */
	fewer?(failure: Failure, part: ReadonlyArray<Entry<Value>>): number | undefined;
	/** Sorts the rows of a request that failed into parts that are sent in its place; undefined where that does not help. */
	sort?(
		failure: Failure,
		part: ReadonlyArray<Entry<Value>>,
	): Promise<ReadonlyArray<ReadonlyArray<Entry<Value>>> | undefined>;
}

/** Why rows are not done though their request succeeded. */
const NOT_CONFIRMED: Failure = answeredFailure(
	'Feishu answered without a result for every row',
	'Check in Feishu which rows were written before repeating the call.',
);

/**
 * Writes rows one request after the other, each group in requests of its own. A request that fails
 * does not keep the others back.
 */
export async function writeRows<Value>(
	groups: ReadonlyArray<ReadonlyArray<Entry<Value>>>,
	{ size, send, fewer, sort }: RowSending<Value>,
): Promise<WrittenRows<Value>> {
	const sent = await sendParts(batchesOf(groups, size), {
		onFailure: 'goOn',
		send,
		split: async (part, failure) => {
			const most = fewer?.(failure, part);
			if (most !== undefined && most < part.length) return [...batchesOf([part], () => most)];
			return await sort?.(failure, part);
		},
	});
	const results = sent.done.flatMap(({ part, answer }) =>
		part.map((entry, position) => ({ entry, result: answer[position] })),
	);
	const done: Array<{ entry: Entry<Value>; result: IDataObject }> = [];
	const notDone = sent.notDone.flat();
	const failures = new Map<Entry<Value>, Failure>();
	for (const [part, why] of sent.failures) for (const entry of part) failures.set(entry, why);
	for (const { entry, result } of results) {
		if (result !== undefined) {
			done.push({ entry, result });
			continue;
		}
		notDone.push(entry);
		failures.set(entry, NOT_CONFIRMED);
	}
	const failure = sent.failure ?? (notDone.length > 0 ? NOT_CONFIRMED : undefined);
	return {
		done: done.sort((a, b) => a.entry.index - b.entry.index),
		notDone: notDone.sort((a, b) => a.index - b.index),
		failures,
		...(failure === undefined ? {} : { failure }),
	};
}

function* batchesOf<Value>(
	groups: ReadonlyArray<ReadonlyArray<Entry<Value>>>,
	size: () => number,
): Generator<ReadonlyArray<Entry<Value>>> {
	for (const group of groups) {
		for (let start = 0; start < group.length; ) {
			const part = group.slice(start, start + size());
			yield part;
			start += part.length;
		}
	}
}
