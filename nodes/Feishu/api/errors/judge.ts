import type { CodeNote, CodeNotes, Endpoint, Failure } from '../../operation';
import type { Answer, NoAnswer, Reply } from '../answer';
import { errorPart, feishuBody, logId, resetSeconds } from '../answer';
import { commonNotes, RENEWABLE_TOKEN_CODES, SCOPE_CODES } from './common';
import { fieldHint, scopeHint } from './hints';

/** What to make of a reply. */
export type Verdict =
	| { readonly kind: 'success'; readonly body: unknown; readonly status: number }
	| { readonly kind: 'gone'; readonly failure: Failure }
	| { readonly kind: 'token'; readonly failure: Failure }
	| { readonly kind: 'limited'; readonly failure: Failure; readonly resetSeconds?: number }
	| { readonly kind: 'busy'; readonly failure: Failure }
	| { readonly kind: 'unreachable' | 'lost' | 'failed'; readonly failure: Failure }
	| { readonly kind: 'refused' | 'cancelled'; readonly failure: Failure };

/** What the judgement of a reply depends on besides the reply. */
export interface Circumstances {
	readonly endpoint: Endpoint;
	readonly notes: CodeNotes;
	/** For the link to the developer console. */
	readonly appId: string;
	readonly origin: string;
}

/** Judges a reply: `code === 0` is success whatever the HTTP status, everything else is named. */
export function judge(reply: Reply, circumstances: Circumstances): Verdict {
	if (reply.kind === 'none') return judgeSilence(reply, circumstances.endpoint);
	const body = feishuBody(reply);
	if (body === undefined) return judgeForeign(reply, circumstances.endpoint);
	if (body.code === 0) return { kind: 'success', body: body.whole, status: reply.status };
	return judgeCode(reply, body.code, body.msg, circumstances);
}

function judgeCode(
	answer: Answer,
	code: number,
	msg: string,
	circumstances: Circumstances,
): Verdict {
	const { endpoint, notes } = circumstances;
	const note: CodeNote | undefined = notes[code] ?? commonNotes[code];
	const limited = answer.status === 429 || note?.retry === 'limited';
	const failed = answer.status >= 500 || note?.retry === 'failed';
	const failure: Failure = {
		status: answer.status,
		code,
		message: [`${msg || 'Feishu refused the call'} [${code}]`, logText(answer)].join(''),
		hint: hintFor(answer, code, note, circumstances),
		retryable: limited || note?.retry === 'busy' || failed,
	};
	if (RENEWABLE_TOKEN_CODES.has(code) && !/not support/i.test(msg))
		return { kind: 'token', failure };
	if (endpoint.goneCodes?.includes(code) === true) return { kind: 'gone', failure };
	if (limited) return { kind: 'limited', failure, resetSeconds: resetSeconds(answer) };
	if (note?.retry === 'busy') return { kind: 'busy', failure };
	return { kind: failed ? 'failed' : 'refused', failure };
}

function hintFor(
	answer: Answer,
	code: number,
	note: CodeNote | undefined,
	{ endpoint, appId, origin }: Circumstances,
): string {
	if (SCOPE_CODES.has(code)) return scopeHint(answer, code, endpoint, appId, origin);
	const seconds = resetSeconds(answer);
	if ((answer.status === 429 || note?.retry === 'limited') && seconds !== undefined) {
		return `Wait ${seconds} seconds, then repeat the call.`;
	}
	if (answer.status === 429 && note === undefined) return 'Wait and repeat the call.';
	const known = note?.hint ?? generalHint(answer.status);
	return [known, fieldHint(errorPart(answer))].filter((part) => part !== '').join(' ');
}

function generalHint(status: number): string {
	if (status >= 500) return 'Repeat the call later: Feishu had an internal failure.';
	if (status === 403) {
		return 'Give the app or the user of the credential access to what the call names.';
	}
	if (status === 404) return 'Check the ids of the call: Feishu did not find what it names.';
	return 'Check the values of the call against the documentation of the operation.';
}

/** An answer that is not Feishu's JSON: a proxy's page, or JSON that was cut off. */
function judgeForeign(answer: Answer, endpoint: Endpoint): Verdict {
	const { status } = answer;
	const message = `Feishu's answer is not its JSON (HTTP ${status})${logText(answer)}`;
	if (status === 429) {
		const hint = 'Wait and repeat the call.';
		const failure = { status, message, hint, retryable: true };
		return { kind: 'limited', failure, resetSeconds: resetSeconds(answer) };
	}
	if (status >= 400 && status < 500) {
		const hint =
			'Check Region and Base URL of the credential, and the proxy between n8n and Feishu.';
		return { kind: 'refused', failure: { status, message, hint, retryable: false } };
	}
	return { kind: 'lost', failure: lostFailure(status, message, endpoint) };
}

function judgeSilence({ reason, message }: NoAnswer, endpoint: Endpoint): Verdict {
	switch (reason) {
		case 'cancelled':
			return {
				kind: 'cancelled',
				failure: {
					status: 0,
					message,
					hint: 'Run the workflow again.',
					retryable: false,
					unsent: true,
				},
			};
		case 'credential':
			return {
				kind: 'refused',
				failure: {
					status: 0,
					message,
					hint: 'Check the credential: App ID, App Secret, Region, or reconnect it.',
					retryable: false,
					unsent: true,
				},
			};
		case 'unreachable':
			return {
				kind: 'unreachable',
				failure: {
					status: 0,
					message,
					hint: 'Check the network, and Region and Base URL of the credential.',
					retryable: true,
				},
			};
		case 'lost':
			return { kind: 'lost', failure: lostFailure(0, message, endpoint) };
	}
}

function lostFailure(status: number, message: string, endpoint: Endpoint): Failure {
	return endpoint.repeat === 'once'
		? {
				status,
				message,
				hint: 'Check in Feishu whether the call was carried out before repeating it: the answer was lost.',
				retryable: false,
			}
		: {
				status,
				message,
				hint: 'Check the network, and Region and Base URL of the credential, then repeat the call.',
				retryable: true,
			};
}

function logText(answer: Answer): string {
	const id = logId(answer);
	return id === '' ? '' : ` (log id ${id})`;
}
