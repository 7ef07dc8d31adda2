import type { Failure } from '../endpoints';
import type { Operation } from '../operation';
import { failureEnvelope } from './envelope';
import { failureOf } from './failures';
import type { Finished } from './finished';
import type { Job, Settled } from './schedule';

/** A call that is not sent because of what `error` says. */
export function refusedJob(
	operation: Operation | undefined,
	rows: readonly number[],
	error: unknown,
): Job<Finished> {
	return { settle: () => failedJob(operation, rows, failureOf(error)) };
}

/** The end of a call that failed before it began. */
export function failedJob(
	operation: Operation | undefined,
	rows: readonly number[],
	failure: Failure,
): Settled<Finished> {
	const envelope = failureEnvelope(operation, failure);
	return { run: async () => ({ rows, envelope, list: [] }) };
}
