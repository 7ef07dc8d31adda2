import { ask, fetchFrom, formWith } from './client';
import { sha256 } from './form';
import type { Sandbox } from './server';
import { startSandbox } from './server';
import { LOAD } from './services/bases';
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
	sandbox.forget();
	sandbox.faults.clear();
});

const UUID = 'fe599b60-450f-46ff-b2ef-9f6675625b97';
const send = async (to: string, text: string, uuid?: string) =>
	await ask(sandbox, 'POST /im/v1/messages?receive_id_type=chat_id', {
		...{ receive_id: to, msg_type: 'text', content: JSON.stringify({ text }) },
		...(uuid === undefined ? {} : { uuid }),
	});
const table = `/bitable/v1/apps/${LOAD.appToken}/tables/${LOAD.tableId}/records/batch_create`;

describe('the audit', () => {
	test('tells what went where, and how often', async () => {
		await send('oc_any_1', 'one');
		await send('oc_any_2', 'two');
		await send('oc_any_2', 'two');
		const reply = { msg_type: 'text', content: '{"text":"three"}' };
		await ask(sandbox, `POST /im/v1/messages/${SEEDED.text}/reply`, reply);
		const records = [{ fields: { Name: 'a' } }, { fields: { Name: 'b' } }];
		await ask(sandbox, `POST ${table}`, { records });
		const bytes = Buffer.from('BM picture');
		const image = new File([bytes], 'a.bmp');
		await ask(sandbox, 'POST /im/v1/images', formWith({ image_type: 'message', image }));
		await ask(sandbox, 'GET /bot/v3/info');

		const { delivered, doubled, targets } = sandbox.audit();
		const place = `${LOAD.appToken}/${LOAD.tableId}`;
		expect(Object.fromEntries(delivered)).toEqual({
			one: ['oc_any_1'],
			two: ['oc_any_2', 'oc_any_2'],
			three: [SEEDED.text],
			'{"Name":"a"}': [place],
			'{"Name":"b"}': [place],
			[sha256(bytes)]: ['POST /open-apis/im/v1/images'],
		});
		expect(doubled).toEqual(['two']);
		expect(targets.get('oc_any_2')).toBe(2);
		expect(targets.get(place)).toBe(2);
	});

	test('tells a repeated write from a key that two writes share', async () => {
		await send('oc_any_1', 'one', 'k1');
		await send('oc_any_1', 'one', 'k1');
		await send('oc_any_1', 'two', 'k2');
		await send('oc_any_1', 'lost', 'k2');
		const records = [{ fields: { Name: 'c' } }];
		await ask(sandbox, `POST ${table}?client_token=${UUID}`, { records });
		await ask(sandbox, `POST ${table}?client_token=${UUID}`, { records });

		const { delivered, doubled, keys } = sandbox.audit();
		expect([...delivered.keys()]).toEqual(['one', 'two', '{"Name":"c"}']);
		expect(doubled).toEqual([]);
		expect(keys).toEqual({ used: 3, doubled: [], shared: ['k2'] });

		sandbox.world.pass(3_600_001);
		await send('oc_any_1', 'one', 'k1');
		expect(sandbox.audit()).toMatchObject({ doubled: ['one'], keys: { doubled: ['k1'] } });
	});

	test('counts nothing that was refused', async () => {
		await send('oc_nowhere', 'one');
		sandbox.faults.add({ kind: 'code', code: 230020 });
		await send('oc_any_1', 'one');
		expect(sandbox.audit().delivered.size).toBe(0);
		expect(sandbox.requests('im.v1.message.create')).toBe(2);
	});

	test('finds secrets wherever they have no business', async () => {
		const token = sandbox.tokens.tenant();
		const { access } = sandbox.tokens.user();
		const calls = [
			fetchFrom(sandbox, `GET /bot/v3/info?token=${token}`),
			send('oc_any_1', `my token is ${access}`),
			fetch(`${sandbox.origin}/sandbox/webhook`, {
				method: 'POST',
				headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
				body: JSON.stringify({ secret: SANDBOX_APP.appSecret }),
			}),
			fetch(`${sandbox.elsewhere.origin}/a`, { headers: { Authorization: `Bearer ${token}` } }),
		];
		await Promise.all(calls);
		const leaks = sandbox.audit().leaks.map(({ where, secret }) => `${where}: ${secret}`);
		expect(leaks.sort()).toEqual(
			[
				`url: ${token}`,
				`body: ${access}`,
				`header authorization: ${token}`,
				`body: ${SANDBOX_APP.appSecret}`,
				`header authorization: ${token}`,
			].sort(),
		);
		sandbox.forget();
		await send('oc_any_1', 'nothing secret');
		expect(sandbox.audit().leaks).toEqual([]);
	});
});

test('in a storm only numbers are journalled', async () => {
	const storm = await startSandbox({ journal: 'counts' });
	await Promise.all(Array.from({ length: 20 }, async () => await ask(storm, 'GET /bot/v3/info')));
	expect(storm.journal).toEqual([]);
	expect(storm.requests()).toBe(20);
	await storm.stop();
});
