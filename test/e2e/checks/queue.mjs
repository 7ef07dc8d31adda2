import assert from 'node:assert/strict';
import { join } from 'node:path';

import { ANY_CHAT, sendText, webhook, workflow } from '../n8n/nodes.mjs';
import { freePort } from '../n8n/ports.mjs';
import { startProgram } from '../n8n/program.mjs';
import { textsOf } from '../n8n/sandbox.mjs';
import { startWorker } from '../n8n/server.mjs';
import { until } from '../n8n/until.mjs';
import { find } from '../setup/debian.mjs';
import { step } from '../setup/step.mjs';

const RUNS = 200;

/** Calls of the webhook under way at once. */
const AT_ONCE = 10;

/** Queue mode: one main process, two workers, and Redis between them. */
export async function checkQueue(check, stage) {
	const port = await freePort();
	const redis = startRedis(stage.folder, port);
	await redis.says('Ready to accept connections', 30);
	const queue = {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(port),
	};
	await stage.restart(queue);
	const workers = await step('Starting two workers', () =>
		Promise.all(['worker-1', 'worker-2'].map((name) => startWorker(stage.folder, name, queue))),
	);

	await check(`${RUNS} queued executions deliver every message once`, async () => {
		const { rest, sandbox, credential, n8n } = stage;
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
		const runs = await until(
			'all executions are over',
			async () => {
				const all = await rest.executions(made.id);
				return all.length === RUNS && all.every(({ stoppedAt }) => stoppedAt !== null) && all;
			},
			{ seconds: 180, every: 1000 },
		);
		assert.deepEqual(new Set(runs.map(({ status }) => status)), new Set(['success']));
		const sent = textsOf(sandbox).filter((text) => text.startsWith('Queued '));
		assert.equal(sent.length, RUNS);
		assert.equal(new Set(sent).size, RUNS);
		// Both processes share the token n8n stores with the credential.
		assert.ok(sandbox.exchanges() - exchanges <= 1, 'the workers exchanged tokens of their own');
	});

	await check('both workers took part, and the main process ran none', async () => {
		const shares = await Promise.all(workers.map(finishedBy));
		console.log(`        worker 1: ${shares[0]}, worker 2: ${shares[1]}`);
		assert.equal(shares[0] + shares[1], RUNS);
		assert.ok(shares.every((share) => share > 0));
	});
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

function startRedis(folder, port) {
	const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
	const inMemory = ['--save', '', '--appendonly', 'no'];
	const log = join(folder, 'redis.log');
	return startProgram('Redis', find('redis-server'), [...settings, ...inMemory], {
		env: process.env,
		log,
	});
}
