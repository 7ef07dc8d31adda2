import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Taken } from '../../../../shared/operation';
import { isObject } from '../../../../shared/values';
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
		body: bodyOf(context),
		isCurrent,
		...(approved === 'true' || approved === 'false' ? { approved: approved === 'true' } : {}),
	};
	return question.buttons === 'inFeishu' ? await takePressed(request) : takePage(request);
}

/** n8n keeps the fields of a form with files in it, as browsers send it, apart from the files. */
function bodyOf(context: IWebhookFunctions): IDataObject {
	const body: unknown = context.getBodyData();
	if (!isObject(body)) return {};
	return isObject(body.data) ? body.data : body;
}
