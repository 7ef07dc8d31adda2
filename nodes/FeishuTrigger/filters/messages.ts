import type { IDataObject } from 'n8n-workflow';

import { bot } from '../../shared/endpoints';
import { choice, flag, list } from '../../shared/fields';
import { filter } from '../../shared/receive';
import { isObject, objectsIn } from '../../shared/values';
import { at } from './at';

/** The chat that an event is about: of a message, of a card, or of its own. */
function chatOf(event: IDataObject): string {
	return (
		at(event, 'chat_id') || at(event, 'message', 'chat_id') || at(event, 'context', 'open_chat_id')
	);
}

export const chats = filter({
	name: 'chats',
	field: list({
		label: 'Chat IDs',
		placeholder: 'e.g. oc_a0553eda9014c201',
		description: 'Only what happens in these chats, separated by commas',
	}),
	wants: (event, ids) => ids.includes(chatOf(event)),
});

export const chatType = filter({
	name: 'chatType',
	field: choice({
		label: 'Chat Type',
		options: { any: 'Any', p2p: 'Direct Chat With the Bot', group: 'Group Chat' },
		default: 'any',
	}),
	wants: (event, type) => type === 'any' || at(event, 'message', 'chat_type') === type,
});

export const messageTypes = filter({
	name: 'messageTypes',
	field: list({
		label: 'Message Types',
		placeholder: 'e.g. text, post, image, file',
		description: "Only messages of these types, by Feishu's names, separated by commas",
	}),
	wants: (event, types) => types.includes(at(event, 'message', 'message_type')),
});

export const senders = filter({
	name: 'senders',
	field: list({
		label: 'Sender IDs',
		placeholder: 'e.g. ou_7d8a6e6df7621556ce0d21922b676706ccs',
		description: 'Only messages of these users, by their open_id, user_id or union_id',
	}),
	wants: (event, ids) =>
		['open_id', 'user_id', 'union_id'].some((kind) =>
			ids.includes(at(event, 'sender', 'sender_id', kind)),
		),
});

/** Two bots that answer each other never stop. */
export const ignoreBots = filter({
	name: 'ignoreBots',
	field: flag({
		label: 'Ignore Bots',
		description: 'Whether to leave out messages that bots sent, so that bots do not answer bots',
		default: true,
	}),
	wants: (event, isOn) => !isOn || at(event, 'sender', 'sender_type') !== 'app',
});

export const mentionedOnly = filter({
	name: 'mentionedOnly',
	field: flag({
		label: 'Only When Mentioned',
		description: 'Whether to take messages of groups only when they mention the bot',
		default: false,
	}),
	wants: async (event, isOn, about) => {
		if (!isOn || at(event, 'message', 'chat_type') === 'p2p') return true;
		const own = await about.once('bot', async (api) => {
			const info = await api.call(bot.infoGet, {});
			return info.bot?.open_id ?? '';
		});
		const mentions = isObject(event.message) ? objectsIn(event.message.mentions) : [];
		return mentions.some((mention) => own !== '' && at(mention, 'id', 'open_id') === own);
	},
});
