import { listing } from '../../operation';
import { userIdType } from '../common';
import { chatListSample, chatNoun, chatPages, listChats, namedList } from './lists';

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
	summary: (data) => namedList(data, chatNoun, 'chat_id'),
	sample: chatListSample,
});
