import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Taken } from '../../../../shared/operation';
import { opened } from '../../../../shared/relay';
import { memberText } from '../../../../shared/values';
import { answered, labelOf, shownNow } from './answered';
import { answeredCard } from './card';
import { filledIn, inputsOf } from './inputs';
import type { Request } from './request';
import { isReview } from './request';

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
	if (!isCurrent) return told(context, 'info', 'This has been answered already.');
	const { operator, answer, messageId } = pressed;
	const by = memberText(operator, 'open_id');
	const { approvers = [], responseType } = question;
	if (approvers.length > 0 && !approvers.includes(by)) {
		return told(context, 'warning', 'Only those who were asked can answer this.');
	}
	if (responseType === 'approval' && approved === undefined) {
		return told(context, 'error', 'The question has changed since the message was sent.');
	}
	const filled = filledIn(inputsOf(question), answer);
	if ('fault' in filled) return told(context, 'error', filled.fault);
	const { values } = filled;
	const card = answeredCard(
		{ ...question, isReview: isReview(context) },
		{ label: labelOf(request), by, at: shownNow(context), values },
	);
	const response = {
		toast: { type: 'success', content: 'The answer was recorded.' },
		card: { type: 'raw', data: card },
	};
	return { answer: { ...answered(request, { values, operator, messageId }), response } };
}

function told(context: IWebhookFunctions, type: string, content: string): Taken {
	return replied(context, 200, { toast: { type, content } });
}

function replied(context: IWebhookFunctions, status: number, body: IDataObject): Taken {
	context.getResponseObject().status(status).json(body);
	return { replied: true };
}
