import type { IDataObject, INode } from 'n8n-workflow';
import { readSettings } from '../../nodes/shared/run/settings';
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

const send = (parameters: IDataObject, node: Partial<INode> = {}) => ({
	parameters: {
		authentication: 'feishuApi',
		resource: 'message',
		operation: 'send',
		receiveIdType: 'chat_id',
		receiveId: '={{ $json.to }}',
		text: 'Hello',
		...parameters,
	} as INode['parameters'],
	...node,
});

/** The bot is in the first and the last chat only. */
const three = [{ to: 'oc_release' }, { to: 'oc_foreign' }, { to: 'oc_support' }].map((json) => ({
	json,
}));

const ENVELOPE = [
	'Data',
	'Summary',
	'Hint',
	'Retryable',
	'OriginalStatusCode',
	'StatusCode',
	'ErrorMessage',
];

describe('output: envelope', () => {
	test.each([undefined, 'continueRegularOutput'] as const)(
		'On Error %s: one envelope per item, in order, the failed one among them',
		async (onError) => {
			const { status, items } = await stage.engine.runNode(send({}, { onError }), { input: three });
			expect(status).toBe('success');
			expect(items.map(({ json }) => json.StatusCode)).toEqual([200, 500, 200]);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
			for (const { json } of items) expect(Object.keys(json)).toEqual(ENVELOPE);
		},
	);

	test('the editor says which call failed, since the run itself is a success', async () => {
		const { tasks } = await stage.engine.runNode(send({}), { input: three });
		const hints = Object.values(tasks).flatMap((runs) =>
			runs.flatMap(({ hints: all = [] }) => all),
		);
		expect(hints).toHaveLength(1);
		expect(hints[0]).toMatchObject({ type: 'warning', location: 'outputPane' });
		expect(hints[0].message).toMatch(
			/^1 of 3 calls failed\. The first: .* Add the bot to the chat .*\.$/,
		);
	});

	test('On Error continueErrorOutput: the failed envelope leaves by the error output', async () => {
		const { items, errorItems } = await stage.engine.runNode(
			send({}, { onError: 'continueErrorOutput' }),
			{ input: three },
		);
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, 200]);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0].json).toMatchObject({
			to: 'oc_foreign',
			error: expect.stringContaining('[230002]'),
			message: expect.stringMatching(/^Add the bot to the chat .*\.$/),
			details: { StatusCode: 500, OriginalStatusCode: 400, Retryable: false },
		});
	});
});

describe('output: items', () => {
	test('gives the results themselves', async () => {
		const { items } = await stage.engine.runNode(send({ output: 'items' }), {
			input: [three[0], three[2]],
		});
		expect(items.map(({ json }) => json.chat_id)).toEqual(['oc_release', 'oc_support']);
	});

	test('On Error stop: throws what Feishu said, with code, hint and item', async () => {
		const { status, error, items } = await stage.engine.runNode(send({ output: 'items' }), {
			input: three,
		});
		expect(status).toBe('error');
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: expect.stringContaining('The bot can not be outside the group. [230002]'),
			description: expect.stringMatching(
				/^Add the bot to the chat .*\. 2 items succeeded: 0, 2\. Items count from 0\.$/,
			),
			httpCode: '400',
			context: { itemIndex: 1, data: { StatusCode: 500 } },
		});
	});

	test('the only call of a run speaks of no others', async () => {
		const { error } = await stage.engine.runNode(send({ output: 'items' }), { input: [three[1]] });
		expect(error?.description).toMatch(/^Add the bot to the chat .* or choose a chat it is in\.$/);
	});

	test('a refusal throws as well, naming the parameter, and keeps texts that look like error codes', async () => {
		const { error } = await stage.engine.runNode(
			send({ output: 'items', receiveId: 'filePermission_EACCES' }),
		);
		expect(error?.message).toContain('Receiver "filePermission_EACCES"');
		expect(error?.description).toMatch(/^Check Receiver/);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'On Error %s: the failure is an item, the others are unaffected',
		async (onError) => {
			const { status, items, errorItems } = await stage.engine.runNode(
				send({ output: 'items' }, { onError }),
				{ input: three },
			);
			expect(status).toBe('success');
			const failures = onError === 'continueErrorOutput' ? errorItems : [items[1]];
			expect(failures).toHaveLength(1);
			expect(failures[0].json).toMatchObject({
				error: expect.stringContaining('[230002]'),
				details: { StatusCode: 500 },
			});
			expect(items.filter(({ json }) => json.message_id !== undefined)).toHaveLength(2);
		},
	);
});

describe('what cannot be used', () => {
	test.each([
		['an output that does not exist', { output: 'raw' }, /^Output is "raw"/],
		[
			'a request option out of range',
			{ requestOptions: { maxConcurrency: 0 } },
			/^Max Concurrency is 0, which is out of range/,
		],
		[
			'a webhook that is no address',
			{ requestOptions: { responseWebhookUrl: 'somewhere' } },
			/^Response Webhook URL is "somewhere"/,
		],
		['a resource that does not exist', { resource: 'weather' }, /^Resource is "weather"/],
		['an operation that does not exist', { operation: 'fly' }, /^Operation is "fly"/],
		[
			'an authentication that does not exist',
			{ authentication: 'basic' },
			/^Authentication is "basic"/,
		],
	])('%s refuses every item, and nothing is sent', async (_, parameters, message) => {
		const { status, items } = await stage.engine.runNode(send(parameters), { input: three });
		expect(status).toBe('success');
		expect(items).toHaveLength(3);
		for (const { json } of items) {
			expect(json).toMatchObject({ StatusCode: -1, OriginalStatusCode: 0 });
			expect(json.ErrorMessage).toMatch(message);
		}
		expect(stage.sandbox.journal).toEqual([]);
	});

	test('a request option that does not exist is refused, not dropped', () => {
		expect(() => readSettings({ retries: 3 })).toThrow('Request Options has no option "retries"');
	});

	test('an expression that fails refuses its own item only', async () => {
		const { items } = await stage.engine.runNode(
			send({ text: '={{ $json.to === "oc_foreign" ? $("Nowhere").first() : "Hello" }}' }),
			{ input: three },
		);
		expect(items.map(({ json }) => json.StatusCode)).toEqual([200, -1, 200]);
	});

	test('a credential that is gone is an envelope, not a throw', async () => {
		const { status, items } = await stage.engine.runNode(
			send({}, { credentials: { feishuApi: { id: 'deleted', name: 'Gone' } } }),
			{ input: three },
		);
		expect(status).toBe('success');
		expect(items.map(({ json }) => json.StatusCode)).toEqual([-1, -1, -1]);
		expect(items[0].json.Hint).toMatch(/^Select a Feishu \(Lark\) API credential/);
	});

	test('a base URL with plain http beyond this machine is refused', async () => {
		stage.engine.credentials.store.set('app', {
			region: 'custom',
			baseUrl: 'http://feishu.example.com',
			appId: 'cli_1',
			appSecret: 'secret',
			accessToken: '',
		});
		const { items } = await stage.engine.runNode(send({}), { input: three });
		expect(items[0].json.ErrorMessage).toMatch(/^Base URL of the credential starts with http/);
	});

	test('a wrong secret is one token call, whatever the number of items', async () => {
		const app = stage.engine.credentials.store.get('app') ?? {};
		stage.engine.credentials.store.set('app', { ...app, appSecret: 'a wrong secret' });
		const before = stage.sandbox.exchanges();
		const { items } = await stage.engine.runNode(send({}), { input: [...three, ...three] });
		for (const { json } of items) {
			expect(json).toMatchObject({ StatusCode: 500, Retryable: false });
			expect(json.ErrorMessage).toContain('[10014]');
		}
		expect(stage.sandbox.exchanges() - before).toBe(1);
		expect(JSON.stringify(items)).not.toContain('a wrong secret');
	});
});

test('no items in, nothing out, nothing sent', async () => {
	const { items } = await stage.engine.runNode(send({}), { input: [] });
	expect(items).toEqual([]);
	expect(stage.sandbox.journal).toEqual([]);
});

describe("n8n's Retry On Fail", () => {
	test('sends nothing twice that succeeded in an earlier try', async () => {
		stage.sandbox.faults.add({
			kind: 'code',
			endpoint: 'im.v1.message.create',
			code: 230002,
			every: 3,
		});
		const before = messagesOf(stage.sandbox.world).length;
		const { status, items } = await stage.engine.runNode(
			send(
				{
					output: 'items',
					receiveId: '=oc_any{{ $itemIndex }}',
					requestOptions: { maxConcurrency: 1 },
				},
				{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			),
			{ input: three },
		);
		expect(status).toBe('success');
		expect(items).toHaveLength(3);
		expect(messagesOf(stage.sandbox.world).length - before).toBe(3);
		expect(stage.sandbox.journal).toHaveLength(4);
	});
});

test('no secret appears in any output', async () => {
	const token = stage.sandbox.tokens.tenant();
	stage.sandbox.faults.add({
		kind: 'code',
		code: 99999,
		msg: `refused for Bearer ${token} and open sesame, sandbox`,
	});
	const { items } = await stage.engine.runNode(send({}), { input: three });
	const shown = JSON.stringify(items);
	expect(shown).toContain('refused for Bearer ***');
	expect(shown).not.toContain(token);
	expect(shown).not.toContain('open sesame');
});

describe('texts of any length', () => {
	const LONG = 300_000;

	test('a message of 300 kB is short in the envelope and above the node', async () => {
		stage.sandbox.faults.add({
			kind: 'odd',
			change: () => ({ code: 230001, msg: 'x'.repeat(LONG), error: { log_id: '42' } }),
		});
		const { items, tasks } = await stage.engine.runNode(send({ receiveId: 'oc_release' }));
		const hints = Object.values(tasks).flatMap((runs) =>
			runs.flatMap(({ hints: all = [] }) => all),
		);
		const [{ json }] = items;
		expect(json.StatusCode).toBe(500);
		expect(String(json.ErrorMessage).length).toBeLessThanOrEqual(2000);
		expect(json.ErrorMessage).toMatch(/^x+… \[230001\] \(log id 42\)$/);
		expect(hints).toHaveLength(1);
		expect(String(hints[0].message).length).toBeLessThan(1500);
	});

	test('a data URI of 200 kB in place of any value is short wherever it is named', async () => {
		const uri = `data:image/png;base64,${'A'.repeat(200_000)}`;
		for (const parameters of [
			{ receiveId: uri },
			{ receiveId: 'oc_release', options: { uuid: uri } },
			{ receiveId: 'oc_release', msgType: uri },
			{ receiveId: 'oc_release', requestOptions: { [uri]: 1 } },
			{ receiveId: 'oc_release', output: uri },
		]) {
			const { items } = await stage.engine.runNode(send(parameters));
			const { Summary, Hint, ErrorMessage } = items[0].json;
			for (const text of [Summary, Hint, ErrorMessage]) {
				expect(String(text).length).toBeLessThan(1000);
			}
		}
	});
});

test('what all calls share and cannot be used keeps the fields the operation answers with', async () => {
	const contact = { resource: 'user', operation: 'getIdByContact', email: 'ada@example.com' };
	for (const given of [{ output: 'all' }, { requestOptions: { timeout: 0 } }]) {
		const { items } = await stage.engine.runNode({
			parameters: { authentication: 'feishuApi', ...contact, ...given } as INode['parameters'],
		});
		expect(Object.keys(items[0].json)).toEqual(['UserId', ...ENVELOPE.slice(1)]);
		expect(items[0].json).toMatchObject({ UserId: '', StatusCode: -1 });
	}
});
