/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DOCUMENTS, PROJECT, readDocument, renewed } from './documents';

const changed = DOCUMENTS.filter((path) => renewed(path) !== readDocument(path));
for (const path of changed) writeFileSync(join(PROJECT, path), renewed(path));
console.log(
	changed.length === 0
		? 'Tables and counts of the documents are what the records say.'
		: `Rewrote tables and counts of ${changed.join(', ')}.`,
);
