import { resources } from '../../nodes/Feishu/resources';
import { createHastyClock } from '../api/fakeClock';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Example } from '../examples';
import { examples } from '../examples';
import type { OddShape, Sandbox } from '../sandbox';
import { runExample } from './runExample';
import { wordFaults } from './wordFaults';

/** Successes as Feishu does not document them. */
const ODD: readonly OddShape[] = [
	'dataArray',
	'dataNumber',
	'dataText',
	'dataNull',
	'dataMissing',
	'listMissing',
	'hasMoreText',
	'samePageToken',
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

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => `${resource.value}.${operation.value}`),
);

/** The example, with every answer to it in another shape. */
function answeredOddly({ parameters, ...example }: Example, shape: OddShape): Example {
	return {
		...example,
		parameters: (sandbox: Sandbox) => {
			const given = typeof parameters === 'function' ? parameters(sandbox) : parameters;
			sandbox.faults.add({ kind: 'odd', shape, times: Infinity });
			return given;
		},
	};
}

test.each(operations)('%s has words for answers that are not as documented', async (name) => {
	const [success] = (examples[name] ?? []).filter(
		({ refuses, fails }) => refuses === undefined && fails === undefined,
	);
	for (const shape of ODD) {
		const { envelopes } = await runExample(stage, name, answeredOddly(success, shape));
		expect([shape, envelopes.flatMap(wordFaults)]).toEqual([shape, []]);
	}
});
