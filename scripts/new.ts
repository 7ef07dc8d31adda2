/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions, no-console */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';

import type { KnownEndpoint } from './new/contract';
import { knownEndpoint } from './new/contract';
import { layOut } from './new/layOut';
import { checkName } from './new/resource';

// `npm run new -- message.recall im.v1.message.delete` lays out an operation: record, list entry,
// example and sandbox handler. What only a person knows is left empty, and a check asks for it.

const USAGE = `Usage: npm run new -- <resource>.<operation> <endpoint id> [<endpoint id> ...] [--resource]
--resource makes the resource as well`;

async function main(project: string, words: string[]): Promise<void> {
	const isNewResource = words.includes('--resource');
	const [name = '', ...ids] = words.filter((word) => word !== '--resource');
	const [, resource, operation] = /^([a-z]\w*)\.([a-z]\w*)$/.exec(name) ?? [];
	if (resource === undefined || operation === undefined || ids.length === 0) throw new Error(USAGE);
	const wanted = { resource, operation, isNewResource };
	// Before anything is made, so that a refused call leaves nothing behind.
	checkName(project, wanted);
	const files = layOut(project, { ...wanted, endpoints: endpointsOf(project, ids) });
	const options = await prettier.resolveConfig(join(project, 'package.json'));
	for (const [path, content] of files) {
		const filepath = join(project, path);
		mkdirSync(dirname(filepath), { recursive: true });
		writeFileSync(filepath, await prettier.format(content, { ...options, filepath }));
		console.log(path);
	}
	console.log(
		[
			'',
			'Fill in what is empty there, as CONTRIBUTING.md says. Then:',
			'  npm run names',
			'  npm run docs',
			`  npm test -- resources/operations resources/contract resources/words spec/records -t ${name}`,
			'  npm test -- test/i18n    says which Chinese is missing, and where it goes',
			'  npm run lint',
			'and a line in CHANGELOG.md.',
		].join('\n'),
	);
}

function endpointsOf(project: string, ids: readonly string[]): KnownEndpoint[] {
	const missing = ids.filter((id) => knownEndpoint(project, id) === undefined);
	const generator = join(project, 'scripts', 'contract.mjs');
	if (missing.length > 0 && existsSync(generator)) {
		const made = spawnSync(process.execPath, [generator, ...missing], {
			cwd: project,
			stdio: 'inherit',
		});
		// It has said why.
		if (made.status !== 0) throw new Error('Nothing was laid out.');
	}
	return ids.map((id) => {
		const known = knownEndpoint(project, id);
		if (known !== undefined) return known;
		throw new Error(
			`The endpoint ${id} is not in test/sandbox/contract: run npm run contract -- ${id}`,
		);
	});
}

main(process.cwd(), process.argv.slice(2)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
