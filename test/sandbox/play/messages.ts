import type { Occurrence } from '../sending/occurrence';
import { chatRoomsOf } from '../services/chatRooms';
import type { Message } from '../services/messageBook';
import { messagesIn, messagesOf, messageWith } from '../services/messageBook';
import { withMentions } from '../services/mentions';
import { addReaction, reactionsOf } from '../services/reactions';
import type { World } from '../world';
import { idsOf, NotThere, personWith } from './people';

/** The bot as it is mentioned. */
const BOT = { open_id: 'ou_bot', union_id: 'on_bot', user_id: '' };
const NAME = 'Sandbox';

/** What somebody says. */
export interface Saying {
	/** open_id of the one who says it. */
	readonly user: string;
	/** Empty for the direct chat with the bot. */
	readonly chat: string;
	readonly text: string;
	/** Whether the bot is mentioned; in a group only. */
	readonly mention: boolean;
	/** The message that is answered. */
	readonly parent?: string;
}

/** The direct chat of a person with the bot. */
export function directChat(world: World, openId: string): string {
	return `oc_p2p_${personWith(world, openId).user_id}`;
}

/** Somebody writes to the bot, or in a group that it is in. @throws NotThere */
export function say(world: World, saying: Saying): Occurrence {
	const person = personWith(world, saying.user);
	const isGroup = saying.chat !== '';
	const room = chatRoomsOf(world).get(saying.chat);
	if (isGroup && !(room?.members.has(saying.user) && room.bots.has('self'))) {
		throw new NotThere(`${person.name} and the bot are not both in ${saying.chat}`);
	}
	const chat_id = isGroup ? saying.chat : directChat(world, saying.user);
	const at = isGroup && saying.mention ? `<at user_id="${BOT.open_id}">${NAME}</at> ` : '';
	const content = JSON.stringify({ text: at + saying.text });
	const message = { ...written(world, saying.user, chat_id, content), ...answering(world, saying) };
	messagesOf(world).push(message);
	const { content: shown, mentions } = withMentions(world, content);
	const { message_id, root_id, parent_id, thread_id, create_time, update_time } = message;
	const event = {
		sender: { sender_id: idsOf(person), sender_type: 'user', tenant_key: 'sandbox' },
		message: {
			...{ message_id, root_id, parent_id, thread_id, create_time, update_time, chat_id },
			chat_type: isGroup ? 'group' : 'p2p',
			message_type: 'text',
			content: shown,
			mentions: mentions.length === 0 ? undefined : mentions.map((one) => mentioned(world, one)),
		},
	};
	return { type: 'im.message.receive_v1', event };
}

function mentioned(world: World, { key, id, name }: { key: string; id: string; name: string }) {
	const isBot = id === BOT.open_id;
	return {
		key,
		id: isBot ? BOT : idsOf(personWith(world, id)),
		mentioned_type: isBot ? 'bot' : 'user',
		name,
		tenant_key: 'sandbox',
	};
}

function answering(world: World, { parent }: Saying): Partial<Message> {
	const answered = parent === undefined ? undefined : messageWith(world, parent);
	if (answered === undefined) return {};
	const { message_id: parent_id, root_id = parent_id, thread_id } = answered;
	return { root_id, parent_id, ...(thread_id === undefined ? {} : { thread_id }) };
}

function written(world: World, user: string, chat_id: string, content: string): Message {
	const now = String(world.now());
	return {
		message_id: world.id('om_'),
		msg_type: 'text',
		create_time: now,
		update_time: now,
		deleted: false,
		updated: false,
		chat_id,
		sender: { id: user, id_type: 'open_id', sender_type: 'user' },
		body: { content },
		receiver: chat_id,
		edits: 0,
		urgent: [],
		sentBy: 'user',
	};
}

/** Somebody adds a reaction to a message, or takes back the one they gave. @throws NotThere */
export function react(world: World, user: string, messageId: string, emoji: string): Occurrence {
	const person = personWith(world, user);
	if (messageWith(world, messageId) === undefined) throw new NotThere(`No message ${messageId}`);
	const all = reactionsOf(world);
	const before = all.findIndex(
		(one) => one.message_id === messageId && one.emoji_type === emoji && one.operator_id === user,
	);
	if (before === -1) addReaction(world, messageId, emoji, user);
	else all.splice(before, 1);
	return {
		type: `im.message.reaction.${before === -1 ? 'created' : 'deleted'}_v1`,
		event: {
			message_id: messageId,
			reaction_type: { emoji_type: emoji },
			operator_type: 'user',
			user_id: idsOf(person),
			action_time: String(world.now()),
		},
	};
}

/** How many of the last messages of a chat the page shows. */
const SHOWN = 60;

/** The last messages of a chat, oldest first, with their reactions. */
export function shownIn(world: World, chatId: string) {
	const reactions = reactionsOf(world);
	return messagesIn(world, chatId)
		.slice(-SHOWN)
		.map((message) => ({
			message,
			reactions: reactions.filter(({ message_id: id }) => id === message.message_id),
		}));
}
