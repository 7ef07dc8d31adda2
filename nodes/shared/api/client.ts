import type { Attempt, CallValues, Endpoint, FeishuApi } from '../operation';
import { CallFailed } from '../operation';
import { noted, wireRequest } from './request';
import type { SendOptions } from './send';
import { send } from './send';
import type { Session, WireRequest } from './session';
import { uuidFrom } from './uuid';

/** How one operation call is carried out. */
export interface ClientOptions extends SendOptions {
	/** Requests are recorded and answered with the endpoint's assumed data; nothing is sent. */
	readonly dryRun: boolean;
	/** What the call's idempotency keys are made of: execution, node, run, item and content. */
	seed(): string;
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
		const result = await send(
			session,
			{ endpoint: facts, request, alsoPaced: values.alsoPaced },
			options,
		);
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

/** Feishu's `data`, or the whole answer where there is no `data`. The endpoint's declaration vouches for its type. */
function dataOf<Answer>(body: unknown): Answer;
function dataOf(body: unknown): unknown {
	if (typeof body !== 'object' || body === null) return {};
	return 'data' in body && body.data !== null ? body.data : body;
}
