import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage } from '../engine';
import type { Fault } from '../sandbox';
import { batchMessagesOf, messagesOf } from '../sandbox';

const BATCH = 'message.v4.batchSend.post';
const SINGLE = 'im.v1.message.create';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
});

afterAll(async () => {
	await stage.close();
});

async function send(parameters: IDataObject, ...faults: Fault[]): Promise<IDataObject> {
	for (const fault of faults) stage.sandbox.faults.add(fault);
	const { items } = await stage.engine.runNode({
		parameters: {
			resource: 'message',
			operation: 'sendToMany',
			text: 'Hello',
			...parameters,
		} as never,
	});
	return items[0].json;
}

/** Users that need not be set up. */
function users(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `ou_any_${index}`);
}

function receivers(): string[] {
	return [...batchMessagesOf(stage.sandbox.world).values()].flatMap((message) => message.receivers);
}

test('a thousand users take five requests, and each gets the message once', async () => {
	const envelope = await send({ userIds: users(1000) });
	expect(envelope).toMatchObject({ StatusCode: 200, Data: { sent: [], failed: [] } });
	expect(Object(envelope.Data).batches).toHaveLength(5);
	expect(stage.sandbox.journal).toHaveLength(5);
	expect(receivers().sort()).toEqual(users(1000).sort());
});

test('fifty users get a message each, fifty-one get it in a batch', async () => {
	await send({ userIds: users(50) });
	expect(stage.sandbox.requests(SINGLE)).toBe(50);
	await send({ userIds: users(51) });
	expect(stage.sandbox.requests(SINGLE)).toBe(50);
	expect(stage.sandbox.requests(BATCH)).toBe(1);
});

test('a department reaches the users of those below it', async () => {
	await send({ departmentIds: ['od-headquarters', 'D-design'] });
	expect(receivers().sort()).toEqual(['ou_ada', 'ou_ben', 'ou_chen', 'ou_dora']);
});

test('a batch that fails leaves the others, and its users are named with the reason', async () => {
	const envelope = await send(
		{ userIds: users(600) },
		{ kind: 'code', endpoint: BATCH, status: 200, code: 11246, msg: 'no', skip: 1, times: 1 },
	);
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Retryable: false,
		ErrorMessage: expect.stringMatching(/^While sending to 200 of 600 receivers: no \[11246\]/),
		Hint: expect.stringMatching(/^Send the message again to the IDs that failed in Data lists/),
	});
	const { batches, failed } = Object(envelope.Data);
	expect(batches).toHaveLength(2);
	expect(failed.map(({ id }: IDataObject) => id)).toEqual(users(600).slice(200, 400));
	expect(failed[0]).toMatchObject({ code: 11246, message: expect.stringMatching(/^no \[11246\]/) });
	expect(receivers()).toHaveLength(400);
});

test('a batch whose answer is lost is not sent again: it has no key', async () => {
	const envelope = await send(
		{ userIds: users(200), options: { delivery: 'batch' } },
		{ kind: 'resetAfter', endpoint: BATCH, times: 1 },
	);
	expect(stage.sandbox.requests(BATCH)).toBe(1);
	expect(receivers()).toHaveLength(200);
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Retryable: false,
		Hint: expect.stringMatching(/^Check in Feishu whether the call was carried out/),
	});
	expect(Object(envelope.Data).failed).toHaveLength(200);
});

test('a message of its own whose answer is lost is sent again under its key, and arrives once', async () => {
	const envelope = await send(
		{ userIds: users(20) },
		{ kind: 'resetAfter', endpoint: SINGLE, times: 2 },
	);
	expect(envelope.StatusCode).toBe(200);
	expect(stage.sandbox.requests(SINGLE)).toBe(22);
	expect(
		messagesOf(stage.sandbox.world)
			.map(({ receiver }) => receiver)
			.sort(),
	).toEqual(users(20).sort());
});

test('receivers who cannot be reached are named, the others get the message', async () => {
	const envelope = await send({
		userIds: ['ou_ada', 'ou_nobody'],
		chatIds: 'oc_foreign, oc_release',
	});
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Data: {
			sent: [{ id: 'ou_ada' }, { id: 'oc_release' }],
			failed: [
				{ id: 'ou_nobody', code: 230034 },
				{ id: 'oc_foreign', code: 230002 },
			],
		},
	});
});

test('when Feishu takes none of the ids, nothing is claimed', async () => {
	const envelope = await send({ userIds: ['ou_nobody'], options: { delivery: 'batch' } });
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Data: { invalid_ids: ['ou_nobody'] },
		ErrorMessage: 'Feishu takes none of the 1 receivers, so nobody gets the message',
	});
});

test('a limit is waited for, and nobody is left out', async () => {
	const envelope = await send(
		{ userIds: users(400) },
		{ kind: 'limited', endpoint: BATCH, seconds: 1, times: 1 },
	);
	expect(envelope.StatusCode).toBe(200);
	expect(receivers()).toHaveLength(400);
});

test('a dry run shows the requests, and takes no sample for an answer', async () => {
	const envelope = await send({
		userIds: users(201),
		requestOptions: { dryRun: true },
	});
	expect(stage.sandbox.journal).toEqual([]);
	expect(envelope).toMatchObject({ StatusCode: 200, OriginalStatusCode: 0 });
	expect(JSON.stringify(envelope.Summary)).not.toContain('does not take');
});

test('a success that does not name the message is not taken for one, nor for wrong ids', async () => {
	const envelope = await send(
		{ userIds: [...users(399), 'ou_nobody'] },
		{
			kind: 'odd',
			endpoint: BATCH,
			change: (answer) => ({ ...answer, data: { invalid_open_ids: ['ou_nobody'] } }),
			skip: 1,
		},
	);
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Retryable: false,
		ErrorMessage: expect.stringMatching(
			/^While sending to 199 of 400 receivers: Feishu answered without message_id/,
		),
		Hint: expect.stringMatching(/Find out first whether those with code 0 have it/),
		Data: { invalid_ids: ['ou_nobody'] },
	});
	const { batches, failed } = Object(envelope.Data);
	expect(batches).toHaveLength(1);
	expect(failed.map(({ id }: IDataObject) => id)).toEqual(users(399).slice(200));
});
