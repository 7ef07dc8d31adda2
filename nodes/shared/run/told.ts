import { amount, spans } from '../values';
import type { Finished } from './finished';
import { hasFailed } from './finished';

/** Says which items of a run succeeded beside the one that failed; empty when it was the only one. */
export function succeededBeside(failed: Finished, all: readonly Finished[]): string {
	if (all.length < 2) return '';
	const done = all.filter((one) => !hasFailed(one)).flatMap(({ rows }) => rows);
	const others = all.filter((one) => hasFailed(one)).flatMap(({ rows }) => rows);
	const parts = [
		done.length === 0
			? 'No item succeeded before it.'
			: `${amount(done.length, ['item', 'items'])} succeeded: ${spans(done)}.`,
		others.length > failed.rows.length ? `Failed: ${spans(others)}.` : '',
	];
	return `${parts.filter((part) => part !== '').join(' ')} Items count from 0.`;
}
