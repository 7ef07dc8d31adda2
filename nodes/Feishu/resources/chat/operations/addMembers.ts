import { CallFailed, chat } from '../../../../shared/endpoints';
import { chatId, checkIdType, choice, list, USER_ID_TYPES } from '../../../../shared/fields';
import { chain, partly } from '../../../../shared/operation';
import { amount, figure, Refusal } from '../../../../shared/values';
import { addInTurn, countAdded, distinct, membersRemark } from '../members';

/** Bots a chat may have (documentation: "Add users or bots to a group"). */
const BOTS_PER_CHAT = 15;

export const addMembers = chain({
	value: 'addMembers',
	name: 'Add Members to Chat',
	action: 'Add members to chat',
	description:
		'Add users or bots to a group chat; those that Feishu cannot add are listed in Data, and the others are added',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/create',
	// What a second call does with those who are in already is not documented: it is sent once.
	endpoints: [chat.chatMembersCreate],
	parameters: {
		chatId,
		memberIds: list({
			label: 'Member IDs',
			description:
				'The users or bots to add, as a list or separated by commas. One call takes 50 users or 5 bots; more are added in several calls.',
			placeholder: 'e.g. ou_7d8a6e6df7621556ce0d21922b676706ccs',
			required: true,
		}),
	},
	options: {
		memberIdType: choice({
			label: 'Member ID Type',
			description: 'Which kind of ID Member IDs are',
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
	serialBy: (values) => `chat ${values.chatId}`,
	run: async (values, api) => {
		const ids = distinct(values.memberIds);
		const added = await addInTurn(values.chatId, ids, values.memberIdType, api);
		if (api.dryRun) return { data: {} };
		const { failure, left, notAdded } = added;
		const remark = membersRemark(notAdded);
		if (failure === undefined) return { data: { ...notAdded }, remark };
		if (left.length === ids.length) throw new CallFailed(failure);
		const outcome = partly(
			{ ...notAdded, not_added_id_list: [...left] },
			failure,
			`adding the last ${left.length} of ${ids.length} members`,
			'Repeat the call with not_added_id_list in Data only: those before them are done.',
		);
		return { ...outcome, remark };
	},
	summary: (data, { chatId: id, memberIds }) => {
		const ids = distinct(memberIds);
		const members = amount(ids.length, ['member', 'members']);
		return `Added ${figure(countAdded(ids, data))} of ${members} to chat ${id}`;
	},
	sample: {
		invalid_id_list: ['ou_6yf8af6bgb9100449565764t3382b168'],
		not_existed_id_list: [],
		pending_approval_id_list: [],
	},
});
