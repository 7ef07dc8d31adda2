/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { events } from '../../nodes/FeishuTrigger/events';
import { resources } from '../../nodes/Feishu/resources';
import { common, services } from '../../nodes/shared/codes';
import { chineseTongue } from './chinese';
import { errorCodes } from './errorCodes';
import { eventsTable } from './eventsTable';
import { withBlock, withCounts } from './marks';
import { operationsPage, operationsTable } from './operationsTable';
import { readSayings } from './sayings';
import { scopesList } from './scopesList';
import { ENGLISH } from './tongue';

/** The folder of the project. */
export const PROJECT = join(__dirname, '..', '..');

/** What users and contributors read, by path from the project's folder. */
export const DOCUMENTS = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	...pagesBelow('docs'),
];

/** What documents say that the records know. */
const counts = {
	resources: resources.length,
	operations: resources.flatMap(({ operations }) => operations).length,
	events: events.length,
};

/** What is generated, by the path of the document and the name of the block. */
const BLOCKS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
	'docs/operations.md': {
		operations: () => operationsPage(resources),
		scopes: () => scopesList(resources),
	},
	'docs/error-codes.md': {
		codes: () => codesIn(ENGLISH),
	},
	'docs/trigger.md': { events: () => eventsTable(events) },
	'docs/zh-CN/operations.md': { operations: () => operationsTable(resources, chineseTongue()) },
	'docs/zh-CN/error-codes.md': { codes: () => codesIn(chineseTongue()) },
	'docs/zh-CN/trigger.md': { events: () => eventsTable(events, chineseTongue()) },
};

function codesIn(tongue: typeof ENGLISH): string {
	const said = readSayings(join(PROJECT, 'test', 'sandbox', 'contract'));
	return errorCodes({ common, services }, resources, said, tongue);
}

/** A document as it is. */
export function readDocument(path: string): string {
	return readFileSync(join(PROJECT, path), 'utf8');
}

/** A document with its generated parts as the records make them. */
export function renewed(path: string): string {
	return Object.entries(BLOCKS[path] ?? {}).reduce(
		(document, [name, text]) => withBlock(document, name, text()),
		withCounts(readDocument(path), counts),
	);
}

/** Pages of a folder and of those in it, in the order of their names. */
function pagesBelow(folder: string): string[] {
	return readdirSync(join(PROJECT, folder), { withFileTypes: true })
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return pagesBelow(path);
			return entry.name.endsWith('.md') ? [path] : [];
		})
		.sort();
}
