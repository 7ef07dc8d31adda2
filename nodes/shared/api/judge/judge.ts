import type { CodeNote } from '../../codes';
import { noteFor, RENEWABLE_TOKEN_CODES } from '../../codes';
import type { Endpoint } from '../../endpoints';
import { isObject } from '../../values';
import type { Answer, Refused, Success } from '../answer';
import { answered, CHECK_FIRST, unsure } from './failure';
import { judgeForeign, judgeNothing, judgeOversized, judgeRedirected } from './foreign';
import type { Circumstances } from './hints';
import { hintFor } from './hints';
import type { Verdict } from './verdict';

/** Judges an answer: numeric code 0 is success whatever the HTTP status, everything else is named. */
export function judge(answer: Answer, circumstances: Circumstances): Verdict {
	switch (answer.kind) {
		case 'success':
			return judgeSuccess(answer, circumstances.endpoint);
		case 'file':
			return { kind: 'success', data: answer.file, status: answer.status };
		case 'refused':
			return judgeCode(answer, circumstances);
		case 'foreign':
			return judgeForeign(answer, circumstances);
		case 'redirected':
			return judgeRedirected(answer);
		case 'oversized':
			return judgeOversized(answer);
		case 'nothing':
			return judgeNothing(answer, circumstances.endpoint);
	}
}

/** A success in another shape than the documented one confirms nothing. */
function judgeSuccess(answer: Success, endpoint: Endpoint): Verdict {
	const { data, status } = answer;
	if (isObject(data) || !isObject(endpoint.sample())) return { kind: 'success', data, status };
	const given = Array.isArray(data) ? 'a list' : `a ${typeof data}`;
	const message = `Feishu answered that the call succeeded, but with ${given} where its documentation has an object`;
	const hint =
		endpoint.repeat === 'read'
			? 'Report the answer to Feishu: it is not what its documentation says.'
			: CHECK_FIRST;
	return { kind: 'refused', failure: answered(answer, message, { hint, retryable: false }) };
}

function judgeCode(answer: Refused, circumstances: Circumstances): Verdict {
	const { code, msg } = answer;
	const { endpoint } = circumstances;
	const note = noteFor(endpoint, code, msg);
	const kind = kindOf(answer, note, endpoint);
	const hint = hintFor(answer, note, circumstances);
	const passes = kind === 'limited' || kind === 'busy';
	const failure = answered(answer, `${msg === '' ? 'Feishu refused the call' : msg} [${code}]`, {
		code,
		...(kind === 'failed' ? unsure(endpoint, hint) : { hint, retryable: passes }),
	});
	return kind === 'limited' ? { kind, failure, seconds: answer.resetSeconds } : { kind, failure };
}

type Kind = Exclude<Verdict['kind'], 'success' | 'lost' | 'unreachable'>;

function kindOf(
	{ status, code, msg }: Refused,
	note: CodeNote | undefined,
	endpoint: Endpoint,
): Kind {
	if (RENEWABLE_TOKEN_CODES.has(code) && !/not support/i.test(msg)) return 'token';
	if (endpoint.goneCodes?.includes(code) === true) return 'gone';
	if (status === 429 || note?.retry === 'limited') return 'limited';
	if (note?.retry === 'busy') return 'busy';
	// A code that is known decides: some come with HTTP 500 though a second try cannot help.
	const isFailed = note === undefined ? status >= 500 : note.retry === 'failed';
	return isFailed ? 'failed' : 'refused';
}
