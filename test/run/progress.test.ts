import type { INode } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

const items = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		json: { to: index % 10 === 9 ? 'oc_foreign' : `oc_any_progress_${index}` },
	}));

const send: Pick<INode, 'parameters'> = {
	parameters: {
		authentication: 'feishuApi',
		resource: 'message',
		operation: 'send',
		receiveIdType: 'chat_id',
		receiveId: '={{ $json.to }}',
		text: 'Hello',
	},
};

test('a long run by hand ends with one hint that sums it up', async () => {
	const { tasks } = await stage.engine.runNode(send, { input: items(60), mode: 'manual' });
	const [task] = tasks.Feishu;
	expect(task.hints).toHaveLength(1);
	expect(task.hints?.[0]).toMatchObject({ type: 'warning', location: 'outputPane' });
	expect(task.hints?.[0].message).toMatch(
		/^60 items in 60 requests: 54 succeeded, 6 failed; 0 requests were repeated/,
	);
	expect(task.hints?.[0].message).toContain('6 × The bot can not be outside the group. [230002].');
});

test.each([
	['manual', 50],
	['trigger', 60],
] as const)('a %s run of %d items says nothing', async (mode, count) => {
	const { tasks, told } = await stage.engine.runNode(send, { input: items(count), mode });
	expect(tasks.Feishu[0].hints ?? []).toEqual([]);
	expect(told).toEqual([]);
});

test('a run that takes its time tells the editor now and then', async () => {
	stage.sandbox.faults.add({ kind: 'latency', milliseconds: 2500, times: 1 });
	const { told } = await stage.engine.runNode(send, { input: items(60), mode: 'manual' });
	expect(JSON.stringify(told)).toMatch(/Feishu: \d+ of 60 items done, \d+ failed/);
});
