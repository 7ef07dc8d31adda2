import {
	choice,
	endpoint,
	locator,
	operation,
	Refusal,
	STANDARD_RATE,
	text,
} from '../../../../shared/operation';
import { CHAT_ADDRESS, checkIdType, USER_ID_TYPES } from '../../common';
import { checkContent, contentFields, contentJson } from '../content';

const createMessage = endpoint('POST /open-apis/im/v1/messages', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['im:message:send_as_bot', 'im:message:send', 'im:message'],
	repeat: 'key',
});

export const send = operation({
	value: 'send',
	name: 'Send Message',
	action: 'Send message',
	description: 'Send a text, a card or another message to a user or a chat',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/create',
	endpoint: createMessage,
	parameters: {
		receiveIdType: choice({
			label: 'Receive ID Type',
			description: 'What kind of ID the receiver has',
			options: {
				...USER_ID_TYPES,
				email: ['Email', 'The address of a user of the tenant'],
				chat_id: ['Chat ID', 'A group or a private chat; starts with oc_'],
			},
			default: 'open_id',
		}),
		receiveId: locator({
			label: 'Receive ID',
			description: 'Who gets the message: a user or a chat, as Receive ID Type says',
			placeholder: 'e.g. oc_a0553eda9014c201e6969b478895c230',
			list: 'searchReceivers',
			url: CHAT_ADDRESS,
			required: true,
		}),
		msgType: choice({
			label: 'Message Type',
			options: {
				text: 'Text',
				post: ['Post', 'Formatted text with a title'],
				image: 'Image',
				file: 'File',
				audio: 'Audio',
				media: 'Video',
				sticker: 'Sticker',
				interactive: 'Card',
				share_chat: 'Shared Chat',
				share_user: 'Shared User',
				system: ['System', 'A divider line, in the chat of the bot with one user only'],
			},
			default: 'text',
		}),
		...contentFields,
	},
	options: {
		uuid: text({
			label: 'Idempotency Key',
			description:
				'Feishu sends one message per key within an hour. The node makes a key of its own when this is empty.',
			maxLength: 50,
		}),
	},
	check: (values) => {
		const { receiveId, receiveIdType } = values;
		checkIdType(
			{ id: receiveId, label: 'Receive ID' },
			{ type: receiveIdType, label: 'Receive ID Type' },
		);
		if (values.msgType === 'system' && receiveIdType === 'chat_id') {
			throw new Refusal(
				'Message Type is system, but Receive ID is a chat: Feishu shows these messages in the chat of the bot with one user only',
				'Set Receive ID and Receive ID Type to a user, or choose another Message Type.',
			);
		}
		checkContent(values);
	},
	// One after the other to one receiver, so that messages are read in the order of the items.
	serialBy: ({ receiveId }) => receiveId,
	request: (values, key) => ({
		query: { receive_id_type: values.receiveIdType },
		body: {
			receive_id: values.receiveId,
			msg_type: values.msgType,
			content: contentJson(values),
			uuid: values.uuid ?? key,
		},
		// "5 messages a second to one user or group", besides the limit of the endpoint.
		alsoPaced: { by: values.receiveId, rate: { perSecond: 5 } },
	}),
	summary: ({ message_id: id }, { msgType, receiveId }) =>
		`Sent ${msgType} message ${String(id)} to ${receiveId}`,
	sample: {
		message_id: 'om_dc13264520392913993dd051dba21dcf',
		msg_type: 'text',
		create_time: '1615380573411',
		update_time: '1615380573411',
		deleted: false,
		updated: false,
		chat_id: 'oc_5ad11d72b830411d72b836c20',
		sender: {
			id: 'cli_9f427eec54ae901b',
			id_type: 'app_id',
			sender_type: 'app',
		},
		body: { content: '{"text":"test content"}' },
	},
});
