/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { isDeepStrictEqual } from 'node:util';

import type { ServiceCall } from '../service';
import { queryText, refuse } from '../service';

/**
 * Carries a call with a `client_token` out once: the same request again gets the first answer,
 * another body with the same token is refused with 40021.
 */
export function once(call: ServiceCall, create: () => object): object {
	const token = queryText(call, 'client_token');
	if (token === '') return create();
	const known = call.world.part(
		`tokens of ${call.endpoint.id}`,
		() => new Map<string, { body: unknown; answer: object }>(),
	);
	const before = known.get(token);
	if (before !== undefined) {
		if (!isDeepStrictEqual(before.body, call.body)) refuse(call, 40021);
		call.replayed();
		return before.answer;
	}
	const answer = create();
	known.set(token, { body: call.body, answer });
	return answer;
}
