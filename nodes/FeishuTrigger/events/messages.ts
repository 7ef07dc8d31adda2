import type { IDataObject } from 'n8n-workflow';

import { readContent, timeOf } from '../../shared/content';
import type { EventRecord } from '../../shared/receive';
import { isObject, memberText, objectsIn } from '../../shared/values';
import {
	at,
	chats,
	chatType,
	emojis,
	ignoreBots,
	mentionedOnly,
	messageTypes,
	senders,
} from '../filters';

const REACTIONS = ['im:message.reactions:read', 'im:message:readonly'];
const READ = ['im:message:readonly', 'im:message'];

/** Messages and what people do with them (documentation: "Receive message" and its neighbours, im-v1/message/events). */
export const messageEvents: readonly EventRecord[] = [
	{
		type: 'im.message.receive_v1',
		name: 'Message Received',
		description: 'The bot gets a message, or a chat it is in does',
		scopes: [
			'im:message.p2p_msg:readonly',
			'im:message.group_at_msg:readonly',
			'im:message.group_msg',
		],
		filters: [chats, chatType, messageTypes, senders, mentionedOnly, ignoreBots],
		simple: readableEvent,
	},
	{
		type: 'im.message.message_read_v1',
		name: 'Message Read',
		description: 'A user has read what the bot sent to them directly',
		scopes: READ,
		filters: [],
	},
	{
		type: 'im.message.recalled_v1',
		name: 'Message Recalled',
		description: 'A message was taken back',
		scopes: READ,
		filters: [chats],
	},
	{
		type: 'im.message.reaction.created_v1',
		name: 'Reaction Added',
		description: 'A reaction was added to a message',
		scopes: REACTIONS,
		filters: [emojis],
	},
	{
		type: 'im.message.reaction.deleted_v1',
		name: 'Reaction Removed',
		description: 'A reaction was removed from a message',
		scopes: REACTIONS,
		filters: [emojis],
	},
];

/** A message in the words of Get Message, with the names of those it mentions in its text. */
function readableEvent(event: IDataObject): IDataObject {
	const message = isObject(event.message) ? event.message : {};
	const mentions = objectsIn(message.mentions);
	const content = memberText(message, 'content');
	const names = new Map(
		mentions.map((mention) => [memberText(mention, 'key'), memberText(mention, 'name')]),
	);
	const { text, files } = readContent(memberText(message, 'message_type'), content, names);
	const read: IDataObject = {
		message_id: message.message_id,
		chat_id: message.chat_id,
		chat_type: message.chat_type,
		time: timeOf(message.create_time),
		sender_id: at(event, 'sender', 'sender_id', 'open_id'),
		sender_type: at(event, 'sender', 'sender_type'),
		type: message.message_type,
		text,
		mentions: mentions.map(({ id, name }) => ({ id: memberText(id, 'open_id'), name })),
		thread_id: message.thread_id,
		root_id: message.root_id,
		reply_to: message.parent_id,
		file_keys: [...files],
		content,
	};
	return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
