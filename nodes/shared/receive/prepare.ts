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
import type { Parameter } from './parameters';
import { givenIn, parametersOf } from './parameters';

/**
 * Makes sure that a workflow can receive what it is set to, and asks Feishu for what has to be asked for.
 *
 * @param byWebhook whether everybody can reach the node, so that it has to tell Feishu from others
 * @throws NodeOperationError that says what is missing, and where it is to be found
 */
export async function prepare(
	context: IHookFunctions | ITriggerFunctions | IExecuteFunctions,
	records: readonly EventRecord[],
	byWebhook: boolean,
): Promise<void> {
	let session: Session | undefined;
	try {
		session = await openSession(context, 'feishuApi');
		if (byWebhook) mustCheck(keysOf(await context.getCredentials('feishuApi')));
		await subscribe(parametersOf(context), records, session);
	} catch (error) {
		const told = wholeOf(toldOf(error, session?.masked ?? String));
		throw new NodeOperationError(context.getNode(), told);
	}
}

async function subscribe(
	parameter: Parameter,
	records: readonly EventRecord[],
	session: Session,
): Promise<void> {
	const given = givenIn(parameter);
	const choice = choiceOf(records, given);
	checkFilters(records, choice, parameter);
	if (!optionsOf({ getNodeParameter: parameter }).subscribe) return;
	const calls = new Set(choice.records.map((record) => record.subscribe));
	for (const call of calls) await call?.(briefClient(session), given);
}
