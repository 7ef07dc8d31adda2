import { join } from 'node:path';

import { importExamples } from './n8n/examples.mjs';
import { passwordOf } from './n8n/login.mjs';
import { stopPrograms } from './n8n/program.mjs';
import { OWNER, restOf } from './n8n/rest.mjs';
import { startMain } from './n8n/server.mjs';
import { install } from './setup/install.mjs';
import { build, installPackage } from './setup/pack.mjs';
import { LOCAL } from './setup/paths.mjs';
import { step } from './setup/step.mjs';

// From a fresh clone to an editor in the browser: `npm start`, or `npm start -- --real` for a tenant of one's own.

const real = process.argv.includes('--real');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		if (!stopping) void stop(0);
	});
}

try {
	await start();
} catch (error) {
	// A program that Ctrl-C ended is no failure.
	if (!stopping) {
		console.error(`\n${error.message}`);
		await stop(1);
	}
}

/** Ends n8n, and with this process the sandbox. */
async function stop(code) {
	stopping = true;
	console.log('\nStopping ...');
	await stopPrograms();
	process.exit(code);
}

async function start() {
	await install();
	await step('Building the package', build);
	const userFolder = join(LOCAL, real ? 'real' : 'sandbox');
	const password = await passwordOf(userFolder);
	await step('Installing the package into n8n', () => installPackage(userFolder));
	const sandbox = real ? undefined : await startSandboxHere();
	const n8n = await step('Starting n8n', () => startMain(userFolder));
	const rest = restOf(n8n.origin);
	await rest.enter(password);
	const credential = sandbox === undefined ? undefined : await pointCredential(rest, sandbox);
	const examples = await importExamples(rest, credential);
	console.log(
		[
			'',
			`  n8n       ${n8n.origin}`,
			`  log in    ${OWNER.email}`,
			`  password  ${password}`,
			sandbox === undefined
				? '  Feishu    none: add a Feishu API credential with the App ID and App Secret of your app'
				: `  Feishu    a sandbox at ${sandbox.origin}; delivered messages: ${sandbox.origin}/sandbox/messages`,
			...examples.map((name, index) => `  ${index === 0 ? 'examples' : '        '}  ${name}`),
			`  log       ${n8n.log}`,
			'',
			'Ctrl-C stops everything.',
		].join('\n'),
	);
}

async function startSandboxHere() {
	const { startSandbox } = await import('./n8n/sandbox.mjs');
	return await startSandbox({ limits: true });
}

/** The sandbox has another port at every start: its credential is made once and then led there. */
async function pointCredential(rest, sandbox) {
	const { sandboxCredential } = await import('./n8n/sandbox.mjs');
	const credential = sandboxCredential(sandbox);
	const known = (await rest.credentials()).find(({ name }) => name === credential.name);
	return known === undefined
		? await rest.createCredential(credential)
		: await rest.updateCredential(known.id, credential);
}
