import { chat } from '../../../../shared/endpoints';
import { chatId } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';

export const isInChat = operation({
	value: 'isInChat',
	name: 'Is in Chat',
	action: 'Is in chat',
	description:
		'Check whether the app (or the user, with a user credential) is in a group chat; others cannot be checked',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/is_in_chat',
	endpoint: chat.chatMembersIsInChat,
	parameters: { chatId },
	request: (values) => ({ path: { chat_id: values.chatId } }),
	proof: 'is_in_chat',
	summary: (data, values) =>
		`The app or user of the credential is ${data.is_in_chat === true ? '' : 'not '}in chat ${values.chatId}`,
});
