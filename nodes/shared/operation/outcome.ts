import type { IDataObject } from 'n8n-workflow';
import type { Failure, StoredFile } from '../endpoints';
import { answeredFailure } from '../endpoints';
import { sentences } from '../values';

/** What an operation hands to the envelope. */
export interface Outcome {
	/** The envelope's `Data`, or the named fields that replace it. */
	readonly data: IDataObject;
	/** Set when a part failed: `data` then tells what exists all the same. */
	readonly failure?: Failure;
	/** With `output: items`, what stands in place of the elements of the record's list. */
	readonly elements?: readonly IDataObject[];
	/** For a call of several input items: the item of each element of `output: items`. */
	readonly rows?: readonly number[];
	/** Replaces the record's summary. */
	readonly summary?: string;
	/** Sentences about what Feishu did not take, and why: said at the end of Summary; empty for none. */
	readonly remark?: string;
	/** The run waits for an answer, until then at the longest. */
	readonly waitTill?: Date;
	/** Files that go into the output item's binary data. */
	readonly files?: readonly OutcomeFile[];
}

/** A file of an outcome. */
export interface OutcomeFile {
	/** Name of the binary data in the output item. */
	readonly field: string;
	readonly file: StoredFile;
	/** With `output: items`, the element the file belongs to; the first when absent. */
	readonly element?: number;
	/** With `output: items`, the name of the binary data in the item of that element; `field` when absent. */
	readonly elementField?: string;
}

/**
 * The outcome of a chain or a split of which a part failed.
 *
 * @param data what exists and what does not, in the documented shape
 * @param failure of the step that failed
 * @param step what was being done, e.g. `adding the attendees`
 * @param hint how to go on from here
 */
export function partly(data: IDataObject, failure: Failure, step: string, hint: string): Outcome {
	return {
		data,
		failure: {
			...failure,
			// Earlier steps were answered, whatever kept this one from being sent.
			fate: failure.fate === 'refused' ? 'answered' : failure.fate,
			retryable: false,
			message: `While ${step}: ${failure.message}`,
			hint: sentences(hint, failure.hint),
		},
	};
}

/** The outcome of a read that broke off: unlike a write, it may be repeated whenever the failed part may. */
export function brokenOff(
	data: IDataObject,
	failure: Failure,
	step: string,
	hint: string,
): Outcome {
	const outcome = partly(data, failure, step, hint);
	return { ...outcome, failure: { ...failure, ...outcome.failure, retryable: failure.retryable } };
}

/**
 * The outcome of a read whose answer lacks what was asked for.
 *
 * @param data the answer as it came
 * @param missing the member that was expected; empty when the whole answer was
 */
export function unanswered(data: IDataObject, missing: string): Outcome {
	return {
		data,
		failure: answeredFailure(
			`Feishu answered ${missing === '' ? 'with nothing' : `without ${missing}`}`,
			'Repeat the call; if nothing else comes, report the answer to Feishu.',
			{ retryable: true },
		),
	};
}

/**
 * The outcome of a write whose answer lacks what would prove it.
 *
 * @param data the answer as it came
 * @param missing the member that was expected, e.g. `message_id`
 */
export function unproven(data: IDataObject, missing: string): Outcome {
	return {
		data,
		failure: answeredFailure(
			`Feishu answered without ${missing}, so it is not certain that the call was carried out`,
			'Check in Feishu whether the call was carried out before repeating it.',
		),
	};
}
