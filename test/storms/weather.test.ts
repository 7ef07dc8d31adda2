import { createHastyClock } from '../api/fakeClock';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Storm } from './storm';
import { CALM, faultsIn, play } from './storm';
import { LATE, ODD, PASSING, REDIRECTS } from './weather';
import { KINDS } from './writes';

/** Writes a storm; ten thousand in `npm run bench -- storm`. */
const COUNT = 250;

let stage: Stage;

beforeAll(async () => {
	stage = await openStage({ journal: 'counts' });
	unpace(stage.engine, createHastyClock());
});

afterAll(async () => {
	await stage.close();
});

const { message, task, record, attendee, calendar } = KINDS;
const storms: ReadonlyArray<readonly [what: string, storm: Storm]> = [
	['as envelopes', { kind: message, weather: PASSING }],
	[
		'as items, by a user',
		{ kind: message, weather: PASSING, authentication: 'feishuOAuth2Api', output: 'items' },
	],
	['or errors', { kind: task, weather: PASSING, output: 'envelopeOrError' }],
	['of a Base', { kind: record, weather: PASSING }],
	['as envelopes', { kind: attendee, weather: PASSING }],
	[
		'as items, by a user',
		{ kind: attendee, weather: PASSING, authentication: 'feishuOAuth2Api', output: 'items' },
	],
	['or errors', { kind: calendar, weather: PASSING, output: 'envelopeOrError' }],
];

describe('through renewals, lost answers, failures and limits', () => {
	test.each(storms.map(([what, storm]) => [storm.kind.name, what, storm] as const))(
		'%s %s: nothing lost, doubled, misplaced or leaked',
		async (_name, _what, storm) => {
			const verdict = await play(stage, storm, COUNT);
			expect(faultsIn(verdict)).toEqual(CALM);
			if (storm.kind.keyed) expect(verdict).toMatchObject({ made: COUNT, named: 0 });
		},
	);

	test.each([message, attendee])('$name: answers that come too late', async (kind) => {
		const verdict = await play(stage, { kind, weather: LATE, timeout: 1 }, COUNT);
		expect(faultsIn(verdict)).toEqual(CALM);
		if (kind.keyed) expect(verdict).toMatchObject({ made: COUNT, named: 0 });
		else expect(verdict.named).toBeGreaterThan(0);
	});

	test.each([message, attendee])(
		'$name: redirects are failures, and nothing follows them',
		async (kind) => {
			const verdict = await play(stage, { kind, weather: [...REDIRECTS, ...PASSING] }, COUNT);
			expect(faultsIn(verdict)).toEqual(CALM);
			expect(verdict.named).toBeGreaterThan(0);
			expect(stage.sandbox.elsewhere.requests).toEqual([]);
		},
	);

	test.each([message, attendee])('$name: answers in odd shapes claim nothing', async (kind) => {
		const verdict = await play(stage, { kind, weather: [...ODD, ...PASSING] }, COUNT);
		expect(faultsIn(verdict)).toEqual(CALM);
	});
});
