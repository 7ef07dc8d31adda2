import type { EventRecord } from '../../nodes/shared/receive';
import { ENGLISH } from './tongue';

/** Markdown: all events of Feishu Trigger, in the order of their records. */
export function eventsTable(events: readonly EventRecord[], tongue = ENGLISH): string {
	const { head, none, asks } = tongue.events;
	const rows = events.map((event) => {
		const needed = event.scopes.map((scope) => `\`${scope}\``).join(' ');
		const [name, description] = tongue.textsOfEvent(event);
		const who = asks[event.subscribe === undefined ? (event.askedBy ?? 'nobody') : 'node'];
		return `| ${[name, description, `\`${event.type}\``, needed || none, who].join(' | ')} |`;
	});
	return [`| ${head} |`, '|---|---|---|---|---|', ...rows].join('\n');
}
