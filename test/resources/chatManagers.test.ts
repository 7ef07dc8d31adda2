import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { addChatRoom } from '../sandbox';
import { peopleOf } from '../sandbox/services/people';
import { runExample } from './runExample';

const ADD = 'im.v1.chatManagers.addManagers';
const REMOVE = 'im.v1.chatManagers.deleteManagers';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
	const people = peopleOf(stage.sandbox.world);
	const [ada] = people;
	for (const id of crowd(60)) people.push({ ...ada, open_id: id, user_id: id, name: id });
});

afterAll(async () => {
	await stage.close();
});

function crowd(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `ou_crowd_${index + 1}`);
}

/** Runs an operation on a chat of a crowd, with a fault. */
async function run(
	name: string,
	parameters: IDataObject,
	fault?: Parameters<Stage['sandbox']['faults']['add']>[0],
) {
	const managers = new Set(['ou_crowd_1', 'ou_crowd_2']);
	const room = addChatRoom(stage.sandbox.world, { members: new Set(crowd(60)), managers });
	const { envelopes, requests } = await runExample(stage, name, {
		title: '',
		parameters: () => {
			if (fault !== undefined) stage.sandbox.faults.add(fault);
			return { chatId: room.chat_id, ...parameters };
		},
	});
	return { room, requests, envelope: envelopes[0] };
}

test('a member that Feishu passes over is named, and the others are managers', async () => {
	const { room, envelope } = await run('chat.addManagers', {
		memberIds: ['ou_nobody', 'ou_crowd_3'],
	});
	expect(envelope).toMatchObject({
		StatusCode: 500,
		OriginalStatusCode: 200,
		Retryable: false,
		Summary: '',
		Data: {
			added: ['ou_crowd_3'],
			not_added_id_list: ['ou_nobody'],
			chat_managers: ['ou_crowd_1', 'ou_crowd_2', 'ou_crowd_3'],
		},
		ErrorMessage: '1 of 2 members are no managers of the chat: ou_nobody',
		Hint: expect.stringMatching(/^Check the IDs in not_added_id_list and Member ID Type/),
	});
	expect(room.managers).toContain('ou_crowd_3');
});

test('who was no manager has no rights that could be taken', async () => {
	const { envelope } = await run('chat.removeManagers', { memberIds: 'ou_crowd_9, ou_crowd_1' });
	expect(envelope).toMatchObject({
		StatusCode: 200,
		Data: { removed: ['ou_crowd_9', 'ou_crowd_1'], chat_managers: ['ou_crowd_2'] },
	});
});

test.each([
	['chat.addManagers', ADD, 'added'],
	['chat.removeManagers', REMOVE, 'removed'],
])('%s is done where Feishu cannot list the managers after it', async (name, endpoint, done) => {
	const fault = { kind: 'code', endpoint, code: 232039, msg: 'not returned', every: 1 } as const;
	const { envelope } = await run(name, { memberIds: 'ou_crowd_1' }, fault);
	expect(envelope).toMatchObject({
		StatusCode: 200,
		Data: { [done]: ['ou_crowd_1'] },
		Summary: expect.stringMatching(/\. Feishu did not tell who manages the chat now\.$/),
	});
});

test('is done when an answer was lost and the members are managers no more', async () => {
	const { envelope, requests } = await run(
		'chat.removeManagers',
		{ memberIds: 'ou_crowd_1' },
		{ kind: 'resetAfter', endpoint: REMOVE },
	);
	expect(requests).toHaveLength(2);
	expect(envelope).toMatchObject({ StatusCode: 200, Data: { removed: ['ou_crowd_1'] } });
});

test('what failed of several calls is named, and what went before is kept', async () => {
	const { room, envelope, requests } = await run(
		'chat.removeManagers',
		{ memberIds: crowd(60) },
		{ kind: 'code', endpoint: REMOVE, code: 232038, msg: 'not the owner', every: 2 },
	);
	expect(requests).toHaveLength(2);
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Retryable: false,
		Data: { removed: crowd(50), not_removed_id_list: crowd(60).slice(50) },
		ErrorMessage: expect.stringMatching(
			/^While taking the rights of managers, the last 10 of 60: not the owner/,
		),
		Hint: expect.stringMatching(/^Repeat the call with not_removed_id_list in Data only\./),
	});
	expect(room.managers?.size).toBe(0);
});
