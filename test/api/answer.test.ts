import { parseAnswer, silenceOf } from '../../nodes/shared/api/answer';

const URL = 'https://open.feishu.cn/open-apis/im/v1/chats';

const parsed = (status: number, body: unknown, headers: Record<string, string> = {}) =>
	parseAnswer({ status, body, headers }, URL);

describe('a success', () => {
	test.each([
		[{ code: 0, msg: 'ok', data: { id: 1 } }, { id: 1 }],
		[{ code: 0, msg: 'ok' }, {}],
		[{ code: 0, msg: 'ok', data: null }, {}],
		[{ code: 0, msg: 'ok', bot: { name: 'b' } }, { bot: { name: 'b' } }],
		[{ code: 0, msg: 'ok', data: [1] }, [1]],
	])('%j has the data %j', (body, data) => {
		expect(parsed(200, body)).toMatchObject({ kind: 'success', data });
	});

	test.each([['0'], [null], [undefined], [{}]])('needs the number 0, not %p', (code) => {
		expect(parsed(200, { code, msg: 'ok', data: {} }).kind).toBe('foreign');
	});
});

const DEEP: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));

describe("an answer that is not Feishu's JSON", () => {
	const feishu = { 'x-tt-logid': 'log-1' };
	test.each([
		[502, '<html>', { 'content-type': 'text/html; charset=utf-8' }, 'page', 'text/html', 'unknown'],
		[
			404,
			'404 page not found',
			{ ...feishu, 'content-type': 'text/plain' },
			'page',
			'text/plain',
			'feishu',
		],
		[400, '', feishu, 'empty', '', 'feishu'],
		[407, '<html>', { 'proxy-authenticate': 'Basic' }, 'page', '', 'proxy'],
		[
			200,
			'{"code":0,"da',
			{ 'content-type': 'application/json' },
			'cut',
			'application/json',
			'unknown',
		],
		[200, { message: 'none' }, {}, 'json', '', 'unknown'],
		// Whoever walks through it, level by level, would come to the end of the stack.
		[200, { code: 0, msg: 'ok', data: DEEP }, feishu, 'deep', '', 'feishu'],
	])('HTTP %d with %p', (status, body, headers, kind, type, from) => {
		expect(parsed(status, body, headers as never)).toMatchObject({
			kind: 'foreign',
			body: kind,
			type,
			from,
		});
	});
});

describe('a redirect', () => {
	test.each([
		['https://evil.example/path?token=t-1#x', 'evil.example/path'],
		['/login', 'open.feishu.cn/login'],
		['https://user:secret@evil.example:8443/', 'evil.example:8443/'],
		['http://[', 'open.feishu.cn/open-apis/im/v1/http://['],
	])('to %s leads to %s, without query and user', (location, target) => {
		const answer = parsed(302, { code: 0, msg: 'ok', data: {} }, { location });
		expect(answer).toMatchObject({ kind: 'redirected', status: 302 });
		expect(answer).toHaveProperty('target', target.includes('[') ? '' : target);
	});
});

describe('no answer', () => {
	const sending = { host: 'open.feishu.cn', seconds: 60 };
	const caused = (cause: object) =>
		Object.assign(new Error('wrapped'), { cause: Object.assign(new Error('inner'), cause) });

	test.each([
		[
			{ code: 'ENOTFOUND', syscall: 'getaddrinfo' },
			'unreached',
			'the name open.feishu.cn could not be resolved',
		],
		[
			{ code: 'ECONNREFUSED', syscall: 'connect' },
			'unreached',
			'open.feishu.cn refused the connection',
		],
		[
			{ code: 'ETIMEDOUT', syscall: 'connect' },
			'unreached',
			'open.feishu.cn did not take the connection',
		],
		[{ code: 'CERT_HAS_EXPIRED' }, 'unreached', 'the certificate of open.feishu.cn has expired'],
		[
			{
				code: 'ECONNRESET',
				message: 'Client network socket disconnected before secure TLS connection was established',
			},
			'unreached',
			'did not take the connection',
		],
		[{ code: 'ECONNRESET', syscall: 'read' }, 'lost', 'the connection to open.feishu.cn broke'],
		[
			{ code: 'ECONNABORTED', isAxiosError: true },
			'lost',
			'open.feishu.cn did not answer within 60 seconds',
		],
		[{ code: 'ERR_BAD_RESPONSE', isAxiosError: true }, 'lost', 'broke'],
		[{}, 'refused', 'inner'],
	])('%j is %s', (cause, fate, words) => {
		const nothing = silenceOf(caused(cause), sending);
		expect(nothing.fate).toBe(fate);
		expect(nothing.message).toContain(words);
	});

	test('once an answer has begun, the request has arrived whatever the error is', () => {
		const error = caused({ code: 'ECONNREFUSED', syscall: 'connect' });
		expect(silenceOf(error, { ...sending, hasAnswer: true }).fate).toBe('lost');
	});

	test('a request that a stopped run gave up may have been carried out', () => {
		expect(silenceOf(caused({}), { ...sending, ended: 'stopped' })).toMatchObject({ fate: 'lost' });
	});
});

describe('long texts', () => {
	const long = (piece: string): string => piece.repeat(Math.ceil(300_000 / piece.length));

	test.each([['['], [']'], ['[a:'], ['[im:chat,'], ['http'], ['https://'], ['a:b.'], [' ']])(
		'of %j are read in one go, and shortened',
		(piece) => {
			const error = {
				field_violations: Array(500).fill({ field: long(piece), description: long(piece) }),
				permission_violations: Array(500).fill({ subject: long(piece) }),
				log_id: long(piece),
			};
			const answer = parsed(400, { code: 99991672, msg: long(piece), error });
			expect(JSON.stringify(answer).length).toBeLessThan(20_000);
		},
	);

	test('the scopes a message names are found among other brackets', () => {
		const msg =
			'[] [see] one of [im:chat, im:chat:create] https://open.feishu.cn/app/cli_1/auth?q=im，yes';
		expect(parsed(400, { code: 99991672, msg })).toMatchObject({
			scopes: ['im:chat', 'im:chat:create'],
			link: 'https://open.feishu.cn/app/cli_1/auth?q=im',
		});
	});
});
