import { chat, endpoint } from '../../../../shared/endpoints';
import {
	checkIdType,
	checkUserIds,
	choice,
	list,
	text,
	userIdType,
} from '../../../../shared/fields';
import { chain, partly, unproven } from '../../../../shared/operation';
import { amount, figure, memberText, named, Refusal } from '../../../../shared/values';
import { details } from '../details';
import { addInTurn, countAdded, distinct, membersRemark, USERS_PER_CALL } from '../members';

// One chat for one uuid and owner in 10 hours.
const chatCreate = endpoint(chat.chatCreate, { repeat: 'key' });

export const create = chain({
	value: 'create',
	name: 'Create Chat',
	action: 'Create chat',
	description: 'Create a group chat with users in it',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/create',
	endpoints: [chatCreate, chat.chatMembersCreate],
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
				'The users who are in the chat from the start, as a list or separated by commas. The call that creates the chat takes 50; more are added right after it.',
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
				topic: ['Topic', 'Every message starts a thread (group_message_type thread)'],
			},
			default: 'group',
		}),
	},
	check: ({ name = '', chatType, userIds = [], ownerId, userIdType: type }) => {
		if (chatType === 'public' && [...name].length < 2) {
			throw new Refusal(
				`Name has ${amount([...name].length, ['character', 'characters'])}, but a public chat needs at least 2`,
				'Lengthen Name, or set Chat Type to Private.',
			);
		}
		checkUserIds(userIds, type, 'User IDs');
		if (ownerId === undefined) return;
		checkIdType({ id: ownerId, label: 'Owner' }, { type, label: 'User ID Type' });
	},
	run: async (values, api) => {
		const users = distinct(values.userIds ?? []);
		const others = users.slice(USERS_PER_CALL);
		const created = await api.call(chatCreate, {
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
		const { chat_id: id = '' } = created;
		if (id === '') {
			const left = others.length === 0 ? {} : { not_added_id_list: others };
			return unproven({ ...created, ...left }, 'chat_id');
		}
		if (others.length === 0) return { data: created };
		const added = await addInTurn(id, others, values.userIdType, api);
		if (api.dryRun) return { data: created };
		const { failure, left, notAdded } = added;
		const remark = membersRemark(notAdded);
		if (failure === undefined) return { data: { ...created, ...notAdded }, remark };
		const outcome = partly(
			{ ...created, ...notAdded, not_added_id_list: [...left] },
			failure,
			`adding the last ${left.length} of ${users.length} users to the new chat ${id}`,
			'Add the users in not_added_id_list in Data with Add Members to Chat, and do not repeat this call: the chat exists.',
		);
		return { ...outcome, remark };
	},
	summary: (data, { name = '', userIds = [] }) => {
		const asked = distinct(userIds);
		const users =
			asked.length === 0
				? ''
				: ` with ${figure(countAdded(asked, data))} of ${amount(asked.length, ['user', 'users'])}`;
		return `Created ${named('chat', name, memberText(data, 'chat_id'))}${users}`;
	},
	sample: { ...chat.chatCreate.sample() },
});
