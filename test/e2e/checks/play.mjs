import assert from 'node:assert/strict';

import { sendText, trigger, workflow } from '../n8n/nodes.mjs';

const QUESTION = 'Is anybody there?';
const ANSWER = 'You said: Is anybody there?';

/** The page that plays the other side of Feishu, with a published workflow behind it. */
export async function checkPlay(check, { rest, sandbox, credential }, { page, shot }) {
	await check('a message from the page starts a workflow, whose reply comes back', async () => {
		const first = trigger(credential, 'Asked on the page', { events: ['im.message.receive_v1'] });
		const reply = sendText(credential, {
			operation: 'reply',
			messageId: '={{ $json.message_id }}',
			text: '=You said: {{ $json.text }}',
		});
		const made = await rest.createWorkflow(workflow('Asked on the page', [first, reply]));
		await rest.publish(made);
		await page.goto(`${sandbox.origin}/sandbox/play`);
		await page.locator('#text').fill(QUESTION);
		await page.getByRole('button', { name: 'Send', exact: true }).click();
		await page.locator('#messages').getByText(ANSWER).waitFor();
		assert.equal(await page.locator('#log .badge.good').count(), 1);
		await shot('play');
		await rest.unpublish(made);
	});
}
