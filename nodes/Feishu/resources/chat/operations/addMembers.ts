import { CallFailed, chain, choice, list, partly, Refusal } from '../../../../shared/operation';
import { checkIdType, USER_ID_TYPES } from '../../common';
import { chatId } from '../chatId';
import { addChatMembers, addInTurn, countNotAdded, distinct, membersRemark } from '../members';

/** Bots a chat may have (documentation: "Add users or bots to a group"). */
const BOTS_PER_CHAT = 15;

export const addMembers = chain({
	value: 'addMembers',
	name: 'Add Members to Chat',
	action: 'Add members to chat',
	description:
		'Add users or bots to a group chat; those Feishu cannot use are listed, the others added (succeed_type 1)',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/create',
	endpoints: [addChatMembers],
	parameters: {
		chatId,
		memberIds: list({
			label: 'Member IDs',
			description:
				'Who is added, as a list or separated by commas. 50 users or 5 bots go into one call; more are added in several.',
			placeholder: 'e.g. ou_7d8a6e6df7621556ce0d21922b676706ccs',
			required: true,
		}),
	},
	options: {
		memberIdType: choice({
			label: 'Member ID Type',
			description: 'What kind of ID Member IDs are',
			options: {
				...USER_ID_TYPES,
				app_id: ['App ID', 'The bot of an app; starts with cli_'],
			},
			default: 'open_id',
		}),
	},
	check: ({ memberIds, memberIdType }) => {
		for (const id of memberIds) {
			checkIdType({ id, label: 'Member IDs' }, { type: memberIdType, label: 'Member ID Type' });
		}
		const count = distinct(memberIds).length;
		if (memberIdType !== 'app_id' || count <= BOTS_PER_CHAT) return;
		throw new Refusal(
			`Member IDs has ${count} bots, but a chat may have ${BOTS_PER_CHAT}`,
			`Shorten Member IDs to at most ${BOTS_PER_CHAT} bots.`,
		);
	},
	serialBy: (values) => values.chatId,
	run: async (values, api) => {
		const ids = distinct(values.memberIds);
		const added = await addInTurn(values.chatId, ids, values.memberIdType, api);
		const { failure, left, notAdded } = added;
		const remark = membersRemark(notAdded);
		if (failure === undefined) return { data: { ...notAdded }, hint: remark };
		if (left.length === ids.length) throw new CallFailed(failure);
		return partly(
			{ ...notAdded, not_added_id_list: [...left] },
			failure,
			`adding the last ${left.length} of ${ids.length} members`,
			`Add the members in not_added_id_list with another call; those before them are done.${remark === '' ? '' : ` ${remark}`}`,
		);
	},
	summary: (data, { chatId: chat, memberIds }) => {
		const count = distinct(memberIds).length;
		return `Added ${count - countNotAdded(data)} of ${count} members to chat ${chat}`;
	},
	sample: {
		invalid_id_list: ['ou_6yf8af6bgb9100449565764t3382b168'],
		not_existed_id_list: [],
		pending_approval_id_list: [],
	},
});
