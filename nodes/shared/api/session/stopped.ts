import type { Failure } from '../../endpoints';
import { refused } from '../../endpoints';

/** A call that a stopped run did not send any more. */
export function stopped(): Failure {
	return refused('The run was stopped before the call was sent', 'Run the workflow again.');
}
