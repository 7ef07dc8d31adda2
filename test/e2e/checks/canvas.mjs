import assert from 'node:assert/strict';

import { ENVELOPE, FOREIGN_CHAT } from '../n8n/nodes.mjs';
import { SANDBOX_APP, textsOf } from '../n8n/sandbox.mjs';
import { until } from '../n8n/until.mjs';

/** The entry of the node panel that has the node and its trigger. */
const ENTRY = 'Feishu (Lark)';

/** What a person does first: finds the node, sets it up by hand and tries it. */
export async function checkCanvas(check, { sandbox }, { editor, page, shot }) {
	for (const word of ['Lark', '飞书', 'Feishu']) {
		await check(`the node panel finds the node by "${word}"`, async () => {
			if (word === 'Lark') await editor.newWorkflow();
			await editor.searchNodes(word);
			await editor.found().filter({ hasText: ENTRY }).waitFor();
			await shot(`panel-${word === '飞书' ? 'chinese' : word.toLowerCase()}`);
		});
	}

	await check('the node is put on the canvas by one of its actions', async () => {
		await editor.addAction(ENTRY, 'Send message');
		await editor.holds('operation', 'Send Message');
		await shot('form-empty');
	});

	await check('a credential made in the editor fails its test with a wrong secret', async () => {
		await editor.part('node-credentials-select').click();
		await page.getByText('Create new credential').click();
		await editor.choose('region', 'Custom');
		await editor.field('baseUrl').fill(sandbox.origin);
		await editor.field('appId').fill(SANDBOX_APP.appId);
		await editor.field('appSecret').fill('not the secret');
		assert.equal((await editor.saveCredential()).status, 'Error');
		await page.getByText('More details').click();
		await page.getByText('app secret invalid [10014]').filter({ visible: true }).waitFor();
		await shot('credential-wrong');
	});

	await check('and passes it with the right one', async () => {
		await editor.field('appSecret').fill(SANDBOX_APP.appSecret);
		assert.equal((await editor.saveCredential()).status, 'OK');
		// n8n closes the form by itself once the credential works.
		await editor.part('credential-edit-dialog').waitFor({ state: 'hidden' });
	});

	await check('From List shows the chats of the sandbox', async () => {
		await editor.choose('receiveIdType', 'Chat ID');
		const entries = await editor.openList('receiveId');
		const chats = 'Release News, Support';
		await until(`the list is ${chats}`, async () => {
			return (await entries.allInnerTexts()).join(', ') === chats;
		});
		await shot('picker');
		await entries.filter({ hasText: 'Release News' }).click();
	});

	await check('Execute step sends the message and shows the envelope', async () => {
		await editor.field('text').fill('Hello from the canvas');
		await editor.executeStep();
		await editor.outputShows(...ENVELOPE, /Sent text message om_\w+ to oc_release/);
		await until('the message is delivered', async () =>
			textsOf(sandbox).includes('Hello from the canvas'),
		);
		await shot('executed');
	});

	await check('a refused call shows its Hint in the editor', async () => {
		await editor.chooseMode('receiveId', 'By ID');
		await editor.idField('receiveId').fill(FOREIGN_CHAT);
		await editor.executeStep();
		await editor.outputShows(
			/The call failed: .* Add the bot to the chat /,
			/"Hint":\s*"Add the bot to the chat /,
			/"StatusCode":\s*500/,
		);
		await shot('refused');
	});
}
