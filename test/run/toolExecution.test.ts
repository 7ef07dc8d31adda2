import { ExecuteContext, SupplyDataContext } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';

/** n8n 2.0 has no such function. */
const BEFORE = [ExecuteContext.prototype, SupplyDataContext.prototype].map((of) => ({
	of,
	own: Object.getOwnPropertyDescriptor(of, 'isToolExecution'),
}));

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
	for (const { of } of BEFORE) Reflect.deleteProperty(of, 'isToolExecution');
});

afterAll(async () => {
	for (const { of, own } of BEFORE) {
		if (own !== undefined) Object.defineProperty(of, 'isToolExecution', own);
	}
	await stage.close();
});

const send = (text: string): { parameters: INodeParameters } => ({
	parameters: {
		authentication: 'feishuApi',
		resource: 'message',
		operation: 'send',
		receiveIdType: 'chat_id',
		receiveId: 'oc_any_tools',
		text,
	},
});

const delivered = () => {
	const { delivered: all } = stage.sandbox.audit();
	return [...all].flatMap(([text, places]) => places.map(() => text)).sort();
};

describe('an n8n that does not say what runs as a tool', () => {
	test('sends from a workflow', async () => {
		const { items } = await stage.engine.runNode(send('from a workflow'));
		expect(items[0].json).toMatchObject({ StatusCode: 200 });
	});

	test('takes calls of an agent for calls of their own, also where they say the same', async () => {
		stage.reset();
		const call = stage.engine
			.tool(send("={{ $fromAI('text', '', 'string') }}"), { executionId: 'agent of n8n 2.0' })
			.forItem();
		await Promise.all(['a', 'a', 'b'].map(async (text) => await call({ text })));
		expect(delivered()).toEqual(['a', 'a', 'b']);
	});
});
