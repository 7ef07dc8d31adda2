import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../sandbox';
import { addCardEntity, press } from '../sandbox';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const MINUTE = 60_000;

/** The token of a button that was pressed a minute ago, with parameters beside it. */
const pressed =
	(parameters: IDataObject, age = MINUTE) =>
	({ world }: Sandbox): IDataObject => ({
		token: press(world, world.now() - age).token,
		...parameters,
	});

/** A token that updated its card twice. */
const usedUp =
	(parameters: IDataObject) =>
	({ world }: Sandbox): IDataObject => {
		const made = press(world, world.now() - MINUTE);
		made.uses = 2;
		return { token: made.token, ...parameters };
	};

const CARD = { schema: '2.0', body: { elements: [{ tag: 'markdown', content: '**Done**' }] } };
const OLD_CARD = { elements: [{ tag: 'div', text: { tag: 'plain_text', content: 'Done' } }] };

const update = (card: IDataObject) => [
	{
		method: 'POST',
		path: '/open-apis/interactive/v1/card/update',
		body: { token: expect.stringMatching(/^c-/), card },
	},
];

/** The dry runs show what would be answered; in real runs somebody has to have pressed a button (test/FeishuTrigger). */
const dry = (parameters: IDataObject): IDataObject => ({
	...parameters,
	requestOptions: { dryRun: true },
});

const TO_ADA = { receiveIdType: 'open_id', receiveId: 'ou_ada' };
const LONG = 'The first quarter went well. '.repeat(1000);

const card = (config: object, elements: object[], header?: object) => ({
	method: 'POST',
	path: '/open-apis/cardkit/v1/cards',
	body: {
		type: 'card_json',
		data: JSON.stringify({
			schema: '2.0',
			config: { update_multi: true, ...config },
			...(header === undefined ? {} : { header }),
			body: { elements },
		}),
	},
});

const streaming = (step: number) => ({
	streaming_mode: true,
	streaming_config: {
		print_frequency_ms: { default: 70 },
		print_step: { default: step },
		print_strategy: 'fast',
	},
});

const textElement = (content: string) => ({ tag: 'markdown', element_id: 'text', content });

const change = { uuid: expect.stringMatching(UUID_V4), sequence: expect.any(Number) };
const ID = /^\/open-apis\/cardkit\/v1\/cards\/\d+/.source;
const pushed = (content: string) => ({
	method: 'PUT',
	path: new RegExp(`${ID}/elements/text/content$`),
	body: { content, ...change },
});
const settings = (config: object) => ({
	method: 'PATCH',
	path: new RegExp(`${ID}/settings$`),
	body: { settings: JSON.stringify({ config }), ...change },
});
const finish = settings({ streaming_mode: false });

export const messageCardExamples: Examples = {
	'message.answerCallback': [
		{
			title: 'would answer with a toast and a new card',
			parameters: dry({
				toastText: 'Approved',
				markdown: '**Approved**',
				options: {
					toastType: 'success',
					title: 'Leave',
					headerColor: 'green',
					buttons: '[{"text": "Open", "url": "https://example.com"}]',
				},
			}),
			returns: {
				Data: {
					toast: { type: 'success', content: 'Approved' },
					card: {
						type: 'raw',
						data: {
							schema: '2.0',
							header: { title: { tag: 'plain_text', content: 'Leave' }, template: 'green' },
							body: { elements: [{ tag: 'markdown', content: '**Approved**' }, {}] },
						},
					},
				},
				Summary: 'Would answer the callback; nothing was sent, as Dry Run is on.',
			},
		},
		{
			title: 'would answer with the JSON of a card',
			parameters: dry({ card: CARD }),
			returns: { Data: { card: { type: 'raw', data: CARD } } },
		},
		{
			title: 'would answer with a card template',
			parameters: dry({
				options: { templateId: 'AAqi6xJ8rabcd', templateVariables: '{"who": "Ada"}' },
			}),
			returns: {
				Data: {
					card: {
						type: 'template',
						data: { template_id: 'AAqi6xJ8rabcd', template_variable: { who: 'Ada' } },
					},
				},
			},
		},
		{
			title: 'refuses two new cards',
			parameters: { markdown: 'Done', card: CARD },
			refuses: /^Markdown and Card are both given/,
		},
		{
			title: 'refuses what is around a card',
			parameters: { card: { msg_type: 'interactive', card: CARD } },
			refuses: /none of the members of a card/,
		},
		{
			title: 'refuses a card that is too large',
			parameters: { card: { ...CARD, header: { title: 'x'.repeat(31_000) } } },
			refuses: /^Card makes a card of 31,\d+ bytes/,
		},
		{
			title: 'refuses variables without a template',
			parameters: { options: { templateVariables: '{}' } },
			refuses: /Template ID is empty/,
		},
		{
			title: 'refuses a title without a text',
			parameters: { card: CARD, options: { title: 'Leave' } },
			refuses: /^Title is filled in, but Markdown is empty/,
		},
	],
	'message.updateCardByToken': [
		{
			title: 'replaces the card by a text',
			parameters: pressed({
				markdown: '**Done** in 3 minutes',
				options: {
					title: 'Report',
					headerColor: 'blue',
					buttons: '[{"text": "Open", "url": "https://example.com"}]',
				},
			}),
			sends: update(
				expect.objectContaining({
					schema: '2.0',
					header: { title: { tag: 'plain_text', content: 'Report' }, template: 'blue' },
				}),
			),
			returns: {
				Data: { updated: true },
				Summary: expect.stringMatching(/^Updated the card of callback c-\w+\.$/),
			},
		},
		{
			title: 'replaces it by the JSON of a card',
			parameters: pressed({ card: CARD }),
			sends: update(CARD),
		},
		{
			title: 'replaces a card that is not shared for those who are named',
			parameters: pressed({ card: OLD_CARD, options: { openIds: 'ou_ada, ou_ben' } }),
			sends: update({ open_ids: ['ou_ada', 'ou_ben'], ...OLD_CARD }),
			returns: { Summary: expect.stringMatching(/for ou_ada, ou_ben\.$/) },
		},
		{
			title: 'replaces it by a card template',
			parameters: pressed({
				options: { templateId: 'AAqi6xJ8rabcd', templateVariables: { who: 'Ada' } },
			}),
			sends: update({
				type: 'template',
				data: { template_id: 'AAqi6xJ8rabcd', template_variable: { who: 'Ada' } },
			}),
		},
		{
			title: 'refuses without a card',
			parameters: { token: 'c-1' },
			refuses: /^There is no new card/,
		},
		{
			title: 'refuses the Verification Token of the event',
			parameters: { token: 'verification', markdown: 'Done' },
			refuses: /^Callback Token is/,
		},
		{
			title: 'refuses users for a card that everybody sees alike',
			parameters: { token: 'c-1', card: CARD, options: { openIds: ['ou_ada'] } },
			refuses: /^Open IDs is filled in/,
		},
		{
			title: 'says what to do when the token is too old',
			parameters: pressed({ markdown: 'Done' }, 31 * MINUTE),
			fails: { code: 300030, hint: /^Use Update Message/ },
		},
		{
			title: 'says what to do when the token was used twice',
			parameters: usedUp({ markdown: 'Done' }),
			fails: { code: 300040, hint: /^Use Update Message/ },
		},
		{
			title: 'says what to do with a card that is not shared',
			parameters: pressed({ card: OLD_CARD }),
			fails: { code: 300090, hint: /Open IDs/ },
		},
	],
	'message.streamCard': [
		{
			title: 'types a text into a new card, and finishes it',
			parameters: {
				...TO_ADA,
				markdown: 'It is **done**.',
				options: {
					title: 'Answer',
					headerColor: 'blue',
					buttons: '[{"text": "Open", "url": "https://example.com"}]',
					uploadImages: false,
				},
			},
			sends: [
				{ method: 'POST', path: '/open-apis/cardkit/v1/cards' },
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					query: { receive_id_type: 'open_id' },
					body: {
						receive_id: 'ou_ada',
						msg_type: 'interactive',
						content: expect.stringMatching(/^\{"type":"card","data":\{"card_id":"\d+"\}\}$/),
						uuid: expect.stringMatching(UUID_V4),
					},
				},
				pushed('It is **done**.'),
				finish,
			],
			returns: {
				Data: {
					card_id: expect.stringMatching(/^\d+$/),
					message_id: expect.stringMatching(/^om_/),
					chat_id: expect.stringMatching(/^oc_/),
					finished: true,
				},
				Summary: expect.stringMatching(/^Sent the text to ou_ada in card \d+, message om_\w+\.$/),
			},
		},
		{
			title: 'sends a card that waits for its text',
			parameters: { ...TO_ADA, markdown: 'Thinking…', finished: false },
			sends: [
				card(streaming(1), [textElement('Thinking…')]),
				{ method: 'POST', path: '/open-apis/im/v1/messages' },
			],
			returns: {
				Data: { finished: false },
				Summary: expect.stringMatching(/, which stays open for more\.$/),
			},
		},
		{
			title: 'answers a message',
			parameters: (sandbox) => ({
				...TO_ADA,
				markdown: 'Yes',
				options: { replyToMessageId: press(sandbox.world).messageId },
			}),
			sends: [
				card(streaming(1), [textElement('Yes')]),
				{ method: 'POST', path: /^\/open-apis\/im\/v1\/messages\/om_\w+\/reply$/ },
				finish,
			],
			returns: { Summary: expect.stringMatching(/^Sent the text below om_\w+ in card/) },
		},
		{
			title: 'puts an answer into a card that is there',
			parameters: (sandbox) => ({ cardId: aCard(sandbox), markdown: 'It went well.' }),
			sends: [settings(streaming(1)), pushed('It went'), pushed('It went well.'), finish],
			returns: {
				Data: { card_id: expect.any(String), finished: true },
				Summary: expect.stringMatching(/^Put the text into card \d+\.$/),
			},
		},
		{
			title: 'goes on with what the card shows',
			parameters: (sandbox) => ({
				cardId: aCard(sandbox),
				markdown: 'Thinking… and thinking',
				finished: false,
				options: { continueText: true },
			}),
			sends: [settings(streaming(1)), pushed('Thinking… and thinking')],
		},
		{
			title: 'refuses a text of which nothing is seen',
			parameters: { ...TO_ADA, markdown: '<!-- -->' },
			refuses: /^Markdown says nothing/,
		},
		{
			title: 'refuses a text that is too long for a card',
			parameters: { ...TO_ADA, markdown: LONG },
			refuses: /^Markdown is too long for one card/,
		},
		{
			title: 'refuses another title for a card that is there',
			parameters: { cardId: '7355372766134157313', markdown: 'Yes', options: { title: 'Answer' } },
			refuses: /^Title is filled in, but Card ID/,
		},
		{
			title: 'refuses to go on with nothing',
			parameters: { ...TO_ADA, markdown: 'Yes', options: { continueText: true } },
			refuses: /^Continue Text is on/,
		},
		{
			title: 'says what to do about a card that is not there',
			parameters: { cardId: '1', markdown: 'Yes' },
			fails: { code: 200740, hint: /Card ID/ },
		},
	],
};

/** A card that waits for its text. */
function aCard({ world }: Sandbox): string {
	return addCardEntity(world, {
		schema: '2.0',
		config: { streaming_mode: true },
		body: { elements: [textElement('Thinking…')] },
	});
}
