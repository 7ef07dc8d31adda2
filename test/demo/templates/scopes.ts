import { events as known } from '../../../nodes/FeishuTrigger/events';
import type { Journaled } from '../../sandbox';
import { contract } from '../../sandbox/contract';

/**
 * What a note does not say although the workflow needs it: of each call that was made, one of the
 * scopes that Feishu documents for it, and the events with one of theirs.
 */
export function unsaidIn(
	note: string,
	requests: readonly Journaled[],
	events: readonly string[],
): string[] {
	const says = (scopes: readonly string[]) =>
		scopes.length === 0 || scopes.some((scope) => note.includes(`\`${scope}\``));
	const calls = new Set(requests.map(({ endpoint }) => endpoint));
	const ofCalls = [...calls]
		.map((endpoint) => contract.get(endpoint)?.scopes ?? [])
		.filter((scopes) => !says(scopes))
		.map((scopes) => scopes.join(' or '));
	const ofEvents = known
		.filter(({ type }) => events.includes(type))
		.filter(({ type, scopes }) => !note.includes(`\`${type}\``) || !says(scopes))
		.map(({ type, scopes }) => [type, ...scopes].join(' or '));
	return [...ofCalls, ...ofEvents];
}
