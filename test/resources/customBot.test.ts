import type { IDataObject, INodeCredentialDescription } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { Feishu } from '../../nodes/Feishu/Feishu.node';
import type { Stage } from '../engine';
import { openStage } from '../engine';
import type { Fault } from '../sandbox';
import { customBotsOf, SANDBOX_BOT, secretsIn } from '../sandbox';

const SEND = 'bot.v2.hook.send';

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

async function send(
	parameters: IDataObject,
	{ faults = [], input = [{}] }: { faults?: Fault[]; input?: IDataObject[] } = {},
): Promise<IDataObject[]> {
	for (const fault of faults) stage.sandbox.faults.add(fault);
	const { items } = await stage.engine.runNode(
		{
			parameters: { resource: 'customBot', operation: 'send', text: 'Hi', ...parameters } as never,
		},
		{ input: input.map((json) => ({ json })) },
	);
	return items.map(({ json }) => json);
}

function setBot(credential: IDataObject): void {
	const stored = stage.engine.credentials.store.get('bot');
	stage.engine.credentials.store.set('bot', { ...stored, ...credential } as never);
}

function shown(): object[] {
	return customBotsOf(stage.sandbox.world).get(SANDBOX_BOT.hookId)?.shown ?? [];
}

test('messages of many items arrive once each, in the order of the items, without any token', async () => {
	const input = Array.from({ length: 12 }, (_, n) => ({ text: `message ${n}` }));
	const envelopes = await send({ text: '={{ $json.text }}' }, { input });
	expect(envelopes.map(({ StatusCode }) => StatusCode)).toEqual(input.map(() => 200));
	expect(shown()).toEqual(
		input.map((content) => ({ msg_type: 'text', content: { text: content.text } })),
	);
	expect(stage.sandbox.exchanges()).toBe(0);
});

test('a limit is waited for, and the message is signed again', async () => {
	const [envelope] = await send(
		{},
		{
			faults: [
				{ kind: 'code', endpoint: SEND, status: 200, code: 11232, msg: 'limited', times: 1 },
			],
		},
	);
	expect(envelope.StatusCode).toBe(200);
	expect(shown()).toHaveLength(1);
	expect(stage.sandbox.requests(SEND)).toBe(2);
});

test('a lost answer is not sent again: there is no key by which Feishu knows the message', async () => {
	const [envelope] = await send({}, { faults: [{ kind: 'resetAfter', endpoint: SEND, times: 1 }] });
	expect(shown()).toHaveLength(1);
	expect(stage.sandbox.requests(SEND)).toBe(1);
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Retryable: false,
		Hint: expect.stringMatching(/^Check in Feishu whether the call was carried out/),
	});
});

test.each([
	['a wrong secret', { secret: 'another secret' }, 19021, /^Check Signing Secret/],
	['no secret where one is needed', { secret: '' }, 19021, /^Check Signing Secret/],
])('%s is told', async (_, credential, code, hint) => {
	setBot(credential);
	const [envelope] = await send({});
	expect(envelope).toMatchObject({
		StatusCode: 500,
		ErrorMessage: expect.stringContaining(`[${code}]`),
		Hint: expect.stringMatching(hint),
	});
	expect(shown()).toEqual([]);
});

test('an address Feishu does not know is told without the address', async () => {
	setBot({ webhookUrl: `${stage.sandbox.origin}/open-apis/bot/v2/hook/b07-removed-bot` });
	const [envelope] = await send({});
	expect(envelope).toMatchObject({
		StatusCode: 500,
		Hint: expect.stringMatching(/^Copy Webhook URL of the credential/),
	});
	expect(JSON.stringify(envelope)).not.toContain('b07-removed-bot');
});

test('an address of another host is refused before anything is sent', async () => {
	setBot({ webhookUrl: `${stage.sandbox.elsewhere.origin}/hook/b07-removed-bot` });
	const [envelope] = await send({});
	expect(envelope).toMatchObject({
		StatusCode: -1,
		ErrorMessage: 'Webhook URL of the credential is not the address of a custom bot',
	});
	expect(stage.sandbox.elsewhere.requests).toEqual([]);
	expect(JSON.stringify(envelope)).not.toContain('b07-removed-bot');
});

describe('the address and the secret are shown to nobody', () => {
	const kinds: Fault[] = [
		{ kind: 'redirect', status: 307 },
		{ kind: 'html', status: 502 },
		{ kind: 'resetBefore' },
		{ kind: 'status', status: 503 },
		{ kind: 'code', code: 19001, msg: `no bot ${SANDBOX_BOT.hookId} of ${SANDBOX_BOT.secret}` },
	];

	test.each(kinds)('$kind $status', async (fault) => {
		const envelopes = await send(
			{
				requestOptions: {
					maxRetries: 0,
					responseWebhookUrl: `${stage.sandbox.origin}/sandbox/webhook`,
				},
			},
			{ faults: [{ ...fault, endpoint: SEND, times: 9 }] },
		);
		expect(envelopes[0].StatusCode).toBe(500);
		expect(secretsIn(JSON.stringify(envelopes))).toEqual([]);
		expect(stage.sandbox.elsewhere.requests).toEqual([]);
		expect(stage.sandbox.audit().leaks).toEqual([]);
	});

	test('a dry run', async () => {
		const [envelope] = await send({ requestOptions: { dryRun: true } });
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Data: {
				method: 'POST',
				url: expect.stringMatching(/\/open-apis\/bot\/v2\/hook\/\*\*\*$/),
				body: { msg_type: 'text', content: { text: 'Hi' } },
			},
		});
		expect(secretsIn(JSON.stringify(envelope))).toEqual([]);
		expect(stage.sandbox.journal).toEqual([]);
	});
});

test('the node asks for the credential of the bot alone, and elsewhere for the others', () => {
	const { description } = new Feishu();
	const asked = (parameters: IDataObject): string[] =>
		(description.credentials ?? [])
			.filter((credential: INodeCredentialDescription) =>
				NodeHelpers.displayParameter(
					parameters as never,
					credential,
					{ typeVersion: 1 },
					description,
				),
			)
			.map(({ name }) => name);
	expect(asked({ authentication: 'feishuApi', resource: 'customBot' })).toEqual([
		'feishuCustomBotApi',
	]);
	expect(asked({ authentication: 'feishuOAuth2Api', resource: 'message' })).toEqual([
		'feishuOAuth2Api',
	]);
});
