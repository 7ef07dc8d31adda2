import type { Prepared } from '../operation';
import { callJob, earlierJob } from './call';
import type { Earlier } from './earlier';
import type { Execution } from './execution';
import type { Finished } from './finished';
import { refusedJob } from './refusedJob';
import type { Job } from './schedule';
import type { RequestSettings } from './settings';

/** What one item asks for, what it was part of in an earlier try, or why it cannot be sent. */
export type Asked =
	| { readonly settings: RequestSettings; readonly prepared: Prepared }
	| { readonly earlier: Earlier }
	| { readonly error: unknown };

/** The job of an item that is a call of its own, or of all items that one call is for. */
export function itemJob(
	execution: Execution,
	rows: readonly number[],
	asked: Asked,
): Job<Finished> {
	if ('error' in asked) return refusedJob(execution.operation, rows, asked.error);
	if ('earlier' in asked) return earlierJob(execution, asked.earlier);
	const { settings, prepared } = asked;
	return callJob(execution, {
		rows,
		settings,
		content: () => prepared.content(),
		settle: (client) => prepared.settle(client),
	});
}
