/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { resources } from '../../nodes/Feishu/resources';
import { withBlock, withCounts } from './marks';
import { events } from '../../nodes/FeishuTrigger/events';
import { eventsTable } from './eventsTable';
import { operationsTable } from './operationsTable';
import { scopesList } from './scopesList';

/** The folder of the project. */
export const PROJECT = join(__dirname, '..', '..');

/** The document with the table of all operations. */
export const TABLE = 'docs/operations.md';

/** The document with the table of all events. */
const EVENTS = 'docs/trigger.md';

/** What users and contributors read, by path from the project's folder. */
export const DOCUMENTS = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	TABLE,
	'docs/README.zh-CN.md',
	'docs/files.md',
	'docs/messages.md',
	'docs/rows.md',
	EVENTS,
];

/** What documents say that the records know. */
const counts = {
	resources: resources.length,
	operations: resources.flatMap(({ operations }) => operations).length,
	events: events.length,
};

/** A document as it is. */
export function readDocument(path: string): string {
	return readFileSync(join(PROJECT, path), 'utf8');
}

/** A document with its generated parts as the records make them. */
export function renewed(path: string): string {
	const counted = withCounts(readDocument(path), counts);
	if (path === EVENTS) return withBlock(counted, 'events', eventsTable(events));
	if (path !== TABLE) return counted;
	const withTable = withBlock(counted, 'operations', operationsTable(resources));
	return withBlock(withTable, 'scopes', scopesList(resources));
}
