import type { IExecuteFunctions, IHookFunctions, ITriggerFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { Session } from '../api';
import { briefClient, openSession, toldOf } from '../api';
import { checkFilters } from './checkFilters';
import { choiceOf } from './choice';
import type { EventRecord } from './event';
import { keysOf, mustCheck } from './keys';
import { wholeOf } from './lost';
import { optionsOf } from './options';
import { givenIn, parametersOf } from './parameters';

type Preparing = IHookFunctions | ITriggerFunctions | IExecuteFunctions;

/**
 * Makes sure that a workflow can receive what it is set to, and asks Feishu for what has to be asked for.
 *
 * @param byWebhook whether everybody can reach the node, so that it has to tell Feishu from others
 * @throws NodeOperationError that says what is missing, and where it is to be found
 */
export async function prepare(
	context: Preparing,
	records: readonly EventRecord[],
	byWebhook: boolean,
): Promise<void> {
	let session: Session | undefined;
	try {
		session = await openSession(context, 'feishuApi');
		if (byWebhook) mustCheck(keysOf(await context.getCredentials('feishuApi')));
		await subscribe(context, records, session);
	} catch (error) {
		const told = wholeOf(toldOf(error, session?.masked ?? String));
		throw new NodeOperationError(context.getNode(), told);
	}
}

async function subscribe(
	context: Preparing,
	records: readonly EventRecord[],
	session: Session,
): Promise<void> {
	const parameter = parametersOf(context);
	const given = givenIn(parameter);
	const choice = choiceOf(records, given);
	checkFilters(records, choice, parameter);
	if (!optionsOf({ getNodeParameter: parameter }).subscribe) return;
	for (const call of new Set(choice.records.map((record) => record.subscribe))) {
		const asked = call?.(briefClient(session), given);
		await (isPublishedAgain(context)
			? asked?.catch((error: unknown) => {
					const told = wholeOf(toldOf(error, session.masked));
					context.logger.warn(
						`Feishu Trigger goes on without asking for its events again: ${told}`,
					);
				})
			: asked);
	}
}

/**
 * n8n starts, or takes over from another process. What was asked for before still stands; a file that
 * is gone, or a Feishu that is slow, must not keep the other events away.
 */
function isPublishedAgain(context: Preparing): boolean {
	const mode = context.getActivationMode?.();
	return mode === 'init' || mode === 'leadershipChange';
}
