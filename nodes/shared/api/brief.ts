import type { FeishuApi } from '../endpoints';
import { CallFailed } from '../endpoints';
import { Refusal } from '../values';
import { createClient } from './client';
import type { Session } from './session';

/** Milliseconds a person, or an event, waits for an answer. */
const TIMEOUT = 10_000;

/** For the few calls that a node makes outside its runs: lists of the editor, subscriptions. */
export function briefClient(session: Session): FeishuApi {
	return createClient(session, {
		dryRun: false,
		maxRetries: 1,
		timeout: TIMEOUT,
		seed: () => '',
		tally: { requests: 0, retries: 0, waited: 0 },
	});
}

/** What people are told of an error outside a run: what happened, and what to do where that is known. */
export function toldOf(
	error: unknown,
	masked: (text: string) => string,
): { message: string; description?: string } {
	const message = masked(error instanceof Error ? error.message : String(error));
	if (error instanceof CallFailed) return { message, description: masked(error.failure.hint) };
	return error instanceof Refusal ? { message, description: masked(error.hint) } : { message };
}
