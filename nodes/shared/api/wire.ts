import type { IHttpRequestOptions } from 'n8n-workflow';

import { isObject } from '../operation';
import type { Answer } from './answer';
import type { FeishuContext, WireRequest } from './session';

/** The request in the form of n8n's helper; statuses are judged by us, so none of them throws. */
export function requestOptions(request: WireRequest, timeout: number): IHttpRequestOptions {
	return {
		method: request.method,
		url: request.url,
		qs: request.query,
		headers: { ...request.headers },
		...(request.body === undefined ? {} : { body: request.body }),
		arrayFormat: 'repeat',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout,
	};
}

/** Reads the helper's full response. */
export function readAnswer(answered: unknown): Answer {
	const whole = isObject(answered) ? answered : {};
	const headers = isObject(whole.headers) ? whole.headers : {};
	return {
		kind: 'answer',
		status: Number(whole.statusCode),
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
		),
		body: whole.body,
	};
}

/** Aborts when the run is stopped or times out. */
export function cancelSignal(context: FeishuContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** The texts that must not show. Short values are left alone: they would blank out ordinary words. */
export function secretTexts(values: readonly unknown[]): string[] {
	return values.filter((value) => typeof value === 'string' && value.length >= 8).map(String);
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : 'The credential cannot be used';
}
