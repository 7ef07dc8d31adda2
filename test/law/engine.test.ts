import fc from 'fast-check';
import type { INode, OnError } from 'n8n-workflow';

import { createHastyClock } from '../api/fakeClock';
import type { NodeResult, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Fault } from '../sandbox';
import { secretsIn } from '../sandbox';
import type { Case, Uses } from './cases';
import { OPERATIONS } from './cases';
import { violations } from './law';
import { usesOf } from './uses';

/** Cases an operation, on n8n's engine and against the sandbox. */
const CASES = 4;

let stage: Stage;
let uses: Uses;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine, createHastyClock());
	uses = await usesOf();
});

afterAll(async () => {
	await stage.close();
});

const SHAPES = [
	...(['dataArray', 'dataNumber', 'dataText', 'dataNull', 'dataMissing', 'codeText'] as const),
	...(['codeMissing', 'topArray', 'empty', 'byteOrderMark', 'hasMoreText', 'listMissing'] as const),
	...(['samePageToken', 'endlessPages', 'repeatsToken'] as const),
];

const fault: fc.Arbitrary<Fault> = fc.oneof(
	fc.constantFrom(...SHAPES).map((shape): Fault => ({ kind: 'odd', shape, times: 30 })),
	fc.constantFrom<Fault>(
		...[{ kind: 'resetAfter' as const }, { kind: 'resetBefore' as const, times: 30 }],
		...[{ kind: 'truncated' as const }, { kind: 'html' as const, times: 30 }],
		...[{ kind: 'status' as const, status: 503, times: 30 }, { kind: 'expiredToken' as const }],
		...[
			{ kind: 'limited' as const, reset: '1e9' },
			{ kind: 'limited' as const, times: 99 },
		],
		...[301, 302, 307, 308].map((status) => ({ kind: 'redirect' as const, status, times: 30 })),
		...[99991663, 99991672, 230002, 1254291].map((code) => ({ kind: 'code' as const, code })),
	),
);

const drawn = fc.record({
	fault,
	skip: fc.nat(2),
	use: fc.nat(20),
	output: fc.constantFrom('envelope', 'envelopeOrError', 'items'),
	onError: fc.constantFrom<OnError>('continueRegularOutput', 'continueErrorOutput'),
	authentication: fc.constantFrom<Case['authentication']>('feishuApi', 'feishuOAuth2Api'),
});

describe("the law of the envelope holds on n8n's engine", () => {
	test.each(OPERATIONS)('$name', async ({ name }) => {
		const property = fc.asyncProperty(drawn, async (one) => {
			stage.reset();
			stage.sandbox.faults.add({ ...one.fault, skip: one.skip });
			const { authentication, onError, output } = one;
			const [resource, operation] = name.split('.');
			const known = uses[name];
			const given = {
				...known[one.use % known.length],
				...{ authentication, resource, operation, output, requestOptions: { maxRetries: 1 } },
			};
			const result = await stage.engine.runNode({
				onError,
				parameters: given as INode['parameters'],
			});
			const played: Case = {
				...{ name, authentication, onError, output, dryRun: false, scripts: [] },
				...{ input: [{ json: {} }], given: [given] },
			};
			expect(violations(played, { items: itemsOf(result), journal: [] })).toEqual([]);
			expect(secretsIn(JSON.stringify([result.tasks.Feishu, result.told]))).toEqual([]);
			expect(stage.sandbox.audit()).toMatchObject({ leaks: [], keys: { doubled: [], shared: [] } });
			expect(stage.sandbox.elsewhere.requests).toEqual([]);
		});
		await fc.assert(property, { numRuns: CASES, seed: 20_261_119 });
	});
});

/** What left the node, before n8n hands it on. */
function itemsOf({ tasks, error }: NodeResult) {
	if (error !== undefined) throw error;
	return (tasks.Feishu.at(-1)?.data?.main ?? []).flatMap((items) => items ?? []);
}
