import { endpoint, im } from '../../../../shared/endpoints';
import {
	CHAT_ADDRESS,
	checkIdType,
	choice,
	locator,
	USER_ID_TYPES,
} from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { checkContent, contentFields, contentJson } from '../content';
import { RECEIVER_RATE } from '../pace';
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
		receiveIdType: choice({
			label: 'Receive ID Type',
			description: 'Which kind of ID Receive ID is',
			options: {
				...USER_ID_TYPES,
				email: ['Email', 'The address of a user of the tenant'],
				chat_id: ['Chat ID', 'A group or a private chat; starts with oc_'],
			},
			default: 'open_id',
		}),
		receiveId: locator({
			label: 'Receive ID',
			description:
				'The user or chat that gets the message; Receive ID Type says which kind of ID it is',
			placeholder: 'e.g. oc_a0553eda9014c201e6969b478895c230',
			list: 'searchReceivers',
			url: CHAT_ADDRESS,
			required: true,
		}),
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
	options: { uuid },
	check: (values) => {
		const { receiveId, receiveIdType } = values;
		checkIdType(
			{ id: receiveId, label: 'Receive ID' },
			{ type: receiveIdType, label: 'Receive ID Type' },
		);
		if (values.msgType === 'system' && receiveIdType === 'chat_id') {
			throw new Refusal(
				'Message Type is System, but Receive ID is a chat: Feishu shows these messages in the chat of the bot with one user only',
				'Set Receive ID and Receive ID Type to a user, or choose another Message Type.',
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
	summary: ({ message_id: id }, { msgType, receiveId }) =>
		`Sent ${typeLabel(msgType).toLowerCase()} message ${String(id)} to ${receiveId}`,
});
