import {
	chain,
	choice,
	endpoint,
	list,
	partly,
	Refusal,
	STANDARD_RATE,
	text,
} from '../../../../shared/operation';
import { checkIdType, checkUserIds, userIdType } from '../../common';
import { details } from '../details';
import {
	addChatMembers,
	addInTurn,
	countNotAdded,
	distinct,
	membersRemark,
	USERS_PER_CALL,
} from '../members';

const createChat = endpoint('POST /open-apis/im/v1/chats', {
	rate: STANDARD_RATE,
	identities: ['tenant'],
	scopes: ['im:chat:create', 'im:chat'],
	// One chat for one uuid and owner in 10 hours.
	repeat: 'key',
	assumed: { chat_id: '<chat_id>' },
});

export const create = chain({
	value: 'create',
	name: 'Create Chat',
	action: 'Create chat',
	description: 'Create a group chat with users in it',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/create',
	endpoints: [createChat, addChatMembers],
	parameters: {
		name: text({
			label: 'Name',
			description:
				'What the chat is called; a public chat needs at least 2 characters, and Feishu advises at most 60',
			placeholder: 'e.g. Release News',
		}),
	},
	options: {
		...details,
		userIds: list({
			label: 'User IDs',
			description:
				'Who is in the chat from the start, as a list or separated by commas. 50 users go into the call that creates the chat; more are added right after it.',
			placeholder: 'e.g. ou_7d8a6e6df7621556ce0d21922b676706ccs',
		}),
		userIdType,
		chatType: choice({
			label: 'Chat Type',
			options: {
				private: ['Private', 'People are invited'],
				public: ['Public', 'Everybody in the tenant can find and join it'],
			},
			default: 'private',
		}),
		chatMode: choice({
			label: 'Chat Mode',
			options: {
				group: ['Group', 'Messages follow one another'],
				topic: ['Topic', 'A group whose messages are topics (group_message_type thread)'],
			},
			default: 'group',
		}),
	},
	check: ({ name = '', chatType, userIds = [], ownerId, userIdType: type }) => {
		if (chatType === 'public' && [...name].length < 2) {
			throw new Refusal(
				`Name has ${[...name].length} characters, but a public chat needs at least 2`,
				'Lengthen Name, or set Chat Type to Private.',
			);
		}
		checkUserIds(userIds, type, 'User IDs');
		if (ownerId === undefined) return;
		checkIdType({ id: ownerId, label: 'Owner' }, { type, label: 'User ID Type' });
	},
	run: async (values, api) => {
		const users = distinct(values.userIds ?? []);
		const chat = await api.call(createChat, {
			query: { user_id_type: values.userIdType, uuid: api.key() },
			body: {
				name: values.name,
				description: values.description,
				owner_id: values.ownerId,
				user_id_list: users.length === 0 ? undefined : users.slice(0, USERS_PER_CALL),
				chat_type: values.chatType,
				chat_mode: 'group',
				group_message_type: values.chatMode === 'topic' ? 'thread' : undefined,
			},
		});
		const others = users.slice(USERS_PER_CALL);
		if (others.length === 0) return { data: chat };
		const added = await addInTurn(chat.chat_id, others, values.userIdType, api);
		const { failure, left, notAdded } = added;
		const remark = membersRemark(notAdded);
		if (failure === undefined) return { data: { ...chat, ...notAdded }, hint: remark };
		return partly(
			{ ...chat, ...notAdded, not_added_id_list: [...left] },
			failure,
			`adding the last ${left.length} of ${users.length} users to the new chat ${chat.chat_id}`,
			`Add the users in not_added_id_list with Add Members to Chat, and do not repeat this call: the chat exists.${remark === '' ? '' : ` ${remark}`}`,
		);
	},
	summary: (data, { name = '', userIds = [] }) => {
		const asked = distinct(userIds).length;
		const added = asked - countNotAdded(data);
		const users = asked === 0 ? '' : ` with ${added} of ${asked} users`;
		return `Created chat ${name === '' ? '' : `"${name}" `}${String(data.chat_id)}${users}`;
	},
	sample: {
		chat_id: 'oc_a0553eda9014c201e6969b478895c230',
		avatar: 'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar.jpg',
		name: 'Release News',
		description: 'What goes live, and when',
		i18n_names: { zh_cn: '', en_us: 'Release News', ja_jp: '' },
		owner_id: 'ou_7d8a6e6df7621556ce0d21922b676706ccs',
		owner_id_type: 'open_id',
		urgent_setting: 'all_members',
		video_conference_setting: 'all_members',
		add_member_permission: 'all_members',
		share_card_permission: 'allowed',
		at_all_permission: 'all_members',
		edit_permission: 'all_members',
		group_message_type: 'chat',
		chat_mode: 'group',
		chat_type: 'private',
		chat_tag: 'inner',
		external: false,
		tenant_key: '736588c9260f',
		join_message_visibility: 'all_members',
		leave_message_visibility: 'all_members',
		membership_approval: 'no_approval_required',
		moderation_permission: 'all_members',
		hide_member_count_setting: 'all_members',
	},
});
