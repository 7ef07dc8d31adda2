import type { IDataObject } from 'n8n-workflow';

import { endpoint, im } from '../../../../shared/endpoints';
import { list } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { callbackToken } from '../callbackToken';
import type { GivenCard } from '../newCard';
import { checkNewCard, newCardFields, newCardOf, newCardOptions } from '../newCard';

/**
 * Milliseconds in which the answer to the press gets to Feishu: an update beside it or before it fails,
 * or the card becomes what it was (documentation: "Delayed update of message cards").
 */
const TOO_EARLY = 3_000;

/** The second of the two updates of a token leads to the same card. */
const delayedUpdate = endpoint(im.cardUpdatePost, { repeat: 'same' });

export const updateCardByToken = chain({
	value: 'updateCardByToken',
	name: 'Update Card by Callback Token',
	action: 'Update card by callback token',
	description:
		'Replace a card whose button was pressed within the last 30 minutes, at most twice a press',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uMDO1YjLzgTN24yM4UjN',
	endpoints: [delayedUpdate],
	parameters: { token: callbackToken, ...newCardFields },
	options: {
		...newCardOptions,
		openIds: list({
			label: 'Open IDs',
			description:
				'Users whose card is replaced, for cards of schema 1.0 that are not shared (update_multi off)',
			placeholder: 'e.g. ou_6yf8af6bgb',
		}),
	},
	check: (values) => {
		checkNewCard(values);
		checkShared(values, values.openIds);
	},
	serialBy: ({ token }) => `card of ${token}`,
	run: async (values, api) => {
		const { token, openIds } = values;
		const early = TOO_EARLY - (api.pressed.age(token) ?? TOO_EARLY);
		if (early > 0) await api.pause(early);
		await api.call(delayedUpdate, {
			body: { token, card: cardOf(values, openIds) },
		});
		// Feishu answers with nothing.
		return { data: { updated: true } };
	},
	summary: (_data, { openIds, token }) =>
		openIds === undefined
			? `Updated the card of callback ${token}`
			: `Updated the card of callback ${token} for ${openIds.join(', ')}`,
	sample: { updated: true },
});

/** Unlike an answer, the update takes the JSON of a card without anything around it. */
function cardOf(given: GivenCard, openIds: readonly string[] | undefined): IDataObject {
	const card = newCardOf(given);
	return {
		...(openIds === undefined ? {} : { open_ids: [...openIds] }),
		...(card?.type === 'raw' ? card.data : { ...card }),
	};
}

/** @throws Refusal for no card, and for users of a card that everybody sees alike */
function checkShared(given: GivenCard, openIds: readonly string[] | undefined): void {
	const card = newCardOf(given);
	if (card === undefined) {
		throw new Refusal('There is no new card', 'Fill in Markdown, Card or Template ID.');
	}
	if (openIds === undefined || card.type === 'template') return;
	const { schema, config } = card.data;
	const isShared = Object(config).update_multi === true;
	if (schema !== '2.0' && !isShared) return;
	throw new Refusal(
		'Open IDs is filled in, but the card is one that everybody sees alike',
		'Clear Open IDs: they are for cards of schema 1.0 without update_multi.',
	);
}
