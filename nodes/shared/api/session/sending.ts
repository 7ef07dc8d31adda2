import { RENEWABLE_TOKEN_CODES } from '../../codes';
import type { Failure } from '../../endpoints';
import type { Answer } from '../answer';
import type { FeishuContext, WireRequest } from '../wire';
import { fileAccess } from './fileAccess';
import type { Secrets } from './secrets';
import type { SendManner, Sent, Session } from './session';
import { stopped } from './stopped';
import type { TokenManager } from './tokenManager';

/** What the two kinds of session differ in. */
export interface Credential extends Pick<Session, 'identity' | 'origin' | 'appId' | 'signal'> {
	readonly secrets: Secrets;
	readonly tokens: TokenManager;
	/** Sends a request with the token there is. */
	transmit(request: WireRequest, how: SendManner): Promise<Answer>;
}

/** A session that sends each request in its turn, and with a token. */
export function sessionOf(
	context: FeishuContext,
	{ secrets, tokens, transmit, ...credential }: Credential,
): Session {
	const { signal } = credential;
	const notReady = async (how: SendManner): Promise<Failure | undefined> => {
		const failure = await tokens.ready(how);
		return signal?.aborted === true ? stopped() : failure;
	};
	return {
		...credential,
		masked: secrets.masked,
		maskedDeep: secrets.maskedDeep,
		...fileAccess(context, signal),
		send: async (request, how): Promise<Sent> => {
			for (;;) {
				const failure = await notReady(how);
				if (failure !== undefined) return { failure };
				const held = await how.turn();
				if (held !== undefined) return { failure: held };
				// Another call may have begun a renewal while this one waited for its turn.
				if (!tokens.holds()) continue;
				const stamp = tokens.stamp();
				const answer = await transmit(request, how);
				if (isAccepting(answer)) tokens.accepted(stamp);
				return { answer, stamp };
			}
		},
		renew: async (stamp, how, mayRenew) => await tokens.refused(stamp, how, mayRenew),
	};
}

/** Whether an answer shows that Feishu took the token. */
function isAccepting(answer: Answer): boolean {
	if (answer.kind === 'refused') return !RENEWABLE_TOKEN_CODES.has(answer.code);
	return answer.kind === 'success' || answer.kind === 'file' || answer.kind === 'oversized';
}
