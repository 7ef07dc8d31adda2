import type { FeishuApi } from '../../../../shared/endpoints';
import { endpoint, im } from '../../../../shared/endpoints';
import { choice, lookFields } from '../../../../shared/fields';
import { chain, unlessProven } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { checkContent } from '../checkContent';
import { contentFields } from '../content';
import { contentOptions } from '../contentOptions';
import { contentJson } from '../givenContent';
import {
	checkInstead,
	markdownInstead,
	uploadImages,
	uploadPicture,
	writtenContent,
} from '../markdown';
import { messageId } from '../messageId';
import { RECEIVER_RATE } from '../pace';
import { typeLabel } from '../types';

/** Cards are updated, not edited. */
const updateCard = endpoint(im.messagePatch, { repeat: 'same' });

export const update = chain({
	value: 'update',
	name: 'Update Message',
	action: 'Update message',
	description: 'Replace the content of a text, a post or a card that was sent before',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/update',
	endpoints: [im.messageUpdate, updateCard, uploadPicture],
	identities: ['tenant', 'user'],
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
		markdown: markdownInstead,
	},
	options: { ...contentOptions, ...lookFields, uploadImages },
	check: (values) => {
		checkInstead(values);
		if (values.markdown === undefined) checkContent(values);
	},
	serialBy: (values) => `message ${values.messageId}`,
	run: async (values, api) => {
		const { messageId: id, msgType, markdown } = values;
		const isCard = msgType === 'interactive';
		if (!isCard) checkIdentity(api, msgType);
		const written =
			markdown === undefined
				? { content: contentJson(values), remark: '' }
				: await writtenContent(api, values, markdown);
		const { content, remark } = written;
		if (isCard) {
			await api.call(updateCard, {
				path: { message_id: id },
				body: { content },
				alsoPaced: { by: id, rate: RECEIVER_RATE },
			});
			// Feishu answers with nothing.
			return { data: { message_id: id, msg_type: msgType }, remark };
		}
		const data = await api.call(im.messageUpdate, {
			path: { message_id: id },
			body: { msg_type: msgType, content },
		});
		return unlessProven(api, data, 'message_id') ?? { data, remark };
	},
	summary: (_data, values) =>
		`Updated ${typeLabel(values.msgType).toLowerCase()} message ${values.messageId}`,
	sample: im.messageUpdate.sample(),
});

/** @throws Refusal */
function checkIdentity({ identity }: Pick<FeishuApi, 'identity'>, msgType: string): void {
	if (identity !== 'user') return;
	throw new Refusal(
		`Message Type is ${typeLabel(msgType)}, which only the app that sent the message can edit`,
		'Select a Feishu (Lark) API credential.',
	);
}
