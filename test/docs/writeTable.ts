/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { readFileSync, writeFileSync } from 'node:fs';

import { resources } from '../../nodes/Feishu/resources';
import { operationsTable, withTable } from './operationsTable';
import { README } from './readme';

const before = readFileSync(README, 'utf8');
const after = withTable(before, operationsTable(resources));
if (after === before) {
	console.log('The operations table of README.md is what the records say.');
} else {
	writeFileSync(README, after);
	console.log('Rewrote the operations table of README.md.');
}
