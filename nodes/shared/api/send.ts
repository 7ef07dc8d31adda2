import type { CallValues, Endpoint, Failure } from '../endpoints';
import { LONGEST_WAIT } from './answer';
import { judge } from './judge';
import type { Gate, Pacer } from './pace';
import { pause, PATIENCE_WITH_LIMITS } from './pace';
import { delayBefore, mayRepeat } from './retry';
import type { Session } from './session';
import { stopped } from './session';
import type { Tally } from './tally';
import type { WireRequest } from './wire';

/** How requests are sent. */
export interface SendOptions {
	/** Repeats after failures that may pass; the one after a token renewal does not count. */
	readonly maxRetries: number;
	/** Milliseconds each request may take, from its start to the last byte of its answer. */
	readonly timeout: number;
	/** One for each run of the node; what is remembered for a run is remembered with it. */
	readonly tally: Tally;
	/** Lets calls start when they may. */
	readonly pacer: Pacer;
	/** An earlier try of the whole call may have carried the request out. */
	readonly again?: boolean;
}

/** A request and what is known of it. */
export interface Sending {
	readonly endpoint: Endpoint;
	readonly request: WireRequest;
	readonly alsoPaced: CallValues['alsoPaced'];
	readonly until: CallValues['until'];
	/** Bytes of a file the answer may be; it is read as JSON when this is absent. */
	readonly maxBytes?: number;
}

/** What came of a call. */
export type Outcome =
	| { readonly data: unknown; readonly status: number }
	| { readonly failure: Failure; readonly mayBeDone?: boolean };

/** Rate limits pass by waiting, so they may come more often than other failures before a call is given up. */
const LIMITS_A_RETRY = 5;

/** Sends a request, again where that helps and does no harm, until it succeeds or is given up. */
export async function send(
	session: Session,
	{ endpoint, request, alsoPaced, maxBytes, until = Infinity }: Sending,
	{ tally, maxRetries, timeout, pacer, again = false }: SendOptions,
): Promise<Outcome> {
	const { origin, appId, signal } = session;
	const { clock } = pacer;
	const shared: Gate = { name: `${origin} ${appId} ${endpoint.route}`, rate: endpoint.rate };
	const own = alsoPaced && { name: `${shared.name} ${alsoPaced.by}`, rate: alsoPaced.rate };
	const gates = own === undefined ? [shared] : [own, shared];
	let last: Failure | undefined;
	const turn = async (): Promise<Failure | undefined> => {
		const { waited, came } = await pacer.takeTurn(gates, { signal, until });
		tally.waited += waited;
		if (signal?.aborted === true) return last ?? stopped();
		if (!came) return last ?? heldUp(until);
		tally.requests += 1;
		return undefined;
	};
	const how = { timeout, maxRetries, clock, turn, maxBytes };
	let renewed = false;
	/** One of the tries may have been carried out. */
	let mayBeDone = false;
	/** An earlier one may have been. */
	let repeated = again;
	let repeats = 0;
	let limits = 0;
	let asked = 0;
	for (;;) {
		const sent = await session.send(request, how);
		// What became of the try before counts more than why there is not another one.
		if ('failure' in sent)
			return { failure: mayBeDone ? (last ?? sent.failure) : sent.failure, mayBeDone };
		const verdict = judge(sent.answer, { endpoint, appId, origin });
		if (verdict.kind === 'success') return verdict;
		const failure = repeated ? { ...verdict.failure, repeated } : verdict.failure;
		mayBeDone ||= verdict.kind === 'lost' || verdict.kind === 'failed';
		last = failure;
		if (verdict.kind === 'gone' && repeated) return { data: {}, status: failure.status };
		if (verdict.kind === 'token') {
			const next = await session.renew(sent.stamp, how, !renewed);
			renewed ||= next === 'renewed';
			if (next === 'again' || next === 'renewed') continue;
			return { failure: next === 'useless' ? failure : next, mayBeDone };
		}
		if (signal?.aborted === true || !mayRepeat(verdict, endpoint)) return { failure, mayBeDone };
		if (verdict.kind === 'limited') {
			// The common code means the endpoint; a service's own code means what the request names.
			pacer.close(failure.status === 429 ? shared : (own ?? shared), verdict.seconds);
			limits += 1;
			asked += secondsAsked(verdict.seconds) * 1000;
			if (limits > maxRetries * LIMITS_A_RETRY || asked > PATIENCE_WITH_LIMITS) {
				return { failure, mayBeDone };
			}
		} else {
			repeated ||= mayBeDone;
			repeats += 1;
			const delay = delayBefore(repeats);
			if (repeats > maxRetries || clock.now() + delay > until) return { failure, mayBeDone };
			await pause(delay, { clock, signal });
		}
		tally.retries += 1;
	}
}

function secondsAsked(seconds = 1): number {
	return seconds > LONGEST_WAIT ? 60 : Math.max(1, seconds);
}

/** A call that did not start, because others were limited again and again. */
function heldUp(until: number): Failure {
	const waited =
		until === Infinity ? `${PATIENCE_WITH_LIMITS / 60_000} minutes` : 'as long as there was time';
	return {
		fate: 'unreached',
		status: 0,
		message: `The call waited ${waited} for Feishu's rate limits, and was not sent`,
		hint: 'Lower Max Concurrency in Request Options, or run the workflow later.',
		retryable: true,
	};
}
