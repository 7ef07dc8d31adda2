import { ask } from './client';
import type { Sandbox } from './server';
import { startSandbox } from './server';
import { addChatRoom } from './services/chatRooms';
import { SEEDED } from './services/seededMessages';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(async () => {
	await sandbox.stop();
});

const list = async (query: Record<string, string>) =>
	await ask(
		sandbox,
		`GET /im/v1/messages?${new URLSearchParams({ container_id_type: 'chat', ...query }).toString()}`,
	);
const say = async (chat: string, text: string, more: object = {}) => {
	const body = { receive_id: chat, msg_type: 'text', content: JSON.stringify({ text }), ...more };
	const answer = await ask(sandbox, 'POST /im/v1/messages?receive_id_type=chat_id', body);
	return answer.body.data;
};
const reply = async (id: string, more: object = {}) => {
	const body = { msg_type: 'text', content: '{"text":"yes"}', ...more };
	return await ask(sandbox, `POST /im/v1/messages/${id}/reply`, body);
};
const idsOf = (answer: { body: { data: { items: Array<{ message_id: string }> } } }) =>
	answer.body.data.items.map(({ message_id: id }) => id);

describe('the history of a chat', () => {
	test('comes page by page, in either order, threads by their first message only', async () => {
		const { chat, threadReply } = SEEDED;
		const whole = idsOf(await list({ container_id: chat, page_size: '50' }));
		expect(whole.slice(0, 3)).toEqual([SEEDED.system, SEEDED.text, SEEDED.post]);
		expect(whole).toContain(SEEDED.threadRoot);
		expect(whole).not.toContain(threadReply);

		const pages: string[] = [];
		for (let token: string | undefined = ''; token !== undefined; ) {
			const query = { container_id: chat, page_size: '4', sort_type: 'ByCreateTimeDesc' };
			const answer = await list({ ...query, page_token: token });
			pages.push(...idsOf(answer));
			const { has_more: more, page_token: next } = answer.body.data;
			token = more ? next : undefined;
		}
		expect(pages).toEqual(whole.toReversed());
	});

	test('is bounded by seconds, the last one included', async () => {
		const times = Object.fromEntries(
			(await list({ container_id: SEEDED.chat })).body.data.items.map(
				({ message_id: id, create_time: time }: { message_id: string; create_time: string }) => [
					id,
					String(Number(time) / 1000),
				],
			),
		);
		const found = await list({
			container_id: SEEDED.chat,
			start_time: times[SEEDED.post],
			end_time: times[SEEDED.image],
		});
		expect(idsOf(found)).toEqual([SEEDED.post, SEEDED.card, SEEDED.image]);
	});

	test('shows mentions beside the text, and deleted messages without content', async () => {
		const { items } = (await list({ container_id: SEEDED.chat })).body.data;
		const shown = (id: string) =>
			items.find((one: { message_id: string }) => one.message_id === id);
		expect(shown(SEEDED.threadRoot)).toMatchObject({
			thread_id: SEEDED.thread,
			mentions: [{ key: '@_user_1', id: 'ou_ben', name: 'Ben Li' }],
		});
		expect(shown(SEEDED.recalled)).toMatchObject({ deleted: true });
		expect(shown(SEEDED.recalled)).not.toHaveProperty('body');
		const sent = await say('oc_anyone', 'Hi <at user_id="ou_ada">A</at>');
		expect(sent.body.content).toBe('{"text":"Hi @_user_1"}');
		expect(sent.mentions).toMatchObject([{ id: 'ou_ada', name: 'Ada Wong' }]);
	});

	test.each([
		['milliseconds', { container_id: SEEDED.chat, start_time: '1779066000000' }, 230001],
		['a period of a thread', { ...thread(), start_time: '1779066000' }, 230001],
		['a chat without the bot', { container_id: 'oc_foreign' }, 230002],
	])('is refused for %s', async (_what, query, code) => {
		expect((await list(query)).body).toMatchObject({ code });
	});

	function thread() {
		return { container_id_type: 'thread', container_id: SEEDED.thread };
	}

	test('is as it was in the beginning when the world is reset', async () => {
		const before = idsOf(await list({ container_id: 'oc_support' }));
		await say('oc_support', 'later');
		sandbox.world.reset();
		expect(idsOf(await list({ container_id: 'oc_support' }))).toEqual(before);
	});

	test('of a thread holds its messages', async () => {
		expect(idsOf(await list(thread()))).toEqual([SEEDED.threadRoot, SEEDED.threadReply]);
	});
});

describe('a reply', () => {
	test('knows what it answers, and stays out of threads unless asked', async () => {
		const first = await say('oc_anyone', 'first');
		const answer = (await reply(first.message_id)).body.data;
		const again = (await reply(answer.message_id)).body.data;
		expect(again).toMatchObject({ root_id: first.message_id, parent_id: answer.message_id });
		expect(again).not.toHaveProperty('thread_id');
		const inThread = (await reply(first.message_id, { reply_in_thread: true })).body.data;
		const below = (await reply(inThread.message_id)).body.data;
		expect(below.thread_id).toBe(inThread.thread_id);
		expect(inThread.thread_id).toMatch(/^omt_/);
	});

	test('is sent once for a key in an hour', async () => {
		const first = await say('oc_anyone', 'first');
		const send = async () => (await reply(first.message_id, { uuid: 'one' })).body.data.message_id;
		const id = await send();
		expect(await send()).toBe(id);
		sandbox.world.pass(3_600_001);
		expect(await send()).not.toBe(id);
	});

	test.each([
		['a recalled message', SEEDED.recalled, 230011],
		['a removed message', SEEDED.removed, 230110],
		['a message sent to many', 'bm-dc13264520392913993dd051dba21dcf', 230001],
	])('to %s is refused', async (_what, id, code) => {
		expect((await reply(id)).body).toMatchObject({ code });
	});

	test('in a thread is refused where there are none', async () => {
		const { chat_id: chat } = addChatRoom(sandbox.world, { withoutThreads: true });
		const first = await say(chat, 'first');
		const answer = await reply(first.message_id, { reply_in_thread: true });
		expect(answer.body).toMatchObject({ code: 230071 });
		expect((await reply(first.message_id)).body).toMatchObject({ code: 0 });
	});
});
