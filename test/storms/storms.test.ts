import { createHastyClock } from '../api/fakeClock';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { CALM, faultsIn, play } from './storm';
import { STORMS } from './storms';

/** Writes a storm; ten thousand in `npm run bench -- storm`. */
const COUNT = 200;

let stage: Stage;

beforeAll(async () => {
	stage = await openStage({ journal: 'counts' });
	unpace(stage.engine, createHastyClock());
});

afterAll(async () => {
	await stage.close();
});

describe('nothing is lost, doubled, misplaced or leaked, and no failure misleads', () => {
	test.each(STORMS)('$title', async (storm) => {
		const verdict = await play(stage, storm, COUNT);
		expect(faultsIn(verdict)).toEqual(CALM);
		expect(verdict.exchanges).toBeLessThanOrEqual(storm.exchanges ?? Infinity);
		if (storm.whole === true) expect(verdict).toMatchObject({ made: COUNT, named: 0 });
		expect(stage.sandbox.elsewhere.requests).toEqual([]);
	});
});
