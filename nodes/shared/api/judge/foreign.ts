import type { Endpoint, Failure } from '../../endpoints';
import { figure } from '../../values';
import { isRegion } from '../address';
import type { Foreign, Nothing, Oversized, Redirected } from '../answer';
import { answered, CHECK_WAY, unsure } from './failure';
import type { Circumstances } from './hints';
import { waitHint } from './hints';
import type { Verdict } from './verdict';

const CHECK_NETWORK =
	'Check the network, the proxy if n8n uses one, and Region and Base URL of the credential.';
const CHECK_ADDRESS =
	'Check the method and the path of the call, and Region and Base URL of the credential.';
const CHECK_PROXY =
	'Check the proxy between n8n and Feishu, and the path and the values of the call.';
const REPEAT = 'Check the network between n8n and Feishu, then repeat the call.';

/** An answer that is none of Feishu's JSON. */
export function judgeForeign(
	answer: Foreign,
	{ endpoint, origin }: Pick<Circumstances, 'endpoint' | 'origin'>,
): Verdict {
	const { status, body } = answer;
	const message = foreignMessage(answer);
	if (status === 429) {
		const hint = waitHint(answer.resetSeconds);
		const failure = answered(answer, message, { hint, retryable: true });
		return { kind: 'limited', failure, seconds: answer.resetSeconds };
	}
	// 408: the request did not come whole in time; what came of it is as open as after a 5xx.
	if (status >= 400 && status < 500 && status !== 408) {
		const hint = refusedHint(answer, isRegion(origin));
		const failure = answered(answer, message, { hint, retryable: false });
		return { kind: 'refused', failure };
	}
	const fate = body === 'cut' && status < 300 ? 'lost' : 'answered';
	return {
		kind: 'lost',
		failure: answered(answer, message, { ...unsure(endpoint, REPEAT), fate }),
	};
}

const BODIES: Readonly<Record<Foreign['body'], string>> = {
	cut: 'JSON that ends too early',
	deep: 'JSON that is nested too deeply',
	json: 'JSON without a code',
	empty: 'nothing',
	page: 'a page',
};

function foreignMessage({ body, type, status, from }: Foreign): string {
	const what = body === 'page' && type !== '' ? `a page of type ${type}` : BODIES[body];
	const writer = { feishu: 'Feishu', proxy: 'A proxy', unknown: "Feishu's address" }[from];
	return `${writer} answered with ${what} instead of Feishu's JSON (HTTP ${status})`;
}

/** @param isOwn whether the call went to an address of Feishu's, so that Base URL cannot be wrong */
function refusedHint({ status, from, type }: Foreign, isOwn: boolean): string {
	if (from === 'proxy') return 'Check the proxy between n8n and Feishu: it turned the call away.';
	const isMissing = status === 404 || status === 405;
	if (from === 'unknown' && !isOwn) return isMissing ? CHECK_ADDRESS : CHECK_WAY;
	// A proxy that opens secure connections answers in Feishu's name, with a page for people.
	if (from === 'unknown' && type === 'text/html' && !isMissing) return CHECK_PROXY;
	if (isMissing) {
		return 'Check the method and the path of the call: Feishu has no such address.';
	}
	if (status === 401 || status === 403) {
		return 'Give the app or the user of the credential the right to make this call.';
	}
	return 'Check the path, the IDs and the values of the call.';
}

/** An answer that leads elsewhere: following it would carry the credential along. */
export function judgeRedirected(answer: Redirected): Verdict {
	const where = answer.target === '' ? 'another address' : answer.target;
	const message = `Feishu's address redirects to ${where} (HTTP ${answer.status}), and redirects are not followed`;
	return {
		kind: 'refused',
		failure: answered(answer, message, { hint: CHECK_WAY, retryable: false }),
	};
}

/** A file that is too long. */
export function judgeOversized(answer: Oversized): Verdict {
	const message = `The file has more than ${figure(answer.maxBytes)} bytes, which is the most that this operation takes`;
	const hint = 'Choose a smaller file, or raise Max Size where the operation has it.';
	return { kind: 'refused', failure: answered(answer, message, { hint, retryable: false }) };
}

/** No answer at all. */
export function judgeNothing({ fate, message, hint }: Nothing, endpoint: Endpoint): Verdict {
	const failure = (rest: Pick<Failure, 'hint' | 'retryable'>): Failure => ({
		fate,
		status: 0,
		message,
		...rest,
	});
	if (fate === 'refused') {
		return {
			kind: 'refused',
			failure: failure({ hint: hint ?? 'Check the credential of the node.', retryable: false }),
		};
	}
	if (fate === 'unreached') {
		return {
			kind: 'unreachable',
			failure: failure({ hint: hint ?? CHECK_NETWORK, retryable: true }),
		};
	}
	return { kind: 'lost', failure: failure(unsure(endpoint, hint ?? REPEAT)) };
}
