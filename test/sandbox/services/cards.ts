import type { Service, ServiceCall } from '../service';
import { refuse } from '../service';
import type { World } from '../world';
import { messagesOf, messageWith } from './messageBook';

/** A press of a button of a card, which its token updates. */
export interface Press {
	readonly token: string;
	readonly messageId: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
	uses: number;
	/** Updates that came before the answer had arrived: the card became what it was. */
	early: number;
}

const TOKEN_LIFETIME = 30 * 60 * 1000;
const MOST_USES = 2;
const CARD_BYTES = 100 * 1024;
/** Milliseconds in which the answer to a press arrives. */
const ANSWERING = 3_000;

/** The presses so far, by their tokens. */
export function pressesOf(world: World): Map<string, Press> {
	return world.part('presses', () => new Map());
}

/** Somebody presses a button of a card, which was sent before or is sent for it. */
export function press(world: World, at = world.now(), messageId = aCard(world)): Press {
	const token = world.id('c-');
	const made: Press = { token, messageId, at, uses: 0, early: 0 };
	pressesOf(world).set(token, made);
	return made;
}

function aCard(world: World): string {
	const id = world.id('om_');
	const now = String(world.now());
	messagesOf(world).push({
		message_id: id,
		msg_type: 'interactive',
		create_time: now,
		update_time: now,
		deleted: false,
		updated: false,
		chat_id: 'oc_release',
		sender: { id: 'cli_a1sandbox00000001', id_type: 'app_id', sender_type: 'app' },
		body: { content: '{"schema":"2.0","body":{"elements":[]}}' },
		receiver: 'oc_release',
		edits: 0,
		urgent: [],
		sentBy: 'tenant',
	});
	return id;
}

export const cards: Service = {
	'interactive.v1.card.update.post': (call) => {
		const { token, card } = call.body;
		if (!token.startsWith('c-')) refuse(call, 300020);
		const pressed = pressesOf(call.world).get(token) ?? refuse(call, 300030);
		if (call.world.now() - pressed.at > TOKEN_LIFETIME) refuse(call, 300030);
		if (pressed.uses >= MOST_USES) refuse(call, 300040);
		checkCard(call, card);
		const message = messageWith(call.world, pressed.messageId) ?? refuse(call, 200310);
		if (message.deleted) refuse(call, 200000);
		pressed.uses += 1;
		if (call.world.now() - pressed.at < ANSWERING) {
			pressed.early += 1;
			return {};
		}
		message.body = { content: JSON.stringify(card) };
		message.updated = true;
		message.edits += 1;
		return {};
	},
};

/** "Cards that are not shared need open_ids, which is the default of schema 1.0." */
function checkCard(call: ServiceCall, card: Record<string, unknown>): void {
	if (Buffer.byteLength(JSON.stringify(card)) > CARD_BYTES) refuse(call, 100000);
	if (card.type === 'template') return;
	if (card.schema !== '2.0' && card.elements === undefined && card.i18n_elements === undefined) {
		refuse(call, 11311, 'elements');
	}
	const isShared = card.schema === '2.0' || Object(card.config).update_multi === true;
	if (!isShared && card.open_ids === undefined) refuse(call, 300090);
}
