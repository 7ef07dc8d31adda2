import { choice, endpoint, listing, STANDARD_RATE } from '../../../../shared/operation';
import { listed, USER_ID_TYPES } from '../../common';
import { chatId } from '../chatId';
import { chatPages } from '../lists';

const noun = ['member', 'members'] as const;

export const getMembers = listing({
	value: 'getMembers',
	name: 'Get Chat Members',
	action: 'Get chat members',
	description: 'List the users in a group chat; bots are not among them',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/get',
	endpoint: endpoint('GET /open-apis/im/v1/chats/:chat_id/members', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['im:chat.members:read', 'im:chat:readonly', 'im:chat', 'im:chat.group_info:readonly'],
		repeat: 'read',
	}),
	paging: chatPages,
	pageSize: { default: 20, max: 100 },
	noun,
	parameters: { chatId },
	options: {
		memberIdType: choice({
			label: 'Member ID Type',
			description: 'What kind of ID the members are listed with',
			options: USER_ID_TYPES,
			default: 'open_id',
		}),
	},
	request: (values) => ({
		path: { chat_id: values.chatId },
		query: { member_id_type: values.memberIdType },
	}),
	summary: (data, { chatId: chat }) =>
		listed(
			data.items,
			[`member of chat ${chat}`, `members of chat ${chat}`],
			'member_id',
			data.has_more === true,
		),
	sample: {
		items: [
			{
				member_id_type: 'open_id',
				member_id: 'ou_9204a37300b3700d61effaa439f34295',
				name: 'Ada Wong',
				tenant_key: '736588c9260f',
			},
		],
		member_total: 1,
	},
});
