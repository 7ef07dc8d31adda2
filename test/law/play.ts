import type { IHttpRequestOptions } from 'n8n-workflow';

import { EXCHANGE_PATH } from '../../nodes/shared/api';
import type { Endpoint } from '../../nodes/shared/endpoints';
import { documentedAt, undocumented } from '../../nodes/shared/endpoints';
import type { Effect } from './answers';
import { madeOf } from './answers';
import type { Case } from './cases';
import { operationOf } from './cases';
import type { Played } from './stand';
import { perform } from './stand';

/** A request that left the node, and what became of it. */
export interface Asked {
	/** Undefined for a token exchange, and for what is none of Feishu's: a picture's host, a response webhook. */
	readonly endpoint?: Endpoint;
	/** Method, address, query and body: equal for a request that is sent again. */
	readonly request: string;
	readonly effect: Effect;
}

/** A case that was played. */
export type Outcome = Played & { readonly journal: readonly Asked[] };

const ORIGIN = 'https://open.feishu.cn/';
/** A run that sends more than this does not end. */
const MOST_REQUESTS = 3000;

/** Plays a case: the network answers by its scripts, one after the other, and then as documented. */
export async function play(one: Case): Promise<Outcome> {
	const journal: Asked[] = [];
	const played = await perform({
		...one,
		answer: async (options) => {
			if (options.abortSignal?.aborted === true) throw new Error('The request was aborted');
			if (journal.length > MOST_REQUESTS) throw new Error('The node does not stop asking');
			const script = one.scripts[journal.length] ?? { kind: 'sample', changes: [] };
			const endpoint = endpointOf(one, options);
			const made = madeOf(script, endpoint ?? NOT_FEISHU, options);
			const { method = 'GET', url, qs, body } = options;
			const request = JSON.stringify([method, url, qs, body]);
			journal.push({ endpoint, request, effect: made.effect });
			return made.give();
		},
	});
	return { ...played, journal };
}

const NOT_FEISHU = undocumented('GET', ['open-apis']);

/** What a person knows of an endpoint counts, so the operation's own is taken where it has one. */
function endpointOf(one: Case, { method = 'GET', url }: IHttpRequestOptions) {
	if (!url.startsWith(ORIGIN) || url.endsWith(EXCHANGE_PATH)) return undefined;
	const segments = url.slice(ORIGIN.length).split('?')[0].split('/').map(decodeURIComponent);
	const found = documentedAt(method, segments) ?? undocumented(method, segments);
	return operationOf(one).endpoints.find(({ id }) => id === found.id) ?? found;
}
