import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

describe('the zones to choose from', () => {
	const list = 'searchTimezones';

	test("begin with the workflow's and the usual ones, and are all there are", async () => {
		const { results } = await lookUp(stage.engine, { list });
		const values = results.map(({ value }) => value);
		expect(values.slice(0, 2)).toEqual(['Workflow', 'Asia/Shanghai']);
		expect(values).toEqual(expect.arrayContaining(['UTC', ...Intl.supportedValuesOf('timeZone')]));
		expect(new Set(values).size).toBe(values.length);
		expect(stage.sandbox.journal).toEqual([]);
	});

	test('are found by a part of their name', async () => {
		const { results } = await lookUp(stage.engine, { list, filter: 'shang' });
		expect(results).toEqual([{ name: 'Asia/Shanghai (UTC+08:00)', value: 'Asia/Shanghai' }]);
	});
});
