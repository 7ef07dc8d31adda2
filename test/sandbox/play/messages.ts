import type { Occurrence } from '../sending';
import { chatRoomsOf } from '../services/chatRooms';
import type { Message } from '../services/messageBook';
import { messagesOf, messageWith } from '../services/messageBook';
import { findPerson } from '../services/people';
import { addReaction } from '../services/reactions';
import type { World } from '../world';
import { idsOf } from './idsOf';

/** What a user writes. */
export interface Said {
	/** open_id */
	readonly user: string;
	/** A chat's ID; the user's own chat with the bot when empty. */
	readonly chat: string;
	readonly text: string;
	readonly mentionsBot: boolean;
}

const BOT = { open_id: 'ou_bot', union_id: 'on_bot', user_id: '' };

/** A user writes to the bot or into a chat of it. */
export function say(world: World, { user, chat, text, mentionsBot }: Said): Occurrence {
	const sender = idsOf(world, user);
	const isGroup = chatRoomsOf(world).has(chat);
	const chat_id = isGroup ? chat : privateChatOf(world, user);
	const mentioned = isGroup && mentionsBot;
	const content = JSON.stringify({ text: mentioned ? `@_user_1 ${text}` : text });
	const mention = { key: '@_user_1', name: 'Sandbox', tenant_key: 'sandbox' };
	const message: Message = {
		message_id: world.id('om_'),
		msg_type: 'text',
		create_time: String(world.now()),
		update_time: String(world.now()),
		deleted: false,
		updated: false,
		chat_id,
		sender: { id: user, id_type: 'open_id', sender_type: 'user' },
		body: { content },
		...(mentioned ? { mentions: [{ ...mention, id: BOT.open_id, id_type: 'open_id' }] } : {}),
		receiver: chat_id,
		edits: 0,
		urgent: [],
		sentBy: 'user',
	};
	messagesOf(world).push(message);
	return {
		type: 'im.message.receive_v1',
		event: {
			sender: { sender_id: sender, sender_type: 'user', tenant_key: 'sandbox' },
			message: {
				message_id: message.message_id,
				create_time: message.create_time,
				update_time: message.update_time,
				chat_id,
				chat_type: isGroup ? 'group' : 'p2p',
				message_type: 'text',
				content,
				...(mentioned ? { mentions: [{ ...mention, id: BOT, mentioned_type: 'bot' }] } : {}),
			},
		},
	};
}

/** A user reacts to a message. */
export function react(
	world: World,
	{ user, message, emoji }: { user: string; message: string; emoji: string },
): Occurrence {
	const user_id = idsOf(world, user);
	const { message_id } = messageWith(world, message) ?? missing(message);
	const { action_time } = addReaction(world, message_id, emoji, user);
	return {
		type: 'im.message.reaction.created_v1',
		event: {
			message_id,
			reaction_type: { emoji_type: emoji },
			operator_type: 'user',
			user_id,
			action_time,
		},
	};
}

/** @throws Error */
export function missing(id: string): never {
	throw new Error(`The sandbox has nothing with the ID ${id}`);
}

/** The chat in which a user and the bot are alone. */
export function privateChatOf(world: World, openId: string): string {
	return `oc_p2p_${findPerson(world, openId, 'open_id')?.user_id ?? openId}`;
}
