import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';
import { addChatRoom } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => {
	stage.reset();
});

afterAll(async () => {
	await stage.close();
});

describe('the chats to choose from', () => {
	test('are those the app is in, a page at a time', async () => {
		for (let count = 0; count < 120; count += 1) addChatRoom(stage.sandbox.world);
		const first = await lookUp(stage.engine, { list: 'searchChats' });
		expect(first.results).toHaveLength(100);
		expect(first.results[0]).toEqual({ name: 'Release News', value: 'oc_release' });
		const { paginationToken } = first;
		const second = await lookUp(stage.engine, { list: 'searchChats', paginationToken });
		expect(second.results).toHaveLength(22);
		expect(second.paginationToken).toBeUndefined();
		expect(stage.sandbox.journal.map(({ endpoint }) => endpoint)).toEqual([
			'im.v1.chat.list',
			'im.v1.chat.list',
		]);
	});

	test('are searched by Feishu when something is typed', async () => {
		addChatRoom(stage.sandbox.world, { name: 'Team A-B' });
		const { results } = await lookUp(stage.engine, { list: 'searchChats', filter: ' A-B' });
		expect(results.map(({ name }) => name)).toEqual(['Team A-B']);
		expect(stage.sandbox.journal.map(({ endpoint }) => endpoint)).toEqual(['im.v1.chat.search']);
	});

	test('of the same name are told apart by their ids', async () => {
		const [one, other] = [1, 2].map(() => addChatRoom(stage.sandbox.world, { name: 'Twins' }));
		addChatRoom(stage.sandbox.world, { name: 'Twins and Others' });
		const { results } = await lookUp(stage.engine, { list: 'searchChats', filter: 'Twins' });
		expect(results.map(({ name }) => name)).toEqual([
			`Twins (${one.chat_id})`,
			`Twins (${other.chat_id})`,
			'Twins and Others',
		]);
	});

	test("are the user's with a user credential", async () => {
		const parameters = { authentication: 'feishuOAuth2Api' };
		const { results } = await lookUp(stage.engine, { list: 'searchChats', parameters });
		expect(results.length).toBeGreaterThan(0);
		expect(stage.sandbox.journal[0].identity).toBe('user');
	});

	test('say why they cannot be loaded', async () => {
		stage.sandbox.faults.add({ kind: 'code', code: 232025, msg: 'Bot ability is not activated.' });
		await expect(lookUp(stage.engine, { list: 'searchChats' })).rejects.toThrow(/232025/);
	});
});

describe('the receivers and owners to choose from', () => {
	test('are chats when Receiver ID Type is chat_id', async () => {
		const parameters = { receiveIdType: 'chat_id' };
		const { results } = await lookUp(stage.engine, {
			list: 'searchReceivers',
			parameters,
			filter: 'release',
		});
		expect(results).toEqual([{ name: 'Release News', value: 'oc_release' }]);
	});

	test('are users by the chosen id otherwise', async () => {
		const byEmail = await lookUp(stage.engine, {
			list: 'searchReceivers',
			parameters: { receiveIdType: 'email' },
			filter: 'ada',
		});
		expect(byEmail.results).toEqual([{ name: 'Ada Wong', value: 'ada@example.com' }]);
		const owners = await lookUp(stage.engine, {
			list: 'searchUsers',
			parameters: { options: { userIdType: 'union_id' } },
			filter: 'ben',
		});
		expect(owners.results).toEqual([{ name: 'Ben Li', value: 'on_ben' }]);
	});
});
