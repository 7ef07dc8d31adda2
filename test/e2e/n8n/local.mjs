import { join } from 'node:path';

import { build, installPackage } from '../../../scripts/setup/pack.mjs';
import { LOCAL } from '../../../scripts/setup/paths.mjs';
import { step } from '../../../scripts/setup/step.mjs';
import { importExamples } from './examples.mjs';
import { passwordOf } from './login.mjs';
import { servePack } from './pack.mjs';
import { OWNER, restOf } from './rest.mjs';
import { SANDBOX_KEYS, sandboxCredential, startSandbox } from './sandbox.mjs';
import { startMain } from './server.mjs';
import { importTemplates } from './templates.mjs';

const TENANT = [
	'  Feishu    add a Feishu (Lark) API credential with the App ID and App Secret of your app',
];

/**
 * Opens the n8n of this clone, with the package as it is now, and prints how to get in. With the
 * sandbox and with a real tenant it keeps different folders.
 *
 * @param {{ real: boolean, chinese: boolean }} options `chinese`: with the form in Chinese
 */
export async function openLocal({ real, chinese }) {
	await step('Building the package', build);
	const userFolder = join(LOCAL, real ? 'real' : 'sandbox');
	const password = await passwordOf(userFolder);
	await step('Installing the package into n8n', () => installPackage(userFolder));
	const { settings } = chinese ? await servePack() : { settings: {} };
	const n8n = await step('Starting n8n', () => startMain(userFolder, settings));
	const rest = restOf(n8n.origin);
	await rest.enter(password);
	const told = real ? TENANT : await openSandbox(rest);
	console.log(
		[
			'',
			`  n8n       ${n8n.origin}`,
			`  log in    ${OWNER.email}`,
			`  password  ${password}`,
			...told,
			`  log       ${n8n.log}`,
			'',
			'Ctrl-C stops everything.',
		].join('\n'),
	);
}

async function openSandbox(rest) {
	const sandbox = await startSandbox({ limits: true });
	const credential = await pointCredential(rest, sandbox);
	const examples = await importExamples(rest, credential);
	const templates = await importTemplates(rest, credential);
	return [
		`  Feishu    a sandbox; play the people in it: ${sandbox.origin}/sandbox/play`,
		...listed('examples', examples),
		...listed('templates', templates),
	];
}

function listed(title, names) {
	return names.map((name, index) => `  ${(index === 0 ? title : '').padEnd(9)} ${name}`);
}

/** The sandbox has another port at every start: its credential is made once and then led there. */
async function pointCredential(rest, sandbox) {
	const credential = sandboxCredential(sandbox, undefined, SANDBOX_KEYS);
	const known = (await rest.credentials()).find(({ name }) => name === credential.name);
	return known === undefined
		? await rest.createCredential(credential)
		: await rest.updateCredential(known.id, credential);
}
