/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { WebSocket } from 'ws';

import type { Published, Stage, Waiting } from '../engine';
import { buttonsOf, openStage, submit } from '../engine';
import { SANDBOX_APP, secretsIn } from '../sandbox';
import type { Occurrence } from '../sandbox/sending';
import { bodyOf, SANDBOX_KEYS, send } from '../sandbox/sending';

let stage: Stage;
let open: Published[] = [];
let waiting: Waiting[] = [];

beforeAll(async () => {
	// Node has its own from version 22 on.
	Object.assign(globalThis, { WebSocket });
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterEach(async () => {
	await Promise.all([...open.map((one) => one.stop()), ...waiting.map((one) => one.close())]);
	[open, waiting] = [[], []];
	while (stage.sandbox.sockets.open.size > 0) await new Promise((resolve) => setImmediate(resolve));
});

afterAll(async () => {
	await stage.close();
});

async function ask(parameters: INodeParameters = {}): Promise<Waiting> {
	const one = await stage.engine.wait({
		parameters: {
			...{ resource: 'message', operation: 'sendAndWait', receiveId: 'ou_ben', message: 'OK?' },
			...{ buttons: 'inFeishu', output: 'items', ...parameters },
		},
	});
	waiting.push(one);
	return one;
}

const FORM = {
	responseType: 'customForm',
	formFields: { rows: [{ fieldLabel: 'Reason', fieldType: 'textarea' }] },
};

/** The value of the first button of the card that was sent last. */
function value(): IDataObject {
	const { body } = stage.sandbox.journal.findLast(({ path }) => path.endsWith('/messages')) ?? {};
	return buttonsOf(JSON.parse(String(Object(body).content)))[0].value ?? {};
}

const waitingAddress = (): string => `${new URL(String(value().n8n)).origin}/webhook-waiting`;

/** A workflow of the same n8n that waits for something else. */
async function publish(parameters: INodeParameters = {}, address = waitingAddress()) {
	const published = await stage.engine.publish(
		{ receiveBy: 'longConnection', events: ['im.message.receive_v1'], ...parameters },
		{ workflowId: `waiting-${open.length}`, waitingAddress: address },
	);
	open.push(published);
	return published;
}

let clicks = 0;

function click(given: IDataObject, action: IDataObject = {}): object {
	clicks += 1;
	const occurrence: Occurrence = {
		type: 'card.action.trigger',
		id: `click-${clicks}`,
		event: {
			operator: { open_id: 'ou_ada', union_id: 'on_ada', tenant_key: 'sandbox' },
			action: { tag: 'button', value: given, ...action },
			context: { open_message_id: 'om_asked', open_chat_id: 'oc_release' },
		},
	};
	return bodyOf(occurrence, SANDBOX_KEYS.verificationToken, Date.now());
}

const push = async (body: object) => (await stage.sandbox.sockets.push(body)).data;
const toast = (type: string, content: RegExp) => ({
	toast: { type, content: expect.stringMatching(content) },
});

describe('what is answered in the card of a message that waits', () => {
	test('gets to where it is waited for, and starts no workflow', async () => {
		const one = await ask();
		const both = [await publish(), await publish({ events: ['card.action.trigger'] })];
		const answer = await push(click(value()));
		expect(answer).toMatchObject({ ...toast('success', /recorded/), card: { type: 'raw' } });
		expect(one.result().items[0].json.data).toEqual({
			approved: true,
			respondedAt: expect.any(String),
			respondedBy: { open_id: 'ou_ada', union_id: 'on_ada' },
			message_id: 'om_asked',
		});
		await Promise.all(both.map(async (published) => await published.settled()));
		expect(both.map(({ runs }) => runs)).toEqual([[], []]);
		expect(secretsIn(JSON.stringify([answer, one.log, one.result()]))).toEqual([]);
		expect(await push(click(value()))).toMatchObject(toast('info', /answered already/));
	});

	test.each([
		[{ responseType: 'freeText' }, 'text', 'text'],
		[FORM, 'field_0', 'Reason'],
	])('gets there by webhook too, with what was filled in: %j', async (asked, input, key) => {
		const one = await ask(asked);
		const { url } = await publish({ receiveBy: 'webhook' });
		const address = { url, keys: SANDBOX_KEYS, now: () => Date.now() };
		const filled = { form_value: { [input]: 'Because' } };
		const { status, body } = await send(click(value(), filled), address);
		expect([status, body]).toMatchObject([200, toast('success', /recorded/)]);
		expect(one.result().items[0].json.data).toMatchObject({ [key]: 'Because' });
	});

	test('is told what is wrong with it, and can be answered again', async () => {
		const one = await ask({ options: { approvers: 'ou_ben' } });
		await publish();
		expect(await push(click(value()))).toMatchObject(toast('warning', /Only those/));
		expect(one.until()).toBeDefined();
	});

	test('goes nowhere from a card of another n8n, or one that somebody made up', async () => {
		const one = await ask();
		await publish();
		const { origin, pathname, search } = new URL(String(value().n8n));
		const [host, port] = origin.replace('http://', '').split(':');
		for (const url of [
			`https://n8n.example.com${pathname}${search}`,
			`http://user:pass@${host}:${port}${pathname}${search}`,
			`http://localhost:${port}${pathname}${search}`,
			`${origin}/webhook-waiting/../rest/workflows${search}`,
			`${origin}/webhook-waiting-other${search}`,
			'not an address',
		]) {
			expect(await push(click({ n8n: url }))).toMatchObject(toast('warning', /another n8n/));
		}
		const changed = String(value().n8n).replace('approved=true', 'approved=false');
		expect(await push(click({ n8n: changed }))).toMatchObject(toast('error', /could not verify/));
		expect(one.until()).toBeDefined();
	});

	test('says so when n8n does not take it', async () => {
		const one = await ask();
		const published = await publish();
		await one.close();
		waiting = [];
		expect(await push(click(value()))).toMatchObject(toast('error', /Try again later/));
		expect(published.log.join()).not.toContain(SANDBOX_APP.appSecret);
	});
});

test('a button without a question starts workflows as before', async () => {
	await ask();
	const published = await publish({ events: ['card.action.trigger'] });
	await push(click({ action: 'approve' }));
	await published.settled();
	expect(published.runs).toHaveLength(1);
});

test('a question for the browser takes nothing from a card', async () => {
	const one = await ask({ buttons: 'openLink' });
	const body = Object(stage.sandbox.journal.at(-1)?.body);
	const [{ link = '' }] = buttonsOf(JSON.parse(body.content));
	await submit(link);
	expect(one.result().items[0].json.data).not.toHaveProperty('respondedBy');
});
