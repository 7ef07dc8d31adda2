import type { IDataObject } from 'n8n-workflow';

import type { Occurrence } from '../../sandbox/sending';
import { SEEDED } from '../../sandbox';

/** A message of Ada's that mentions the bot; the message itself stands in the chat Release News. */
export function askedBot(text: string): Occurrence {
	const mention = { key: '@_user_1', id: { open_id: 'ou_bot' }, name: 'Sandbox' };
	return messageReceived({
		message_id: SEEDED.text,
		message_type: 'text',
		content: JSON.stringify({ text: `@_user_1 ${text}` }),
		mentions: [mention],
	});
}

/** Somebody wrote in the chat Release News. */
export function messageReceived(message: IDataObject): Occurrence {
	const sender = { sender_id: { open_id: 'ou_ada' }, sender_type: 'user' };
	const place = { chat_id: SEEDED.chat, chat_type: 'group', create_time: '1779066120000' };
	const event = { sender, message: { ...place, ...message } };
	return { type: 'im.message.receive_v1', event };
}
