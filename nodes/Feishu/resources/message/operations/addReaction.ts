import { endpoint, im } from '../../../../shared/endpoints';
import { emojiType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { messageId } from '../messageId';

export const addReaction = operation({
	value: 'addReaction',
	name: 'Add Reaction',
	action: 'Add reaction',
	description: 'Put an emoji on a message; the same emoji of the same app or user counts once',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message-reaction/create',
	endpoint: endpoint(im.messageReactionCreate, { repeat: 'same' }),
	parameters: {
		messageId,
		emojiType: emojiType({
			description: "Feishu's name of the emoji; newer ones than those listed are given by name",
			required: true,
		}),
	},
	serialBy: (values) => `reactions to ${values.messageId}`,
	request: (values) => ({
		path: { message_id: values.messageId },
		body: { reaction_type: { emoji_type: values.emojiType } },
	}),
	proof: 'reaction_id',
	summary: (_data, values) => `Put ${values.emojiType} on message ${values.messageId}`,
});
