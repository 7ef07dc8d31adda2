import { endpoint, im } from '../../../../shared/endpoints';
import { choice } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { checkContent, contentFields, contentJson } from '../content';
import { messageId } from '../messageId';
import { RECEIVER_RATE } from '../pace';
import { typeLabel } from '../types';

export const update = operation({
	value: 'update',
	name: 'Update Message',
	action: 'Update message',
	description: 'Replace the content of a text, a post or a card that was sent before',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/update',
	identities: ['tenant', 'user'],
	endpoint: im.messageUpdate,
	parameters: {
		messageId,
		msgType: choice({
			label: 'Message Type',
			description: 'What the message is; an update cannot change it',
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
	serialBy: (values) => `message ${values.messageId}`,
	request: (values, { identity }) => {
		if (identity === 'user') {
			throw new Refusal(
				`Message Type is ${typeLabel(values.msgType)}, which only the app that sent the message can edit`,
				'Select a Feishu (Lark) API credential.',
			);
		}
		return {
			path: { message_id: values.messageId },
			body: { msg_type: values.msgType, content: contentJson(values) },
		};
	},
	proof: 'message_id',
	// Cards are updated, not edited; Feishu answers with nothing.
	alternative: {
		endpoint: endpoint(im.messagePatch, { repeat: 'same' }),
		takes: ({ msgType }) => msgType === 'interactive',
		request: (values) => ({
			path: { message_id: values.messageId },
			body: { content: contentJson(values) },
			alsoPaced: { by: values.messageId, rate: RECEIVER_RATE },
		}),
		data: (_answer, values) => ({ message_id: values.messageId, msg_type: 'interactive' }),
	},
	summary: (_data, values) =>
		`Updated ${typeLabel(values.msgType).toLowerCase()} message ${values.messageId}`,
});
