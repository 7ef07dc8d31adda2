import { createReport } from './checks/report.mjs';
import { stopPrograms } from './n8n/program.mjs';
import { installPrograms } from '../../scripts/setup/debian.mjs';
import { installN8n } from '../../scripts/setup/n8n.mjs';
import { build } from '../../scripts/setup/pack.mjs';
import { seconds, step } from '../../scripts/setup/step.mjs';

// The package in a real n8n, in a browser and over n8n's REST API: `npm run e2e`.

const report = createReport();
const { count, check } = report;
const start = Date.now();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => void stopPrograms().then(() => process.exit(1)));
}

try {
	await installPrograms();
	await installN8n();
	await step('Building the package', build);
	// Loaded only now: what it imports has just been installed.
	const { runChecks } = await import('./checks/index.mjs');
	await runChecks(report);
} catch (error) {
	// What breaks outside of a check leaves the rest unproved.
	await check('nothing broke between the checks', () => Promise.reject(error));
}
await stopPrograms();
console.log(`> All in ${seconds(start)} s`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);
