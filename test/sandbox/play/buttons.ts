import type { Occurrence } from '../sending';
import { cardEntitiesOf } from '../services/cardEntities';
import { press } from '../services/cards';
import type { Message } from '../services/messageBook';
import { messageWith } from '../services/messageBook';
import type { World } from '../world';
import { idsOf } from './idsOf';
import { missing } from './messages';

/** What a user does on a card. */
export interface Pressed {
	/** open_id */
	readonly user: string;
	readonly message: string;
	/** What the card says of the button: `tag`, `name`, `value`; with `form_value` for a form. */
	readonly action: Readonly<Record<string, unknown>>;
}

/** A user presses a button of a card, or sends the form of one. */
export function pressOn(world: World, { user, message, action }: Pressed): Occurrence {
	const operator = idsOf(world, user);
	const { message_id, chat_id } = messageWith(world, message) ?? missing(message);
	const { token } = press(world, world.now(), message_id);
	return {
		type: 'card.action.trigger',
		event: {
			operator: { ...operator, tenant_key: 'sandbox' },
			token,
			action,
			host: 'im_message',
			context: { open_message_id: message_id, open_chat_id: chat_id },
		},
	};
}

/** Shows the card that the answer to a press brought. */
export function showAnswer(world: World, message: string, answer: unknown): void {
	const { card } = Object(answer);
	const found = messageWith(world, message);
	if (found === undefined || Object(card).type !== 'raw') return;
	found.body = { content: JSON.stringify(card.data) };
	found.updated = true;
}

/** The card of a message as it looks now: one that was sent by its ID with what was streamed into it. */
export function cardOf(world: World, { body }: Message): unknown {
	const content = Object(JSON.parse(body.content));
	if (content.type !== 'card') return content;
	const entity = cardEntitiesOf(world).get(String(Object(content.data).card_id));
	if (entity === undefined) return content;
	const texts = [...entity.texts].map(([id, said]) => [id, said.at(-1) ?? '']);
	return { ...entity.card, streamed: Object.fromEntries(texts) };
}
