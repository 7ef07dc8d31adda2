import type { IExecuteFunctions } from 'n8n-workflow';
import type { Finished } from './finished';
import { hasFailed } from './finished';

/**
 * Says above the output in the editor that calls failed: to n8n itself, a run that returns
 * envelopes is a success.
 */
export function noticeFailures(context: IExecuteFunctions, finished: readonly Finished[]): void {
	const failed = finished.filter(hasFailed);
	if (failed.length === 0) return;
	const { ErrorMessage, Hint } = failed[0].envelope;
	const told = [ErrorMessage, Hint].filter((text) => text !== '').join('. ');
	const message =
		finished.length === 1
			? `The call failed: ${told}`
			: `${failed.length} of ${finished.length} calls failed. The first: ${told}`;
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}
