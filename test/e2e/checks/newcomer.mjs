import assert from 'node:assert/strict';

import { FEISHU, FOREIGN_CHAT, MANUAL, sendText, workflow } from '../n8n/nodes.mjs';
import { SANDBOX_APP, sandboxCredential } from '../n8n/sandbox.mjs';

/** Words by which people look for what the node does. */
const WORDS = ['send message', 'docs', 'calendar', 'wiki', '多维表格', '审批', '日历', '消息'];

/** What a person meets who opens the forms for the first time. */
export async function checkNewcomer(check, { rest, credential, sandbox }, { editor, page, shot }) {
	await check('the node panel finds the node by what it works with', async () => {
		await editor.newWorkflow();
		for (const word of WORDS) {
			await editor.searchNodes(word);
			await editor.found().filter({ hasText: 'Feishu' }).first().waitFor();
		}
	});

	await check('the form of a message shows the field that fits its type', async () => {
		await opened('Send', { resource: 'message', operation: 'send' });
		await editor.field('text').fill('Hello');
		await shot('message-text');
		await editor.choose('msgType', 'Card');
		await editor.suggests('structuredContent', /"elements"/);
		// What is filled in stays on show until it is cleared.
		await editor.holds('text', 'Hello');
		await shot('message-card-with-text');
		await editor.field('text').fill('');
		await editor.part('parameter-input-text').waitFor({ state: 'detached' });
		await shot('message-card');
		await editor.choose('msgType', 'Image');
		await editor.suggests('structuredContent', /"image_key"/);
		await editor.closeNode();
	});

	await check('a Base is given by its address, and its columns are mapped one by one', async () => {
		await opened('Add', { resource: 'bitable', operation: 'createRecord' });
		await editor.idField('appToken').fill('https://sandbox.feishu.cn/base/bascnProjects');
		await (await editor.openList('tableId')).filter({ hasText: 'Tasks' }).click();
		await editor.choose('fieldsMode', 'Map Each Column');
		await page.getByText('Tags (Red, Blue, …)').waitFor();
		await shot('mapper');
		await editor.closeNode();
	});

	await check('a mapper says why it has no columns', async () => {
		await opened('Look', {
			...{ resource: 'bitable', operation: 'createRecord', fieldsMode: 'columns' },
			appToken: { __rl: true, mode: 'id', value: 'bascnProjects' },
			tableId: { __rl: true, mode: 'id', value: 'tblNowhere' },
			fields: { mappingMode: 'defineBelow', value: null },
		});
		await editor
			.part('empty-fields-notice')
			.filter({ hasText: /Check Table/ })
			.waitFor();
		await editor.closeNode();
	});

	await check('Limit stands beside Return All until that is on', async () => {
		await opened('Find', { resource: 'bitable', operation: 'searchRecords' });
		await editor.holds('limit', '20');
		await shot('limit');
		await editor.part('parameter-input-returnAll').locator('.el-switch').click();
		await editor.part('parameter-input-limit').waitFor({ state: 'detached' });
		await editor.closeNode();
	});

	await check('with Envelope or Error a refused call turns the node red', async () => {
		const made = await rest.createWorkflow(
			workflow('A refused call that stops', [
				MANUAL,
				sendText(credential, {
					output: 'envelopeOrError',
					receiveId: { __rl: true, mode: 'id', value: FOREIGN_CHAT },
				}),
			]),
		);
		await editor.openWorkflow(made);
		await editor.openNode('Feishu');
		await page.getByText('act as On Error says').waitFor();
		await editor.execute();
		await editor.outputShows(/The bot can not be outside the group/, /Add the bot to the chat/);
		await shot('refused-with-error');
		await editor.closeNode();
		const execution = await rest.run(made, MANUAL.name);
		assert.equal(execution.status, 'error');
	});

	await check('an address that leads nowhere is named by the test of the credential', async () => {
		const lost = sandboxCredential({ origin: 'https://feishu.invalid' }, 'Lost');
		const { id } = await rest.createCredential(lost);
		const { status, message } = await rest.testCredential({ id, ...lost });
		assert.equal(status, 'Error');
		assert.match(message, /the name feishu\.invalid could not be resolved\. Check the network/);
	});

	await check('blanks around App ID and App Secret are no part of them', async () => {
		const { appId, appSecret } = SANDBOX_APP;
		const pasted = { appId: ` ${appId}\n`, appSecret: `\t${appSecret} ` };
		const padded = sandboxCredential(sandbox, 'Pasted', pasted);
		const { id } = await rest.createCredential(padded);
		const { status, message } = await rest.testCredential({ id, ...padded });
		assert.equal(status, 'OK', message);
	});

	/** Opens the form of a new node that has these parameters. */
	async function opened(name, parameters) {
		const { id, name: credentialName } = credential;
		const node = {
			name,
			type: FEISHU,
			typeVersion: 1,
			credentials: { feishuApi: { id, name: credentialName } },
			parameters,
		};
		await editor.openWorkflow(await rest.createWorkflow(workflow(name, [MANUAL, node])));
		await editor.openNode(name);
	}
}
