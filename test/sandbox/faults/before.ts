import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Elsewhere } from '../elsewhere';
import type { Tokens } from '../tokens';
import { invalidToken } from '../tokens';
import type { Fault } from './fault';

/** A call that is about to be carried out. */
export interface Arrived {
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
	readonly tokens: Tokens;
	readonly elsewhere: Elsewhere;
	readonly identity: 'tenant' | 'user';
}

/**
 * Plays what happens instead of a call.
 * @returns true when the call is over, and nothing was carried out
 */
export function playBefore(faults: readonly Fault[], arrived: Arrived): boolean {
	return faults.some((fault) => play(fault, arrived));
}

function play(fault: Fault, { request, reply, tokens, elsewhere, identity }: Arrived): boolean {
	const answer = (status: number, body: unknown) => {
		reply
			.headers({ ...fault.headers })
			.status(fault.status ?? status)
			.send(body);
		return true;
	};
	switch (fault.kind) {
		case 'limited': {
			const reset = fault.reset ?? fault.seconds;
			if (reset !== undefined) reply.header('x-ogw-ratelimit-reset', String(reset));
			const { code = 99991400, msg = 'request trigger frequency limit' } = fault;
			return answer(429, { code, msg });
		}
		case 'status':
			return answer(500, { code: fault.code ?? 5000, msg: 'internal error' });
		case 'code':
			return answer(400, { code: fault.code ?? 1, msg: fault.msg ?? 'failed', ...fault.extra });
		case 'html':
			reply.type('text/html');
			return answer(502, '<html><body><h1>Bad Gateway</h1></body></html>');
		case 'redirect':
			reply.header('Location', fault.location ?? `${elsewhere.origin}${request.url}`);
			return answer(302, '');
		case 'resetBefore':
			request.raw.socket.destroy();
			return true;
		case 'silent':
			reply.hijack();
			return true;
		case 'refusedToken': {
			const { status, code, msg } = invalidToken(identity);
			return answer(status, { code, msg });
		}
		case 'expiredToken':
			tokens.expireAll();
			return false;
		default:
			return false;
	}
}
