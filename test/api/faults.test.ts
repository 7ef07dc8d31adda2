import type { IDataObject, INode } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Fault } from '../sandbox';
import { messagesOf } from '../sandbox';
import { createHastyClock } from './fakeClock';

/** Items per fault. */
const COUNT = 500;

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	// What is tested is what gets lost or doubled, not how long 50 a second take.
	unpace(stage.engine, createHastyClock());
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

/** Milliseconds after which nobody waits any more. */
const NEVER = 600_000;

/** One in five calls, so that retries of a call meet a server that works again. */
const faults: ReadonlyArray<readonly [name: string, fault: Fault]> = [
	['5xx bursts', { kind: 'status', status: 503, every: 5, times: 100 }],
	['connections reset before the write', { kind: 'resetBefore', every: 5, times: 100 }],
	['connections reset after the write', { kind: 'resetAfter', every: 5, times: 100 }],
	['answers slower than the time-out', { kind: 'slow', milliseconds: NEVER, every: 50, times: 10 }],
	['rate limits with the reset header', { kind: 'limited', seconds: 0, every: 5, times: 100 }],
	['rate limits without the header', { kind: 'limited', every: 5, times: 100 }],
	['HTML error pages', { kind: 'html', every: 5, times: 100 }],
	['truncated JSON', { kind: 'truncated', every: 5, times: 100 }],
	['a token that ends in mid-run', { kind: 'expiredToken', every: 100, times: 3 }],
];

const input = (run: string) =>
	Array.from({ length: COUNT }, (_, index) => ({
		json: { chat: `oc_any_${run}_${index}`, text: `${run} ${index}` },
	}));

const send = (requestOptions: IDataObject): Pick<INode, 'parameters'> => ({
	parameters: {
		authentication: 'feishuApi',
		resource: 'message',
		operation: 'send',
		receiveIdType: 'chat_id',
		receiveId: '={{ $json.chat }}',
		text: '={{ $json.text }}',
		requestOptions,
	} as INode['parameters'],
});

/** Only where a time-out is looked at is one short; a token is then there before. */
const optionsFor = ({ kind }: Fault) => ({
	timeout: kind === 'slow' ? 3 : 60,
	maxRetries: 10,
	maxConcurrency: 50,
});

/** Has n8n store a token, so that no exchange falls into a short time-out. */
async function withToken(): Promise<void> {
	await stage.engine.runNode(send({}), { input: [{ json: { chat: 'oc_any_first', text: '-' } }] });
}

describe('a write with a key: nothing lost, nothing doubled', () => {
	test.each(faults)('%s', async (name, fault) => {
		const run = name.replace(/\W+/g, '_');
		if (fault.kind === 'slow') await withToken();
		stage.sandbox.faults.add({ ...fault, endpoint: 'im.v1.message.create' });
		const before = messagesOf(stage.sandbox.world).length;
		const exchanges = stage.sandbox.exchanges();
		const { items } = await stage.engine.runNode(send(optionsFor(fault)), {
			input: input(run),
			mode: 'trigger',
		});
		const delivered = messagesOf(stage.sandbox.world)
			.slice(before)
			.map(({ body }) => JSON.parse(body.content).text);
		expect(delivered).toHaveLength(COUNT);
		expect(new Set(delivered)).toEqual(new Set(input(run).map(({ json }) => json.text)));
		expect(items.map(({ json }) => json.StatusCode)).toEqual(Array(COUNT).fill(200));
		// Order is kept: the n-th envelope is about the n-th item.
		expect(items.map(({ json }) => ({ ...Object(json.Data) }).chat_id)).toEqual(
			input(run).map(({ json }) => json.chat),
		);
		// One for the cold start, and one each time the token ended.
		const cold = fault.kind === 'slow' ? 0 : 1;
		expect(stage.sandbox.exchanges() - exchanges).toBe(
			cold + (fault.kind === 'expiredToken' ? (fault.times ?? 1) : 0),
		);
	});

	test('duplicate deliveries of one item are one message', async () => {
		const before = messagesOf(stage.sandbox.world).length;
		const patient = { maxConcurrency: 50 };
		const once = { input: input('duplicate'), mode: 'trigger' as const, executionId: 'same' };
		await stage.engine.runNode(send(patient), once);
		await stage.engine.runNode(send(patient), once);
		expect(messagesOf(stage.sandbox.world).length - before).toBe(COUNT);
	});
});

describe('a write without a key: nothing doubled, every loss named in its envelope', () => {
	test.each(faults)('%s', async (name, fault) => {
		const { items: sent } = await stage.engine.runNode({
			parameters: { ...send({}).parameters, receiveId: 'oc_any_urgent', text: name },
		});
		const { message_id: messageId } = { ...Object(sent[0].json.Data) };
		stage.sandbox.faults.add({ ...fault, endpoint: 'im.v1.message.urgentApp' });
		const { items } = await stage.engine.runNode(
			{
				parameters: {
					authentication: 'feishuApi',
					resource: 'message',
					operation: 'sendUrgentApp',
					messageId,
					userIdList: 'ou_ada',
					requestOptions: optionsFor(fault),
				},
			},
			{ input: input('urgent'), mode: 'trigger' },
		);
		const alerts = messagesOf(stage.sandbox.world).find(
			({ message_id: id }) => id === messageId,
		)?.urgent;
		const succeeded = items.filter(({ json }) => json.StatusCode === 200).length;
		const lost = items.filter(({ json }) => json.StatusCode !== 200);
		expect(items).toHaveLength(COUNT);
		// Never more alerts than calls; those whose answer was lost say that they may have been made.
		expect(alerts?.length).toBeLessThanOrEqual(COUNT);
		expect(alerts?.length).toBeGreaterThanOrEqual(succeeded);
		expect((alerts?.length ?? 0) - succeeded).toBeLessThanOrEqual(lost.length);
		for (const { json } of lost) {
			expect(json.ErrorMessage).not.toBe('');
			expect(json.Hint).toMatch(/^(Check in Feishu whether|Repeat the call later)/);
		}
		if (fault.kind === 'limited' || fault.kind === 'expiredToken') expect(lost).toEqual([]);
	});
});
