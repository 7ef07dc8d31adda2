import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { FeishuCustomBotApi } from '../../credentials/FeishuCustomBotApi.credentials';
import { hookAddress, signedBody } from '../../nodes/shared/api';
import { Refusal } from '../../nodes/shared/values';
import type { Stage } from '../engine';
import { openStage, testCredential } from '../engine';
import type { Fault } from '../sandbox';
import { customBotsOf, SANDBOX_BOT } from '../sandbox';

const ADDRESS = 'https://open.feishu.cn/open-apis/bot/v2/hook/b07-token';

async function authenticated(
	credential: ICredentialDataDecryptedObject,
	body: IHttpRequestOptions['body'],
): Promise<IHttpRequestOptions> {
	const { authenticate } = new FeishuCustomBotApi();
	if (typeof authenticate !== 'function') throw new Error('authenticate is no function');
	return await authenticate(credential, { url: 'https://open.feishu.cn/***', body });
}

test('the text to sign is the key, and nothing is signed with it', () => {
	// Made with Python: hmac.new(b'1599360473\ndemo secret', b'', hashlib.sha256)
	expect(signedBody({ msg_type: 'text' }, 'demo secret', 1_599_360_473_999)).toEqual({
		timestamp: '1599360473',
		sign: '4OB1tNwrCa7wo7BbZnRkKWc7lI6ScctwyIwCoO67xFQ=',
		msg_type: 'text',
	});
});

test('address and signature go into the request as it is sent', async () => {
	const credential = { webhookUrl: ` ${ADDRESS}\n`, secret: ' demo secret ' };
	const sent = await authenticated(credential, '{"msg_type":"text"}');
	expect(sent.url).toBe(ADDRESS);
	expect(JSON.parse(String(sent.body))).toEqual({
		msg_type: 'text',
		timestamp: expect.stringMatching(/^\d{10}$/),
		sign: expect.stringMatching(/=$/),
	});
});

test('without a secret nothing is signed', async () => {
	const sent = await authenticated({ webhookUrl: ADDRESS, secret: '' }, { msg_type: 'text' });
	expect(sent.body).toEqual({ msg_type: 'text' });
});

test.each([
	ADDRESS,
	'https://open.larksuite.com/open-apis/bot/v2/hook/b07-token',
	'http://127.0.0.1:4000/open-apis/bot/v2/hook/b07-token',
])('%s is the address of a custom bot', (address) => {
	expect(hookAddress(address).href).toBe(address);
});

test.each([
	'',
	undefined,
	'b07-token',
	'http://open.feishu.cn/open-apis/bot/v2/hook/b07-token',
	'https://open.feishu.cn.example.com/open-apis/bot/v2/hook/b07-token',
	'https://open.feishu.cn@example.com/open-apis/bot/v2/hook/b07-token',
	'https://example.com/open-apis/bot/v2/hook/b07-token',
	'https://open.feishu.cn/open-apis/bot/v2/hook/',
	'https://open.feishu.cn/open-apis/im/v1/messages',
	'https://open.feishu.cn/open-apis/bot/v2/hook/../../../im/v1/messages',
	'https://open.feishu.cn:8443/open-apis/bot/v2/hook/b07-token',
])('%s is none, and is not repeated', (address) => {
	expect(() => hookAddress(address)).toThrow(Refusal);
	expect(() => hookAddress(address)).not.toThrow(/b07-token/);
});

describe('the test of the credential, as n8n carries it out', () => {
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage();
	});

	afterEach(() => stage.reset());

	afterAll(async () => {
		await stage.close();
	});

	const hook = 'bot.v2.hook.send';
	const tested = async (given: ICredentialDataDecryptedObject = {}, fault?: Fault) => {
		if (fault !== undefined) stage.sandbox.faults.add({ ...fault, endpoint: hook });
		const data = { ...stage.engine.credentials.store.get('bot'), ...given };
		return await testCredential(stage.engine, 'feishuCustomBotApi', data);
	};

	test('passes, and the chat sees nothing', async () => {
		expect(await tested()).toBe('OK');
		expect(stage.sandbox.requests(hook)).toBe(1);
		expect(customBotsOf(stage.sandbox.world).get(SANDBOX_BOT.hookId)?.shown).toEqual([]);
	});

	test.each([
		['a wrong secret', { secret: 'another secret' }, /^Check Signing Secret/],
		['an address that is none', { webhookUrl: 'https://example.com/b07' }, /^Webhook URL of/],
	])('tells of %s', async (_, given, told) => {
		expect(await tested(given)).toMatch(told);
	});

	test('tells of an address that Feishu does not know', async () => {
		const webhookUrl = `${stage.sandbox.origin}/open-apis/bot/v2/hook/b07-removed`;
		expect(await tested({ webhookUrl })).toMatch(/^Feishu does not know this Webhook URL/);
	});

	test.each([
		['code', { code: 9499, status: 400 }],
		['code', { code: 19024, status: 200 }],
		['code', { code: 11232, status: 200 }],
	] as const)(
		'passes with an answer of Feishu to a message without content: %s %o',
		async (kind, more) => {
			expect(await tested({}, { kind, ...more })).toBe('OK');
		},
	);

	test.each([
		['html', { status: 200 }],
		['html', { status: 502 }],
		['status', { status: 404 }],
		['redirect', { status: 302 }],
		['resetBefore', {}],
	] as const)('does not pass with what Feishu does not answer: %s %o', async (kind, more) => {
		expect(await tested({}, { kind, ...more })).not.toBe('OK');
		expect(stage.sandbox.elsewhere.requests).toEqual([]);
	});
});
