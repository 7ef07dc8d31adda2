import { createHash } from 'node:crypto';

import type { Attempt, CallValues, CodeNotes, Endpoint, Failure, FeishuApi } from '../operation';
import { CallFailed } from '../operation';
import { judge } from './errors';
import { closeGate, startApart, takeTurn } from './pace';
import { pause } from './pause';
import { noted, wireRequest } from './request';
import { delayBefore, mayRepeat } from './retry';
import type { Session, TakeTurn, WireRequest } from './session';

/** How one operation call is carried out. */
export interface ClientOptions {
	readonly notes: CodeNotes;
	/** Requests are recorded and answered with the endpoint's assumed data; nothing is sent. */
	readonly dryRun: boolean;
	/** Repeats after failures that may pass; the one after a token renewal does not count. */
	readonly maxRetries: number;
	/** Milliseconds each request may take. */
	readonly timeout: number;
	/** What the call's idempotency keys are made of: execution, node, run, item and content. */
	seed(): string;
	/** One for each run of the node; what is remembered for a run is remembered with it. */
	readonly tally: Tally;
}

/** What happened on the way, for the hint at the end of a run. */
export interface Tally {
	requests: number;
	retries: number;
	/** Milliseconds spent waiting for Feishu's rate limits. */
	waited: number;
}

/** A client and the requests it was asked for. */
export interface Client extends FeishuApi {
	readonly requests: readonly WireRequest[];
	/** HTTP status of the last answer; 0 before the first. */
	status(): number;
}

/** Carries out the calls of one operation. */
export function createClient(session: Session, options: ClientOptions): Client {
	const requests: WireRequest[] = [];
	let status = 0;

	const attempt = async <Answer>(
		endpoint: Endpoint<Answer>,
		values: CallValues,
	): Promise<Attempt<Answer>> => {
		const request = wireRequest(session.origin, endpoint.route, values);
		requests.push(noted(request));
		if (options.dryRun) return { answer: endpoint.assumed };
		const facts = { ...endpoint, assumed: {} };
		const result = await send(session, facts, request, options, values.alsoPaced);
		if ('failure' in result) return result;
		({ status } = result);
		return { answer: dataOf<Answer>(result.body) };
	};

	return {
		identity: session.identity,
		origin: session.origin,
		dryRun: options.dryRun,
		run: options.tally,
		requests,
		status: () => status,
		attempt,
		call: async (endpoint, values) => {
			const result = await attempt(endpoint, values);
			if ('failure' in result) throw new CallFailed(result.failure);
			return result.answer;
		},
		download: async (url, maxBytes) =>
			options.dryRun
				? { answer: { bytes: new Uint8Array(), type: '' } }
				: await session.download(url, { maxBytes, timeout: options.timeout }),
		key: (purpose = '') => uuidFrom(`${options.seed()}\n${purpose}`),
	};
}

/** Rate limits pass by waiting, so they may come more often than other failures before a call is given up. */
const PATIENCE_WITH_LIMITS = 5;

async function send(
	session: Session,
	endpoint: Endpoint,
	request: WireRequest,
	options: ClientOptions,
	alsoPaced: CallValues['alsoPaced'],
): Promise<{ readonly body: unknown; readonly status: number } | { readonly failure: Failure }> {
	const { tally, maxRetries, timeout, notes } = options;
	const { origin, appId, signal } = session;
	const endpointGate = { name: `${origin} ${appId} ${endpoint.route}`, rate: endpoint.rate };
	const ownGate = alsoPaced && {
		name: `${endpointGate.name} ${alsoPaced.by}`,
		rate: alsoPaced.rate,
	};
	const turn: TakeTurn = async () => {
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
	};
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

/** Feishu's `data`, or the whole answer where there is no `data`. The endpoint's declaration vouches for its type. */
function dataOf<Answer>(body: unknown): Answer;
function dataOf(body: unknown): unknown {
	if (typeof body !== 'object' || body === null) return {};
	return 'data' in body && body.data !== null ? body.data : body;
}

/** A UUID in version 4 form that depends on nothing but the seed. */
function uuidFrom(seed: string): string {
	const hex = createHash('sha256').update(seed).digest('hex');
	const variant = '89ab'[Number.parseInt(hex[16], 16) % 4];
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}
