import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Taken } from '../../../../shared/operation';
import { opened } from '../../../../shared/relay';
import { memberText } from '../../../../shared/values';
import { answered, labelOf, shownNow } from './answered';
import { answeredCard } from './card';
import { filledIn, inputsOf } from './inputs';
import type { Request } from './request';
import { isReview } from './request';
import type { Words } from './words';
import { toastOf } from './words';

/**
 * Takes what Feishu Trigger passes on of a card, and nothing else: whoever reads the card finds the
 * address in it.
 */
export async function takePressed(request: Request): Promise<Taken> {
	const { context, question, body, isCurrent, approved } = request;
	const secret = memberText(await context.getCredentials('feishuApi'), 'appSecret').trim();
	const signature = memberText(context.getQueryData(), 'signature');
	const pressed = opened(secret, signature, body, Date.now());
	if (pressed === undefined) return replied(context, 401, {});
	if (!isCurrent) return told(context, 'info', ({ over }) => over[1]);
	const { operator, answer, messageId } = pressed;
	const by = memberText(operator, 'open_id');
	const { approvers = [], responseType } = question;
	if (approvers.length > 0 && !approvers.includes(by)) {
		return told(context, 'warning', ({ notAsked }) => notAsked);
	}
	if (responseType === 'approval' && approved === undefined) {
		return told(context, 'error', ({ noChoice }) => noChoice[1]);
	}
	const filled = filledIn(inputsOf(question), answer);
	if ('fault' in filled) return told(context, 'error', filled.fault);
	const { values } = filled;
	const card = answeredCard(
		{ ...question, isReview: isReview(context) },
		{ label: labelOf(request), by, at: shownNow(context), values },
	);
	const response = {
		...toastOf('success', ({ recorded }) => recorded),
		card: { type: 'raw', data: card },
	};
	return { answer: { ...answered(request, { values, operator, messageId }), response } };
}

function told(context: IWebhookFunctions, type: string, say: (words: Words) => string): Taken {
	return replied(context, 200, toastOf(type, say));
}

function replied(context: IWebhookFunctions, status: number, body: IDataObject): Taken {
	context.getResponseObject().status(status).json(body);
	return { replied: true };
}
