import type { CallValues, CodeNotes, Endpoint, Failure } from '../operation';
import { judge } from './errors';
import type { Gate } from './pace';
import { closeGate, startApart, takeTurn } from './pace';
import { pause } from './pause';
import { delayBefore, mayRepeat } from './retry';
import type { Session, TakeTurn, WireRequest } from './session';
import type { Tally } from './tally';

/** How requests are sent. */
export interface SendOptions {
	readonly notes: CodeNotes;
	/** Repeats after failures that may pass; the one after a token renewal does not count. */
	readonly maxRetries: number;
	/** Milliseconds each request may take. */
	readonly timeout: number;
	/** One for each run of the node; what is remembered for a run is remembered with it. */
	readonly tally: Tally;
}

/** A request and what is known of it. */
interface Sending {
	readonly endpoint: Endpoint;
	readonly request: WireRequest;
	readonly alsoPaced: CallValues['alsoPaced'];
}

/** Rate limits pass by waiting, so they may come more often than other failures before a call is given up. */
const PATIENCE_WITH_LIMITS = 5;

/** Sends a request, again where that helps and does no harm, until it succeeds or is given up. */
export async function send(
	session: Session,
	{ endpoint, request, alsoPaced }: Sending,
	{ tally, maxRetries, timeout, notes }: SendOptions,
): Promise<{ readonly body: unknown; readonly status: number } | { readonly failure: Failure }> {
	const { origin, appId, signal } = session;
	const endpointGate = { name: `${origin} ${appId} ${endpoint.route}`, rate: endpoint.rate };
	const ownGate = alsoPaced && {
		name: `${endpointGate.name} ${alsoPaced.by}`,
		rate: alsoPaced.rate,
	};
	const turn: TakeTurn = async () => await turnAt(endpointGate, ownGate, { signal, tally });
	let renewed = false;
	let repeats = 0;
	let limits = 0;
	for (;;) {
		tally.requests += 1;
		const { reply, stamp } = await session.send(request, timeout, turn);
		const verdict = judge(reply, { endpoint, notes, appId, origin });
		if (verdict.kind === 'success') return verdict;
		if (verdict.kind === 'gone' && repeats > 0) {
			return { body: {}, status: verdict.failure.status };
		}
		if (verdict.kind === 'token' && !renewed) {
			renewed = true;
			await session.renewToken(stamp);
			continue;
		}
		if (!mayRepeat(verdict, endpoint)) return { failure: verdict.failure };
		if (verdict.kind === 'limited') {
			// The common code means the endpoint; a service's own code means what the request names.
			const gate = verdict.failure.status === 429 ? endpointGate : (ownGate ?? endpointGate);
			closeGate(gate, verdict.resetSeconds);
			limits += 1;
			if (limits > maxRetries * PATIENCE_WITH_LIMITS) return { failure: verdict.failure };
		} else {
			repeats += 1;
			if (repeats > maxRetries) return { failure: verdict.failure };
			await pause(delayBefore(repeats), signal);
		}
		tally.retries += 1;
	}
}

/** Waits for the turn at both gates. */
async function turnAt(
	endpointGate: Gate,
	ownGate: Gate | undefined,
	{ signal, tally }: { readonly signal?: AbortSignal; readonly tally: Tally },
): ReturnType<TakeTurn> {
	const own = ownGate && (await takeTurn(ownGate, signal));
	const shared = await takeTurn(endpointGate, signal);
	tally.waited += shared.waited + (own?.waited ?? 0);
	await startApart();
	return {
		restart: () => {
			own?.restart();
			shared.restart();
		},
	};
}
