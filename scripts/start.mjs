import { stopPrograms } from '../test/e2e/n8n/program.mjs';
import { installN8n } from './setup/n8n.mjs';
import { installProject } from './setup/project.mjs';

// From a fresh clone to an editor in the browser: `npm start`; `npm start -- --real` is for a real
// tenant, `--zh` has the form in Chinese.

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		if (!stopping) void stop(0);
	});
}

try {
	await installProject();
	await installN8n();
	// Loaded only now: what it imports has just been installed.
	const { openLocal } = await import('../test/e2e/n8n/local.mjs');
	await openLocal({
		real: process.argv.includes('--real'),
		chinese: process.argv.includes('--zh'),
	});
} catch (error) {
	// A program that Ctrl-C ended has not failed.
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
