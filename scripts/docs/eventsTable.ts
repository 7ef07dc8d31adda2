import type { EventRecord } from '../../nodes/shared/receive';

/** Markdown: all events of Feishu Trigger, in the order of their records. */
export function eventsTable(events: readonly EventRecord[]): string {
	return [
		'| Event | When it comes | Type | Scopes, one of them |',
		'|---|---|---|---|',
		...events.map(row),
	].join('\n');
}

function row({ name, description, type, scopes }: EventRecord): string {
	const needed = scopes.map((scope) => `\`${scope}\``).join(' ');
	return `| ${[name, description, `\`${type}\``, needed || 'none'].join(' | ')} |`;
}
