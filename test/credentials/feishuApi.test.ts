import type { IHttpRequestOptions } from 'n8n-workflow';

import { FeishuApi } from '../../credentials/FeishuApi.credentials';
import { FeishuOAuth2Api } from '../../credentials/FeishuOAuth2Api.credentials';

/** Answers the token call with the body and keeps what was asked. */
function exchange(body: unknown, statusCode = 200) {
	const asked: IHttpRequestOptions[] = [];
	const helpers = {
		httpRequest: async (options: IHttpRequestOptions) => {
			asked.push(options);
			return { statusCode, headers: {}, body };
		},
	};
	return { asked, call: new FeishuApi().preAuthentication.bind({ helpers }) };
}

const credential = {
	region: 'feishu',
	baseUrl: '',
	appId: 'cli_1',
	appSecret: 's',
	accessToken: '',
};

test.each([
	['feishu', '', 'https://open.feishu.cn'],
	['lark', '', 'https://open.larksuite.com'],
	['custom', 'https://proxy.example.com/feishu/', 'https://proxy.example.com/feishu'],
])('region %s exchanges at its own address', async (region, baseUrl, origin) => {
	const { asked, call } = exchange({ code: 0, tenant_access_token: 't-1', expire: 7200 });
	expect(await call({ ...credential, region, baseUrl })).toEqual({ accessToken: 't-1' });
	expect(asked[0]).toMatchObject({
		method: 'POST',
		url: `${origin}/open-apis/auth/v3/tenant_access_token/internal`,
		body: { app_id: 'cli_1', app_secret: 's' },
		disableFollowRedirect: true,
	});
});

test('blanks around id, secret and address are no part of them', async () => {
	const { asked, call } = exchange({ code: 0, tenant_access_token: 't-1' });
	const pasted = { appId: ' cli_1\n', appSecret: '\ts ', region: 'custom' };
	await call({ ...credential, ...pasted, baseUrl: ' https://proxy.example.com// ' });
	expect(asked[0]).toMatchObject({
		url: 'https://proxy.example.com/open-apis/auth/v3/tenant_access_token/internal',
		body: { app_id: 'cli_1', app_secret: 's' },
	});
});

test.each(['', undefined])('an empty token (%p) is none', async (token) => {
	const { call } = exchange({ code: 0, msg: 'ok', tenant_access_token: token });
	await expect(call(credential)).rejects.toThrow(/^Feishu issued no token: /);
});

test('a long Base URL is read in one go', async () => {
	const { asked, call } = exchange({ code: 0, tenant_access_token: 't-1' });
	const baseUrl = `https://proxy.example.com/${'/'.repeat(100_000)}x`;
	await call({ ...credential, region: 'custom', baseUrl });
	expect(asked[0].url.startsWith(baseUrl)).toBe(true);
});

test('a wrong secret, answered with HTTP 200, fails with what Feishu said', async () => {
	const { call } = exchange({ code: 10014, msg: 'app secret invalid' });
	await expect(call(credential)).rejects.toThrow(
		'Feishu issued no token: app secret invalid [10014]',
	);
});

test('a page that is not an answer of Feishu fails and says where to look', async () => {
	const { call } = exchange('<html></html>');
	await expect(call(credential)).rejects.toThrow(/Check Region and Base URL/);
});

test('the token goes into the header and nowhere else', async () => {
	const { authenticate } = new FeishuApi();
	if (typeof authenticate !== 'function') throw new Error('authenticate costs no expression');
	const signed = await authenticate(
		{ ...credential, accessToken: 't-1' },
		{ url: 'https://open.feishu.cn/x', headers: { 'X-A': '1' } },
	);
	expect(signed).toEqual({
		url: 'https://open.feishu.cn/x',
		headers: { 'X-A': '1', Authorization: 'Bearer t-1' },
	});
});

describe('the token goes to Feishu only, whichever node uses the credential', () => {
	const custom = { region: 'custom', baseUrl: 'https://proxy.example.com/feishu' };
	const here = { region: 'custom', baseUrl: 'http://127.0.0.1:4000' };
	const sent = async (own: object, options: object): Promise<unknown> => {
		const { authenticate } = new FeishuApi();
		if (typeof authenticate !== 'function') throw new Error('authenticate costs no expression');
		const given = { ...credential, ...own, accessToken: 't-secret' };
		const { headers } = await authenticate(given, Object(options));
		return headers?.Authorization;
	};

	test.each([
		[{}, { url: 'https://open.feishu.cn/open-apis/x' }],
		[{}, { url: 'https://www.feishu.cn/approval/openapi/v2/file/upload' }],
		[{}, { url: '/open-apis/x', baseURL: 'https://open.feishu.cn' }],
		[{}, { uri: 'https://open.larksuite.com/open-apis/x' }],
		[custom, { url: 'https://proxy.example.com/feishu/open-apis/x' }],
		[custom, { url: 'https://open.feishu.cn/open-apis/x' }],
		[here, { url: 'http://127.0.0.1:4000/open-apis/x' }],
	])('with %j to %j', async (own, options) => {
		expect(await sent(own, options)).toBe('Bearer t-secret');
	});

	test.each([
		[{}, { url: 'https://example.com/open-apis/x' }],
		[{}, { url: 'http://open.feishu.cn/open-apis/x' }],
		[{}, { url: 'https://open.feishu.cn.example.com/x' }],
		[{}, { url: 'https://open.feishu.cn@example.com/x' }],
		[{}, { url: 'https://example.com\\.feishu.cn/x' }],
		[{}, { url: 'https://evilfeishu.cn/x' }],
		[{}, { url: 'https://open.feishu.cn:8443/x' }],
		[{}, { url: '//example.com/x', baseURL: 'https://open.feishu.cn' }],
		[{}, { url: '/x' }],
		[{}, { uri: 'https://example.com/x' }],
		[{}, { url: 'https://open.feishu.cn/x', uri: 'https://example.com/x' }],
		[{}, {}],
		[here, { url: 'http://127.0.0.1:4001/open-apis/x' }],
		[custom, { url: 'http://proxy.example.com/feishu/x' }],
	])('and with %j not to %j', async (own, options) => {
		const refused = sent(own, options);
		await expect(refused).rejects.toThrow('its token does not go to another host');
		await expect(refused).rejects.not.toThrow('t-secret');
	});
});

test('secrets are hidden in the form', () => {
	const { properties } = new FeishuApi();
	const secret = properties.filter(({ name }) => ['appSecret', 'accessToken'].includes(name));
	expect(secret.map(({ typeOptions }) => typeOptions?.password)).toEqual([true, true]);
});

test('the user credential asks for a refresh token and sends the client in the body', () => {
	const defaults = Object.fromEntries(
		new FeishuOAuth2Api().properties.map(({ name, default: value }) => [name, value]),
	);
	expect(defaults).toMatchObject({ grantType: 'authorizationCode', authentication: 'body' });
	expect(defaults.scope).toContain('offline_access');
});

test('the secret goes where a long connection is asked for, and to no other address', async () => {
	const { authenticate } = new FeishuApi();
	if (typeof authenticate !== 'function') throw new Error('authenticate costs no expression');
	const own = { ...credential, accessToken: 't-1' };
	const asked = async (url: string, method: 'GET' | 'POST' = 'POST') =>
		await authenticate(own, { url, method, body: '{}' });
	const connecting = await asked('https://open.feishu.cn/callback/ws/endpoint');
	expect(connecting.body).toEqual({ AppID: 'cli_1', AppSecret: 's' });
	expect(connecting.headers?.Authorization).toBeUndefined();
	for (const other of [
		await asked('https://open.feishu.cn/callback/ws/endpoint', 'GET'),
		await asked('https://open.feishu.cn/open-apis/callback/ws/endpoint'),
		await asked('https://open.feishu.cn/callback/ws/endpoint?to=https://example.com'),
	]) {
		expect(other.body).toBe('{}');
	}
	await expect(asked('https://feishu.example.com/callback/ws/endpoint')).rejects.toThrow();
});
