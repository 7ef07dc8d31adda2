import { endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { userIdType } from '../../common';
import { chatId } from '../chatId';

export const get = operation({
	value: 'get',
	name: 'Get Chat',
	action: 'Get chat',
	description:
		'Get the settings of a group chat; of a chat the app or the user is not in, only name, avatar, counts and status',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/get-chat',
	endpoint: endpoint('GET /open-apis/im/v1/chats/:chat_id', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['im:chat:read', 'im:chat:readonly', 'im:chat'],
		repeat: 'read',
	}),
	parameters: { chatId },
	options: { userIdType },
	request: (values) => ({
		path: { chat_id: values.chatId },
		query: { user_id_type: values.userIdType },
	}),
	summary: ({ name, user_count: users, chat_status: status }, values) =>
		[
			`Chat ${typeof name === 'string' && name !== '' ? `"${name}" ` : ''}${values.chatId}`,
			...(users === undefined ? [] : [`${String(users)} users`]),
			...(status === undefined ? [] : [`status ${String(status)}`]),
		].join(', '),
	sample: {
		avatar: 'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar.jpg',
		name: 'Release News',
		description: 'What goes live, and when',
		i18n_names: { zh_cn: '', en_us: 'Release News', ja_jp: '' },
		add_member_permission: 'all_members',
		share_card_permission: 'allowed',
		at_all_permission: 'all_members',
		edit_permission: 'all_members',
		owner_id_type: 'open_id',
		owner_id: 'ou_7d8a6e6df7621556ce0d21922b676706ccs',
		user_manager_id_list: ['ou_9204a37300b3700d61effaa439f34295'],
		bot_manager_id_list: ['cli_a3e157960e7294c'],
		group_message_type: 'chat',
		chat_mode: 'group',
		chat_type: 'private',
		chat_tag: 'inner',
		join_message_visibility: 'all_members',
		leave_message_visibility: 'all_members',
		membership_approval: 'no_approval_required',
		moderation_permission: 'all_members',
		external: false,
		tenant_key: '736588c9260f',
		user_count: '12',
		bot_count: '1',
		restricted_mode_setting: {
			status: false,
			screenshot_has_permission_setting: 'all_members',
			download_has_permission_setting: 'all_members',
			message_has_permission_setting: 'all_members',
		},
		urgent_setting: 'all_members',
		video_conference_setting: 'all_members',
		hide_member_count_setting: 'all_members',
		chat_status: 'normal',
	},
});
