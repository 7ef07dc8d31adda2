import { createRequire } from 'node:module';

import './sandbox.mjs';

const require = createRequire(import.meta.url);
const {
	isFeishuTrigger,
	startOf,
	templates,
	withChosen,
} = require('../../demo/templates/index.ts');

export { isFeishuTrigger, startOf, templates };

/**
 * A template with what its user would choose, in the sandbox.
 *
 * @param {{ workflow: object, staging: object }} template
 * @param {{ id: string, name: string }} credential given to every Feishu node
 * @param {Record<string, object>} [others] credentials by the type of the node that needs them
 */
export function chosen({ workflow, staging }, credential, others = {}) {
	const { name, nodes, connections, settings } = withChosen(workflow, staging);
	const feishuApi = { id: credential.id, name: credential.name };
	const withCredentials = nodes.map((node) => {
		const credentials = node.type.startsWith('n8n-nodes-feishu-suite.')
			? { feishuApi }
			: others[node.type];
		return credentials === undefined ? node : { ...node, credentials };
	});
	return { name, nodes: withCredentials, connections, settings };
}

/**
 * Imports the templates that are not there yet, by name.
 * @returns {Promise<string[]>} the names of all templates
 */
export async function importTemplates(rest, credential) {
	const present = new Set((await rest.workflows()).map(({ name }) => name));
	for (const template of templates()) {
		if (present.has(template.workflow.name)) continue;
		await rest.createWorkflow(chosen(template, credential));
	}
	return templates().map(({ workflow }) => workflow.name);
}
