import type { IExecuteFunctions } from 'n8n-workflow';
import type { Tally } from '../api';
import type { Finished } from './finished';
import { hasFailed } from './finished';
import { amount, figure, sentence, shortened } from '../values';

/** Tells the person at the editor how far a long run is, and at its end what happened. */
export interface Progress {
	/** Whether this run ends with a hint of its own. */
	readonly reports: boolean;
	/** Counts a call that is done. */
	count(finished: Finished): void;
	/** Leaves one hint above the node's output. */
	end(): void;
}

/** Runs up to this many items are over before anybody reads a line about them. */
const SHORT_RUN = 50;
const MILLISECONDS_BETWEEN_LINES = 2000;
/** Kinds of failure named in the hint; the others are counted. */
const NAMED_FAILURES = 3;
const LONGEST_NAME = 300;

/** Reports runs of more than 50 items that were started by hand; other runs have nobody to report to. */
export function openProgress(context: IExecuteFunctions, items: number, tally: Tally): Progress {
	if (context.getMode() !== 'manual' || items <= SHORT_RUN)
		return { reports: false, count: () => {}, end: () => {} };
	const failures = new Map<string, number>();
	let done = 0;
	let failed = 0;
	let told = performance.now();
	return {
		reports: true,
		count: (finished) => {
			done += finished.rows.length;
			if (hasFailed(finished)) {
				failed += finished.rows.length;
				const kind = withoutLogId(finished.envelope.ErrorMessage);
				failures.set(kind, (failures.get(kind) ?? 0) + finished.rows.length);
			}
			if (performance.now() - told < MILLISECONDS_BETWEEN_LINES) return;
			told = performance.now();
			context.sendMessageToUI(`Feishu: ${done} of ${items} items done, ${failed} failed`);
		},
		end: () => {
			context.addExecutionHints({
				message: [counts(done, failed, tally), ...summary(failures)].join(' '),
				type: failed === 0 ? 'info' : 'warning',
				location: 'outputPane',
			});
		},
	};
}

const ITEMS = ['item', 'items'] as const;
const REQUESTS = ['request', 'requests'] as const;

function counts(done: number, failed: number, { requests, retries, waited }: Tally): string {
	const seconds = Math.round(waited / 1000);
	return [
		`${amount(done, ITEMS)} in ${amount(requests, REQUESTS)}: ${figure(done - failed)} succeeded, ${figure(failed)} failed`,
		`${amount(retries, ['request was', 'requests were'])} repeated, and calls waited ${amount(seconds, ['second', 'seconds'])} in all for rate limits.`,
	].join('; ');
}

function summary(failures: ReadonlyMap<string, number>): string[] {
	const kinds = [...failures].sort(([, one], [, other]) => other - one);
	const named = kinds
		.slice(0, NAMED_FAILURES)
		.map(([kind, times]) => sentence(`${times} × ${kind}`));
	const more = kinds.length - named.length;
	return more > 0
		? [...named, `${amount(more, ['other kind', 'other kinds'])} of failure.`]
		: named;
}

/** The same failure has another log id each time. */
function withoutLogId(message: string): string {
	const start = message.endsWith(')') ? message.lastIndexOf(' (log id ') : -1;
	return shortened(start === -1 ? message : message.slice(0, start), LONGEST_NAME);
}
