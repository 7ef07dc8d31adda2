import { customBot } from '../../../../shared/endpoints';
import { choice, lookFields } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { bodyOf, checkContent } from '../content';
import { BOT_MESSAGE_TYPES, contentFields, mentionUserIds, typeText } from '../fields';

export const send = operation({
	value: 'send',
	name: 'Send Message',
	action: 'Send message by custom bot',
	description: 'Send a text, Markdown, a card or another message to the group chat of the bot',
	documentation: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
	endpoint: customBot.hookSend,
	parameters: {
		msgType: choice({
			label: 'Message Type',
			options: BOT_MESSAGE_TYPES,
			default: 'text',
		}),
		...contentFields,
	},
	options: { ...lookFields, mentionUserIds },
	check: checkContent,
	// One after the other, so that messages are read in the order of the items.
	serialBy: () => 'messages of the bot',
	request: (values) => ({
		// The credential puts the address in, which is a secret.
		path: { hook_id: '***' },
		body: bodyOf(values),
	}),
	data: (_answer, values) => ({ msg_type: values.msgType }),
	sample: { msg_type: 'text' },
	summary: (_data, { msgType }) =>
		`Sent ${typeText(msgType)} message to the chat of the custom bot`,
});
