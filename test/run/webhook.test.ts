/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';

import type { IDataObject } from 'n8n-workflow';

import type { NodeResult, Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { messagesOf, SANDBOX_APP } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

beforeEach(() => {
	stage.reset();
	posted().length = 0;
});

/** What the sandbox's own webhook was told. */
function posted(): IDataObject[] {
	return stage.sandbox.world.part<IDataObject[]>('webhook', () => []);
}

const hello = {
	authentication: 'feishuApi',
	resource: 'message',
	operation: 'send',
	receiveId: 'ou_ada',
	text: 'Hello',
};

async function run(
	parameters: IDataObject,
	address = `${stage.sandbox.origin}/sandbox/webhook`,
	input: IDataObject[] = [{}],
): Promise<NodeResult> {
	const requestOptions = { ...Object(parameters.requestOptions), responseWebhookUrl: address };
	return await stage.engine.runNode(
		{ parameters: { ...parameters, requestOptions } as never },
		{ input: input.map((json) => ({ json })) },
	);
}

describe('the response webhook', () => {
	test('is told operation, request, envelope and time of a success', async () => {
		const before = Date.now();
		const { items } = await run(hello);
		expect(posted()).toEqual([
			{
				operation: 'message.send',
				request: {
					method: 'POST',
					url: `${stage.sandbox.origin}/open-apis/im/v1/messages`,
					query: { receive_id_type: 'open_id' },
					headers: { 'Content-Type': 'application/json; charset=utf-8' },
					body: {
						receive_id: 'ou_ada',
						msg_type: 'text',
						content: '{"text":"Hello"}',
						uuid: expect.any(String),
					},
				},
				envelope: items[0].json,
				time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
			},
		]);
		expect(Date.parse(String(posted()[0].time))).toBeGreaterThanOrEqual(before);
		expect(items[0].json).toMatchObject({ StatusCode: 200, Hint: '' });
	});

	test('is told of a failure', async () => {
		const { items } = await run({ ...hello, receiveId: 'oc_foreign', receiveIdType: 'chat_id' });
		expect(items[0].json).toMatchObject({ StatusCode: 500 });
		expect(posted()).toEqual([expect.objectContaining({ envelope: items[0].json })]);
	});

	test('is told of each call', async () => {
		const texts = ['one', 'two', 'three'];
		await run(
			{ ...hello, text: '={{ $json.text }}' },
			undefined,
			texts.map((text) => ({ text })),
		);
		const bodies = posted().map(({ request }) => JSON.stringify(request));
		expect(bodies).toHaveLength(3);
		for (const text of texts) expect(bodies.filter((body) => body.includes(text))).toHaveLength(1);
	});

	test('is told all requests of a call that needs several', async () => {
		await run({
			authentication: 'feishuApi',
			resource: 'apiCall',
			operation: 'send',
			url: '/open-apis/im/v1/chats',
			returnAll: true,
			options: { queryParameters: { page_size: 1 } },
		});
		expect(posted()).toEqual([
			expect.objectContaining({
				operation: 'apiCall.send',
				request: [
					expect.objectContaining({ query: { page_size: 1 } }),
					expect.objectContaining({ query: { page_size: 1, page_token: expect.any(String) } }),
				],
			}),
		]);
	});

	test('hears no secret', async () => {
		await run(hello);
		await run({ ...hello, authentication: 'feishuOAuth2Api' });
		await run({ ...hello, text: `Who wrote "${SANDBOX_APP.appSecret}" here` });
		expect(posted()).toHaveLength(3);
		expect(JSON.stringify(posted())).not.toMatch(
			new RegExp(`${SANDBOX_APP.appSecret}|\\b(?:t|u|ur)-[0-9a-f]{32}|Bearer|authorization`, 'i'),
		);
	});

	test('hears nothing of a call that was not sent', async () => {
		await run({ ...hello, text: '={{ "" }}' });
		await run({ ...hello, requestOptions: { dryRun: true } });
		expect(posted()).toEqual([]);
	});

	test('is told in the other output as well', async () => {
		const { items } = await run({ ...hello, output: 'items' });
		expect(items[0].json).toMatchObject({ msg_type: 'text' });
		expect(posted()).toHaveLength(1);
	});
});

describe('a response webhook that fails', () => {
	const failing = [
		['nobody listens', 'http://127.0.0.1:9/hook'],
		['the address is not known there', () => `${stage.sandbox.origin}/sandbox/nowhere`],
	] as const;

	test.each(failing)('%s: the success stays, and the Summary names it', async (_why, address) => {
		const { items, error } = await run(hello, typeof address === 'string' ? address : address());
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			StatusCode: 200,
			ErrorMessage: '',
			Hint: '',
			Summary: expect.stringMatching(
				/^Sent text message \S+ to ou_ada\. The response could not be posted to Response Webhook URL: .*\.$/,
			),
			Data: { msg_type: 'text' },
		});
	});

	test('one that leads elsewhere is told: what arrived there would be an empty GET', async () => {
		const lead = createServer((_, response) => {
			response.writeHead(302, { Location: `${stage.sandbox.elsewhere.origin}/hook` }).end();
		});
		await new Promise<void>((resolve) => lead.listen(0, '127.0.0.1', resolve));
		const { port } = Object(lead.address());
		const { items } = await run(hello, `http://127.0.0.1:${port}/hook`);
		lead.close();
		expect(items[0].json.Summary).toMatch(
			/could not be posted to Response Webhook URL: it redirects to 127\.0\.0\.1:\d+\/hook \(HTTP 302\), which is not followed\.$/,
		);
		expect(stage.sandbox.elsewhere.requests).toEqual([]);
	});

	test('one that hangs keeps no call waiting', async () => {
		const held: ServerResponse[] = [];
		const COUNT = 60;
		const hook = createServer((_, response) => held.push(response));
		const before = messagesOf(stage.sandbox.world).length;
		await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
		const { port } = Object(hook.address());
		unpace(stage.engine);
		// It answers when all messages have been delivered, and not before.
		const watch = setInterval(() => {
			if (messagesOf(stage.sandbox.world).length - before < COUNT) return;
			for (const one of held.splice(0)) one.end('{}');
		}, 20);
		const { items } = await run(
			{ ...hello, receiveIdType: 'chat_id', receiveId: '={{ $json.chat }}' },
			`http://127.0.0.1:${port}/hook`,
			Array.from({ length: COUNT }, (_, index) => ({ chat: `oc_any_${index}` })),
		);
		clearInterval(watch);
		hook.close();
		expect(items.filter(({ json }) => /could not be posted/.test(String(json.Summary)))).toEqual(
			[],
		);
	});

	test('leaves the Hint of a failure in front', async () => {
		const { items } = await run(
			{ ...hello, receiveId: 'oc_foreign', receiveIdType: 'chat_id' },
			'http://127.0.0.1:9/hook',
		);
		expect(items[0].json).toMatchObject({
			StatusCode: 500,
			Hint: expect.stringMatching(
				/^Add the bot to the chat .*\. The response could not be posted to Response Webhook URL: /,
			),
		});
	});

	test('an address that is none is refused before anything is sent', async () => {
		const { items } = await run(hello, 'not an address');
		expect(items[0].json).toMatchObject({
			StatusCode: -1,
			ErrorMessage: expect.stringMatching(/^Response Webhook URL is "not an address"/),
		});
		expect(stage.sandbox.journal).toEqual([]);
	});
});
