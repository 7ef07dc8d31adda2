import { chat } from '../../../../shared/endpoints';
import { checkUserIds, choice, flag, list, text, userIdType } from '../../../../shared/fields';
import { chain, partly, unproven } from '../../../../shared/operation';
import { amount, memberText, named, Refusal, textsIn } from '../../../../shared/values';
import { chatNamed, compared, notIn } from '../chatsNamed';
import { details } from '../details';
import { distinct, USERS_PER_CALL } from '../memberIds';
import { addInTurn, addUsers, membersRemark } from '../members';
import { chatCreate, chatType, checkName, createNamed } from '../newChat';

/** Characters of a name (documentation: "Create a group"). */
const LONGEST_NAME = 60;

export const findOrCreate = chain({
	value: 'findOrCreate',
	name: 'Find or Create Chat',
	action: 'Find or create chat',
	description:
		'Get the group chat with a name, and create it when there is none; runs at once create one chat',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/create',
	identities: ['tenant', 'user'],
	endpoints: [
		chat.chatSearch,
		chat.chatList,
		chatCreate,
		chat.chatGet,
		chat.chatMembersGet,
		addUsers,
	],
	parameters: {
		name: text({
			label: 'Name',
			description: 'What the chat is called, up to 60 characters',
			placeholder: 'e.g. Order 4711',
			maxLength: LONGEST_NAME,
			required: true,
		}),
	},
	options: {
		matchMode: choice({
			label: 'Match',
			options: {
				exact: 'Exact Name',
				caseInsensitive: ['Upper or Lower Case', 'A chat "order" is also found by "Order"'],
			},
			default: 'exact',
		}),
		userIds: list({
			label: 'User IDs',
			description: 'Who has to be in the chat, as a list or separated by commas',
			placeholder: 'e.g. ou_7d8a6e6df7621556ce0d21922b676706ccs',
		}),
		userIdType,
		...details,
		chatType,
		addMissingMembers: flag({
			label: 'Add Missing Members',
			description: 'Whether to add those of User IDs who are not in a chat that was found',
			default: true,
		}),
	},
	check: ({ name, chatType: kind, userIds = [], ownerId, userIdType: type }) => {
		checkName(name, kind);
		checkUserIds(userIds, type, 'User IDs');
		if (ownerId === undefined) return;
		checkUserIds([ownerId], type, 'Owner');
	},
	// Whoever comes next for the name, in whatever way it is written, finds what is made here.
	serialBy: (values) => `chat named ${compared(values.name, 'caseInsensitive')}`,
	run: async (values, api) => {
		const { name, matchMode, userIdType: type } = values;
		const users = distinct(values.userIds ?? []);
		const found = await chatNamed(api, name, matchMode);
		if (found === undefined && api.identity === 'user') {
			// A dry run does not know whether there is one.
			return api.dryRun ? { data: {} } : refuseToCreate(name);
		}
		const made = found ?? (await createNamed(api, { ...values, users, topics: false }, matchMode));
		const id = memberText(made, 'chat_id');
		if (id === '') return unproven(made, 'chat_id');
		const data = {
			chat_id: id,
			name: memberText(made, 'name') || name,
			created: found === undefined,
		};
		const wanted =
			found === undefined
				? users.slice(USERS_PER_CALL)
				: values.addMissingMembers && users.length > 0
					? await notIn(api, id, users, type)
					: [];
		const { failure, left, notAdded } = await addInTurn(id, wanted, type, api, addUsers);
		const invalid = [...notAdded.invalid_id_list, ...notAdded.not_existed_id_list];
		const pending = notAdded.pending_approval_id_list;
		const not = new Set([...invalid, ...pending, ...left]);
		const added = [
			...(found === undefined ? users.slice(0, USERS_PER_CALL) : []),
			...wanted.filter((user) => !not.has(user)),
		];
		const whole = { ...data, added, invalid_ids: invalid, pending_ids: pending };
		const remark = membersRemark(notAdded);
		if (failure === undefined) return { data: whole, remark };
		const outcome = partly(
			{ ...whole, not_added_ids: [...left] },
			failure,
			`adding ${left.length} of ${users.length} users to chat ${id}`,
			'Repeat the call, or add the users in not_added_ids with Add Members to Chat: the chat is there.',
		);
		return { ...outcome, remark };
	},
	summary: ({ chat_id: id, name, created, added }) => {
		const count = textsIn(added).length;
		const users = amount(count, ['user', 'users']);
		const chatText = named('chat', name, String(id));
		if (created === true) return `Created ${chatText}${count === 0 ? '' : ` with ${users}`}`;
		return `Found ${chatText}${count === 0 ? '' : ` and added ${users}`}`;
	},
	sample: {
		chat_id: 'oc_a0553eda9014c201e6969b478895c230',
		name: 'Order 4711',
		created: true,
		added: ['ou_7d8a6e6df7621556ce0d21922b676706ccs'],
		invalid_ids: [],
		pending_ids: [],
	},
});

function refuseToCreate(name: string): never {
	throw new Refusal(
		`No chat is called "${name}", and users cannot create chats here`,
		'Select a Feishu (Lark) API credential, with which the app creates the chat.',
	);
}
