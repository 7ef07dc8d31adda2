import assert from 'node:assert/strict';

import { importExamples } from '../n8n/examples.mjs';
import { FEISHU } from '../n8n/nodes.mjs';
import { itemsOf } from '../n8n/rest.mjs';

/** The one example that shows what a refused call looks like. */
const REFUSED = 'A message Feishu refuses';

/** The example workflows that `npm start` brings along. */
export async function checkExamples(check, { rest, credential }) {
	const names = await importExamples(rest, credential);
	for (const name of names) {
		await check(`the example "${name}" runs and every call of it ends as it should`, async () => {
			const { id } = (await rest.workflows()).find((one) => one.name === name);
			const { nodes } = await rest.call('GET', `/workflows/${id}`);
			const trigger = nodes.find(({ type }) => /trigger$/i.test(type));
			assert.ok(trigger, 'it has no trigger');
			const execution = await rest.run({ id }, trigger.name);
			assert.equal(execution.status, 'success');
			for (const node of nodes.filter(({ type }) => type === FEISHU)) {
				const envelopes = itemsOf(execution, node.name);
				assert.notEqual(envelopes.length, 0, `${node.name} put out nothing`);
				const wanted = name === REFUSED ? 500 : 200;
				// With Output set to Items there are no envelopes.
				const others = envelopes.filter(({ StatusCode = wanted }) => StatusCode !== wanted);
				assert.deepEqual(others.slice(0, 1), [], node.name);
			}
		});
	}
}
