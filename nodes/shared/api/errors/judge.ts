import type { CodeNote, CodeNotes, Endpoint, Failure } from '../../operation';
import type { Answer, Reply } from '../answer';
import { errorPart, feishuBody, resetSeconds } from '../answer';
import { commonNotes, RENEWABLE_TOKEN_CODES, SCOPE_CODES } from './common';
import { fieldHint, logText, scopeHint } from './hints';
import { judgeForeign, judgeSilence } from './noFeishu';
import type { Verdict } from './verdict';

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
