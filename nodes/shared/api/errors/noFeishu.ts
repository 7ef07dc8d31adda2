import type { Endpoint, Failure } from '../../operation';
import type { Answer, NoAnswer } from '../answer';
import { resetSeconds } from '../answer';
import { logText } from './hints';
import type { Verdict } from './verdict';

/** An answer that is not Feishu's JSON: a proxy's page, or JSON that was cut off. */
export function judgeForeign(answer: Answer, endpoint: Endpoint): Verdict {
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

/** No answer at all. */
export function judgeSilence({ reason, message }: NoAnswer, endpoint: Endpoint): Verdict {
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
