import { sendText, trigger, workflow } from '../n8n/nodes.mjs';
import { sandboxCredential } from '../n8n/sandbox.mjs';

/** The page of the sandbox on which people play everybody in Feishu, beside a workflow that answers them. */
export async function checkOtherSide(check, { rest, sandbox }, { page, shot }) {
	await check('a message written on the page of the sandbox is answered there', async () => {
		const credential = await rest.createCredential(sandboxCredential(sandbox, 'Feishu Other Side'));
		const first = trigger(credential, 'Message', { events: ['im.message.receive_v1'] });
		const reply = sendText(
			credential,
			{
				operation: 'reply',
				messageId: '={{ $json.message_id }}',
				text: '=Hello, you said: {{ $json.text }}',
			},
			{ name: 'Reply' },
		);
		const made = await rest.createWorkflow(workflow('The other side', [first, reply]));
		await rest.publish(made);
		await page.goto(`${sandbox.origin}/sandbox/play`);
		await page.getByText('Connected').waitFor();
		await page.locator('#say [name=text]').fill('what is on today?');
		await page.getByRole('button', { name: 'Send' }).click();
		await page.getByText('Hello, you said: what is on today?').waitFor();
		await shot('other-side');
		await rest.unpublish(made);
	});
}
