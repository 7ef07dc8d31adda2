import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { apiOrigin, monotonicClock } from '../api';
import { aboutOf } from './about';
import { answerAgain, answerLater, callbackIn } from './answering';
import { choiceOf } from './choice';
import type { Opened } from './delivery';
import { opened } from './delivery';
import type { EventRecord } from './event';
import { simpleOf } from './event';
import { keysOf } from './keys';
import { logUntaken } from './lost';
import { optionsOf } from './options';
import { givenIn } from './parameters';
import type { Received } from './received';
import { createSeen } from './seen';
import { settling, waitingUrlOf } from './settle';

/** What came to any node of this process. */
const seen = createSeen({ now: monotonicClock.now });

/**
 * Takes a request to the webhook: answers a trial of the address, lets one run begin for an event
 * that the workflow wants, and nothing for anything else.
 */
export async function receiveWebhook(
	context: IWebhookFunctions,
	records: readonly EventRecord[],
): Promise<IWebhookResponseData> {
	try {
		const credential: IDataObject = await context.getCredentials('feishuApi');
		const keys = keysOf(credential);
		const delivery = opened(
			{ raw: bodyOf(context), headers: { ...context.getHeaderData() } },
			keys,
			Date.now(),
		);
		if (delivery.kind !== 'event') return answered(context, delivery);
		const app = `${apiOrigin(credential)} ${keys.appId}`;
		return await entered(context, records, { received: delivery.received, app });
	} catch (error) {
		// Feishu repeats what was not answered with 200, and by then it may work.
		await logUntaken(context, error);
		return reply(context, 500, {});
	}
}

function answered(
	context: IWebhookFunctions,
	delivery: Exclude<Opened, { kind: 'event' }>,
): IWebhookResponseData {
	if (delivery.kind === 'challenge') return reply(context, 200, { challenge: delivery.challenge });
	context.logger.warn(`Feishu Trigger refused a request: ${delivery.reason}`);
	return reply(context, 401, {});
}

async function entered(
	context: IWebhookFunctions,
	records: readonly EventRecord[],
	{ received, app }: { readonly received: Received; readonly app: string },
): Promise<IWebhookResponseData> {
	const parameter = (name: string, otherwise: unknown): unknown =>
		context.getNodeParameter(name, otherwise);
	const answer = await settling(context, () => waitingUrlOf(parameter))(received);
	if (answer !== undefined) return { webhookResponse: answer };
	const choice = choiceOf(records, givenIn(parameter));
	const { output, isAwaited, answerTo } = optionsOf(context);
	if (!(await choice.wants(received, aboutOf(context, app)))) return { webhookResponse: {} };
	const webhookResponse = answerTo(received.type);
	const callback = callbackIn(received);
	const key = [context.getWorkflow().id, context.getNode().id, context.getMode(), received.id];
	if (!isFirst(context, key.join(' '))) {
		return { webhookResponse: await answerAgain(callback, webhookResponse) };
	}
	const json = output === 'raw' ? received.body : simpleOf(received, choice.recordOf(received));
	if (isAwaited) answerLater(context.getResponseObject(), callback, webhookResponse);
	else callback?.answerAtOnce(webhookResponse);
	return { webhookResponse, workflowData: [[{ json }]] };
}

/** Whether an event is there for the first time, as far as n8n could make a run of it. */
function isFirst(context: IWebhookFunctions, key: string): boolean {
	if (!seen.first(key)) return false;
	const response = context.getResponseObject();
	response.once('finish', () => {
		if (response.statusCode >= 400) seen.forget(key);
	});
	return true;
}

/** The body as it arrived; n8n keeps it beside the parsed one. */
function bodyOf(context: IWebhookFunctions): Buffer {
	const request: object = context.getRequestObject();
	return 'rawBody' in request && Buffer.isBuffer(request.rawBody)
		? request.rawBody
		: Buffer.alloc(0);
}

function reply(context: IWebhookFunctions, status: number, body: object): IWebhookResponseData {
	context.getResponseObject().status(status).json(body);
	return { noWebhookResponse: true };
}
