import assert from 'node:assert/strict';

import { FEISHU, MANUAL, workflow } from '../n8n/nodes.mjs';
import { itemsOf } from '../n8n/rest.mjs';
import { SANDBOX_APP } from '../n8n/sandbox.mjs';

/** Acting as a user: the credential is connected in the browser, as a person would do it. */
export async function checkOAuth(
	check,
	{ rest, sandbox, credential, n8n },
	{ editor, page, shot },
) {
	let user;
	await check('an OAuth2 credential is connected in the browser', async () => {
		user = await rest.createCredential({
			name: 'Feishu user',
			type: 'feishuOAuth2Api',
			data: {
				region: 'custom',
				baseUrl: sandbox.origin,
				clientId: SANDBOX_APP.appId,
				clientSecret: SANDBOX_APP.appSecret,
			},
		});
		await page.goto(`${n8n.origin}/home/credentials/${user.id}`);
		const [popup] = await Promise.all([
			page.waitForEvent('popup'),
			editor.part('oauth-not-connected-banner').getByRole('button').click(),
		]);
		// Feishu asks the user and sends them back; n8n then closes the window.
		if (!popup.isClosed()) await popup.waitForEvent('close');
		await editor.part('oauth-connect-success-banner').waitFor();
		await shot('oauth-connected');
	});

	await check('an operation for users only says so, and works with that credential', async () => {
		const made = await rest.createWorkflow(
			workflow('As a user', [
				MANUAL,
				listTasks('As the app', 'feishuApi', credential),
				listTasks('As the user', 'feishuOAuth2Api', user),
			]),
		);
		await editor.openWorkflow(made);
		await editor.openNode('As the app');
		await page.getByText('Feishu lets only a user do this').waitFor();
		await shot('form-user-only');
		await editor.closeNode();
		const execution = await rest.run(made, MANUAL.name);
		const [asApp] = itemsOf(execution, 'As the app');
		assert.match(asApp.Hint, /Select a Feishu \(Lark\) OAuth2 API credential/);
		const [asUser] = itemsOf(execution, 'As the user');
		assert.equal(asUser.StatusCode, 200, asUser.ErrorMessage);
	});
}

/** Reads tasks, which Feishu lets only users do. */
function listTasks(name, authentication, { id, name: credentialName }) {
	return {
		name,
		type: FEISHU,
		typeVersion: 1,
		credentials: { [authentication]: { id, name: credentialName } },
		parameters: { authentication, resource: 'task', operation: 'getMany' },
	};
}
