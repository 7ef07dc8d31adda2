import { chat, endpoint } from '../../../../shared/endpoints';
import { chatId, confirm } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';

export const deleteChat = operation({
	value: 'delete',
	name: 'Delete Chat',
	action: 'Delete chat',
	description: 'Dissolve a group chat, which loses its history',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/delete',
	endpoint: endpoint(chat.chatDelete, { goneCodes: [232009] }),
	parameters: {
		chatId,
		confirm: confirm('dissolve the chat and lose its history'),
	},
	serialBy: (values) => `chat ${values.chatId}`,
	request: (values) => ({ path: { chat_id: values.chatId } }),
	data: (_answer, values) => ({ chat_id: values.chatId, deleted: true }),
	summary: (_data, values) => `Dissolved chat ${values.chatId}`,
	sample: { chat_id: 'oc_a0553eda9014c201e6969b478895c230', deleted: true },
});
