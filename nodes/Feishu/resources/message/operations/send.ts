import { endpoint, im } from '../../../../shared/endpoints';
import { choice } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText, Refusal } from '../../../../shared/values';
import { checkContent } from '../checkContent';
import { contentFields } from '../content';
import { contentOptions } from '../contentOptions';
import { contentJson } from '../givenContent';
import { RECEIVER_RATE } from '../pace';
import { checkReceiver, receiver } from '../receiver';
import { MESSAGE_TYPES, typeLabel } from '../types';
import { uuid } from '../uuid';

export const send = operation({
	value: 'send',
	name: 'Send Message',
	action: 'Send message',
	description: 'Send a text, a card or another message to a user or a chat',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/create',
	endpoint: endpoint(im.messageCreate, { repeat: 'key' }),
	parameters: {
		...receiver,
		msgType: choice({
			label: 'Message Type',
			options: {
				...MESSAGE_TYPES,
				system: ['System', 'A divider line, in the chat of the bot with one user only'],
			},
			default: 'text',
		}),
		...contentFields,
	},
	options: { ...contentOptions, uuid },
	check: (values) => {
		checkReceiver(values);
		if (values.msgType === 'system' && values.receiveIdType === 'chat_id') {
			throw new Refusal(
				'Message Type is System, but Receiver is a chat: Feishu shows these messages in the chat of the bot with one user only',
				'Set Receiver and Receiver ID Type to a user, or choose another Message Type.',
			);
		}
		checkContent(values);
	},
	// One after the other to one receiver, so that messages are read in the order of the items.
	serialBy: ({ receiveId }) => `to ${receiveId}`,
	request: (values, { key }) => ({
		query: { receive_id_type: values.receiveIdType },
		body: {
			receive_id: values.receiveId,
			msg_type: values.msgType,
			content: contentJson(values),
			uuid: values.uuid ?? key(),
		},
		alsoPaced: { by: values.receiveId, rate: RECEIVER_RATE },
	}),
	proof: 'message_id',
	summary: (data, { msgType, receiveId }) =>
		`Sent ${typeLabel(msgType).toLowerCase()} message ${memberText(data, 'message_id')} to ${receiveId}`,
});
