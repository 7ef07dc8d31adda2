/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findingsIn } from './words/findings';
import type { Text } from './words/texts';
import { proseOf, textsOf, titlesOf } from './words/texts';

// Plain English in everything that users and contributors read: documents, the texts and comments
// of the sources, the titles of tests.

/** Folders that hold what others wrote, or what was made from the rest. */
const LEFT_OUT = new Set([
	'.git',
	'.n8n-local',
	'coverage',
	'dist',
	'dist-i18n',
	'node_modules',
	'shots',
]);

/** Files, and what of them somebody reads; the first that fits counts. */
const READ: ReadonlyArray<readonly [RegExp, (path: string, content: string) => Text[]]> = [
	// The list of words has to name them.
	[/^(scripts\/gates\/words\/list\.ts|test\/scripts\/words\.test\.ts)$/, () => []],
	[/\.zh-CN\.md$|^docs\/zh-CN\//, () => []],
	[/\.md$/, (_, content) => proseOf(content)],
	[/^(nodes|credentials|i18n|scripts)\/.*\.(ts|mjs|cjs)$/, textsOf],
	[/^test\/.*\.ts$/, titlesOf],
	[
		/^(test\/sandbox\/workflows\/|docs\/templates\/|nodes\/|\.github\/).*\.(json|ya?ml)$/,
		(_, text) => [{ text, line: 1 }],
	],
];

const said = filesBelow('.').flatMap((path) => {
	const read = READ.find(([pattern]) => pattern.test(path))?.[1];
	if (read === undefined) return [];
	return findingsIn(read(path, readFileSync(path, 'utf8'))).map(
		({ line, word, instead }) => `${path}:${line}: "${word}" → ${instead}`,
	);
});
for (const line of said) console.error(line);
console.log(`Words: ${said.length} findings`);
if (said.length > 0) process.exitCode = 1;

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (!entry.isDirectory()) return [path];
		return LEFT_OUT.has(entry.name) ? [] : filesBelow(path);
	});
}
