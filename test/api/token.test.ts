import type { IDataObject, INode } from 'n8n-workflow';

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

const items = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ json: { to: `oc_any_token_${index}` } }));

const send = (parameters: IDataObject = {}) => ({
	parameters: {
		authentication: 'feishuApi',
		resource: 'message',
		operation: 'send',
		receiveIdType: 'chat_id',
		receiveId: '={{ $json.to }}',
		text: 'Hello',
		...parameters,
	} as INode['parameters'],
});

async function exchangesDuring(run: () => Promise<unknown>): Promise<number> {
	const before = stage.sandbox.exchanges();
	await run();
	return stage.sandbox.exchanges() - before;
}

const statuses = (result: Awaited<ReturnType<Stage['engine']['runNode']>>) =>
	result.items.map(({ json }) => json.StatusCode);

test('a cold start exchanges once, however many items run side by side', async () => {
	const exchanges = await exchangesDuring(async () => {
		const result = await stage.engine.runNode(send(), { input: items(30) });
		expect(new Set(statuses(result))).toEqual(new Set([200]));
	});
	expect(exchanges).toBe(1);
});

test('the next execution finds the token with the credential', async () => {
	await stage.engine.runNode(send(), { input: items(1) });
	expect(
		await exchangesDuring(async () => await stage.engine.runNode(send(), { input: items(1) })),
	).toBe(0);
});

test.each([
	['feishuApi', 400, 99991663],
	['feishuApi', 200, 99991663],
	['feishuOAuth2Api', 401, 99991677],
	['feishuOAuth2Api', 200, 99991668],
])(
	'%s: a token refused with HTTP %d is renewed once and the call repeated',
	async (authentication, status, code) => {
		await stage.engine.runNode(send({ authentication }), { input: items(1) });
		stage.sandbox.journal.length = 0;
		const before = messagesOf(stage.sandbox.world).length;
		stage.sandbox.faults.add({ kind: 'code', status, code, msg: 'Invalid access token' });
		const exchanges = await exchangesDuring(async () => {
			expect(
				statuses(await stage.engine.runNode(send({ authentication }), { input: items(1) })),
			).toEqual([200]);
		});
		expect(exchanges).toBe(1);
		expect(stage.sandbox.journal).toHaveLength(2);
		expect(messagesOf(stage.sandbox.world).length - before).toBe(1);
	},
);

test.each(['feishuApi', 'feishuOAuth2Api'])(
	'%s: a token that ends in mid-run is renewed by one of its callers',
	async (authentication) => {
		await stage.engine.runNode(send({ authentication }), { input: items(1) });
		stage.sandbox.faults.add({ kind: 'expiredToken', every: 25 });
		const before = messagesOf(stage.sandbox.world).length;
		const exchanges = await exchangesDuring(async () => {
			const result = await stage.engine.runNode(send({ authentication }), { input: items(60) });
			expect(new Set(statuses(result))).toEqual(new Set([200]));
		});
		expect(exchanges).toBe(1);
		expect(messagesOf(stage.sandbox.world).length - before).toBe(60);
	},
);

test('no call goes out with the old token while a user token is being renewed', async () => {
	const authentication = 'feishuOAuth2Api';
	await stage.engine.runNode(send({ authentication }), { input: items(1) });
	stage.sandbox.faults.add({ kind: 'expiredToken', every: 25 });
	stage.sandbox.faults.add({ kind: 'latency', milliseconds: 60, endpoint: 'oauth.token' });
	// Answers that come after the renewal would make their callers renew the new token.
	stage.sandbox.faults.add({ kind: 'latency', milliseconds: 100, times: 80 });
	const exchanges = await exchangesDuring(async () => {
		const result = await stage.engine.runNode(send({ authentication }), { input: items(60) });
		expect(new Set(statuses(result))).toEqual(new Set([200]));
	});
	expect(exchanges).toBe(1);
});

test('a token that stays invalid is not renewed again and again', async () => {
	stage.sandbox.faults.add({
		kind: 'code',
		code: 99991663,
		msg: 'Invalid access token',
		times: 10,
	});
	const exchanges = await exchangesDuring(async () => {
		const result = await stage.engine.runNode(send(), { input: items(1) });
		expect(result.items[0].json).toMatchObject({ StatusCode: 500, Retryable: false });
		expect(result.items[0].json.Hint).toMatch(/^Check App ID and App Secret/);
	});
	expect(exchanges).toBeLessThanOrEqual(2);
	expect(stage.sandbox.journal).toHaveLength(2);
});

test('the repeat after a renewal does not count as a retry', async () => {
	await stage.engine.runNode(send(), { input: items(1) });
	stage.sandbox.tokens.expireAll();
	const result = await stage.engine.runNode(send({ requestOptions: { maxRetries: 0 } }), {
		input: items(1),
	});
	expect(statuses(result)).toEqual([200]);
});

test('a call that takes no user token renews nothing', async () => {
	await stage.engine.runNode(send({ authentication: 'feishuOAuth2Api' }), { input: items(1) });
	stage.sandbox.faults.add({ kind: 'code', code: 99991668, msg: 'user access token not support' });
	const exchanges = await exchangesDuring(async () => {
		const result = await stage.engine.runNode(send({ authentication: 'feishuOAuth2Api' }), {
			input: items(1),
		});
		expect(result.items[0].json).toMatchObject({ StatusCode: 500 });
	});
	expect(exchanges).toBe(0);
});

test('a grant that is no longer valid says to reconnect', async () => {
	const user = stage.engine.credentials.store.get('user') ?? {};
	stage.engine.credentials.store.set('user', {
		...user,
		oauthTokenData: { access_token: 'u-old', refresh_token: 'ur-used', token_type: 'Bearer' },
	});
	const result = await stage.engine.runNode(send({ authentication: 'feishuOAuth2Api' }), {
		input: items(1),
	});
	expect(result.items[0].json).toMatchObject({ StatusCode: 500, Retryable: false });
	expect(result.items[0].json.Hint).toMatch(/^Reconnect the Feishu \(Lark\) OAuth2 API credential/);
});
