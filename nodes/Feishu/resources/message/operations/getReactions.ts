import { im } from '../../../../shared/endpoints';
import { emojiType, userIdType } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import { memberText, objectsIn } from '../../../../shared/values';
import { messageId } from '../messageId';

const REACTIONS = ['reaction', 'reactions'] as const;

export const getReactions = listing({
	value: 'getReactions',
	name: 'List Reactions',
	action: 'List reactions',
	description: 'List who put which emoji on a message, for example to count votes',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message-reaction/list',
	endpoint: im.messageReactionList,
	pageSize: { default: 20, max: 50 },
	noun: REACTIONS,
	parameters: { messageId },
	options: {
		emojiType: emojiType({ description: 'The only emoji to list; all of them when empty' }),
		userIdType,
	},
	request: (values) => ({
		path: { message_id: values.messageId },
		query: { reaction_type: values.emojiType, user_id_type: values.userIdType },
	}),
	summary: (data, { messageId: id }) => {
		const votes = new Map<string, number>();
		for (const { reaction_type: type } of objectsIn(data.items)) {
			const emoji = memberText(type, 'emoji_type');
			votes.set(emoji, (votes.get(emoji) ?? 0) + 1);
		}
		const told = [...votes].map(([emoji, count]) => `${emoji} ${count}`).join(', ');
		const [one, many] = REACTIONS;
		return counted(data, 'items', [`${one} to message ${id}`, `${many} to message ${id}`], told);
	},
});
