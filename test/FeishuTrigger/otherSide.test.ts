import type { INode, INodeParameters } from 'n8n-workflow';

import type { Published, Stage } from '../engine';
import { feishuNode, openStage } from '../engine';
import type { Shown } from '../sandbox/play';
import { createOutbox } from '../sandbox/play/outbox';

// The page of the sandbox on which one person plays everybody in Feishu, and a workflow that listens.

let stage: Stage;
let open: Published[] = [];

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
});

afterEach(async () => {
	await Promise.all(open.map(async (published) => await published.stop()));
	open = [];
	await play('address', { url: '' });
});

afterAll(async () => {
	await stage.close();
});

async function play(name: string, given: object) {
	const response = await fetch(`${stage.sandbox.origin}/sandbox/play/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ user: 'ou_ada', ...given }),
	});
	return await response.json();
}

async function shown(): Promise<Shown> {
	const response = await fetch(`${stage.sandbox.origin}/sandbox/play/state`);
	const state: Shown = JSON.parse(await response.text());
	return state;
}

async function publish(parameters: INodeParameters, then: INode[] = []): Promise<Published> {
	const published = await stage.engine.publish({ receiveBy: 'webhook', ...parameters }, { then });
	open.push(published);
	expect(await play('address', { url: published.url })).toEqual({ status: 200 });
	return published;
}

const node = (name: string, parameters: INodeParameters): INode => ({
	...feishuNode({ parameters: { resource: 'message', ...parameters } }),
	id: name,
	name,
});

describe('the page of the other side', () => {
	test('shows the reply of a workflow to what is written on it', async () => {
		const reply = node('Reply', {
			operation: 'reply',
			messageId: '={{ $json.message_id }}',
			text: '=You said: {{ $json.text }}',
		});
		const published = await publish({ events: ['im.message.receive_v1'] }, [reply]);
		const sent = await play('message', { chat: '', text: 'hello' });
		expect(sent).toMatchObject({ type: 'im.message.receive_v1', by: 'webhook', status: 200 });
		await published.settled();
		const { messages } = await shown();
		const here = messages.filter(({ chat }) => chat === 'oc_p2p_ada01');
		expect(here).toMatchObject([
			{ by: 'Ada Wong', isBot: false, content: { text: 'hello' } },
			{ by: 'Sandbox', isBot: true, content: { text: 'You said: hello' } },
		]);
	});

	test('mentions the bot in a group, which a trigger for mentions hears', async () => {
		const published = await publish({
			events: ['im.message.receive_v1'],
			filters: { mentionedOnly: true },
		});
		await play('message', { chat: 'oc_release', text: 'not for you', mentionsBot: false });
		await play('message', { chat: 'oc_release', text: 'and you?', mentionsBot: true });
		await published.settled();
		expect(published.runs.map(([{ json }]) => json.text)).toEqual(['@Sandbox and you?']);
	});

	test('presses a button, and shows the card that answers it', async () => {
		const answer = node('Answer', {
			operation: 'answerCallback',
			toastText: '={{ $json.form_value.note }}',
			markdown: '**Approved**',
		});
		const published = await publish({ events: ['card.action.trigger'], answer: 'workflow' }, [
			answer,
		]);
		const { items } = await stage.engine.runNode({
			parameters: {
				resource: 'message',
				operation: 'send',
				receiveIdType: 'open_id',
				receiveId: 'ou_ada',
				msgType: 'interactive',
				structuredContent: '{"schema":"2.0","body":{"elements":[]}}',
			},
		});
		const { message_id: message } = Object(items[0].json.Data);
		const action = { tag: 'button', value: { answer: 'yes' }, form_value: { note: 'good' } };
		const { answer: given } = Object(await play('press', { message, action }));
		expect(given.toast).toMatchObject({ content: 'good' });
		await published.settled();
		const { messages } = await shown();
		const now = messages.find(({ id }) => id === message);
		expect(now?.content).toMatchObject({
			body: { elements: [{ tag: 'markdown', content: '**Approved**' }] },
		});
	});

	test.each([
		[
			'a record that changes',
			'drive.file.bitable_record_changed_v1',
			{ app: 'bascnProjects' },
			[
				'record',
				{
					base: 'bascnProjects',
					table: 'tblCustomers',
					record: 'recAcme',
					column: 'City',
					value: 'Bern',
				},
			],
		],
		[
			'a record that is deleted',
			'drive.file.bitable_record_changed_v1',
			{ app: 'bascnProjects', filters: { recordActions: 'record_deleted' } },
			['deletion', { base: 'bascnProjects', table: 'tblCustomers', record: 'recAcme' }],
		],
		['a reaction', 'im.message.reaction.created_v1', {}, ['reaction', { emoji: 'OK' }]],
	] as const)('starts a workflow by %s', async (_what, type, more, [name, given]) => {
		const published = await publish({ events: [type], ...more });
		const { messages } = await shown();
		await play(name, { message: messages[1].id, ...given });
		await published.settled();
		expect(published.runs).toMatchObject([[{ json: { event_type: type } }]]);
	});

	test('sends an event again, which starts nothing twice', async () => {
		const published = await publish({ events: ['im.message.receive_v1'] });
		const { id } = Object(await play('message', { chat: '', text: 'once' }));
		expect(await play('again', { id })).toMatchObject({ id, by: 'webhook', status: 200 });
		await published.settled();
		expect(published.runs).toHaveLength(1);
		expect((await shown()).sent.slice(0, 2)).toMatchObject([{ id }, { id }]);
		expect(await play('again', { id: 'unknown' })).toMatchObject({ statusCode: 500 });
	});

	test('waits no longer than Feishu for an acknowledgement, and says that none came', async () => {
		const { sockets, world } = stage.sandbox;
		const open = new Set([{ ...Object(null) }]);
		const mute = { ...sockets, open, push: async () => await new Promise<never>(() => {}) };
		const waits: number[] = [];
		const pause = async (milliseconds: number) => void waits.push(milliseconds);
		const outbox = createOutbox(mute, () => world.now(), pause);
		const sending = outbox.send({ type: 'im.message.receive_v1', event: {} });
		expect(await sending).toMatchObject({ by: 'long connection', status: 0 });
		expect(outbox.sent).toHaveLength(1);
		expect(waits).toEqual([3_000]);
	});

	test('says when nobody is there, and takes no address that does not answer', async () => {
		const { origin } = stage.sandbox;
		expect(await play('address', { url: `${origin}/sandbox/webhook` })).toEqual({ status: 400 });
		expect(await play('message', { chat: '', text: 'hello' })).toMatchObject({ status: 0 });
		const { sent, url } = await shown();
		expect({ latest: sent[0], url }).toMatchObject({ latest: { status: 0 }, url: '' });
	});
});
