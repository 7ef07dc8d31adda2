import { confirm, endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { chatId } from '../chatId';

export const deleteChat = operation({
	value: 'delete',
	name: 'Delete Chat',
	action: 'Delete chat',
	description: 'Dissolve a group chat, which loses its history',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/delete',
	endpoint: endpoint('DELETE /open-apis/im/v1/chats/:chat_id', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['im:chat:delete', 'im:chat'],
		repeat: 'same',
		goneCodes: [232009],
	}),
	parameters: {
		chatId,
		confirm: confirm('dissolve the chat and lose its history'),
	},
	request: (values) => ({ path: { chat_id: values.chatId } }),
	data: (_answer, values) => ({ chat_id: values.chatId, deleted: true }),
	summary: (_data, values) => `Dissolved chat ${values.chatId}`,
	sample: { chat_id: 'oc_a0553eda9014c201e6969b478895c230', deleted: true },
});
