import { chat } from '../../../../shared/endpoints';
import { checkUserIds, choice, list, text, userIdType } from '../../../../shared/fields';
import { chain, partly, unlessProven } from '../../../../shared/operation';
import { amount, figure, memberText, named } from '../../../../shared/values';
import { details } from '../details';
import { distinct, USERS_PER_CALL } from '../memberIds';
import { addInTurn, addUsers, countAdded, membersRemark } from '../members';
import { chatCreate, chatType, checkName, createChat } from '../newChat';

export const create = chain({
	value: 'create',
	name: 'Create Chat',
	action: 'Create chat',
	description: 'Create a group chat with users in it',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/create',
	endpoints: [chatCreate, addUsers],
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
		chatType,
		chatMode: choice({
			label: 'Chat Mode',
			options: {
				group: ['Group', 'Messages follow one another'],
				topic: ['Topic', 'Every message starts a thread (group_message_type thread)'],
			},
			default: 'group',
		}),
	},
	check: ({ name = '', chatType: kind, userIds = [], ownerId, userIdType: type }) => {
		checkName(name, kind);
		checkUserIds(userIds, type, 'User IDs');
		if (ownerId === undefined) return;
		checkUserIds([ownerId], type, 'Owner');
	},
	run: async (values, api) => {
		const users = distinct(values.userIds ?? []);
		const others = users.slice(USERS_PER_CALL);
		const created = await createChat(
			api,
			{ ...values, users, topics: values.chatMode === 'topic' },
			api.key(),
		);
		const waiting = others.length === 0 ? {} : { not_added_id_list: others };
		const doubt = unlessProven(api, { ...created, ...waiting }, 'chat_id');
		if (doubt !== undefined) return doubt;
		const id = memberText(created, 'chat_id');
		if (others.length === 0) return { data: created };
		const added = await addInTurn(id, others, values.userIdType, api, addUsers);
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
