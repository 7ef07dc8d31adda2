import type { IWebhookFunctions } from 'n8n-workflow';

import { pageHtml, parseMarkdown } from '../../../../shared/markdown';
import type { Taken } from '../../../../shared/operation';
import { answered } from './answered';
import { filledIn, inputsOf } from './inputs';
import { notePage, PAGE_HEADERS, questionPage, textHtml } from './page';
import { decisionsOf } from './question';
import type { Request } from './request';
import { isReview } from './request';
import { wordsFor } from './words';

/** Takes a request from a browser: a look at the page shows what is asked, and its form answers. */
export function takePage(request: Request): Taken {
	const { context, question, body, isCurrent, approved } = request;
	const words = wordsFor(context.getHeaderData()['accept-language']);
	if (!isCurrent)
		return shown(
			context,
			200,
			notePage(words, ({ over }) => over),
		);
	const isApproval = question.responseType === 'approval';
	const decision = decisionsOf(question).find((one) => one.approved === approved);
	if (isApproval && decision === undefined)
		return shown(
			context,
			400,
			notePage(words, ({ noChoice }) => noChoice),
		);
	const inputs = inputsOf(question, words);
	const asked = {
		words,
		title: question.title ?? words.question,
		message: isReview(context)
			? textHtml(question.message)
			: pageHtml(parseMarkdown(question.message)),
		inputs,
		submit: isApproval && decision !== undefined ? decision.label : words.submit,
	};
	if (context.getRequestObject().method !== 'POST') {
		return shown(context, 200, questionPage(asked));
	}
	const read = filledIn(inputs, body);
	if ('fault' in read) {
		return shown(context, 400, questionPage({ ...asked, filled: body, fault: read.fault(words) }));
	}
	sendHeaders(context);
	const { values } = read;
	return {
		answer: { ...answered(request, { values }), response: notePage(words, ({ done }) => done) },
	};
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
