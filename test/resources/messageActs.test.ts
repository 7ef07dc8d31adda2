import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { justSent } from '../examples/messagesRead';
import type { Fault, Sandbox } from '../sandbox';
import { addBatchMessage, addReaction, messagesOf, pinsOf, reactionsOf, SEEDED } from '../sandbox';
import { runExample } from './runExample';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

/** Runs an operation, with faults: `runExample` forgets those that were added before. */
async function run(
	name: string,
	parameters: IDataObject | ((sandbox: Sandbox) => IDataObject),
	{ faults = [], input, asUser }: { faults?: Fault[]; input?: IDataObject[]; asUser?: true } = {},
) {
	const { envelopes, requests, result } = await runExample(stage, name, {
		title: '',
		asUser,
		input,
		parameters: (sandbox) => {
			for (const fault of faults) sandbox.faults.add(fault);
			return typeof parameters === 'function' ? parameters(sandbox) : parameters;
		},
	});
	return { envelopes, envelope: envelopes[0], requests, result };
}

const APP = 'cli_a1sandbox00000001';

describe('Recall Message', () => {
	const endpoint = 'im.v1.message.delete';

	test('is done when the answer was lost and the message is gone', async () => {
		const { envelope, requests } = await run(
			'message.recall',
			(sandbox) => ({ messageId: justSent(sandbox), confirm: true }),
			{ faults: [{ kind: 'resetAfter', endpoint }] },
		);
		expect(requests).toHaveLength(2);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { recalled: true } });
	});

	test('is not done when the message was gone before, and says so', async () => {
		const { envelope, requests } = await run('message.recall', {
			messageId: SEEDED.recalled,
			confirm: true,
		});
		expect(requests).toHaveLength(1);
		expect(envelope).toMatchObject({ StatusCode: 500, Data: {}, Retryable: false });
	});

	test('repeats the recall of a message to many', async () => {
		const { envelope, requests } = await run(
			'message.recall',
			({ world }) => ({ messageId: addBatchMessage(world), confirm: true }),
			{ faults: [{ kind: 'truncated', endpoint: 'im.v1.batchMessage.delete' }] },
		);
		expect(requests).toHaveLength(2);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { recalled: true } });
	});

	test('says that a message to many is too old', async () => {
		const { envelope } = await run('message.recall', ({ world }) => {
			const messageId = addBatchMessage(world);
			world.pass(25 * 3_600_000);
			return { messageId, confirm: true };
		});
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Hint: expect.stringMatching(/recalled for one day/),
		});
	});
});

describe('Forward Message', () => {
	const endpoint = 'im.v1.message.forward';
	const forwarded = () =>
		messagesOf(stage.sandbox.world).filter(({ receiver }) => receiver === 'oc_support');

	test('forwards once when the answer is lost', async () => {
		const before = forwarded().length;
		const { envelope, requests } = await run(
			'message.forward',
			{ messageId: SEEDED.text, receiveId: 'oc_support' },
			{ faults: [{ kind: 'resetAfter', endpoint }] },
		);
		expect(requests).toHaveLength(2);
		expect(requests[0].query.uuid).toBe(requests[1].query.uuid);
		expect(forwarded()).toHaveLength(before + 1);
		expect(envelope).toMatchObject({ StatusCode: 200 });
	});

	test('waits when Feishu limits the receiver', async () => {
		const { envelope, requests } = await run(
			'message.forward',
			{ messageId: SEEDED.text, receiveId: 'oc_support' },
			{ faults: [{ kind: 'limited', endpoint, status: 400, code: 230020, seconds: 1 }] },
		);
		expect(requests).toHaveLength(2);
		expect(envelope).toMatchObject({ StatusCode: 200 });
	});

	test('forwards to one receiver in the order of the items, each under a key of its own', async () => {
		const { requests } = await run(
			'message.forward',
			{ messageId: '={{ $json.id }}', receiveId: 'oc_support' },
			{
				input: [{ id: SEEDED.text }, { id: SEEDED.post }, { id: SEEDED.card }],
				faults: [{ kind: 'latency', endpoint, milliseconds: 40 }],
			},
		);
		expect(requests.map(({ path }) => path.split('/')[5])).toEqual([
			SEEDED.text,
			SEEDED.post,
			SEEDED.card,
		]);
		expect(new Set(requests.map(({ query }) => query.uuid)).size).toBe(3);
	});

	test('claims nothing when the answer does not name the new message', async () => {
		const { envelope } = await run(
			'message.forward',
			{ messageId: SEEDED.text, receiveId: 'oc_support' },
			{ faults: [{ kind: 'odd', endpoint, shape: 'dataMissing' }] },
		);
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: false, Summary: '' });
	});
});

describe('reactions', () => {
	const of = (id: string) =>
		reactionsOf(stage.sandbox.world).filter(({ message_id: message }) => message === id);

	test('are added once when the answer is lost', async () => {
		const { envelope, requests } = await run(
			'message.addReaction',
			{ messageId: SEEDED.post, emojiType: 'DONE' },
			{ faults: [{ kind: 'resetAfter', endpoint: 'im.v1.messageReaction.create' }] },
		);
		expect(requests).toHaveLength(2);
		expect(of(SEEDED.post)).toHaveLength(1);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { reaction_id: expect.any(String) } });
	});

	test('wait for one that Feishu is still busy with', async () => {
		const { envelope, requests } = await run(
			'message.addReaction',
			{ messageId: SEEDED.card, emojiType: 'DONE' },
			{
				faults: [
					{ kind: 'code', endpoint: 'im.v1.messageReaction.create', status: 400, code: 231015 },
				],
			},
		);
		expect(requests).toHaveLength(2);
		expect(envelope).toMatchObject({ StatusCode: 200 });
	});

	test('are gone when the answer to their removal was lost', async () => {
		const { envelope, requests } = await run(
			'message.removeReaction',
			(sandbox) => {
				const messageId = justSent(sandbox);
				addReaction(sandbox.world, messageId, 'OK', APP);
				return { messageId, emojiType: 'OK' };
			},
			{ faults: [{ kind: 'resetAfter', endpoint: 'im.v1.messageReaction.delete' }] },
		);
		expect(requests.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'DELETE']);
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Data: { removed: true, emoji_type: 'OK', reaction_id: expect.any(String) },
		});
	});

	test('that were never there are not called removed', async () => {
		const { envelope } = await run('message.removeReaction', {
			messageId: SEEDED.text,
			options: { reactionId: 'Znothing' },
		});
		expect(envelope).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringContaining('[231011]'),
			Hint: expect.stringMatching(/^Take Reaction ID from/),
		});
	});

	test('of other apps stay when the removal of the own one is refused', async () => {
		const { envelope, requests } = await run(
			'message.removeReaction',
			(sandbox) => {
				const messageId = justSent(sandbox);
				for (const who of ['cli_one', APP]) addReaction(sandbox.world, messageId, 'OK', who);
				return { messageId, emojiType: 'OK' };
			},
			{
				faults: [
					{
						kind: 'code',
						endpoint: 'im.v1.messageReaction.delete',
						status: 400,
						code: 231020,
						skip: 1,
					},
				],
			},
		);
		expect(requests.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'DELETE']);
		expect(envelope).toMatchObject({ StatusCode: 500, Hint: expect.stringMatching(/^Ask/) });
	});

	test('are looked for on all pages before one is removed', async () => {
		const { envelope, requests } = await run('message.removeReaction', (sandbox) => {
			const messageId = justSent(sandbox);
			for (let count = 0; count < 60; count += 1) {
				addReaction(sandbox.world, messageId, 'OK', `ou_voter${count}`);
			}
			addReaction(sandbox.world, messageId, 'OK', APP);
			return { messageId, emojiType: 'OK' };
		});
		expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'DELETE']);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { removed: true } });
	});

	test('of many items ask once who the user is', async () => {
		const { envelopes, requests } = await run(
			'message.removeReaction',
			(sandbox) => {
				const messageId = justSent(sandbox);
				for (const emoji of ['OK', 'DONE']) {
					addReaction(sandbox.world, messageId, emoji, 'ou_ada');
				}
				return { messageId, emojiType: '={{ $json.emoji }}' };
			},
			{ asUser: true, input: [{ emoji: 'OK' }, { emoji: 'DONE' }] },
		);
		expect(envelopes.map(({ Data: data }) => Object(data).removed)).toEqual([true, true]);
		const asked = requests.filter(({ endpoint }) => endpoint === 'authen.v1.userInfo.get');
		expect(asked).toHaveLength(1);
	});

	test('are shown, not removed, in a dry run', async () => {
		const { envelope, requests } = await run('message.removeReaction', {
			messageId: SEEDED.text,
			emojiType: 'OK',
			requestOptions: { dryRun: true },
		});
		expect(requests).toEqual([]);
		const shown: IDataObject[] = Object(envelope.Data).requests;
		expect(shown.map(({ method, url }) => `${String(method)} ${String(url)}`)).toEqual([
			`GET ${stage.sandbox.origin}/open-apis/im/v1/messages/${SEEDED.text}/reactions`,
			`DELETE ${stage.sandbox.origin}/open-apis/im/v1/messages/${SEEDED.text}/reactions/%3Creaction_id%3E`,
		]);
	});

	test('become an item each where items are asked for', async () => {
		const { result } = await run('message.getReactions', (sandbox) => {
			const messageId = justSent(sandbox);
			for (const who of ['ou_ada', 'ou_ben']) addReaction(sandbox.world, messageId, 'OK', who);
			return { messageId, output: 'items' };
		});
		expect(result.items.map(({ json }) => Object(json.operator).operator_id)).toEqual([
			'ou_ada',
			'ou_ben',
		]);
	});
});

describe('pins', () => {
	test('are made once when the answer is lost', async () => {
		const { envelope, requests } = await run(
			'message.pin',
			{ messageId: SEEDED.file },
			{ faults: [{ kind: 'resetAfter', endpoint: 'im.v1.pin.create' }] },
		);
		expect(requests).toHaveLength(2);
		expect(pinsOf(stage.sandbox.world).has(SEEDED.file)).toBe(true);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { pin: { chat_id: 'oc_release' } } });
	});

	test.each([
		['message.pin', 'im.v1.pin.create'],
		['message.unpin', 'im.v1.pin.delete'],
	])('%s waits when Feishu limits the message', async (name, endpoint) => {
		const { envelope, requests } = await run(
			name,
			{ messageId: SEEDED.file },
			{ faults: [{ kind: 'limited', endpoint, status: 400, code: 230047, seconds: 1 }] },
		);
		expect(requests).toHaveLength(2);
		expect(envelope).toMatchObject({ StatusCode: 200 });
	});

	test('are taken off when the answer is lost', async () => {
		await run('message.pin', { messageId: SEEDED.image });
		const { envelope, requests } = await run(
			'message.unpin',
			{ messageId: SEEDED.image },
			{ faults: [{ kind: 'resetAfter', endpoint: 'im.v1.pin.delete' }] },
		);
		expect(requests).toHaveLength(2);
		expect(pinsOf(stage.sandbox.world).has(SEEDED.image)).toBe(false);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { pinned: false } });
	});

	test('are not claimed when the answer says nothing', async () => {
		const { envelope } = await run(
			'message.pin',
			{ messageId: SEEDED.image },
			{ faults: [{ kind: 'odd', endpoint: 'im.v1.pin.create', shape: 'dataNull' }] },
		);
		expect(envelope).toMatchObject({ StatusCode: 500, Summary: '' });
	});
});

describe('Get Message', () => {
	const endpoint = 'im.v1.message.get';

	test('fails when Feishu finds nothing', async () => {
		const { envelope } = await run(
			'message.get',
			{ messageId: SEEDED.text },
			{
				faults: [
					{ kind: 'odd', endpoint, change: (answer) => ({ ...answer, data: { items: [] } }) },
				],
			},
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			OriginalStatusCode: 200,
			Retryable: false,
			Data: {},
			ErrorMessage: `Feishu found no message ${SEEDED.text}`,
			Hint: expect.stringMatching(/^Check Message ID/),
		});
	});

	test('is shown in a dry run', async () => {
		const { envelope, requests } = await run('message.get', {
			messageId: SEEDED.text,
			requestOptions: { dryRun: true },
		});
		expect(requests).toEqual([]);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { method: 'GET' } });
	});
});
