/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readSnapshot } from '../names/snapshot';
import { refusals } from './refusals';

// Runs before every publication (`prepublishOnly`), and ends it unless everything is in place.

const read = (file: string) => readFileSync(join(__dirname, '..', '..', file), 'utf8');
const said = refusals({
	manifest: JSON.parse(read('package.json')),
	changelog: read('CHANGELOG.md'),
	namesOf: readSnapshot().released.version,
	env: process.env,
});
for (const text of said) console.error(text);
if (said.length > 0) process.exitCode = 1;
