import assert from 'node:assert/strict';

import { FEISHU, MANUAL, sendText, workflow } from '../n8n/nodes.mjs';

/** How the node looks before anything has run, and in both themes. */
export async function checkAppearance(check, { rest, credential, n8n }, { editor, page, shot }) {
	await check('the icons for light and dark are there', async () => {
		const { iconUrl } = (await rest.nodeTypes()).find(({ name }) => name === FEISHU);
		assert.notEqual(iconUrl.light, iconUrl.dark);
		for (const path of Object.values(iconUrl)) {
			const response = await fetch(`${n8n.origin}/${path}`);
			assert.equal(response.headers.get('content-type'), 'image/svg+xml');
		}
	});

	await check('the fields of the output can be dragged before the first run', async () => {
		const after = { name: 'After', type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: {} };
		const made = await rest.createWorkflow(
			workflow('Before the first run', [MANUAL, sendText(credential), after]),
		);
		await editor.openWorkflow(made);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.getByText('send: message').waitFor();
		await shot('canvas-dark');
		await editor.openNode('After');
		const fields = editor.inputFields();
		await fields.filter({ hasText: 'message_id' }).first().waitFor();
		await shot('schema-dark');
		await editor.fold('Data');
		for (const name of ['Summary', 'Hint', 'StatusCode']) {
			await fields.filter({ hasText: name }).first().waitFor();
		}
		await editor.closeNode();
		await editor.openNode('Feishu');
		await shot('form-dark');
		await page.emulateMedia({ colorScheme: 'light' });
		await editor.closeNode();
		await shot('canvas-light');
	});
}
