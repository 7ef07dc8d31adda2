import { chat } from '../../../../shared/endpoints';
import { chatId } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';

export const join = operation({
	value: 'join',
	name: 'Join Chat',
	action: 'Join chat',
	description:
		'Let the app (or the user, with a user credential) join a public group chat of the tenant',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/me_join',
	// What joining twice does is not documented: it is sent once.
	endpoint: chat.chatMembersMeJoin,
	parameters: { chatId },
	serialBy: (values) => `chat ${values.chatId}`,
	request: (values) => ({ path: { chat_id: values.chatId } }),
	data: (_answer, values) => ({ chat_id: values.chatId, joined: true }),
	summary: (_data, values) => `Joined chat ${values.chatId}`,
	sample: { chat_id: 'oc_a0553eda9014c201e6969b478895c230', joined: true },
});
