import { endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { chatId } from '../chatId';

export const isInChat = operation({
	value: 'isInChat',
	name: 'Is in Chat',
	action: 'Is in chat',
	description:
		'Check whether the app (or the user, with a user credential) is in a group chat; others cannot be checked',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/is_in_chat',
	endpoint: endpoint('GET /open-apis/im/v1/chats/:chat_id/members/is_in_chat', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['im:chat.members:read', 'im:chat:readonly', 'im:chat', 'im:chat.group_info:readonly'],
		repeat: 'read',
	}),
	parameters: { chatId },
	request: (values) => ({ path: { chat_id: values.chatId } }),
	summary: (data, values) =>
		`The app or user of the credential is ${data.is_in_chat === true ? '' : 'not '}in chat ${values.chatId}`,
	sample: { is_in_chat: true },
});
