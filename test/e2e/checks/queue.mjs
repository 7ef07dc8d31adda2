import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

import { ANY_CHAT, sendText, trigger, webhook, workflow } from '../n8n/nodes.mjs';
import { startPostgres } from '../n8n/postgres.mjs';
import { startRedis } from '../n8n/redis.mjs';
import { FAILED } from '../n8n/rest.mjs';
import { SANDBOX_KEYS, sandboxCredential, textsOf } from '../n8n/sandbox.mjs';
import { CONCURRENCY, startWebhookProcessor, startWorker } from '../n8n/server.mjs';
import { until } from '../n8n/until.mjs';
import { step } from '../../../scripts/setup/step.mjs';
import { openStage } from './stage.mjs';

const require = createRequire(import.meta.url);
const { bodyOf, documented, send } = require('../../sandbox/sending/index.ts');

const EVENT = 'application.bot.menu_v6';

const RUNS = 200;

/** Calls of the webhook under way at once. */
const AT_ONCE = 10;

/** Queue mode: one main process, two workers, Redis and PostgreSQL between them. */
export async function checkQueue(check) {
	const redis = await startRedis();
	const postgres = await startPostgres();
	const settings = { ...redis.settings, ...postgres.settings };
	const stage = await openStage(settings);
	const { rest, sandbox, credential, n8n } = stage;
	const workers = await step('Starting two workers', () =>
		Promise.all(['worker-1', 'worker-2'].map((name) => startWorker(stage.folder, name, settings))),
	);

	await check(`${RUNS} queued executions deliver every message once`, async () => {
		const node = sendText(credential, {
			// Five messages a second go to one chat; this is about the queue.
			receiveId: { __rl: true, mode: 'id', value: `=${ANY_CHAT}_{{ $json.body.number }}` },
			text: '=Queued {{ $json.body.number }}',
		});
		const trigger = webhook('e2e-queue');
		trigger.parameters.responseMode = 'onReceived';
		const made = await rest.createWorkflow(workflow('In the queue', [trigger, node]));
		await rest.publish(made);
		const exchanges = sandbox.exchanges();
		await startRuns(`${n8n.origin}/webhook/e2e-queue`);
		await until(
			'all executions are over',
			async () => (await rest.countExecutions(made, ['success', ...FAILED])) === RUNS,
			{ seconds: 180, every: 1000 },
		);
		assert.equal(await rest.countExecutions(made, FAILED), 0);
		const sent = textsOf(sandbox).filter((text) => text.startsWith('Queued '));
		assert.equal(sent.length, RUNS);
		assert.equal(new Set(sent).size, RUNS);
		const exchanged = sandbox.exchanges() - exchanges;
		console.log(`        token exchanges: ${exchanged}`);
		// Executions that begin before the first token is stored fetch one each; all others share it.
		assert.ok(exchanged <= 2 * CONCURRENCY, `${exchanged} token exchanges`);
	});

	await check('both workers took part, and the main process ran none', async () => {
		const shares = await Promise.all(workers.map(finishedBy));
		console.log(`        worker 1: ${shares[0]}, worker 2: ${shares[1]}`);
		assert.equal(shares[0] + shares[1], RUNS);
		assert.ok(shares.every((share) => share > 0));
	});

	await checkEvents(check, stage, settings);

	await Promise.all(workers.map((worker) => worker.stop()));
	await stage.close();
	await redis.stop();
	await postgres.stop();
}

/** Feishu Trigger in queue mode: the main process listens, two processes take webhooks, workers run. */
async function checkEvents(check, { rest, sandbox, n8n, folder }, settings) {
	const processor = await step('Starting a webhook processor', () =>
		startWebhookProcessor(folder, settings),
	);
	const keys = await rest.createCredential(
		sandboxCredential(sandbox, 'Feishu Events', SANDBOX_KEYS),
	);
	const ways = {
		longConnection: async (_made, occurrence) =>
			await sandbox.sockets.push(bodyOf(occurrence, '', Date.now())),
		webhook: async ({ nodes: [{ webhookId }] }, occurrence, copy) => {
			const { origin } = copy % 2 === 0 ? n8n : processor;
			const url = `${origin}/webhook/${webhookId}/webhook`;
			const body = bodyOf(occurrence, SANDBOX_KEYS.verificationToken, Date.now());
			const { status } = await send(body, { url, keys: SANDBOX_KEYS, now: () => Date.now() });
			assert.equal(status, 200);
		},
	};
	for (const [receiveBy, deliver] of Object.entries(ways)) {
		await check(`four copies of an event by ${receiveBy} go on once, in a worker`, async () => {
			const first = trigger(keys, `Queued by ${receiveBy}`, { receiveBy, events: [EVENT] });
			const node = sendText(keys, {
				receiveId: { __rl: true, mode: 'id', value: `${ANY_CHAT}_${receiveBy}` },
				text: `=Event by ${receiveBy}: {{ $json.event_id }}`,
			});
			const made = await rest.createWorkflow(workflow(`Events by ${receiveBy}`, [first, node]));
			await rest.publish(made);
			const sent = () =>
				textsOf(sandbox).filter((text) => text.startsWith(`Event by ${receiveBy}`));
			for (const [index, id] of ['one', 'two'].entries()) {
				const occurrence = { ...documented(EVENT), id: `queue-${receiveBy}-${id}` };
				await deliver(made, occurrence, index);
				await until('it went on', async () => sent().length > index);
				// Feishu repeats an event a while later, wherever it then arrives.
				await Promise.all([0, 1, 2].map((copy) => deliver(made, occurrence, copy)));
			}
			await until('all executions are over', async () => {
				const under = await rest.countExecutions(made, ['new', 'running', 'waiting']);
				return under === 0;
			});
			assert.equal(sent().length, 2);
			await rest.unpublish(made);
		});
	}
	await processor.stop();
}

/** How many executions a worker says it has finished. */
async function finishedBy(worker) {
	return (await worker.printed()).match(/Worker finished execution/g)?.length ?? 0;
}

async function startRuns(url) {
	let number = 0;
	const caller = async () => {
		while (number < RUNS) {
			number += 1;
			const body = JSON.stringify({ number });
			const headers = { 'content-type': 'application/json' };
			const response = await fetch(url, { method: 'POST', headers, body });
			assert.equal(response.status, 200);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, caller));
}
