import { choice, lookFields } from '../../../../shared/fields';
import { messagesOf, parseMarkdown, picturesIn } from '../../../../shared/markdown';
import { chain } from '../../../../shared/operation';
import { amount, few, memberText, objectsIn } from '../../../../shared/values';
import {
	checkLook,
	checkParts,
	deliver,
	keysOf,
	lookOf,
	markdown,
	mentionAll,
	missingRemark,
	sendNew,
	sendReply,
	targetOf,
	uploadImages,
	uploadPicture,
	uploadPictures,
} from '../markdown';
import { mentionUserIds } from '../mentionUsers';
import { checkReceiver, receiver } from '../receiver';
import { replyToMessageId } from '../replyTo';
import { uuid } from '../uuid';

export const sendMarkdown = chain({
	value: 'sendMarkdown',
	name: 'Send Markdown Message',
	action: 'Send Markdown message',
	description:
		'Send formatted text written in Markdown, as a post or as a card with title, color and buttons',
	documentation:
		'https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json',
	endpoints: [sendNew, sendReply, uploadPicture],
	identities: ['tenant', 'user'],
	parameters: {
		...receiver,
		markdown,
		messageFormat: choice({
			label: 'Message Format',
			description: 'What the text is sent as',
			options: {
				post: ['Post', 'Text with a title; tables become columns of text'],
				card: ['Card', 'Headings, tables, a colored header and buttons; can be updated'],
			},
			default: 'post',
		}),
	},
	options: {
		...lookFields,
		mentionAll,
		mentionUserIds,
		replyToMessageId,
		uploadImages,
		uuid,
	},
	check: (values) => {
		checkReceiver(values);
		checkLook(values);
		checkParts(values);
	},
	// One after the other to one receiver, so that messages are read in the order of the items.
	serialBy: ({ receiveId, replyToMessageId: answered }) =>
		answered === undefined ? `to ${receiveId}` : `answers to ${answered}`,
	run: async (values, api) => {
		const blocks = parseMarkdown(values.markdown.text);
		const sources = values.uploadImages ? picturesIn(blocks).map(({ source }) => source) : [];
		const uploaded = await uploadPictures(api, sources, values.markdown.files);
		const look = lookOf(values);
		const keyOf = keysOf(uploaded);
		const messages = messagesOf(blocks, look);
		const { data, ...outcome } = await deliver(api, messages, {
			target: targetOf(values),
			look,
			keyOf,
			uuid: values.uuid,
		});
		return {
			...outcome,
			data: { ...data, images_missing: [...uploaded.missing] },
			remark: missingRemark(uploaded),
		};
	},
	summary: (data, { messageFormat, receiveId, replyToMessageId: answered }) => {
		const sent = objectsIn(data.parts ?? [data]).map((part) => memberText(part, 'message_id'));
		const what =
			sent.length === 1 ? messageFormat : amount(sent.length, [messageFormat, `${messageFormat}s`]);
		const where = answered === undefined ? `to ${receiveId}` : `below ${answered}`;
		return `Sent Markdown ${where} as ${what}: ${few(sent)}`;
	},
	sample: {
		...sendNew.sample(),
		parts: [{ message_id: 'om_dc13264520392913993dd051dba21dcf' }],
		images_missing: [
			{ url: 'https://example.com/missing.png', reason: 'its host answered with HTTP 404' },
		],
	},
});
