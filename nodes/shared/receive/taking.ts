import { createHash } from 'node:crypto';

import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	ITriggerFunctions,
} from 'n8n-workflow';

import { briefClient, openSession, toldOf } from '../api';
import { aboutOf } from './about';
import { choiceOf, givenIn } from './choice';
import type { EventRecord } from './event';
import { simpleOf } from './event';
import type { Listener, Taken } from './long';
import { addressOf } from './long';
import { optionsOf } from './options';
import type { Received } from './received';
import { settling } from './settle';

/** What a node does with an event that it wants. */
export interface Handing {
	/** @returns whether it could be handed on */
	handOn(items: INodeExecutionData[][], received: Received): Promise<boolean>;
	lost(error: unknown): void;
}

/**
 * Takes part in a connection for a node: what it wants is handed on, and everything else is left alone.
 * @throws Refusal when the node's parameters cannot be used
 */
export function listenerOf(
	context: ITriggerFunctions | IExecuteFunctions,
	records: readonly EventRecord[],
	app: string,
	handing: Handing,
): Listener {
	const parameter = parametersOf(context);
	const choice = choiceOf(records, givenIn(parameter));
	const { output, answerTo } = optionsOf({ getNodeParameter: parameter });
	const about = aboutOf(context, app);
	const settle = settling(context, parameter);
	const take = async (received: Received): Promise<Taken> => {
		if (!(await choice.wants(received, about))) return { isTaken: true };
		const json: IDataObject =
			output === 'raw' ? received.body : simpleOf(received, choice.recordOf(received));
		if (!(await handing.handOn([[{ json }]], received))) return { isTaken: false };
		const isCallback = choice.recordOf(received)?.isCallback === true;
		return { isTaken: true, ...(isCallback ? { answer: answerTo(received.type) } : {}) };
	};
	return {
		address: async () => await addressOf(briefClient(await openSession(context, 'feishuApi'))),
		settle,
		take: async (received) => {
			try {
				return await take(received);
			} catch (error) {
				const { message } = toldOf(error, String);
				context.logger.error(`Feishu Trigger could not take an event: ${message}`);
				return { isTaken: false };
			}
		},
		lost: handing.lost,
	};
}

/** The parameters of a node, of which an execution has its own for each item. */
export function parametersOf(
	context: ITriggerFunctions | IExecuteFunctions,
): (name: string, otherwise: unknown) => unknown {
	return 'getInputData' in context
		? (name, otherwise) => context.getNodeParameter(name, 0, otherwise)
		: (name, otherwise) => context.getNodeParameter(name, otherwise);
}

/** Names an app, and where it is: a credential with another secret has a connection of its own. */
export async function appOf(context: ITriggerFunctions | IExecuteFunctions): Promise<string> {
	const credential = await context.getCredentials('feishuApi');
	const { origin, appId } = await openSession(context, 'feishuApi');
	const secret = createHash('sha256').update(String(credential.appSecret)).digest('hex');
	return `${origin} ${appId} ${secret}`;
}
