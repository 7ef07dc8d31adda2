import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PROJECT } from '../../../scripts/setup/paths.mjs';

const FOLDER = join(PROJECT, 'test', 'sandbox', 'workflows');

/** The example workflows of the project, in the order of their file names. */
async function exampleWorkflows() {
	const names = await readdir(FOLDER).catch(() => []);
	const files = names.filter((name) => name.endsWith('.json')).sort();
	return await Promise.all(
		files.map(async (name) => JSON.parse(await readFile(join(FOLDER, name), 'utf8'))),
	);
}

/**
 * Imports the examples that are not there yet, by name, so that what a person made of them stays.
 *
 * @param {ReturnType<typeof import('./rest.mjs').restOf>} rest
 * @param {{ id: string, name: string }} [credential] given to every Feishu node
 * @returns {Promise<string[]>} the names of all examples
 */
export async function importExamples(rest, credential) {
	const present = new Set((await rest.workflows()).map(({ name }) => name));
	const examples = await exampleWorkflows();
	for (const { name, nodes, connections, settings = {} } of examples) {
		if (present.has(name)) continue;
		const withCredential = nodes.map((node) => ({ ...node, ...credentialsOf(node, credential) }));
		await rest.createWorkflow({ name, nodes: withCredential, connections, settings });
	}
	return examples.map(({ name }) => name);
}

function credentialsOf({ type }, credential) {
	if (!type.startsWith('n8n-nodes-feishu-suite.')) return {};
	const { id, name } = credential ?? {};
	return { credentials: credential === undefined ? {} : { feishuApi: { id, name } } };
}
