import type { Answer, Nothing } from '../../nodes/shared/api/answer';
import { parseAnswer } from '../../nodes/shared/api/answer';
import { judge } from '../../nodes/shared/api/judge';
import { mayRepeat } from '../../nodes/shared/api/retry';
import type { Endpoint, Repeat } from '../../nodes/shared/endpoints';

const SCOPES = ['im:message:send_as_bot', 'im:message'];

/** An endpoint of the service, by what a second request does. */
function circumstances(repeat: Repeat, goneCodes?: number[], service = 'im') {
	const endpoint: Endpoint = {
		id: 'im.v1.message.create',
		service,
		route: 'POST /open-apis/im/v1/messages',
		rate: {},
		identities: ['tenant'],
		scopes: SCOPES,
		body: 'json',
		answer: 'json',
		codes: [],
		sample: () => ({ message_id: 'om_1' }),
		repeat,
		goneCodes,
	};
	return { endpoint, appId: 'cli_1', origin: 'https://open.feishu.cn' };
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
	return parseAnswer({ status, headers, body }, 'https://open.feishu.cn/open-apis/im/v1/messages');
}

const verdictOf = (reply: Answer, repeat: Repeat = 'key') => judge(reply, circumstances(repeat));

describe('an answer', () => {
	test.each([[200], [201], [400]])('with code 0 is a success at HTTP %d', (status) => {
		expect(verdictOf(answer(status, { code: 0, msg: 'ok', data: {} })).kind).toBe('success');
	});

	test.each([
		[200, 99991663, 'token'],
		[400, 99991663, 'token'],
		[401, 99991677, 'token'],
		[400, 99991668, 'token'],
		[429, 99991400, 'limited'],
		[400, 99991400, 'limited'],
		[429, 190010, 'limited'],
		[400, 230020, 'limited'],
		[400, 230049, 'busy'],
		[400, 99992402, 'refused'],
		[400, 99991672, 'refused'],
		[500, 12345, 'failed'],
		[503, 5000, 'failed'],
		[200, 1500, 'failed'],
		[200, 1254045, 'refused'],
	])('HTTP %d with code %d is %s', (status, code, kind) => {
		expect(verdictOf(answer(status, { code, msg: 'm' })).kind).toBe(kind);
	});

	test('a call that takes no user token is no reason to renew one', () => {
		const reply = answer(400, { code: 99991668, msg: 'user access token not support' });
		expect(verdictOf(reply)).toMatchObject({
			kind: 'refused',
			failure: { hint: expect.stringContaining('use a Feishu (Lark) API credential') },
		});
	});

	test.each([
		[502, '<html>Bad Gateway</html>', 'lost'],
		[200, '{"code":0,"da', 'lost'],
		[200, { message: 'no code' }, 'lost'],
		[404, '<html>Not Found</html>', 'refused'],
		[429, 'slow down', 'limited'],
	])("HTTP %d that is not Feishu's JSON is %s", (status, body, kind) => {
		expect(verdictOf(answer(status as number, body)).kind).toBe(kind);
	});

	test('says code, text and log id, from the body or from the header', () => {
		const inBody = { code: 230001, msg: 'invalid', error: { log_id: 'log-1' } };
		expect(verdictOf(answer(400, inBody))).toMatchObject({
			failure: { message: 'invalid [230001] (log id log-1)', code: 230001 },
		});
		expect(
			verdictOf(answer(400, { code: 230001, msg: 'invalid' }, { 'x-tt-logid': 'log-2' })),
		).toMatchObject({ failure: { message: 'invalid [230001] (log id log-2)' } });
	});
});

describe('hints', () => {
	const hintOf = (reply: Answer) => {
		const verdict = verdictOf(reply);
		return verdict.kind === 'success' ? '' : verdict.failure.hint;
	};

	test('a missing scope: its name and the link Feishu returned', () => {
		const msg =
			'Access denied. One of the following scopes is required: [im:chat, im:chat:create].点击链接申请：https://open.feishu.cn/app/cli_1/auth?q=im:chat';
		expect(hintOf(answer(400, { code: 99991672, msg }))).toBe(
			'Enable one of these scopes for the app (im:chat, im:chat:create) and publish a version: https://open.feishu.cn/app/cli_1/auth?q=im:chat',
		);
		const error = {
			permission_violations: [{ type: 'action_scope_required', subject: 'im:message' }],
			helps: [{ url: 'https://open.feishu.cn/app/cli_1/auth?q=im:message' }],
		};
		expect(hintOf(answer(403, { code: 99991679, msg: 'Unauthorized', error }))).toBe(
			'Add one of these scopes to the Feishu (Lark) OAuth2 API credential and reconnect it: im:message. Details: https://open.feishu.cn/app/cli_1/auth?q=im:message',
		);
	});

	test.each([
		'https://evil.example/app/cli_1/auth',
		'https://open.feishu.cn.evil.example/',
		'https://open.feishu.cn@evil.example/',
		'http://open.feishu.cn/app/cli_1/auth',
		'https://open.feishu.cn:8443/app/cli_1/auth',
		'javascript:alert(1)',
		'file:///etc/passwd',
	])('a missing scope: not the link %s, which does not lead to Feishu', (url) => {
		const error = { helps: [{ url }] };
		expect(hintOf(answer(400, { code: 99991672, msg: 'Access denied', error }))).toMatch(
			/publish a version: https:\/\/open\.feishu\.cn\/app\/cli_1\/auth$/,
		);
	});

	test('a missing scope Feishu does not name: the documented ones and the console', () => {
		expect(hintOf(answer(400, { code: 99991672, msg: 'Access denied' }))).toBe(
			'Enable one of these scopes for the app (im:message:send_as_bot, im:message) and publish a version: https://open.feishu.cn/app/cli_1/auth',
		);
	});

	test('a wrong field: which one', () => {
		const error = { field_violations: [{ field: 'receive_id', description: 'is required' }] };
		expect(hintOf(answer(400, { code: 99992402, msg: 'field validation failed', error }))).toBe(
			'Correct the field that Feishu names; when it names none, check that all required fields are filled in. Feishu names receive_id: is required.',
		);
	});

	test('a rate limit: how long to wait', () => {
		const headers = { 'x-ogw-ratelimit-reset': '7' };
		expect(hintOf(answer(429, { code: 99991400, msg: 'limit' }, headers))).toBe(
			'Wait 7 seconds, then repeat the call.',
		);
	});

	test.each([[0], [1e9], [1_767_225_600]])(
		'a rate limit whose header holds %d seconds: no number that makes no sense',
		(seconds) => {
			const headers = { 'x-ogw-ratelimit-reset': String(seconds) };
			const hint = hintOf(answer(429, { code: 99991400, msg: 'limit' }, headers));
			expect(hint).toMatch(/^Wait /);
			expect(hint).not.toMatch(/\d/);
		},
	);

	const OWN = 'https://open.feishu.cn';
	const CUSTOM = 'https://gateway.example.com';
	const path = /^Check the method and the path of the call: Feishu has no such address/;
	const logged = { 'x-tt-logid': 'log' };
	test.each([
		[404, 'text/plain', logged, CUSTOM, path],
		[400, '', logged, CUSTOM, /^Check the path, the IDs and the values/],
		[403, 'text/html', logged, CUSTOM, /^Give the app or the user .* the right/],
		[407, 'text/html', { 'proxy-authenticate': 'Basic' }, OWN, /^Check the proxy/],
		[404, 'text/html', {}, CUSTOM, /^Check the method and the path .* Region and Base URL/],
		[400, '', {}, CUSTOM, /^Check Region and Base URL/],
		// Base URL cannot be wrong where there is none.
		[404, 'text/html', {}, OWN, path],
		[400, '', {}, OWN, /^Check the path, the IDs and the values of the call\.$/],
		[403, 'text/html', {}, OWN, /^Check the proxy between n8n and Feishu, and the path/],
	])('a page with HTTP %d of type %s: words that fit it', (status, type, headers, origin, hint) => {
		const page = answer(status, type === '' ? '' : 'page', {
			...headers,
			'content-type': type,
		} as never);
		const verdict = judge(page, { ...circumstances('key'), origin });
		expect(verdict).toMatchObject({ failure: { hint: expect.stringMatching(hint) } });
	});

	test.each([
		[{ 'x-ogw-ratelimit-reset': 'soon', 'retry-after': '9' }, 9],
		[{ 'x-ogw-ratelimit-reset': '3', 'retry-after': '9' }, 3],
		[{ 'retry-after': 'Thu, 26 Nov 2026 10:00:12 GMT', date: 'Thu, 26 Nov 2026 10:00:00 GMT' }, 12],
		[{ 'retry-after': 'Thu, 26 Nov 2026 10:00:12 GMT' }, undefined],
		[{ 'retry-after': 'soon', date: 'Thu, 26 Nov 2026 10:00:00 GMT' }, undefined],
		[{ 'x-ogw-ratelimit-reset': 'Infinity' }, undefined],
	])('a rate limit with %j: %s seconds', (headers, seconds) => {
		const limited = answer(429, { code: 99991400, msg: 'limit' }, headers as never);
		expect(limited).toHaveProperty('resetSeconds', seconds);
		expect(answer(429, 'page', headers as never)).toHaveProperty('resetSeconds', seconds);
	});

	test('a redirect: where it leads, and that it is not followed', () => {
		const reply = answer(307, '', { location: 'https://evil.example/x?token=t-1' });
		expect(verdictOf(reply)).toMatchObject({
			kind: 'refused',
			failure: {
				fate: 'answered',
				status: 307,
				retryable: false,
				message:
					"Feishu's address redirects to evil.example/x (HTTP 307), and redirects are not followed",
				hint: expect.stringMatching(/^Check Region and Base URL/),
			},
		});
	});
});

describe('a success that confirms nothing', () => {
	test.each([
		[[], 'a list'],
		[7, 'a number'],
		['done', 'a string'],
	])('data that is %j', (data, words) => {
		const verdict = verdictOf(answer(200, { code: 0, msg: 'ok', data }), 'once');
		expect(verdict).toMatchObject({
			kind: 'refused',
			failure: {
				fate: 'answered',
				retryable: false,
				hint: expect.stringMatching(/^Check in Feishu/),
			},
		});
		expect(verdict).toHaveProperty('failure.message', expect.stringContaining(words));
	});

	test('is one where the endpoint promises no object', () => {
		const given = circumstances('read');
		const endpoint = { ...given.endpoint, sample: () => [] };
		const reply = answer(200, { code: 0, msg: 'ok', data: [1] });
		expect(judge(reply, { ...given, endpoint })).toMatchObject({ kind: 'success', data: [1] });
	});
});

test('a message is never longer than 2,000 characters, and ends with code and log id', () => {
	const reply = answer(400, { code: 230001, msg: 'x'.repeat(300_000) }, { 'x-tt-logid': 'log-3' });
	const verdict = verdictOf(reply);
	const message = verdict.kind === 'success' ? '' : verdict.failure.message;
	expect(message.length).toBeLessThanOrEqual(2000);
	expect(message).toMatch(/… \[230001\] \(log id log-3\)$/);
});

describe('what may be sent again', () => {
	const lost: Nothing = { kind: 'nothing', fate: 'lost', message: 'socket hang up' };
	const unreachable: Nothing = { kind: 'nothing', fate: 'unreached', message: 'refused' };
	const limited = answer(429, { code: 99991400, msg: 'limit' });
	const failed = answer(500, { code: 5000, msg: 'internal' });
	const refused = answer(400, { code: 230001, msg: 'invalid' });
	const page = answer(502, '<html></html>');

	test.each([
		['read', [true, true, true, true, false, true]],
		['same', [true, true, true, true, false, true]],
		['key', [true, true, true, true, false, true]],
		['once', [false, true, true, false, false, false]],
	] as const)('%s', (repeat, expected) => {
		const given = circumstances(repeat);
		const replies = [lost, unreachable, limited, failed, refused, page];
		expect(replies.map((reply) => mayRepeat(judge(reply, given), given.endpoint))).toEqual(
			expected,
		);
	});

	test('a lost answer to a write without a key must not be repeated by the user either', () => {
		expect(judge(lost, circumstances('once'))).toMatchObject({
			failure: { retryable: false, hint: expect.stringMatching(/^Check in Feishu whether/) },
		});
		expect(judge(lost, circumstances('key'))).toMatchObject({ failure: { retryable: true } });
	});

	test.each([
		['HTTP 500 with JSON of Feishu', failed],
		['code 2200 over HTTP 200', answer(200, { code: 2200, msg: 'internal' })],
		['a page with HTTP 502', page],
	])('a write without a key that met %s may have been carried out', (_, reply) => {
		expect(judge(reply, circumstances('once'))).toMatchObject({
			failure: {
				fate: 'answered',
				retryable: false,
				hint: expect.stringMatching(/^Check in Feishu whether/),
			},
		});
		expect(judge(reply, circumstances('key'))).toMatchObject({ failure: { retryable: true } });
	});

	test('an "already gone" code is told apart for deletes only', () => {
		const reply = answer(400, { code: 232009, msg: 'dissolved' });
		expect(judge(reply, circumstances('same', [232009])).kind).toBe('gone');
		expect(judge(reply, circumstances('same')).kind).toBe('refused');
	});
});

test.each([
	['im', 230020],
	['chat', 232019],
	['calendar', 190004],
	['calendar', 190005],
	['calendar', 190010],
	['bitable', 1254290],
	['bitable', 1254291],
	['bitable', 1254607],
	['sheets', 90217],
	['drive', 1061045],
	['task', 99991400],
])('%s: code %d means that a call waits and goes again, whatever it is', (service, code) => {
	const once = circumstances('once', undefined, service);
	const verdict = judge(answer(400, { code, msg: 'm' }), once);
	expect(['limited', 'busy']).toContain(verdict.kind);
	expect(mayRepeat(verdict, once.endpoint)).toBe(true);
});
