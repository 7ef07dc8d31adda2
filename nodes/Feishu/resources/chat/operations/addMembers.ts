import { CallFailed, chat } from '../../../../shared/endpoints';
import { chatId } from '../../../../shared/fields';
import { chain, partly } from '../../../../shared/operation';
import { amount, figure, Refusal } from '../../../../shared/values';
import { checkMemberIds, distinct, memberIds, memberIdType } from '../memberIds';
import { addInTurn, countAdded, membersRemark } from '../members';

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
		memberIds,
	},
	options: { memberIdType },
	check: ({ memberIds: ids, memberIdType: type }) => {
		checkMemberIds(ids, type);
		const count = distinct(ids).length;
		if (type !== 'app_id' || count <= BOTS_PER_CHAT) return;
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
	summary: (data, { chatId: id, memberIds: asked }) => {
		const ids = distinct(asked);
		const members = amount(ids.length, ['member', 'members']);
		return `Added ${figure(countAdded(ids, data))} of ${members} to chat ${id}`;
	},
	sample: {
		invalid_id_list: ['ou_6yf8af6bgb9100449565764t3382b168'],
		not_existed_id_list: [],
		pending_approval_id_list: [],
	},
});
