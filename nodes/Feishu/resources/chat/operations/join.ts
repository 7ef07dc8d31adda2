import { endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { chatId } from '../chatId';

export const join = operation({
	value: 'join',
	name: 'Join Chat',
	action: 'Join chat',
	description:
		'Let the app (or the user, with a user credential) join a public group chat of the tenant',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/me_join',
	endpoint: endpoint('PATCH /open-apis/im/v1/chats/:chat_id/members/me_join', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['im:chat.members:write_only', 'im:chat'],
		// What joining twice does is not documented.
		repeat: 'once',
	}),
	parameters: { chatId },
	serialBy: (values) => values.chatId,
	request: (values) => ({ path: { chat_id: values.chatId } }),
	data: (_answer, values) => ({ chat_id: values.chatId, joined: true }),
	summary: (_data, values) => `Joined chat ${values.chatId}`,
	sample: { chat_id: 'oc_a0553eda9014c201e6969b478895c230', joined: true },
});
