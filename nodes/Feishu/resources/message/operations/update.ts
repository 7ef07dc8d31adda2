import { chain, choice, endpoint, Refusal, STANDARD_RATE } from '../../../../shared/operation';
import { checkContent, contentFields, contentJson } from '../content';
import { messageId } from '../messageId';

const SCOPES = ['im:message:update', 'im:message:send_as_bot', 'im:message'];

const editMessage = endpoint('PUT /open-apis/im/v1/messages/:message_id', {
	rate: STANDARD_RATE,
	identities: ['tenant'],
	scopes: SCOPES,
	repeat: 'same',
});

const updateCard = endpoint('PATCH /open-apis/im/v1/messages/:message_id', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: SCOPES,
	repeat: 'same',
});

export const update = chain({
	value: 'update',
	name: 'Update Message',
	action: 'Update message',
	description: 'Replace the content of a text, a post or a card that was sent before',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/update',
	endpoints: [editMessage, updateCard],
	identities: ['tenant', 'user'],
	parameters: {
		messageId,
		msgType: choice({
			label: 'Message Type',
			description: 'What the message is; an edit cannot change it',
			options: {
				text: 'Text',
				post: ['Post', 'Formatted text with a title'],
				interactive: ['Card', 'Sent not more than 14 days ago, with update_multi on'],
			},
			default: 'text',
		}),
		...contentFields,
	},
	check: checkContent,
	serialBy: (values) => values.messageId,
	run: async (values, api) => {
		const path = { message_id: values.messageId };
		const content = contentJson(values);
		if (values.msgType === 'interactive') {
			const alsoPaced = { by: values.messageId, rate: { perSecond: 5 } };
			await api.call(updateCard, { path, body: { content }, alsoPaced });
			return { data: { message_id: values.messageId, msg_type: 'interactive' } };
		}
		if (api.identity === 'user') {
			throw new Refusal(
				`Message Type is ${values.msgType}, which only the app that sent the message can edit`,
				'Select a Feishu API credential.',
			);
		}
		const body = { msg_type: values.msgType, content };
		return { data: await api.call(editMessage, { path, body }) };
	},
	summary: (_data, values) => `Updated ${values.msgType} message ${values.messageId}`,
	sample: {
		message_id: 'om_dc13264520392913993dd051dba21dcf',
		msg_type: 'text',
		create_time: '1615380573411',
		update_time: '1615380574411',
		deleted: false,
		updated: true,
		chat_id: 'oc_5ad11d72b830411d72b836c20',
		body: { content: '{"text":"new content"}' },
	},
});
