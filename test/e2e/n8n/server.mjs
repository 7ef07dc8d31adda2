import { join } from 'node:path';

import { node24 } from '../../../scripts/setup/node24.mjs';
import { E2E } from '../../../scripts/setup/paths.mjs';
import { n8nEnvironment } from './environment.mjs';
import { freePort } from './ports.mjs';
import { startProgram } from './program.mjs';
import { until } from './until.mjs';

const N8N = join(E2E, 'node_modules', 'n8n', 'bin', 'n8n');

/** Executions a worker has under way at once. */
export const CONCURRENCY = 10;

/** n8n's usual port. */
const USUAL_PORT = 5678;

/**
 * Starts n8n's main process and waits until it answers.
 *
 * @param {string} userFolder
 * @param {Record<string, string>} [extra] more of its settings
 */
export async function startMain(userFolder, extra = {}) {
	const port = await freePort(USUAL_PORT);
	const env = n8nEnvironment({ userFolder, port, brokerPort: await freePort(), extra });
	const log = join(userFolder, 'n8n.log');
	const program = startProgram('n8n', node24().program, [N8N, 'start'], { env, log });
	const origin = `http://localhost:${port}`;
	await program.says('Editor is now accessible', 300);
	await until('n8n is ready', async () => (await fetch(`${origin}/healthz/readiness`)).ok);
	return { origin, ...program };
}

/**
 * Starts a worker of queue mode and waits until it takes jobs.
 *
 * @param {string} userFolder
 * @param {string} name
 * @param {Record<string, string>} extra the settings of the queue
 */
export async function startWorker(userFolder, name, extra) {
	const env = n8nEnvironment({
		userFolder,
		port: await freePort(),
		brokerPort: await freePort(),
		extra: { ...extra, QUEUE_HEALTH_CHECK_PORT: String(await freePort()) },
	});
	const log = join(userFolder, `${name}.log`);
	const args = [N8N, 'worker', `--concurrency=${CONCURRENCY}`];
	const program = startProgram(name, node24().program, args, { env, log });
	await program.says('n8n worker is now ready', 180);
	return program;
}

/**
 * Starts a process that takes webhooks only, as large installations have it, and waits until it does.
 *
 * @param {string} userFolder
 * @param {Record<string, string>} extra the settings of the queue
 */
export async function startWebhookProcessor(userFolder, extra) {
	const port = await freePort();
	const env = n8nEnvironment({ userFolder, port, brokerPort: await freePort(), extra });
	const log = join(userFolder, 'webhook-processor.log');
	const program = startProgram('webhooks', node24().program, [N8N, 'webhook'], { env, log });
	await program.says('Webhook listener waiting for requests', 180);
	return { origin: `http://localhost:${port}`, ...program };
}
