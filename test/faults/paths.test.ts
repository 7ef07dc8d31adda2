import type { IDataObject } from 'n8n-workflow';

import { resources } from '../../nodes/Feishu/resources';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { examples } from '../examples';
import { runExample } from '../resources/runExample';
import type { Sandbox } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

const operations = resources.flatMap(({ value, operations: own }) =>
	own
		.filter(({ endpoints }) => endpoints.some(({ route }) => route.includes(':')))
		.map((operation) => ({ name: `${value}.${operation.value}`, operation })),
);

/** What leads out of a path, with what the ids of a field begin with, so that it gets past their checks. */
function awayFrom(given: unknown): string[] {
	const value = typeof given === 'object' ? String(Object(given).value ?? '') : String(given);
	const mark = /^(?:om_|oc_|rec|tbl|od-|ou_)/.exec(value)?.[0] ?? '';
	return ['..', `${mark}/../..`, `${mark}%2e%2e%2f..`];
}

describe('no value of any field leads to another address', () => {
	test.each(operations)('$name', async ({ name, operation }) => {
		const example = examples[name]?.find(
			({ refuses, fails }) => refuses === undefined && fails === undefined,
		);
		if (example === undefined) throw new Error(`${name} has no example`);
		const known = new Set(operation.endpoints.map(({ id }) => id));
		const { parameters: given } = example;
		const parametersIn = (sandbox: Sandbox): IDataObject =>
			typeof given === 'function' ? given(sandbox) : given;
		for (const field of Object.keys(operation.parameters)) {
			const { [field]: usual } = parametersIn(stage.sandbox);
			for (const away of usual === undefined ? [] : awayFrom(usual)) {
				const parameters = (sandbox: Sandbox) => ({ ...parametersIn(sandbox), [field]: away });
				const { result, envelopes, requests } = await runExample(stage, name, {
					...example,
					parameters,
				});
				expect(result.error).toBeUndefined();
				expect(requests.filter(({ endpoint }) => !known.has(endpoint))).toEqual([]);
				// What no endpoint of the sandbox takes is answered without a code.
				for (const { ErrorMessage } of envelopes) {
					expect(ErrorMessage).not.toContain("instead of Feishu's JSON");
				}
			}
		}
	});
});
