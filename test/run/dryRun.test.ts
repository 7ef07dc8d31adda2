import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage } from '../engine';
import type { Example } from '../examples';
import { examples } from '../examples';
import { runExample } from '../resources/runExample';
import { SANDBOX_APP, SANDBOX_BOT } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

/** The same example with Dry Run on. */
function dry(example: Example): Example {
	return {
		...example,
		parameters: (sandbox) => {
			const { parameters } = example;
			const given = typeof parameters === 'function' ? parameters(sandbox) : parameters;
			const requestOptions = { ...Object(given.requestOptions), dryRun: true };
			return { ...given, requestOptions };
		},
	};
}

/** The requests a preview shows. */
function shownRequests({ Data }: IDataObject): IDataObject[] {
	const data: { requests?: IDataObject[] } = { ...Object(Data) };
	return Array.isArray(data.requests) ? data.requests : [data];
}

/** Values as they look on the wire: in a query everything is text. */
function onWire(query: unknown): object {
	return Object.fromEntries(
		Object.entries(Object(query)).map(([name, value]) => [
			name,
			Array.isArray(value) ? value.map(String) : String(value),
		]),
	);
}

/** The body without the signature of a custom bot, which its credential puts in like a token. */
function unsigned(body: unknown): unknown {
	const members = Object.entries(Object(body));
	if (!members.some(([name]) => name === 'sign')) return body;
	return Object.fromEntries(members.filter(([name]) => name !== 'sign' && name !== 'timestamp'));
}

const SECRETS = new RegExp(
	`${SANDBOX_APP.appSecret}|${SANDBOX_BOT.hookId}|\\b(?:t|u|ur)-[0-9a-f]{32}|Bearer|authorization`,
	'i',
);

const all = Object.entries(examples).flatMap(([name, own]) =>
	own.map((example) => ({ name, title: example.title, example })),
);
/** What is answered to Feishu is not a request; the examples of it are dry runs already. */
const ANSWER = 'message.answerCallback';
const successes = all.filter(
	({ name, example: { refuses, fails } }) =>
		refuses === undefined && fails === undefined && name !== ANSWER,
);

describe('a dry run shows the requests and sends nothing', () => {
	test.each(successes)('$name: $title', async ({ name, example }) => {
		const before = stage.sandbox.exchanges();
		const { result, envelopes, requests } = await runExample(stage, name, dry(example));
		expect(result.error).toBeUndefined();
		expect(requests).toEqual([]);
		expect(stage.sandbox.exchanges()).toBe(before);
		expect(envelopes.length).toBeGreaterThan(0);
		for (const envelope of envelopes) {
			expect(envelope).toMatchObject({
				StatusCode: 200,
				OriginalStatusCode: 0,
				Retryable: false,
				ErrorMessage: '',
				Hint: '',
				Summary: expect.stringMatching(
					/^Would send (1 request|\d+ requests); nothing was sent, as Dry Run is on\.( [\p{L}\d"].*\.)?$/u,
				),
			});
			for (const request of shownRequests(envelope)) {
				expect(request).toMatchObject({
					method: expect.stringMatching(/^(GET|POST|PUT|PATCH|DELETE)$/),
					url: expect.stringContaining(`${stage.sandbox.origin}/open-apis/`),
					query: expect.any(Object),
					headers: expect.any(Object),
				});
				// A colon would be a path parameter nobody filled in.
				expect(new URL(String(request.url)).pathname).not.toContain('/:');
			}
		}
		expect(JSON.stringify(result.items)).not.toMatch(SECRETS);
		const sends = example.sends ?? [];
		// A dry run does not read the columns of a table, so values are shown as they were given.
		// Nor are look-ups shown by which gathered items are planned.
		const [shown] = shownRequests(envelopes[0]);
		const path = new URL(String(shown.url)).pathname;
		const isShown = (one: { method: string; path: string | RegExp }): boolean =>
			one.method === shown.method &&
			(typeof one.path === 'string' ? one.path === path : one.path.test(path));
		const isUnread = sends[0]?.method === 'GET' && !isShown(sends[0]);
		// What is found by them may leave nothing to send.
		if (isUnread && sends.every(({ method }) => method === 'GET')) return;
		const sent = (isUnread ? sends.find(isShown) : undefined) ?? sends[0];
		if (sent === undefined) return;
		expect(shown.method).toBe(sent.method);
		// The address of a custom bot is its secret.
		if (typeof sent.path === 'string')
			expect(path).toBe(sent.path.replace(SANDBOX_BOT.hookId, '***'));
		else expect(path).toMatch(sent.path);
		if (isUnread) return;
		if (sent.query !== undefined) expect(onWire(shown.query)).toEqual(sent.query);
		if (sent.body !== undefined) expect(shown.body).toEqual(unsigned(sent.body));
	});
});

describe('a dry run checks the values all the same', () => {
	const refusals = all.filter(({ example }) => example.refuses !== undefined);

	test.each(refusals)('$name $title', async ({ name, example }) => {
		const { envelopes, requests } = await runExample(stage, name, dry(example));
		expect(envelopes[0]).toMatchObject({ StatusCode: -1, OriginalStatusCode: 0 });
		expect(envelopes[0].ErrorMessage).toMatch(example.refuses ?? /never/);
		expect(requests).toEqual([]);
	});
});

test('a dry run shows no secret, wherever somebody put it', async () => {
	stage.reset();
	for (const output of ['envelope', 'items']) {
		const { items } = await stage.engine.runNode({
			parameters: {
				authentication: 'feishuApi',
				resource: 'message',
				operation: 'send',
				receiveId: 'ou_ada',
				text: `It is ${SANDBOX_APP.appSecret}`,
				output,
				requestOptions: { dryRun: true },
			},
		});
		expect(JSON.stringify(items)).toContain('It is ***');
		expect(JSON.stringify(items)).not.toMatch(SECRETS);
	}
});

describe('a dry run in the other output', () => {
	test('makes an item of each request', async () => {
		stage.reset();
		const { items } = await stage.engine.runNode({
			parameters: {
				authentication: 'feishuApi',
				resource: 'message',
				operation: 'send',
				receiveId: 'ou_ada',
				text: 'Hello',
				output: 'items',
				requestOptions: { dryRun: true },
			},
		});
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					method: 'POST',
					url: `${stage.sandbox.origin}/open-apis/im/v1/messages`,
					query: { receive_id_type: 'open_id' },
				}),
				pairedItem: { item: 0 },
			},
		]);
		expect(stage.sandbox.journal).toEqual([]);
	});
});
