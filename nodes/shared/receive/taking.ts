import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	ITriggerFunctions,
} from 'n8n-workflow';

import { briefClient, openSession } from '../api';
import type { Callback } from '../callbacks';
import { sha256 } from '../values';
import { aboutOf } from './about';
import { callbackIn } from './answering';
import { choiceOf } from './choice';
import type { EventRecord } from './event';
import { simpleOf } from './event';
import type { Listener, Taken } from './long';
import { addressOf } from './long';
import { logUntaken } from './lost';
import { optionsOf } from './options';
import { givenIn, parametersOf } from './parameters';
import type { Received } from './received';
import { settling, waitingUrlOf } from './settle';

/** What a node does with an event that it wants. */
export interface Handing {
	/** @returns whether it could be handed on */
	handOn(items: INodeExecutionData[][], handed: Handed): Promise<boolean>;
	lost(error: unknown): void;
}

/** What is handed on. */
export interface Handed {
	readonly id: string;
	/** For a press of a card's button. */
	readonly callback?: Callback;
	/** The run has ended, or there is none, so that nobody answers any more. */
	ended(hasFailed: boolean): void;
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
	const { output, isAwaited, answerTo } = optionsOf({ getNodeParameter: parameter });
	const about = aboutOf(context, app);
	// Where there is no run, n8n reads expressions while the workflow is published.
	const waitingUrl = waitingUrlOf(parameter);
	const settle = settling(context, () => waitingUrl);
	const take = async (received: Received, handed: Handed): Promise<Taken> => {
		const { callback, ended } = handed;
		if (!(await choice.wants(received, about))) {
			ended(false);
			return { isTaken: true };
		}
		const record = choice.recordOf(received);
		const own = answerTo(received.type);
		if (!isAwaited) callback?.answerAtOnce(own);
		const json: IDataObject = output === 'raw' ? received.body : simpleOf(received, record);
		if (!(await handing.handOn([[{ json }]], handed))) {
			ended(true);
			return { isTaken: false };
		}
		if (record?.isCallback !== true) return { isTaken: true };
		const how = isAwaited ? await callback?.ending : undefined;
		if (how === undefined) return { isTaken: true, answer: own };
		return 'answer' in how
			? { isTaken: true, answer: how.answer }
			: { isTaken: !how.hasFailed, answer: how.hasFailed ? undefined : own };
	};
	return {
		address: async () => await addressOf(briefClient(await openSession(context, 'feishuApi'))),
		settle,
		take: async (received) => {
			const callback = callbackIn(received);
			// From the first moment on, so that no other workflow's end is taken for the end of all.
			const ended = (isAwaited ? callback?.begin() : undefined) ?? (() => {});
			try {
				return await take(received, { id: received.id, callback, ended });
			} catch (error) {
				ended(true);
				await logUntaken(context, error);
				return { isTaken: false };
			}
		},
		lost: handing.lost,
	};
}

/** Names an app, and where it is: a credential with another secret has a connection of its own. */
export async function appOf(context: ITriggerFunctions | IExecuteFunctions): Promise<string> {
	const credential = await context.getCredentials('feishuApi');
	const { origin, appId } = await openSession(context, 'feishuApi');
	const secret = sha256(String(credential.appSecret));
	return `${origin} ${appId} ${secret}`;
}
