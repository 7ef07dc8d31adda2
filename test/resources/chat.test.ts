import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage } from '../engine';
import { addChatRoom, chatRoomsOf } from '../sandbox';
import { peopleOf } from '../sandbox/services/people';
import { runExample } from './runExample';

const ADD = 'im.v1.chatMembers.create';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	const people = peopleOf(stage.sandbox.world);
	const [ada] = people;
	for (const id of crowd(230)) people.push({ ...ada, open_id: id, user_id: id, name: id });
	const [, , chen] = people;
	people.push({ ...chen, open_id: 'ou_gone', status: { ...chen.status, is_resigned: true } });
});

afterAll(async () => {
	await stage.close();
});

/** `ou_crowd_1`, `ou_crowd_2`, … */
function crowd(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `ou_crowd_${index + 1}`);
}

async function run(name: string, parameters: IDataObject, input?: IDataObject[]) {
	return await runExample(stage, name, { title: '', parameters, input });
}

/** Like `run`, with faults: `runExample` forgets those that were added before. */
async function runWith(
	fault: Parameters<Stage['sandbox']['faults']['add']>[0],
	name: string,
	parameters: IDataObject,
) {
	return await runExample(stage, name, {
		title: '',
		parameters: ({ faults }) => {
			faults.add(fault);
			return parameters;
		},
	});
}

function idLists(requests: Awaited<ReturnType<typeof run>>['requests']): number[] {
	return requests
		.filter(({ endpoint }) => endpoint === ADD)
		.map(({ body }) => Object(body).id_list.length);
}

describe('Add Members to Chat', () => {
	test('splits users at 50 and merges what could not be added', async () => {
		const room = addChatRoom(stage.sandbox.world);
		const ids = ['ou_nobody', ...crowd(99), 'ou_gone', 'ou_crowd_1', 'ou_nowhere'];
		const { envelopes, requests } = await run('chat.addMembers', {
			chatId: room.chat_id,
			memberIds: ids,
		});
		expect(idLists(requests)).toEqual([50, 50, 2]);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 200,
			Data: {
				invalid_id_list: ['ou_gone'],
				not_existed_id_list: ['ou_nobody', 'ou_nowhere'],
				pending_approval_id_list: [],
			},
			Summary: `Added 99 of 102 members to chat ${room.chat_id}. These IDs are invalid (users who have left or are not visible to the app, or apps that are not enabled): ou_gone. These IDs do not exist: ou_nobody, ou_nowhere.`,
			Hint: '',
		});
		expect(room.members.size).toBe(1 + 99);
	});

	test('writes to one chat one call at a time, whatever the items', async () => {
		const room = addChatRoom(stage.sandbox.world);
		const { envelopes, requests } = await runExample(stage, 'chat.addMembers', {
			title: '',
			parameters: ({ faults }) => {
				faults.add({ kind: 'latency', endpoint: ADD, milliseconds: 60, times: 3 });
				return { chatId: room.chat_id, memberIds: '={{ $json.ids }}' };
			},
			input: [{ ids: crowd(60) }, { ids: 'ou_ben' }],
		});
		expect(envelopes.map(({ StatusCode }) => StatusCode)).toEqual([200, 200]);
		// The sandbox refuses calls for one chat that overlap (232019), which would then be repeated.
		expect(idLists(requests)).toEqual([50, 10, 1]);
	});

	test('keeps what was added when a later call fails, and stops there', async () => {
		const room = addChatRoom(stage.sandbox.world);
		const { envelopes, requests } = await runWith(
			{ kind: 'code', endpoint: ADD, code: 232013, msg: 'full', every: 2 },
			'chat.addMembers',
			{ chatId: room.chat_id, memberIds: ['ou_nobody', ...crowd(119)] },
		);
		expect(idLists(requests)).toEqual([50, 50]);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			OriginalStatusCode: 400,
			Retryable: false,
			Summary: '',
			Data: {
				not_existed_id_list: ['ou_nobody'],
				not_added_id_list: crowd(119).slice(49),
			},
			ErrorMessage: expect.stringMatching(
				/^While adding the last 70 of 120 members: full \[232013\]/,
			),
			Hint: expect.stringMatching(
				/^Repeat the call with not_added_id_list in Data only.*this one is full.*do not exist: ou_nobody\.$/,
			),
		});
		expect(room.members.size).toBe(1 + 49);
	});

	test('counts the ids it was given, whatever the answer lists', async () => {
		const room = addChatRoom(stage.sandbox.world);
		const { envelopes } = await runWith(
			{
				kind: 'odd',
				endpoint: ADD,
				change: (answer) => ({
					...answer,
					data: { invalid_id_list: ['chen01', 'dora01', 'ou_nobody'] },
				}),
			},
			'chat.addMembers',
			{ chatId: room.chat_id, memberIds: 'ou_ben, ou_nobody' },
		);
		expect(envelopes[0].Summary).toMatch(
			/^Added 1 of 2 members to chat oc_\w+\. These IDs are invalid .*: chen01, dora01, ou_nobody\.$/,
		);
	});

	test('is a plain failure when nobody was added', async () => {
		const room = addChatRoom(stage.sandbox.world);
		const { envelopes, requests } = await runWith(
			{ kind: 'code', endpoint: ADD, code: 232013, msg: 'full' },
			'chat.addMembers',
			{ chatId: room.chat_id, memberIds: crowd(60) },
		);
		expect(requests).toHaveLength(1);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Data: {},
			ErrorMessage: expect.stringMatching(/^full \[232013\]/),
		});
	});

	test('waits when Feishu limits the chat', async () => {
		const room = addChatRoom(stage.sandbox.world);
		const { envelopes, requests } = await runWith(
			{ kind: 'limited', endpoint: ADD, status: 400, code: 232019, seconds: 1 },
			'chat.addMembers',
			{ chatId: room.chat_id, memberIds: 'ou_ben' },
		);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200 });
		expect(requests).toHaveLength(2);
	});

	test('does not repeat a call whose answer was lost', async () => {
		const room = addChatRoom(stage.sandbox.world);
		const { envelopes, requests } = await runWith(
			{ kind: 'resetAfter', endpoint: ADD },
			'chat.addMembers',
			{ chatId: room.chat_id, memberIds: 'ou_ben' },
		);
		expect(requests).toHaveLength(1);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Hint: expect.stringMatching(/^Check in Feishu/),
		});
	});
});

const REMOVE = 'im.v1.chatMembers.delete';

describe('Remove Members from Chat', () => {
	const full = () =>
		addChatRoom(stage.sandbox.world, { members: new Set(['ou_ada', ...crowd(120)]) });

	test('splits users at 50, and fails for those who are not in the chat', async () => {
		const room = full();
		const { envelopes, requests } = await run('chat.removeMembers', {
			chatId: room.chat_id,
			memberIds: ['ou_nobody', ...crowd(60), 'ou_chen'],
			confirm: true,
		});
		expect(requests.map(({ body }) => Object(body).id_list.length)).toEqual([50, 12]);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			OriginalStatusCode: 200,
			Retryable: false,
			Summary: '',
			Data: { removed: crowd(60), invalid_id_list: ['ou_nobody', 'ou_chen'] },
			ErrorMessage: 'Feishu did not remove 2 of 62 members: ou_nobody, ou_chen',
			Hint: expect.stringMatching(/^Check the IDs in invalid_id_list and Member ID Type/),
		});
		expect(room.members.size).toBe(61);
	});

	test('keeps what was removed when a later call fails, and stops there', async () => {
		const room = full();
		const { envelopes, requests } = await runWith(
			{ kind: 'code', endpoint: REMOVE, code: 232014, msg: 'no right', every: 2 },
			'chat.removeMembers',
			{ chatId: room.chat_id, memberIds: crowd(120), confirm: true },
		);
		expect(requests).toHaveLength(2);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: {
				removed: crowd(50),
				invalid_id_list: [],
				not_removed_id_list: crowd(120).slice(50),
			},
			ErrorMessage: expect.stringMatching(/^While removing the last 70 of 120 members: no right/),
			Hint: expect.stringMatching(/^Remove the members in not_removed_id_list/),
		});
		expect(room.members.size).toBe(71);
	});

	test('is done when an answer was lost and the members are out', async () => {
		const room = full();
		const { envelopes, requests } = await runWith(
			{ kind: 'resetAfter', endpoint: REMOVE, skip: 1 },
			'chat.removeMembers',
			{ chatId: room.chat_id, memberIds: crowd(60), confirm: true },
		);
		expect(requests).toHaveLength(3);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 200,
			Data: { removed: crowd(60), invalid_id_list: [] },
			Summary: expect.stringMatching(
				/^Removed 60 of 60 members from chat oc_\w+\. Not in the chat any more when the request was repeated: ou_crowd_51, /,
			),
		});
	});

	test('takes members out again when Feishu has limited the chat', async () => {
		const room = full();
		const { envelopes, requests } = await runWith(
			{ kind: 'limited', endpoint: REMOVE, status: 400, code: 232019, seconds: 1 },
			'chat.removeMembers',
			{ chatId: room.chat_id, memberIds: 'ou_crowd_1', confirm: true },
		);
		expect(requests).toHaveLength(2);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200 });
	});
});

describe('Create Chat', () => {
	test('creates the chat with 50 users and adds the others', async () => {
		const { envelopes, requests } = await run('chat.create', {
			name: 'Everybody',
			options: { userIds: [...crowd(120), 'ou_nobody'] },
		});
		expect(requests.map(({ endpoint }) => endpoint)).toEqual(['im.v1.chat.create', ADD, ADD]);
		expect(Object(requests[0].body).user_id_list).toEqual(crowd(50));
		expect(idLists(requests)).toEqual([50, 21]);
		expect(requests[1].query).toEqual({ member_id_type: 'open_id', succeed_type: '1' });
		const { Data: data } = envelopes[0];
		const id = String(Object(data).chat_id);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 200,
			Data: { name: 'Everybody', not_existed_id_list: ['ou_nobody'] },
			Summary: `Created chat "Everybody" (${id}) with 120 of 121 users. These IDs do not exist: ou_nobody.`,
			Hint: '',
		});
		const members = await run('chat.getMembers', { chatId: id, returnAll: true });
		expect(members.envelopes[0]).toMatchObject({ Data: { member_total: 120 } });
	});

	test('says that the chat exists when adding the others fails', async () => {
		const { envelopes, requests } = await runWith(
			{ kind: 'code', endpoint: ADD, code: 232024, msg: 'not visible', every: 2 },
			'chat.create',
			{ name: 'Everybody', options: { userIds: crowd(151) } },
		);
		expect(requests).toHaveLength(3);
		const id = String(Object(envelopes[0].Data).chat_id);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: { chat_id: id, name: 'Everybody', not_added_id_list: crowd(151).slice(100) },
			ErrorMessage: expect.stringContaining(
				`While adding the last 51 of 151 users to the new chat ${id}: not visible [232024]`,
			),
			Hint: expect.stringMatching(/do not repeat this call: the chat exists/),
		});
		const got = await run('chat.get', { chatId: id });
		expect(got.envelopes[0]).toMatchObject({ Data: { user_count: '100' } });
	});

	test('claims nothing when the answer does not name the chat', async () => {
		const { envelopes, requests } = await runWith(
			{
				kind: 'odd',
				endpoint: 'im.v1.chat.create',
				change: (answer) => ({ ...answer, data: { name: 'Everybody' } }),
			},
			'chat.create',
			{ name: 'Everybody', options: { userIds: crowd(60) } },
		);
		expect(requests).toHaveLength(1);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Summary: '',
			Data: { name: 'Everybody', not_added_id_list: crowd(60).slice(50) },
			ErrorMessage: expect.stringMatching(/^Feishu answered without chat_id,/),
		});
	});

	test('makes one chat when the answer is lost', async () => {
		const { envelopes, requests } = await runWith(
			{ kind: 'resetAfter', endpoint: 'im.v1.chat.create' },
			'chat.create',
			{ name: 'Only One', options: { ownerId: 'ou_ada' } },
		);
		expect(requests).toHaveLength(2);
		expect(requests[0].query).toEqual(requests[1].query);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200, Data: { owner_id: 'ou_ada' } });
		const found = await run('chat.search', { query: 'Only One', returnAll: true });
		expect(Object(found.envelopes[0].Data).items).toHaveLength(1);
	});

	test('waits for a chat that is being created', async () => {
		const { envelopes, requests } = await runWith(
			{ kind: 'code', endpoint: 'im.v1.chat.create', code: 232068, msg: 'being created' },
			'chat.create',
			{ name: 'Patience' },
		);
		expect(requests).toHaveLength(2);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200 });
	});

	test('makes a chat for each of two equal items', async () => {
		const { envelopes, requests } = await run('chat.create', { name: 'Twin' }, [{}, {}]);
		const [first, second] = envelopes.map(({ Data: data }) => Object(data).chat_id);
		expect(first).not.toBe(second);
		expect(requests[0].query.uuid).not.toBe(requests[1].query.uuid);
	});

	test('shows every request of a dry run', async () => {
		const { envelopes, requests } = await run('chat.create', {
			name: 'Everybody',
			options: { userIds: crowd(101) },
			requestOptions: { dryRun: true },
		});
		expect(requests).toEqual([]);
		const shown = Object(envelopes[0].Data).requests;
		expect(shown.map(({ method, url }: IDataObject) => `${method} ${String(url)}`)).toEqual([
			`POST ${stage.sandbox.origin}/open-apis/im/v1/chats`,
			`POST ${stage.sandbox.origin}/open-apis/im/v1/chats/%3Cchat_id%3E/members`,
			`POST ${stage.sandbox.origin}/open-apis/im/v1/chats/%3Cchat_id%3E/members`,
		]);
		expect(shown[2].body).toEqual({ id_list: ['ou_crowd_101'] });
	});
});

describe('Find or Create Chat', () => {
	const create = 'im.v1.chat.create';
	const named = (name: string) =>
		[...chatRoomsOf(stage.sandbox.world).values()].filter((room) => room.name === name);
	const created = (requests: Awaited<ReturnType<typeof run>>['requests']) =>
		requests.filter(({ endpoint }) => endpoint === create);
	/** Feishu's search and list follow new chats after a while. */
	const blind = ['im.v1.chat.search', 'im.v1.chat.list'].map((endpoint) => ({
		kind: 'odd' as const,
		endpoint,
		change: (answer: object) => ({ ...answer, data: { items: [], has_more: false } }),
		times: 9,
	}));

	async function blindly(name: string, parameters: IDataObject) {
		return await runExample(stage, name, {
			title: '',
			parameters: ({ faults }) => {
				for (const fault of blind) faults.add(fault);
				return parameters;
			},
		});
	}

	test('makes one chat of several items with one name', async () => {
		const { envelopes, requests } = await run(
			'chat.findOrCreate',
			{ name: '={{ $json.name }}', options: { matchMode: 'caseInsensitive' } },
			[{ name: 'Ticket 1' }, { name: 'TICKET 1' }, { name: 'Ticket 2' }],
		);
		const [first, second, other] = envelopes.map(({ Data: data }) => Object(data).chat_id);
		expect(first).toBe(second);
		expect(other).not.toBe(first);
		expect(created(requests)).toHaveLength(2);
		expect(envelopes.map(({ Data: data }) => Object(data).created)).toEqual([true, false, true]);
	});

	test('makes one chat in two runs at once that do not see what the other does', async () => {
		const parameters = {
			authentication: 'feishuApi',
			resource: 'chat',
			operation: 'findOrCreate',
			name: 'At Once',
			options: { userIds: ['ou_ada'] },
		};
		stage.reset();
		for (const fault of blind) stage.sandbox.faults.add(fault);
		const runs = await Promise.all(
			[1, 2].map(async () => await stage.engine.runNode({ parameters }, { input: [{ json: {} }] })),
		);
		const ids = runs.map(({ items }) => Object(items[0].json.Data).chat_id);
		expect(ids[0]).toMatch(/^oc_/);
		expect(ids[1]).toBe(ids[0]);
		expect(named('At Once')).toHaveLength(1);
	});

	test('makes one chat in two runs though the search is behind', async () => {
		const first = await blindly('chat.findOrCreate', { name: 'Behind' });
		const second = await blindly('chat.findOrCreate', { name: 'Behind' });
		const [one, other] = [first, second].map(({ requests }) => created(requests)[0].query.uuid);
		expect(one).toBe(other);
		expect(named('Behind')).toHaveLength(1);
		expect(second.envelopes[0].Data).toMatchObject({
			chat_id: Object(first.envelopes[0].Data).chat_id,
		});
	});

	test('finds a new chat in the list when the search is behind', async () => {
		const first = await run('chat.findOrCreate', { name: 'Newest' });
		const second = await runWith({ ...blind[0], times: 1 }, 'chat.findOrCreate', {
			name: 'Newest',
		});
		expect(second.requests.map(({ endpoint }) => endpoint)).toEqual([
			'im.v1.chat.search',
			'im.v1.chat.list',
		]);
		expect(second.envelopes[0].Data).toMatchObject({
			chat_id: Object(first.envelopes[0].Data).chat_id,
			created: false,
		});
	});

	test('has a chat of its own for each name and owner', async () => {
		const keys = await Promise.all(
			[
				{ name: 'Key A' },
				{ name: 'Key B' },
				{ name: 'key a' },
				{ name: 'Key A', options: { ownerId: 'ou_ada' } },
			].map(async (parameters) => {
				const { envelopes } = await runExample(stage, 'chat.findOrCreate', {
					title: '',
					parameters: { ...parameters, requestOptions: { dryRun: true } },
				});
				const shown: IDataObject[] = Object(envelopes[0].Data).requests;
				return Object(shown.find(({ method }) => method === 'POST')?.query).uuid;
			}),
		);
		expect(new Set(keys).size).toBe(4);
	});

	test('makes another chat when that of the name was dissolved', async () => {
		const first = await run('chat.findOrCreate', { name: 'Again' });
		const { chat_id: chatId } = Object(first.envelopes[0].Data);
		await run('chat.delete', { chatId, confirm: true });
		const second = await run('chat.findOrCreate', { name: 'Again' });
		expect(created(second.requests)).toHaveLength(2);
		expect(second.envelopes[0].Data).toMatchObject({ created: true });
		expect(Object(second.envelopes[0].Data).chat_id).not.toBe(chatId);
		expect(named('Again').filter(({ dissolved }) => !dissolved)).toHaveLength(1);
	});

	test('makes one chat when the answer is lost', async () => {
		const { envelopes, requests } = await runWith(
			{ kind: 'resetAfter', endpoint: create },
			'chat.findOrCreate',
			{ name: 'Only This One' },
		);
		expect(created(requests)).toHaveLength(2);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200, Data: { created: true } });
		expect(named('Only This One')).toHaveLength(1);
	});

	test('keeps the new chat when reading it back fails', async () => {
		const { envelopes } = await runWith(
			{ kind: 'code', endpoint: 'im.v1.chat.get', code: 232034, msg: 'inactive', times: 9 },
			'chat.findOrCreate',
			{ name: 'Unread' },
		);
		expect(envelopes[0]).toMatchObject({ StatusCode: 200, Data: { created: true } });
	});

	test('does not create a chat when the search breaks off', async () => {
		for (let count = 0; count < 101; count += 1) {
			addChatRoom(stage.sandbox.world, { name: `Broken ${count}` });
		}
		for (const fault of [
			{ kind: 'code', endpoint: 'im.v1.chat.search', code: 232034, msg: 'inactive', skip: 1 },
			{ kind: 'odd', endpoint: 'im.v1.chat.search', shape: 'samePageToken', times: 9 },
		] as const) {
			const { envelopes, requests } = await runWith(fault, 'chat.findOrCreate', { name: 'Broken' });
			expect(envelopes[0]).toMatchObject({ StatusCode: 500, Data: {} });
			expect(created(requests)).toEqual([]);
		}
	});

	test('refuses to choose between chats of one name', async () => {
		const rooms = [1, 2].map(() => addChatRoom(stage.sandbox.world, { name: 'Twofold' }));
		const { envelopes, requests } = await run('chat.findOrCreate', { name: 'Twofold' });
		expect(envelopes[0]).toMatchObject({
			StatusCode: -1,
			ErrorMessage: `2 chats are called "Twofold": ${rooms.map(({ chat_id: id }) => id).join(', ')}`,
			Hint: expect.stringMatching(/^Rename all but one/),
		});
		expect(created(requests)).toEqual([]);
	});

	test('does not take a chat whose name only contains it', async () => {
		addChatRoom(stage.sandbox.world, { name: 'Weekly Meeting' });
		const { envelopes } = await run('chat.findOrCreate', { name: 'Weekly' });
		expect(envelopes[0].Data).toMatchObject({ name: 'Weekly', created: true });
	});

	test('says that a user cannot create the chat', async () => {
		const { envelopes, requests } = await runExample(stage, 'chat.findOrCreate', {
			title: '',
			asUser: true,
			parameters: { name: 'Nowhere' },
		});
		expect(envelopes[0]).toMatchObject({
			StatusCode: -1,
			ErrorMessage: 'No chat is called "Nowhere", and users cannot create chats here',
		});
		expect(created(requests)).toEqual([]);
	});

	test('adds more than 50 users, and keeps the chat when that fails', async () => {
		const done = await run('chat.findOrCreate', {
			name: 'Crowded',
			options: { userIds: crowd(120) },
		});
		expect(idLists(done.requests)).toEqual([50, 20]);
		expect(Object(done.envelopes[0].Data).added).toEqual(crowd(120));
		const broken = await runWith(
			{ kind: 'code', endpoint: ADD, code: 232024, msg: 'not visible', every: 2 },
			'chat.findOrCreate',
			{ name: 'Overcrowded', options: { userIds: crowd(151) } },
		);
		expect(broken.envelopes[0]).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: {
				chat_id: expect.stringMatching(/^oc_/),
				created: true,
				added: crowd(100),
				not_added_ids: crowd(151).slice(100),
			},
			ErrorMessage: expect.stringMatching(/^While adding 51 of 151 users to chat oc_/),
			Hint: expect.stringMatching(/the chat is there/),
		});
	});

	test('leaves the members alone when asked to', async () => {
		const room = addChatRoom(stage.sandbox.world, { name: 'Closed Circle' });
		const { requests } = await run('chat.findOrCreate', {
			name: 'Closed Circle',
			options: { userIds: 'ou_ben', addMissingMembers: false },
		});
		expect(requests.map(({ method }) => method)).toEqual(['GET']);
		expect(room.members.has('ou_ben')).toBe(false);
	});
});

describe('Delete Chat', () => {
	test('is done when the answer was lost and the chat is gone', async () => {
		const room = addChatRoom(stage.sandbox.world);
		const { envelopes, requests } = await runWith(
			{ kind: 'resetAfter', endpoint: 'im.v1.chat.delete' },
			'chat.delete',
			{ chatId: room.chat_id, confirm: true },
		);
		expect(requests).toHaveLength(2);
		expect(envelopes[0]).toMatchObject({
			StatusCode: 200,
			Data: { chat_id: room.chat_id, deleted: true },
		});
	});
});

test('Is in Chat says neither yes nor no when the answer says nothing', async () => {
	const { envelopes } = await runWith(
		{ kind: 'odd', endpoint: 'im.v1.chatMembers.isInChat', shape: 'dataMissing' },
		'chat.isInChat',
		{ chatId: 'oc_release' },
	);
	expect(envelopes[0]).toMatchObject({ StatusCode: 500, Summary: '' });
});

describe('lists', () => {
	test('Get Chat Members follows the pages to the end', async () => {
		const room = addChatRoom(stage.sandbox.world, { members: new Set(crowd(230)) });
		const { envelopes, requests } = await run('chat.getMembers', {
			chatId: room.chat_id,
			returnAll: true,
		});
		expect(requests.map(({ query }) => query.page_size)).toEqual(['100', '100', '100']);
		expect(envelopes[0]).toMatchObject({ Data: { has_more: false, member_total: 230 } });
		expect(Object(envelopes[0].Data).items).toHaveLength(230);
		expect(envelopes[0].Summary).toMatch(
			/^Found 230 members of chat oc_\w+: ou_crowd_1, .* and 225 more\.$/,
		);
	});

	test('Search Chats follows the pages with and without a query', async () => {
		for (let count = 0; count < 120; count += 1) {
			addChatRoom(stage.sandbox.world, { name: `Paged ${count}` });
		}
		const searched = await run('chat.search', { query: 'paged', returnAll: true });
		expect(searched.requests.map(({ endpoint }) => endpoint)).toEqual([
			'im.v1.chat.search',
			'im.v1.chat.search',
		]);
		expect(Object(searched.envelopes[0].Data).items).toHaveLength(120);
		const listed = await run('chat.search', { query: ' ', returnAll: true });
		expect(new Set(listed.requests.map(({ endpoint }) => endpoint))).toEqual(
			new Set(['im.v1.chat.list']),
		);
		const many = await run('chat.getMany', { returnAll: true });
		expect(Object(listed.envelopes[0].Data).items).toEqual(Object(many.envelopes[0].Data).items);
	});

	test('an item for each chat where items are asked for', async () => {
		const { result } = await run('chat.search', { query: 'Release News', output: 'items' });
		expect(result.items.map(({ json }) => json.chat_id)).toEqual(['oc_release']);
	});
});

describe('a chat', () => {
	test('reads back as it was made, changed and left', async () => {
		const created = await run('chat.create', {
			name: 'Story',
			options: { chatType: 'public', userIds: 'ou_ada' },
		});
		const chatId = String(Object(created.envelopes[0].Data).chat_id);
		await run('chat.update', {
			chatId,
			options: { name: 'Story II', description: 'Told', shareCardPermission: 'not_allowed' },
		});
		const got = await run('chat.get', { chatId });
		expect(got.envelopes[0].Data).toMatchObject({
			name: 'Story II',
			description: 'Told',
			chat_type: 'public',
			add_member_permission: 'only_owner',
			share_card_permission: 'not_allowed',
			user_count: '1',
		});
		const inside = await run('chat.isInChat', { chatId });
		expect(inside.envelopes[0].Data).toEqual({ is_in_chat: true });
		await run('chat.delete', { chatId, confirm: true });
		const left = await run('chat.search', { query: 'Story II' });
		expect(Object(left.envelopes[0].Data).items).toEqual([]);
	});
});
