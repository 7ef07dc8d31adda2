import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { WireRequest } from '../api';
import type { FeishuApi } from '../endpoints';
import { isObject, Refusal, sha256 } from '../values';
import { isTool } from './toolExecution';

/** The member of an address that names the question. */
const QUESTION = 'question';

type Context = IExecuteFunctions | IWebhookFunctions;

/** What a call is asked by that makes the run wait. */
export function answeringOf(context: IExecuteFunctions): FeishuApi['answering'] {
	return {
		url: (answer) => context.getSignedResumeUrl({ ...answer, [QUESTION]: questionOf(context) }),
		isReview: isReview(context),
	};
}

/**
 * Whether an answer is to what is asked now. The addresses of a node are the same for every item of a
 * loop and for every tool that an agent wants to use: without this, the button of a message that was
 * answered before would answer the next one too.
 */
export function isToThisQuestion(context: IWebhookFunctions): boolean {
	return Object(context.getQueryData())[QUESTION] === questionOf(context);
}

/** Names what is asked by the item it is asked for, which n8n keeps while it waits. */
function questionOf(context: Context): string {
	const item = String(context.evaluateExpression('{{ JSON.stringify($json) }}', 0));
	return sha256(item).slice(0, 16);
}

/** A request as it may be shown to others: who knows an address that n8n signed can answer. */
export function withoutSignatures(request: WireRequest): WireRequest {
	const written = JSON.stringify(request.body ?? {});
	const body: unknown = JSON.parse(written.replace(/([?&]signature=)[0-9a-f]+/g, '$1***'));
	return isObject(body) ? { ...request, body } : request;
}

/** Whether the node asks a person on behalf of an agent that wants to use a tool. */
export function isReview(context: Context): boolean {
	return context.getNode().type.endsWith('HitlTool');
}

/** @throws Refusal for a tool of an agent, which has to answer at once */
export function mustBeAbleToWait(context: IExecuteFunctions): void {
	const isAsTool = isTool(context) || context.getNode().type.endsWith('Tool');
	if (!isAsTool || isReview(context)) return;
	throw new Refusal(
		'An agent cannot wait for the answer of a person as for that of a tool',
		'Choose another Operation; to have a person approve what the agent does, put Feishu as a Human review between the agent and its tools.',
	);
}
