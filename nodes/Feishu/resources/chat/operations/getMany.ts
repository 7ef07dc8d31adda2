import { chat } from '../../../../shared/endpoints';
import { userIdType } from '../../../../shared/fields';
import { listed, listing } from '../../../../shared/operation';
import { CHATS } from '../noun';

export const getMany = listing({
	value: 'getMany',
	name: 'Get Chat List',
	action: 'Get chat list',
	description: 'List the group chats the app or the user is in, oldest first',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/list',
	endpoint: chat.chatList,
	pageSize: { default: 20, max: 100 },
	noun: CHATS,
	parameters: {},
	options: { userIdType },
	request: (values) => ({ query: { user_id_type: values.userIdType } }),
	summary: (data) => listed(data.items, CHATS, 'chat_id', data.has_more === true),
});
