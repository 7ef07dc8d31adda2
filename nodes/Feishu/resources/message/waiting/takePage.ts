import type { IWebhookFunctions } from 'n8n-workflow';

import { pageHtml, parseMarkdown } from '../../../../shared/markdown';
import type { Taken } from '../../../../shared/operation';
import { answered } from './answered';
import { filledIn, inputsOf } from './inputs';
import { notePage, PAGE_HEADERS, questionPage, textHtml } from './page';
import { decisionsOf } from './question';
import type { Request } from './request';
import { isReview } from './request';

const DONE = ['Answer recorded', 'Thank you. This page can be closed now.'] as const;
const OVER = ['No action required', 'This has been answered already.'] as const;
const NO_CHOICE = [
	'No such choice',
	'The question has changed since the message was sent.',
] as const;

/** Takes a request from a browser: a look at the page shows what is asked, and its form answers. */
export function takePage(request: Request): Taken {
	const { context, question, body, isCurrent, approved } = request;
	if (!isCurrent) return shown(context, 200, notePage(...OVER));
	const isApproval = question.responseType === 'approval';
	const decision = decisionsOf(question).find((one) => one.approved === approved);
	if (isApproval && decision === undefined) return shown(context, 400, notePage(...NO_CHOICE));
	const inputs = inputsOf(question);
	const asked = {
		title: question.title ?? 'A question for you',
		message: isReview(context)
			? textHtml(question.message)
			: pageHtml(parseMarkdown(question.message)),
		inputs,
		submit: isApproval && decision !== undefined ? decision.label : 'Submit',
	};
	if (context.getRequestObject().method !== 'POST') {
		return shown(context, 200, questionPage(asked));
	}
	const read = filledIn(inputs, body);
	if ('fault' in read) {
		return shown(context, 400, questionPage({ ...asked, filled: body, fault: read.fault }));
	}
	sendHeaders(context);
	const { values } = read;
	return { answer: { ...answered(request, { values }), response: notePage(...DONE) } };
}

function shown(context: IWebhookFunctions, status: number, html: string): Taken {
	sendHeaders(context);
	context.getResponseObject().status(status).end(html);
	return { replied: true };
}

function sendHeaders(context: IWebhookFunctions): void {
	const response = context.getResponseObject();
	for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
}
