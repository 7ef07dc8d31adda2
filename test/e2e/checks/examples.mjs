import assert from 'node:assert/strict';

import { importExamples } from '../n8n/examples.mjs';

/** The example workflows that `npm start` brings along. */
export async function checkExamples(check, { rest, credential }) {
	const names = await importExamples(rest, credential);
	for (const name of names) {
		await check(`the example "${name}" runs to its end`, async () => {
			const { id } = (await rest.workflows()).find((one) => one.name === name);
			const { nodes } = await rest.call('GET', `/workflows/${id}`);
			const trigger = nodes.find(({ type }) => /trigger$/i.test(type));
			assert.ok(trigger, 'it has no trigger');
			const { status } = await rest.run({ id }, trigger.name);
			assert.equal(status, 'success');
		});
	}
}
