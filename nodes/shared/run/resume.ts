import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { Answer, Resource, Taken } from '../operation';
import { isToThisQuestion } from './answering';
import { successEnvelope } from './envelope';
import { readOutput } from './settings';

/**
 * Takes a request to a run that waits. n8n has checked that the address is its own.
 *
 * @param take looks at the request; it is told whether the address is that of what is asked now
 */
export async function resumeNode(
	context: IWebhookFunctions,
	resources: readonly Resource[],
	take: (context: IWebhookFunctions, isCurrent: boolean) => Promise<Taken>,
): Promise<IWebhookResponseData> {
	try {
		const taken = await take(context, isToThisQuestion(context));
		if (!('answer' in taken)) return { noWebhookResponse: true };
		const item = itemOf(context, resources, taken.answer);
		return { webhookResponse: taken.answer.response, workflowData: [[item]] };
	} catch (error) {
		// An error would end the waiting, whoever sent the request.
		const { message } = error instanceof Error ? error : new Error(String(error));
		context.logger.error(`Feishu could not take an answer: ${message}`);
		context.getResponseObject().status(500).json({});
		return { noWebhookResponse: true };
	}
}

/** n8n pairs it with the first of the items that came in. */
function itemOf(
	context: IWebhookFunctions,
	resources: readonly Resource[],
	{ data, summary }: Answer,
): INodeExecutionData {
	if (readOutput(context.getNodeParameter('output')) === 'items') return { json: data };
	const operation = resources
		.find(({ value }) => value === context.getNodeParameter('resource'))
		?.operations.find(({ value }) => value === context.getNodeParameter('operation'));
	if (operation === undefined) return { json: data };
	return { json: successEnvelope(operation, { data }, summary, 200) };
}
