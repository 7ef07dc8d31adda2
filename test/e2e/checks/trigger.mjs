import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

import { sendText, trigger, workflow } from '../n8n/nodes.mjs';
import { sandboxCredential } from '../n8n/sandbox.mjs';
import { until } from '../n8n/until.mjs';

const require = createRequire(import.meta.url);
const {
	bodyOf,
	documented,
	SANDBOX_KEYS,
	send,
	tryAddress,
} = require('../../sandbox/sending/index.ts');

const EVENT = 'application.bot.menu_v6';
const ANY_STATUS = ['success', 'error', 'crashed', 'running'];

/** Feishu Trigger in published workflows, both ways. */
export async function checkTrigger(check, { rest, sandbox, n8n }) {
	const credential = await rest.createCredential(
		sandboxCredential(sandbox, 'Feishu Events', SANDBOX_KEYS),
	);
	const published = async (name, receiveBy) => {
		const node = trigger(credential, name, { receiveBy, events: [EVENT] });
		const made = await rest.createWorkflow(workflow(name, [node]));
		await rest.publish(made);
		return made;
	};
	const runsOf = async (made) => await rest.countExecutions(made, ANY_STATUS);
	const eventOf = (id, token = '') => bodyOf({ ...documented(EVENT), id }, token, Date.now());

	await check(
		'two workflows share one long connection, and each gets every event once',
		async () => {
			const both = [
				await published('First', 'longConnection'),
				await published('Second', 'longConnection'),
			];
			assert.equal(sandbox.sockets.open.size, 1);
			await sandbox.sockets.push(eventOf('e2e-1'));
			await sandbox.sockets.push(eventOf('e2e-1'));
			await until('both have run', async () => {
				const runs = await Promise.all(both.map(runsOf));
				return runs.every((count) => count > 0);
			});

			const [before] = sandbox.sockets.open;
			sandbox.sockets.cut();
			await until('another connection is there', async () => {
				const [now] = sandbox.sockets.open;
				return now !== undefined && now !== before;
			});
			await sandbox.sockets.push(eventOf('e2e-2'));
			await until('both have run again', async () => {
				const runs = await Promise.all(both.map(runsOf));
				return runs.every((count) => count > 1);
			});
			assert.deepEqual(await Promise.all(both.map(runsOf)), [2, 2]);

			for (const made of both) await rest.unpublish(made);
			await until('nothing is open', async () => sandbox.sockets.open.size === 0);
		},
	);

	await check(
		'a wrong secret and a wrong region are told when a workflow is published',
		async () => {
			const refused = async (name, data) => {
				const wrong = await rest.createCredential(sandboxCredential(sandbox, name, data));
				const node = trigger(wrong, name, { receiveBy: 'longConnection', events: [EVENT] });
				return await rest.refusedPublication(await rest.createWorkflow(workflow(name, [node])));
			};
			assert.match(await refused('Wrong secret', { appSecret: 'wrong' }), /10014.*App Secret/);
			sandbox.sending.refuses = 1000040351;
			assert.match(await refused('Wrong region', {}), /1000040351.*Region/);
			sandbox.sending.refuses = undefined;
		},
	);

	await check(
		'a workflow answers the press of a button, both ways, and the trigger where it does not',
		async () => {
			const answer = (parameters) =>
				sendText(credential, { operation: 'answerCallback', ...parameters }, { name: 'Answer' });
			const slow = {
				name: 'Slow',
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				parameters: { amount: 4 },
			};
			const awaited = async (name, receiveBy, nodes) => {
				const parameters = { receiveBy, events: ['card.action.trigger'], answer: 'workflow' };
				const first = trigger(credential, name, parameters);
				const made = await rest.createWorkflow(workflow(name, [first, ...nodes]));
				await rest.publish(made);
				return made;
			};
			const deliveries = {
				longConnection: async (_made, occurrence) => {
					const body = bodyOf(occurrence, '', Date.now());
					const { code, data } = await sandbox.sockets.push(body);
					return { status: code, body: data };
				},
				webhook: async (made, occurrence) => {
					const url = `${n8n.origin}/webhook/${made.nodes[0].webhookId}/webhook`;
					const body = bodyOf(occurrence, SANDBOX_KEYS.verificationToken, Date.now());
					return await send(body, { url, keys: SANDBOX_KEYS, now: () => Date.now() });
				},
			};
			const toast = { type: 'info', content: 'yes, Ada' };
			const said = [answer({ toastText: '={{ $json.value.choice }}, Ada' })];
			for (const [receiveBy, deliver] of Object.entries(deliveries)) {
				const click = (id) => ({
					type: 'card.action.trigger',
					id: `e2e-${receiveBy}-${id}`,
					event: { token: 'c-e2e', action: { value: { choice: 'yes' } } },
				});
				const quick = await awaited(`Answers by ${receiveBy}`, receiveBy, said);
				assert.deepEqual(await deliver(quick, click(1)), { status: 200, body: { toast } });
				const many = Array.from({ length: 5 }, (_, index) => click(`many-${index}`));
				const answers = await Promise.all(many.map((one) => deliver(quick, one)));
				assert.deepEqual(answers, Array(5).fill({ status: 200, body: { toast } }));
				await rest.unpublish(quick);
				for (const [name, nodes] of [
					['No answer', []],
					['Late answer', [slow, ...said]],
				]) {
					const made = await awaited(`${name} by ${receiveBy}`, receiveBy, nodes);
					assert.deepEqual(await deliver(made, click(name)), { status: 200, body: {} });
					await until('it has run', async () => (await runsOf(made)) === 1);
					await rest.unpublish(made);
				}
			}
		},
	);

	await check('a webhook takes what Feishu signs, once, and refuses the rest', async () => {
		const made = await published('By webhook', 'webhook');
		const url = `${n8n.origin}/webhook/${made.nodes[0].webhookId}/webhook`;
		const address = { url, keys: SANDBOX_KEYS, now: () => Date.now() };
		const event = (id) => eventOf(id, SANDBOX_KEYS.verificationToken);
		assert.equal((await tryAddress('a challenge', address)).status, 200);
		assert.equal((await send(event('e2e-3'), address)).status, 200);
		assert.equal((await send(event('e2e-3'), address)).status, 200);
		for (const encryptKey of ['another key', '']) {
			const keys = { ...SANDBOX_KEYS, encryptKey };
			assert.equal((await send(event('e2e-4'), { ...address, keys })).status, 401);
		}
		await send(event('e2e-5'), address);
		await until('it has run for each event', async () => (await runsOf(made)) > 1);
		assert.equal(await runsOf(made), 2);
		await rest.unpublish(made);
	});
}
