import { endpoint, im } from '../../../../shared/endpoints';
import { choice, flag } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { checkContent } from '../checkContent';
import { contentFields } from '../content';
import { contentOptions } from '../contentOptions';
import { contentJson } from '../givenContent';
import { messageId } from '../messageId';
import { RECEIVER_RATE } from '../pace';
import { MESSAGE_TYPES, typeLabel } from '../types';
import { uuid } from '../uuid';

export const reply = operation({
	value: 'reply',
	name: 'Reply to Message',
	action: 'Reply to message',
	description: 'Reply to a message, below it or in its thread',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/reply',
	endpoint: endpoint(im.messageReply, { repeat: 'key' }),
	parameters: {
		messageId,
		msgType: choice({ label: 'Message Type', options: MESSAGE_TYPES, default: 'text' }),
		...contentFields,
	},
	options: {
		...contentOptions,
		replyInThread: flag({
			label: 'Reply in Thread',
			description:
				'Whether the reply goes into the thread of the message; it starts one if there is none',
			default: false,
		}),
		uuid,
	},
	check: checkContent,
	// Only the answer names the chat, so order and pace are those of the answered message.
	serialBy: (values) => `answers to ${values.messageId}`,
	request: (values, { key }) => ({
		path: { message_id: values.messageId },
		body: {
			content: contentJson(values),
			msg_type: values.msgType,
			reply_in_thread: values.replyInThread,
			uuid: values.uuid ?? key(),
		},
		alsoPaced: { by: values.messageId, rate: RECEIVER_RATE },
	}),
	proof: 'message_id',
	summary: ({ message_id: id }, { messageId: answered, msgType, replyInThread }) =>
		`Sent ${typeLabel(msgType).toLowerCase()} message ${String(id)} as a reply to ${answered}${replyInThread ? ', in its thread' : ''}`,
});
