import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText, objectsIn } from '../../../shared/values';
import { readContent, timeOf } from '../../../shared/content';

/** A message as people read it. */
export const readableSample = {
	message_id: 'om_dc13264520392913993dd051dba21dcf',
	chat_id: 'oc_5ad11d72b830411d72b836c20',
	time: '2026-05-18T01:00:00.000Z',
	sender_id: 'ou_155184d1e73cbfb8973e5a9e698e74f2',
	sender_type: 'user',
	type: 'text',
	text: '@Tom who tests it?',
	mentions: [{ id: 'ou_155184d1e73cbfb8973e5a9e698e74f2', name: 'Tom' }],
	thread_id: 'omt_d4be107c616a',
	reply_to: 'om_40eb06e7b84dc71c03e009ad3c754195',
	file_keys: ['img_v2_041b28e3-5680-48c2-9af2-497ace79333g'],
	deleted: false,
};

/**
 * A message with its text as people read it and every id it has. Anything but a message stays as it is.
 *
 * @param message as Feishu lists it, its content as JSON text
 */
export function readable(message: unknown): IDataObject {
	if (!isObject(message)) return { message: String(message) };
	const mentions = objectsIn(message.mentions);
	const { text, files } = readContent(
		memberText(message, 'msg_type'),
		isObject(message.body) ? memberText(message.body, 'content') : '',
		new Map(mentions.map((mention) => [memberText(mention, 'key'), memberText(mention, 'name')])),
	);
	const read: IDataObject = {
		message_id: message.message_id,
		chat_id: message.chat_id,
		time: timeOf(message.create_time),
		sender_id: memberText(message.sender, 'id'),
		sender_type: memberText(message.sender, 'sender_type'),
		type: message.msg_type,
		text,
		mentions: mentions.map(({ id, name }) => ({ id, name })),
		thread_id: message.thread_id,
		root_id: message.root_id,
		reply_to: message.parent_id,
		upper_message_id: message.upper_message_id,
		file_keys: files,
		deleted: message.deleted === true,
	};
	return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
