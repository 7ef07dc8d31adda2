import { openBrowser } from './browser/browser.mjs';
import { editorOf } from './browser/editor.mjs';
import { checkAgent } from './checks/agent.mjs';
import { checkAppearance } from './checks/appearance.mjs';
import { checkCanvas } from './checks/canvas.mjs';
import { checkCredential } from './checks/credential.mjs';
import { checkExamples } from './checks/examples.mjs';
import { checkQueue } from './checks/queue.mjs';
import { createReport } from './checks/report.mjs';
import { checkRuns } from './checks/runs.mjs';
import { openStage } from './checks/stage.mjs';
import { stopPrograms } from './n8n/program.mjs';
import { installPrograms } from './setup/debian.mjs';
import { install } from './setup/install.mjs';
import { build } from './setup/pack.mjs';
import { seconds, step } from './setup/step.mjs';

// The package in a real n8n, in a browser and over n8n's REST API: `npm run e2e`.

const report = createReport();
const { count, check } = report;
const start = Date.now();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => void stopPrograms().then(() => process.exit(1)));
}

try {
	await installPrograms();
	await install();
	await step('Building the package', build);
	await checkOneProcess();
	await checkQueue(check);
} catch (error) {
	// What breaks outside of a check leaves the rest unproved.
	await check('nothing broke between the checks', () => Promise.reject(error));
}
await stopPrograms();
console.log(`> All in ${seconds(start)} s`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);

/** Everything that n8n does in one process, which is how most people run it. */
async function checkOneProcess() {
	const stage = await openStage();
	await checkRuns(check, stage);
	await checkCredential(check, stage);
	await checkExamples(check, stage);
	const browser = await openBrowser();
	report.onFailure = () => browser.shot(`failed-${count.failed}`);
	const view = { ...browser, editor: editorOf(browser.page, stage.n8n.origin) };
	await view.editor.logIn(stage.password);
	await checkCanvas(check, stage, view);
	await checkAppearance(check, stage, view);
	await checkAgent(check, stage, view);
	report.onFailure = undefined;
	await browser.close();
	await stage.close();
}
