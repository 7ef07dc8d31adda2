import type { Client, Session } from '../api';
import type { Failure } from '../endpoints';
import { CallFailed, refused } from '../endpoints';
import type { Operation } from '../operation';
import { Refusal } from '../values';
import { withRegion } from './elsewhere';
import type { Execution } from './execution';

/** What was thrown on the way to a call, in the envelope's words: nothing was sent. */
export function failureOf(error: unknown): Failure {
	if (error instanceof CallFailed) return error.failure;
	if (error instanceof Refusal) return refused(error.message, error.hint);
	const message = error instanceof Error ? error.message : String(error);
	return refused(message, 'Check the expressions in the node, and the input items.');
}

/** What was thrown after requests had gone out: an answer the code does not expect. */
export function brokenOff(error: unknown, status: number): Failure {
	if (error instanceof CallFailed) return error.failure;
	const reason = error instanceof Error ? error.message : String(error);
	return {
		fate: 'answered',
		status,
		message: `Feishu answered in a way the node does not understand: ${reason}`,
		hint: 'Check in Feishu what was carried out before repeating the call, and report this to the maintainers of the node.',
		retryable: false,
	};
}

/** A failure as it is told. What was made already would be made once more, whatever the failure was. */
export function toldFailure(
	failure: Failure,
	{ operation, form }: Pick<Execution, 'operation' | 'form'>,
	row: number,
	client: Pick<Client, 'kept' | 'hasMade' | 'origin'>,
): Failure {
	const { fate, retryable } = failure;
	const known: Failure = {
		...failure,
		fate: fate === 'refused' && client.kept() !== undefined ? 'answered' : fate,
		retryable: retryable && !client.hasMade(),
	};
	return withRegion(known, { operation, form: form(row), origin: client.origin });
}

/** Why the credential's identity cannot carry out an operation; undefined where it can. */
export function identityRefusal(
	{ identities, name }: Operation,
	{ identity }: Session,
): Failure | undefined {
	// A custom bot's credential is the only one that its operations are given.
	if (identities.includes(identity) || identity === 'bot') return undefined;
	return identity === 'tenant'
		? refused(
				`Feishu lets only a user carry out ${name}, but the credential acts as the app`,
				'Select a Feishu (Lark) OAuth2 API credential.',
			)
		: refused(
				`Feishu lets only the app carry out ${name}, but the credential acts as a user`,
				'Select a Feishu (Lark) API credential.',
			);
}
