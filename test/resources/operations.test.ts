import { resources } from '../../nodes/Feishu/resources';
import { createHastyClock } from '../api/fakeClock';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { examples } from '../examples';
import { expectOfficial } from '../official';
import { expectFiles, expectRequests, runExample } from './runExample';
import { wordFaults } from './wordFaults';

const ENVELOPE = [
	'Summary',
	'Hint',
	'Retryable',
	'OriginalStatusCode',
	'StatusCode',
	'ErrorMessage',
];

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	// What waits for a task of Feishu's goes on at once.
	unpace(stage.engine, createHastyClock());
});

afterAll(async () => {
	await stage.close();
});

for (const resource of resources) {
	for (const operation of resource.operations) {
		const name = `${resource.value}.${operation.value}`;
		const own = examples[name] ?? [];

		describe(name, () => {
			for (const example of own) {
				test(example.title, async () => {
					const { result, envelopes, requests } = await runExample(stage, name, example);
					expect(result.error).toBeUndefined();
					expect(envelopes.length).toBeGreaterThan(0);
					for (const envelope of envelopes) {
						expect(Object.keys(envelope)).toEqual([...Object.keys(operation.empty), ...ENVELOPE]);
					}
					expect(envelopes.flatMap(wordFaults)).toEqual([]);
					const [envelope] = envelopes;
					if (example.refuses !== undefined) {
						expect(envelope).toMatchObject({ StatusCode: -1, OriginalStatusCode: 0, Summary: '' });
						expect(envelope.ErrorMessage).toMatch(example.refuses);
						expect(envelope.Hint).toMatch(/^[A-Z][^]*\.$|: http/);
						expect(requests).toEqual([]);
						return;
					}
					if (example.fails !== undefined) {
						expect(envelope).toMatchObject({ StatusCode: 500 });
						expect(envelope.ErrorMessage).toContain(`[${example.fails.code}]`);
						expect(envelope.ErrorMessage).toContain('log id');
						expect(envelope.Hint).toMatch(example.fails.hint);
						return;
					}
					expect(envelope).toMatchObject({ StatusCode: 200, ErrorMessage: '', ...example.returns });
					expect(envelope.Summary).not.toBe('');
					if (example.sends !== undefined) expectRequests(requests, example.sends);
					if (example.returnsFiles !== undefined) {
						await expectFiles(stage, result, example.returnsFiles);
					}
					await expectOfficial(requests);
				});
			}
		});
	}
}

describe('the examples', () => {
	const operations = resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			operation,
		})),
	);

	test.each(operations)(
		'$name: a success, a refusal, and every field at least once',
		({ name, operation }) => {
			const own = examples[name] ?? [];
			const successes = own.filter(
				({ refuses, fails }) => refuses === undefined && fails === undefined,
			);
			const used = new Set(
				successes.flatMap(({ parameters, never = [] }) => {
					const given: Record<string, unknown> =
						typeof parameters === 'function' ? parameters(stage.sandbox) : parameters;
					return [...Object.keys(given), ...Object.keys(Object(given.options)), ...never];
				}),
			);
			const fields = [...Object.keys(operation.parameters), ...Object.keys(operation.options)];
			const canBeRefused = fields.length > 0;
			const file = `test/examples/${name.split('.')[0]}.ts`;
			expect([
				...(successes.length > 0 ? [] : [`${file} lacks a use of '${name}' that succeeds`]),
				...(own.every(({ title }) => title !== '')
					? []
					: [`${file} has an example of '${name}' without a title: say what it shows`]),
				...fields
					.filter((field) => !used.has(field))
					.map((field) => `${file} lacks a use of '${name}' that fills in ${field}`),
				...(canBeRefused && !own.some(({ refuses }) => refuses !== undefined)
					? [`${file} lacks a use of '${name}' that is refused`]
					: []),
			]).toEqual([]);
		},
	);

	test('belong to operations that exist', () => {
		expect(Object.keys(examples).sort()).toEqual(operations.map(({ name }) => name).sort());
	});
});
