import { chat } from '../../../../shared/endpoints';
import { chatId, choice, USER_ID_TYPES } from '../../../../shared/fields';
import { listed, listing } from '../../../../shared/operation';

export const getMembers = listing({
	value: 'getMembers',
	name: 'Get Chat Members',
	action: 'Get chat members',
	description: 'List the users in a group chat; bots are not among them',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/get',
	endpoint: chat.chatMembersGet,
	pageSize: { default: 20, max: 100 },
	noun: ['member', 'members'],
	parameters: { chatId },
	options: {
		memberIdType: choice({
			label: 'Member ID Type',
			description: 'Which kind of ID the members are listed with',
			options: USER_ID_TYPES,
			default: 'open_id',
		}),
	},
	request: (values) => ({
		path: { chat_id: values.chatId },
		query: { member_id_type: values.memberIdType },
	}),
	summary: (data, { chatId: id }) =>
		listed(
			data.items,
			[`member of chat ${id}`, `members of chat ${id}`],
			'member_id',
			data.has_more === true,
		),
});
