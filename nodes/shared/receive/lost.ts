import type { IExecuteFunctions, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { openSession, toldOf } from '../api';
import { sentences } from '../values';

/** Why a node receives nothing any more, for people. */
export async function failure(
	context: ITriggerFunctions | IExecuteFunctions,
	error: unknown,
): Promise<NodeOperationError> {
	return new NodeOperationError(context.getNode(), wholeOf(await toldSafely(context, error)));
}

/** All that is told in one text: where a workflow is published, n8n shows the message of an error alone. */
export function wholeOf({
	message,
	description = '',
}: {
	readonly message: string;
	readonly description?: string;
}): string {
	return sentences(message, description);
}

/** Writes into the log of n8n why an event was not taken. */
export async function logUntaken(
	context: ITriggerFunctions | IExecuteFunctions | IWebhookFunctions,
	error: unknown,
): Promise<void> {
	const { message } = await toldSafely(context, error);
	context.logger.error(`Feishu Trigger could not take an event: ${message}`);
}

/** An error without what the credential holds by now, the token too, which an answer may have repeated. */
async function toldSafely(
	context: ITriggerFunctions | IExecuteFunctions | IWebhookFunctions,
	error: unknown,
): Promise<{ message: string; description?: string }> {
	const session = await openSession(context, 'feishuApi').catch(() => undefined);
	// Where the credential cannot be read, no call was made that could have repeated it.
	return toldOf(error, session?.masked ?? String);
}
