import type { IWebhookFunctions } from 'n8n-workflow';

import type { Taken } from '../../../../shared/operation';
import { askedBy } from './asked';
import type { Request } from './request';
import { takePage } from './takePage';
import { takePressed } from './takePressed';

/**
 * Takes a request to a node that waits for an answer; n8n has checked its address.
 * @param isCurrent whether the address is that of what is asked now
 * @throws Refusal when the node's parameters cannot be used any more
 */
export async function takeAnswer(context: IWebhookFunctions, isCurrent: boolean): Promise<Taken> {
	const question = askedBy(context);
	const { approved } = { ...Object(context.getQueryData()) };
	const request: Request = {
		context,
		question,
		isCurrent,
		...(approved === 'true' || approved === 'false' ? { approved: approved === 'true' } : {}),
	};
	return question.buttons === 'inFeishu' ? await takePressed(request) : takePage(request);
}
