import { ask, fetchFrom } from './client';
import type { Fault, OddShape } from './faults';
import type { Sandbox } from './server';
import { startSandbox } from './server';
import { SEEDED } from './services/seededMessages';
import { SANDBOX_APP } from './tokens';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(async () => {
	await sandbox.stop();
});

beforeEach(() => {
	sandbox.faults.clear();
	sandbox.forget();
});

const BOT = 'GET /bot/v3/info';
const list = `GET /im/v1/messages?container_id_type=chat&container_id=${SEEDED.chat}&page_size=2`;
const say = async (text: string) =>
	await fetchFrom(sandbox, 'POST /im/v1/messages?receive_id_type=chat_id', {
		...{ receive_id: 'oc_anyone', msg_type: 'text' },
		content: JSON.stringify({ text }),
	});
const exchange = async () =>
	await fetch(`${sandbox.origin}/open-apis/auth/v3/tenant_access_token/internal`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ app_id: SANDBOX_APP.appId, app_secret: SANDBOX_APP.appSecret }),
		redirect: 'manual',
	});

/** Which of the next calls fail. */
async function failing(count: number, fault: Partial<Fault>): Promise<number[]> {
	sandbox.faults.add({ kind: 'status', ...fault });
	const failed: number[] = [];
	for (let number = 1; number <= count; number += 1) {
		if ((await ask(sandbox, BOT)).status === 500) failed.push(number);
	}
	return failed;
}

describe('a fault hits', () => {
	test.each([
		[{}, [1]],
		[{ times: 2 }, [1, 2]],
		[{ skip: 2 }, [3]],
		[{ skip: 1, every: 3, times: 2 }, [4, 7]],
		[{ endpoint: 'bot.v3.info.get', times: 9 }, [1, 2, 3, 4, 5, 6, 7, 8]],
		[{ endpoint: ['im.v1.message.create', 'tenant.token'] }, []],
		[{ when: ({ method }: { method: string }) => method === 'POST' }, []],
	])('%j: the calls %j', async (aim, expected) => {
		expect(await failing(8, aim)).toEqual(expected);
	});

	test('by chance, the same calls for the same seed', async () => {
		sandbox.faults.clear(7);
		const first = await failing(40, { chance: 0.3 });
		sandbox.faults.clear(7);
		expect(await failing(40, { chance: 0.3 })).toEqual(first);
		sandbox.faults.clear(8);
		expect(await failing(40, { chance: 0.3 })).not.toEqual(first);
		expect(first.length).toBeGreaterThan(4);
		expect(first.length).toBeLessThan(25);
	});
});

describe('a redirect', () => {
	test.each([301, 302, 307, 308])('%d leads elsewhere, and nothing is done', async (status) => {
		sandbox.faults.add({ kind: 'redirect', status });
		const response = await say('to the wrong host');
		expect(response.status).toBe(status);
		const target = response.headers.get('location') ?? '';
		expect(target).toMatch(sandbox.elsewhere.origin);
		expect(sandbox.audit().delivered.size).toBe(0);

		await fetch(target, { method: 'POST', headers: { Authorization: 't' }, body: 'hello' });
		expect(sandbox.elsewhere.requests).toMatchObject([
			{ method: 'POST', headers: { authorization: 't' }, body: 'hello' },
		]);
	});
});

describe('odd answers', () => {
	const shaped = async (shape: OddShape, route = list) => {
		sandbox.faults.add({ kind: 'odd', shape });
		return await (await fetchFrom(sandbox, route)).text();
	};

	test.each<[OddShape, unknown]>([
		['dataArray', { data: [expect.any(Object)] }],
		['dataNumber', { data: expect.any(Number) }],
		['dataText', { data: expect.any(String) }],
		['dataNull', { data: null }],
		['codeText', { code: '0' }],
		['hasMoreText', { data: { has_more: 'true' } }],
		['samePageToken', { data: { has_more: true, page_token: 'again' } }],
		['endlessPages', { data: { items: [], has_more: true, page_token: expect.any(String) } }],
		['topArray', [{ code: 0 }]],
	])('%s', async (shape, expected) => {
		expect(JSON.parse(await shaped(shape))).toMatchObject(Object(expected));
	});

	test('members that are missing, no body at all, a byte order mark', async () => {
		expect(JSON.parse(await shaped('dataMissing'))).not.toHaveProperty('data');
		expect(JSON.parse(await shaped('codeMissing'))).not.toHaveProperty('code');
		expect(JSON.parse(await shaped('listMissing')).data).not.toHaveProperty('items');
		expect(await shaped('empty')).toBe('');
		sandbox.faults.add({ kind: 'odd', shape: 'byteOrderMark' });
		const bytes = new Uint8Array(await (await fetchFrom(sandbox, BOT)).arrayBuffer());
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	});

	test('the page tokens of endless pages differ', async () => {
		const token = async () => JSON.parse(await shaped('endlessPages')).data.page_token;
		expect(await token()).not.toBe(await token());
	});

	test('the token comes back', async () => {
		expect(await shaped('repeatsToken')).toContain(sandbox.tokens.tenant());
	});

	test('whatever a test makes of it', async () => {
		sandbox.faults.add({ kind: 'odd', change: ({ data }) => ({ code: 0, data: [data, data] }) });
		expect((await ask(sandbox, BOT)).body.data).toHaveLength(2);
	});
});

describe('on the way', () => {
	test('the connection breaks before or after the message is sent', async () => {
		sandbox.faults.add({ kind: 'resetBefore' });
		await expect(say('before')).rejects.toThrow();
		sandbox.faults.add({ kind: 'resetAfter' });
		await expect(say('after')).rejects.toThrow();
		sandbox.faults.add({ kind: 'truncated' });
		await expect((await say('half')).json()).rejects.toThrow();
		expect([...sandbox.audit().delivered.keys()]).toEqual(['after', 'half']);
	});

	test('an answer that drips is whole in the end', async () => {
		sandbox.faults.add({ kind: 'drip', pieces: 8, milliseconds: 8 });
		expect(await (await say('slowly')).json()).toMatchObject({ code: 0 });
	});

	test('a limit says whatever it likes about its end', async () => {
		sandbox.faults.add({ kind: 'limited', reset: '1e9', headers: { 'Retry-After': 'soon' } });
		const { status, headers } = await fetchFrom(sandbox, BOT);
		expect(status).toBe(429);
		expect(headers.get('x-ogw-ratelimit-reset')).toBe('1e9');
		expect(headers.get('retry-after')).toBe('soon');
	});

	test('a token is refused however new it is', async () => {
		sandbox.faults.add({ kind: 'refusedToken', times: 2 });
		expect((await ask(sandbox, BOT)).body.code).toBe(99991663);
		expect((await ask(sandbox, list, undefined, 'user')).body.code).toBe(99991677);
		expect((await ask(sandbox, BOT)).body.code).toBe(0);
	});
});

describe('token exchanges', () => {
	test.each<[Fault, number, unknown]>([
		[{ kind: 'code', status: 200, code: 2200 }, 200, { code: 2200 }],
		[{ kind: 'limited' }, 429, { code: 99991400 }],
		[{ kind: 'status' }, 500, { code: 5000 }],
		[{ kind: 'odd', shape: 'emptyToken' }, 200, { tenant_access_token: '' }],
	])('%j', async (fault, status, body) => {
		sandbox.faults.add({ ...fault, endpoint: 'tenant.token' });
		const response = await exchange();
		expect(response.status).toBe(status);
		expect(await response.json()).toMatchObject(Object(body));
		expect(await (await exchange()).json()).toMatchObject({ code: 0 });
	});

	test('are lost, redirected and not touched by faults for calls', async () => {
		sandbox.faults.add({ kind: 'resetAfter', endpoint: 'tenant.token' });
		await expect(exchange()).rejects.toThrow();
		sandbox.faults.add({ kind: 'redirect', endpoint: 'tenant.token' });
		expect((await exchange()).status).toBe(302);
		sandbox.faults.add({ kind: 'status' });
		expect((await exchange()).status).toBe(200);
	});

	test('say nothing at all until the sandbox stops', async () => {
		const own = await startSandbox();
		own.faults.add({ kind: 'silent', endpoint: 'oauth.token' });
		const answer = fetch(`${own.origin}/open-apis/authen/v2/oauth/token`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: '{}',
		});
		const outcome = answer.then(
			() => 'answered',
			() => 'ended',
		);
		await ask(own, BOT);
		await own.stop();
		expect(await outcome).toBe('ended');
	});
});
