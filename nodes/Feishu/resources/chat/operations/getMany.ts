import { listing } from '../../../../shared/operation';
import { listed, userIdType } from '../../common';
import { chatListSample, chatNoun, chatPages, listChats } from '../lists';

export const getMany = listing({
	value: 'getMany',
	name: 'Get Chat List',
	action: 'Get chat list',
	description: 'List the group chats the app or the user is in, oldest first',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/list',
	endpoint: listChats,
	paging: chatPages,
	pageSize: { default: 20, max: 100 },
	noun: chatNoun,
	parameters: {},
	options: { userIdType },
	request: (values) => ({ query: { user_id_type: values.userIdType } }),
	summary: (data) => listed(data.items, chatNoun, 'chat_id', data.has_more === true),
	sample: chatListSample,
});
