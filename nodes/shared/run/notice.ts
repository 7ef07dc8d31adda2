import type { IExecuteFunctions } from 'n8n-workflow';
import type { Finished } from './finished';
import { hasFailed } from './finished';
import { sentences, shortened } from '../values';

/** Characters of a failure's message above the output; the whole of it is in the item. */
const LONGEST_MESSAGE = 500;

/**
 * Says above the output in the editor that calls failed: to n8n itself, a run that returns
 * envelopes is a success.
 */
export function noticeFailures(context: IExecuteFunctions, finished: readonly Finished[]): void {
	const failed = finished.filter(hasFailed);
	if (failed.length === 0) return;
	const { ErrorMessage, Hint } = failed[0].envelope;
	const told = sentences(shortened(ErrorMessage, LONGEST_MESSAGE), Hint);
	const message =
		finished.length === 1
			? `The call failed: ${told}`
			: `${failed.length} of ${finished.length} calls failed. The first: ${told}`;
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}
