import type { IDataObject, INode } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Fault } from '../sandbox';
import { cardEntitiesOf, messagesOf } from '../sandbox';

const CREATE = 'cardkit.v1.card.create';
const SEND = 'im.v1.message.create';
const PUSH = 'cardkit.v1.cardElement.content';
const SETTINGS = 'cardkit.v1.card.settings';
const ALL = [CREATE, SEND, PUSH, SETTINGS];
const TEXT = 'The **first** quarter went well.';

let stage: Stage;
/** Milliseconds for which the node waited. */
let waited = 0;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine, {
		now: () => waited,
		sleep: async (milliseconds) => {
			waited += milliseconds;
			await Promise.resolve();
		},
	});
});

beforeEach(() => {
	stage.reset();
	stage.sandbox.world.reset();
	waited = 0;
});

afterAll(async () => {
	await stage.close();
});

const node = (parameters: IDataObject, more: Partial<INode> = {}) => ({
	...more,
	parameters: {
		...{ resource: 'message', operation: 'streamCard', receiveIdType: 'chat_id' },
		...{ receiveId: 'oc_release', markdown: TEXT, ...parameters },
	} as INode['parameters'],
});

async function stream(parameters: IDataObject = {}, fault?: Fault): Promise<IDataObject> {
	if (fault !== undefined) stage.sandbox.faults.add(fault);
	const { items } = await stage.engine.runNode(node(parameters));
	return items[0].json;
}

const cardIdIn = ({ Data }: IDataObject): string => String(Object(Data).card_id);

/** What a card shows, and all it has shown. */
function shown(id: string) {
	const { texts, streaming, sent } = cardEntitiesOf(stage.sandbox.world).get(id) ?? {};
	const all = texts?.get('text') ?? [];
	return { text: all.at(-1), all, streaming, sent };
}

describe('a text that is streamed', () => {
	test('is typed from its beginning on, and the card is finished when all of it is there', async () => {
		const id = cardIdIn(await stream());
		const all = ['The **fi', TEXT];
		expect(shown(id)).toEqual({ text: TEXT, all, streaming: false, sent: true });
		expect(waited).toBe(TEXT.length * 70);
	});

	test('takes 4 seconds at most, however long it is', async () => {
		const markdown = 'word '.repeat(4_000).trim();
		expect(shown(cardIdIn(await stream({ markdown }))).text).toBe(markdown);
		expect(waited).toBeLessThanOrEqual(4_070);
		const [{ card }] = cardEntitiesOf(stage.sandbox.world).values();
		const { print_step: step } = Object(card.config).streaming_config;
		expect(step.default).toBe(350);
	});

	test('comes after what the card said before, one run after the other', async () => {
		const id = cardIdIn(await stream({ markdown: 'Thinking…', finished: false }));
		expect(shown(id)).toMatchObject({ text: 'Thinking…', streaming: true });
		for (const [index, markdown] of ['Reading', 'Reading and writing', TEXT].entries()) {
			const options = { continueText: index === 1 };
			const envelope = await stream({ cardId: id, markdown, finished: index === 2, options });
			expect(envelope).toMatchObject({ StatusCode: 200 });
		}
		expect(shown(id).all).toEqual([
			...['Thinking…', 'Reading', 'Reading and writing', 'The **fi', TEXT],
		]);
		expect(shown(id).streaming).toBe(false);
	});

	test('goes into a card that was finished, or left alone for too long', async () => {
		const id = cardIdIn(await stream());
		stage.sandbox.world.pass(11 * 60_000);
		expect(await stream({ cardId: id, markdown: 'More' })).toMatchObject({ StatusCode: 200 });
		expect(shown(id)).toMatchObject({ text: 'More', streaming: false });
	});

	test('is put in by many runs at once, each with numbers of its own', async () => {
		const id = cardIdIn(await stream({ finished: false }));
		const runs = Array.from(
			{ length: 10 },
			async (_, index) => await stream({ cardId: id, markdown: `Text ${index}`, finished: false }),
		);
		const envelopes = await Promise.all(runs);
		expect(envelopes.map(({ StatusCode }) => StatusCode)).toEqual(Array(10).fill(200));
		expect(new Set(shown(id).all.filter((text) => text.startsWith('Text ')))).toHaveProperty(
			'size',
			10,
		);
	});

	test.each(ALL)('loses and doubles nothing when the answer of %s is lost', async (endpoint) => {
		const envelope = await stream({}, { kind: 'resetAfter', endpoint });
		expect(envelope).toMatchObject({ StatusCode: 200 });
		expect(shown(cardIdIn(envelope))).toMatchObject({ text: TEXT, streaming: false, sent: true });
		expect(messagesOf(stage.sandbox.world)).toHaveLength(1);
	});

	test.each(ALL)(
		'ends well in another try of n8n when the answer of %s is lost',
		async (endpoint) => {
			stage.sandbox.faults.add({ kind: 'resetAfter', endpoint });
			const settings = { requestOptions: { maxRetries: 0 }, output: 'envelopeOrError' };
			const { items } = await stage.engine.runNode(
				node(settings, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 }),
			);
			expect(shown(cardIdIn(items[0].json))).toMatchObject({
				text: TEXT,
				streaming: false,
				sent: true,
			});
			expect(messagesOf(stage.sandbox.world)).toHaveLength(1);
		},
	);

	test('waits while somebody presses a button of the card', async () => {
		const fault: Fault = { kind: 'code', code: 200810, status: 400, endpoint: PUSH, times: 2 };
		const envelope = await stream({}, fault);
		expect(envelope).toMatchObject({ StatusCode: 200 });
		expect(shown(cardIdIn(envelope)).text).toBe(TEXT);
	});

	test.each([PUSH, SETTINGS])(
		'tells of the card when %s fails, to go on with',
		async (endpoint) => {
			const envelope = await stream({}, { kind: 'code', code: 300311, status: 400, endpoint });
			expect(envelope).toMatchObject({
				StatusCode: 500,
				Retryable: false,
				Data: { message_id: expect.stringMatching(/^om_/), finished: false },
				Hint: expect.stringMatching(/^Repeat the call with the card_id in Data as Card ID/),
			});
			const id = cardIdIn(envelope);
			expect(await stream({ cardId: id })).toMatchObject({ StatusCode: 200 });
			expect(shown(id)).toMatchObject({ text: TEXT, streaming: false });
			expect(messagesOf(stage.sandbox.world)).toHaveLength(1);
		},
	);

	test('claims nothing without the ID of the card or of the message', async () => {
		for (const endpoint of [CREATE, SEND]) {
			const fault: Fault = { kind: 'odd', shape: 'dataMissing', endpoint };
			expect(await stream({}, fault)).toMatchObject({
				StatusCode: 500,
				ErrorMessage: expect.stringMatching(/without (card|message)_id/),
			});
		}
		expect(stage.sandbox.requests(PUSH)).toBe(0);
	});
});
