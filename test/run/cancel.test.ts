import type { IDataObject, INode } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage } from '../engine';
import { messagesOf } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

/** Milliseconds after which nobody waits any more. */
const NEVER = 600_000;

const items = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ json: { to: `oc_any_cancel_${index}` } }));

const send = (requestOptions: IDataObject = {}): Pick<INode, 'parameters'> => ({
	parameters: {
		authentication: 'feishuApi',
		resource: 'message',
		operation: 'send',
		receiveIdType: 'chat_id',
		receiveId: '={{ $json.to }}',
		text: 'Hello',
		requestOptions,
	} as INode['parameters'],
});

/** Resolves when the sandbox has seen so many requests. */
async function requestsReach({ sandbox }: Stage, count: number): Promise<void> {
	while (sandbox.journal.length < count) await sleep(5);
}

describe('Stop', () => {
	test('aborts what is under way and sends nothing more', async () => {
		stage.sandbox.faults.add({ kind: 'latency', milliseconds: 20_000, times: 1000 });
		await stage.engine.runNode(send(), { input: items(200), cancelOn: requestsReach(stage, 1) });
		// What was on its way when the run was stopped arrives; the run itself does not wait for it.
		await sleep(100);
		const sentAtStop = stage.sandbox.journal.length;
		expect(sentAtStop).toBeLessThanOrEqual(10);
		await sleep(100);
		expect(stage.sandbox.journal).toHaveLength(sentAtStop);
	});

	test('ends the wait for a rate limit', async () => {
		// A sandbox of its own: the wait is for an app and an endpoint, and lasts beyond the run.
		const limited = await openStage();
		limited.sandbox.faults.add({ kind: 'limited', seconds: 600, times: 1000 });
		await limited.engine.runNode(send(), {
			input: items(20),
			cancelOn: requestsReach(limited, 1),
		});
		expect(limited.sandbox.journal.length).toBeLessThanOrEqual(10);
		await limited.close();
	});

	test('ends the pause before a retry', async () => {
		stage.sandbox.faults.add({ kind: 'status', status: 500, times: 1000 });
		await stage.engine.runNode(send({ maxRetries: 10 }), {
			input: items(3),
			cancelOn: requestsReach(stage, 3),
		});
		expect(stage.sandbox.journal.length).toBeLessThan(15);
	});
});

describe('Timeout', () => {
	test('gives up an answer that takes too long; the repeat finds the message sent', async () => {
		stage.sandbox.faults.add({ kind: 'slow', milliseconds: NEVER });
		const before = messagesOf(stage.sandbox.world).length;
		const { items: out } = await stage.engine.runNode(send({ timeout: 3 }), { input: items(1) });
		expect(out[0].json.StatusCode).toBe(200);
		expect(stage.sandbox.journal).toHaveLength(2);
		expect(messagesOf(stage.sandbox.world).length - before).toBe(1);
	});

	test('of a write without a key says to check, and does not repeat it', async () => {
		const { items: sent } = await stage.engine.runNode(send(), { input: items(1) });
		stage.sandbox.faults.add({ kind: 'slow', milliseconds: NEVER });
		const requests = stage.sandbox.journal.length;
		const { message_id: messageId } = { ...Object(sent[0].json.Data) };
		const { items: out } = await stage.engine.runNode({
			parameters: {
				authentication: 'feishuApi',
				resource: 'message',
				operation: 'sendUrgentApp',
				messageId,
				userIdList: 'ou_ada',
				requestOptions: { timeout: 3 },
			},
		});
		expect(out[0].json).toMatchObject({ StatusCode: 500, Retryable: false, OriginalStatusCode: 0 });
		expect(out[0].json.Hint).toMatch(/^Check in Feishu whether/);
		expect(stage.sandbox.journal.length - requests).toBe(1);
		expect(messagesOf(stage.sandbox.world).at(-1)?.urgent).toHaveLength(1);
	});
});
