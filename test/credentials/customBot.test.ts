import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { FeishuCustomBotApi } from '../../credentials/FeishuCustomBotApi.credentials';
import { hookAddress, signedBody } from '../../nodes/shared/api';
import { Refusal } from '../../nodes/shared/values';

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

test('the test of the credential sends no content, so that the chat sees nothing', () => {
	const { request, rules } = new FeishuCustomBotApi().test;
	expect(request.body).toEqual({ msg_type: 'text' });
	expect(request.disableFollowRedirect).toBe(true);
	const codes = rules?.map(({ properties }) => ('value' in properties ? properties.value : 0));
	expect(codes).toEqual([19001, 19021, 19022]);
});
