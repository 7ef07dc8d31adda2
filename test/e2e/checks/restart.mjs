import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

import { ANY_CHAT, sendText, trigger, workflow } from '../n8n/nodes.mjs';
import { SANDBOX_KEYS, sandboxCredential, textsOf } from '../n8n/sandbox.mjs';
import { until } from '../n8n/until.mjs';

const require = createRequire(import.meta.url);
const { bodyOf, documented, send } = require('../../sandbox/sending/index.ts');

const EVENT = 'application.bot.menu_v6';

/** Published workflows with Feishu Trigger, both ways, when n8n ends and comes back on the same data. */
export async function checkRestart(check, stage) {
	const { sandbox } = stage;
	const keys = await stage.rest.createCredential(
		sandboxCredential(sandbox, 'Feishu Restart', SANDBOX_KEYS),
	);
	const published = async (receiveBy) => {
		const first = trigger(keys, `Restarted by ${receiveBy}`, { receiveBy, events: [EVENT] });
		const node = sendText(keys, {
			receiveId: { __rl: true, mode: 'id', value: `${ANY_CHAT}_${receiveBy}` },
			text: `=Restart: {{ $json.event_id }}`,
		});
		const made = await stage.rest.createWorkflow(workflow(`Restart ${receiveBy}`, [first, node]));
		await stage.rest.publish(made);
		return made;
	};
	const told = () => textsOf(sandbox).filter((text) => text.startsWith('Restart: '));
	const workflows = [await published('longConnection'), await published('webhook')];
	const occurrence = (id) => ({ ...documented(EVENT), id });
	/** @returns whether Feishu would send the event again */
	const ways = {
		long: async (id) => {
			if (sandbox.sockets.open.size === 0) return true;
			const { code } = await sandbox.sockets.push(bodyOf(occurrence(id), '', Date.now()));
			return code !== 200;
		},
		webhook: async (id) => {
			const url = `${stage.n8n.origin}/webhook/${workflows[1].nodes[0].webhookId}/webhook`;
			const body = bodyOf(occurrence(id), SANDBOX_KEYS.verificationToken, Date.now());
			const { status } = await send(body, { url, keys: SANDBOX_KEYS, now: () => Date.now() });
			return status !== 200;
		},
	};

	for (const [end, signal] of [
		['stop', 'SIGTERM'],
		['kill', 'SIGKILL'],
	]) {
		await check(
			`after ${signal} the connection comes back, and each event starts one run`,
			async () => {
				const ids = (when) => Object.keys(ways).map((way) => [way, `${end}-${when}-${way}`]);
				const expected = [...ids('before'), ...ids('between'), ...ids('after')].map(
					([, id]) => `Restart: ${id}`,
				);
				const before = told().length;
				for (const [way, id] of ids('before')) assert.equal(await ways[way](id), false);
				await until('both have run', () => told().length === before + 2);
				await stage.restart(end, async () => {
					assert.equal(sandbox.sockets.open.size, 0);
					for (const [way, id] of ids('between')) assert.equal(await ways[way](id), true);
				});
				await until('the connection is back', () => sandbox.sockets.open.size === 1);
				// Feishu also repeats what it was told of, and not only once.
				for (const [way, id] of [...ids('before'), ...ids('between'), ...ids('between')]) {
					await until('it is taken', async () => !(await ways[way](id)));
				}
				for (const [way, id] of ids('after')) assert.equal(await ways[way](id), false);
				await until('all have run', () => told().length >= before + expected.length);
				await until('all executions are over', async () => {
					const under = workflows.map((made) =>
						stage.rest.countExecutions(made, ['new', 'running', 'waiting']),
					);
					return (await Promise.all(under)).every((count) => count === 0);
				});
				assert.deepEqual(told().slice(before).sort(), expected.sort());
			},
		);
	}
	for (const made of workflows) await stage.rest.unpublish(made);
	await until('nothing is open', () => sandbox.sockets.open.size === 0);
}
