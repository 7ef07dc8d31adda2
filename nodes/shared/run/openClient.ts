import type { Client, Session } from '../api';
import { createClient } from '../api';
import type { Failure, FeishuApi, Operation } from '../operation';
import { CallFailed, Refusal, unsent } from '../operation';
import type { Execution } from './execution';
import type { RequestSettings } from './settings';

/**
 * Opens the credential for what has to be looked up before calls can be planned.
 * @throws CallFailed when it cannot be used
 */
export async function openApi(execution: Execution, settings: RequestSettings): Promise<FeishuApi> {
	const opened = await openFor(execution);
	if ('failure' in opened) throw new CallFailed(opened.failure);
	return clientFor(execution, opened.session, settings, () => '');
}

/** @param seed tells the call apart from the others of the run, for its idempotency keys */
export function clientFor(
	execution: Execution,
	session: Session,
	{ dryRun, maxRetries, timeout }: RequestSettings,
	seed: () => string,
): Client {
	return createClient(session, {
		notes: execution.notes,
		dryRun,
		maxRetries,
		timeout: timeout * 1000,
		seed: () => [execution.seed, execution.name, seed()].join('\n'),
		tally: execution.tally,
	});
}

/** Opens the credential, and checks that the operation takes its identity. */
export async function openFor(
	execution: Execution,
): Promise<{ readonly session: Session } | { readonly failure: Failure }> {
	try {
		const session = await execution.session();
		const refusal = identityRefusal(execution.operation, session);
		return refusal === undefined ? { session } : { failure: refusal };
	} catch (error) {
		return { failure: failureOf(error) };
	}
}

function identityRefusal(
	{ identities, name }: Operation,
	{ identity }: Session,
): Failure | undefined {
	if (identities.includes(identity)) return undefined;
	return identity === 'tenant'
		? unsent(
				`Feishu lets only a user carry out ${name}, but the credential acts as the app`,
				'Select a Feishu OAuth2 API credential (parameter Authentication).',
			)
		: unsent(
				`Feishu lets only the app carry out ${name}, but the credential acts as a user`,
				'Select a Feishu API credential (parameter Authentication).',
			);
}

/** What was thrown on the way, in the envelope's words. */
export function failureOf(error: unknown): Failure {
	if (error instanceof CallFailed) return error.failure;
	if (error instanceof Refusal) return unsent(error.message, error.hint);
	const message = error instanceof Error ? error.message : String(error);
	return unsent(message, 'Check the expressions in the node and the items that come in.');
}
