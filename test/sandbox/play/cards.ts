import type { Occurrence } from '../sending/occurrence';
import { cardEntitiesOf } from '../services/cardEntities';
import { press, pressesOf } from '../services/cards';
import { messageWith } from '../services/messageBook';
import type { World } from '../world';
import { idsOf, NotThere, personWith } from './people';

/** What somebody does to a card: the button, and what the fields around it hold. */
export interface Pressing {
	readonly user: string;
	readonly message: string;
	/** `action` of the event: value, tag, name, form_value and so on. */
	readonly action: object;
}

/** A press under way: the event, and what its answer does. */
export interface Pressed {
	readonly occurrence: Occurrence;
	/** Puts the new card of the answer in place. @returns the toast, if there is one */
	settle(answer: unknown): object | undefined;
}

/** Somebody presses a button of a card (documentation: "Card callback"). @throws NotThere */
export function pressed(world: World, { user, message: id, action }: Pressing): Pressed {
	const { open_id, union_id, user_id } = idsOf(personWith(world, user));
	const message = messageWith(world, id);
	if (message?.msg_type !== 'interactive') throw new NotThere(`${id} is no card`);
	const made = press(world, world.now(), id);
	const event = {
		operator: { tenant_key: 'sandbox', open_id, union_id, user_id },
		token: made.token,
		action,
		host: 'im_message',
		context: { open_message_id: id, open_chat_id: message.chat_id },
	};
	return {
		occurrence: { type: 'card.action.trigger', event },
		settle: (answer) => {
			const { toast, card } = Object(answer);
			const { type, data } = Object(card);
			if (type === 'raw' && typeof data === 'object' && data !== null) {
				message.body = { content: JSON.stringify(data) };
				message.updated = true;
			}
			// From now on the token updates the card.
			pressesOf(world).set(made.token, { ...made, isAnswered: true });
			return typeof toast === 'object' && toast !== null ? toast : undefined;
		},
	};
}

/** A card as people see it: one that was sent by its id with what has been written into it since. */
export function shownCard(world: World, content: string): unknown {
	const card: unknown = JSON.parse(content);
	const { type, data } = Object(card);
	const entity = type === 'card' ? cardEntitiesOf(world).get(String(data?.card_id)) : undefined;
	if (entity === undefined) return card;
	const { body } = Object(entity.card);
	const elements = [body?.elements ?? []].flat().map((element: { element_id?: string }) => {
		const texts = entity.texts.get(element.element_id ?? '');
		return texts === undefined ? element : { ...element, content: texts.at(-1) };
	});
	return { ...entity.card, body: { ...body, elements } };
}
