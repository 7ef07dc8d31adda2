import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../../../shared/endpoints';
import { answeredFailure, CallFailed, chat } from '../../../../shared/endpoints';
import { chatId, confirm } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { chain, partly } from '../../../../shared/operation';
import { textsIn } from '../../../../shared/values';
import { checkMemberIds, distinct, memberIds, memberIdType, memberParts } from '../memberIds';

/** "There are no valid members": none of the ids is in the chat. */
const NOBODY_THERE = 232027;

export const removeMembers = chain({
	value: 'removeMembers',
	name: 'Remove Members from Chat',
	action: 'Remove members from chat',
	description: 'Take users or bots out of a group chat; the call fails when some cannot be removed',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/delete',
	endpoints: [chat.chatMembersDelete],
	parameters: {
		chatId,
		memberIds,
		confirm: confirm('take the members out of the chat'),
	},
	options: { memberIdType },
	check: (values) => checkMemberIds(values.memberIds, values.memberIdType),
	serialBy: (values) => `chat ${values.chatId}`,
	run: async (values, api) => {
		const ids = distinct(values.memberIds);
		const gone: string[] = [];
		const sent = await sendParts(memberParts(ids, values.memberIdType), {
			onFailure: 'stop',
			send: async (part) => {
				const result = await api.attempt(chat.chatMembersDelete, {
					path: { chat_id: values.chatId },
					query: { member_id_type: values.memberIdType },
					body: { id_list: part },
				});
				if ('answer' in result || !isDone(result.failure)) return result;
				for (const id of part) gone.push(id);
				return { answer: {} };
			},
		});
		if (api.dryRun) return { data: {} };
		const { failure } = sent;
		const left = sent.notDone.flat();
		if (failure !== undefined && left.length === ids.length) throw new CallFailed(failure);
		const invalid = sent.done.flatMap(({ answer }) => textsIn(answer.invalid_id_list));
		const not = new Set([...invalid, ...left]);
		const data: IDataObject = {
			removed: ids.filter((id) => !not.has(id)),
			invalid_id_list: invalid,
		};
		const remark =
			gone.length === 0
				? ''
				: `Not in the chat any more when the request was repeated: ${gone.join(', ')}.`;
		if (failure !== undefined) {
			return partly(
				{ ...data, not_removed_id_list: left },
				failure,
				`removing the last ${left.length} of ${ids.length} members`,
				'Remove the members in not_removed_id_list with another call; those in removed are out of the chat.',
			);
		}
		return invalid.length === 0
			? { data, remark }
			: { data, failure: notTaken(invalid, ids.length), remark };
	},
	summary: ({ removed }, { chatId: id, memberIds: asked }) =>
		`Removed ${textsIn(removed).length} of ${distinct(asked).length} members from chat ${id}`,
	sample: { removed: ['ou_7d8a6e6df7621556ce0d21922b676706ccs'], invalid_id_list: [] },
});

/** Whether an earlier try, whose answer was lost, has removed all members of a part. */
function isDone({ code, repeated }: Failure): boolean {
	return code === NOBODY_THERE && repeated === true;
}

/** Feishu answers with a success when it takes only some of the ids. */
function notTaken(invalid: readonly string[], asked: number): Failure {
	return answeredFailure(
		`Feishu did not remove ${invalid.length} of ${asked} members: ${invalid.join(', ')}`,
		'Check the IDs in invalid_id_list and Member ID Type: they do not exist, or are not in the chat. The members in removed are out of it.',
	);
}
