import assert from 'node:assert/strict';

import {
	ANY_CHAT,
	ENVELOPE,
	everySeconds,
	FOREIGN_CHAT,
	MANUAL,
	sendText,
	to,
	webhook,
	workflow,
} from '../n8n/nodes.mjs';
import { FAILED, itemsOf } from '../n8n/rest.mjs';
import { textsOf } from '../n8n/sandbox.mjs';
import { until } from '../n8n/until.mjs';

/** Workflows that run without anybody at the editor. */
export async function checkRuns(check, { rest, sandbox, credential, n8n }) {
	await check('a run over the REST API returns the envelope, its fields in order', async () => {
		const made = await rest.createWorkflow(workflow('Send a text', [MANUAL, sendText(credential)]));
		const execution = await rest.run(made, MANUAL.name);
		const [envelope] = itemsOf(execution, 'Feishu');
		assert.deepEqual(Object.keys(envelope), ENVELOPE);
		assert.equal(envelope.StatusCode, 200);
	});

	await check('a refused call leaves by the error output with its Hint', async () => {
		const node = sendText(
			credential,
			{ receiveId: { __rl: true, mode: 'id', value: FOREIGN_CHAT } },
			{ onError: 'continueErrorOutput' },
		);
		const made = await rest.createWorkflow(
			workflow('Error output', [MANUAL, node, nothing('Sent'), nothing('Refused')], {
				[MANUAL.name]: { main: [[to('Feishu')]] },
				Feishu: { main: [[to('Sent')], [to('Refused')]] },
			}),
		);
		const execution = await rest.run(made, MANUAL.name);
		assert.deepEqual(itemsOf(execution, 'Sent'), []);
		const [refused] = itemsOf(execution, 'Refused');
		assert.match(refused.message, /^Add the bot to the chat /);
		assert.equal(refused.details.StatusCode, 500);
	});

	await check('a schedule sends on its own', async () => {
		const text = 'From a schedule';
		const made = await rest.createWorkflow(
			workflow('On a schedule', [everySeconds(2), sendText(credential, { text })]),
		);
		await rest.publish(made);
		await until('two runs of the schedule', async () => {
			const sent = textsOf(sandbox).filter((one) => one === text).length;
			return sent >= 2;
		});
		await rest.unpublish(made);
		assert.equal(await rest.countExecutions(made, FAILED), 0);
	});

	await check('a webhook starts a workflow and is answered with the envelope', async () => {
		const node = sendText(credential, {
			receiveId: { __rl: true, mode: 'id', value: `=${ANY_CHAT}_{{ $json.body.chat }}` },
			text: '={{ $json.body.text }}',
		});
		const made = await rest.createWorkflow(workflow('On a webhook', [webhook('e2e'), node]));
		await rest.publish(made);
		const response = await fetch(`${n8n.origin}/webhook/e2e`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ chat: 'one', text: 'From a webhook' }),
		});
		const answer = await response.json();
		const envelope = Array.isArray(answer) ? answer[0] : answer;
		assert.match(envelope.Summary, /^Sent text message om_\w+ to oc_any_one\.$/);
		assert.ok(textsOf(sandbox).includes('From a webhook'));
	});
}

function nothing(name) {
	return { name, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
}
