import assert from 'node:assert/strict';

import { sandboxCredential } from '../n8n/sandbox.mjs';

/** n8n's test of a credential, as its REST API answers it. */
export async function checkCredential(check, { rest, sandbox, credential }) {
	await check('the test of a stored credential passes with the right secret', async () => {
		const { id, name, type } = credential;
		const { data } = await rest.call('GET', `/credentials/${id}?includeData=true`);
		const answer = await rest.testCredential({ id, name, type, data });
		assert.equal(answer.status, 'OK', answer.message);
	});

	for (const [what, data, message] of [
		['a wrong secret', { appSecret: 'wrong' }, /app secret invalid \[10014\].*Check App ID/],
		['an unknown app', { appId: 'cli_unknown' }, /\[10014\].*Check App ID/],
	]) {
		await check(`the test fails with ${what} and says what to check`, async () => {
			const wrong = sandboxCredential(sandbox, `With ${what}`, data);
			const { id } = await rest.createCredential(wrong);
			const answer = await rest.testCredential({ id, ...wrong });
			assert.equal(answer.status, 'Error');
			assert.match(answer.message, message);
		});
	}
}
