/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import type { Occurrence } from './occurrence';

interface DocumentedEvent {
	readonly doc: string;
	readonly scopes: readonly string[];
	/** What happened, as the page shows it. */
	readonly example: IDataObject;
}

const events: Readonly<Record<string, DocumentedEvent>> = JSON.parse(
	readFileSync(join(__dirname, 'documentedEvents.json'), 'utf8'),
);

/** Types of the events whose pages are known here. */
export const documentedTypes: readonly string[] = Object.keys(events);

/** An event as its page in Feishu's documentation shows it. */
export function documented(type: string): Occurrence & { readonly event: IDataObject } {
	return { type, event: events[type].example };
}

/** The scopes of which one lets an app have the event. */
export function scopesOf(type: string): readonly string[] {
	return events[type].scopes;
}
