import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, CallFailed, chat, endpoint } from '../../../shared/endpoints';
import { sendParts } from '../../../shared/kits';
import type { Outcome } from '../../../shared/operation';
import { partly } from '../../../shared/operation';
import { amount, few, textsIn } from '../../../shared/values';
import type { MemberIdType } from './memberIds';
import { distinct, memberParts } from './memberIds';

/** Who is a manager stays one, and who is none stays none. */
export const addManagersCall = endpoint(chat.chatManagersAddManagers, { repeat: 'same' });
export const removeManagersCall = endpoint(chat.chatManagersDeleteManagers, { repeat: 'same' });

/** "There are no valid members": none of the ids is a manager, or in the chat. */
const NOBODY_THERE = 232027;
/** Done, but Feishu could not list the managers after it (documentation: the two error tables). */
const DONE_UNLISTED = 232039;

/** What becomes of the members. */
export interface ManagerChange {
	readonly call: typeof addManagersCall;
	/** The members of Data: who is now as asked for, and who is not. */
	readonly done: 'added' | 'removed';
	readonly notDone: 'not_added_id_list' | 'not_removed_id_list';
	/** `making members managers`, for the step that failed. */
	readonly step: string;
}

/** Who manages a chat, beside its owner. */
interface Managers {
	readonly chat_managers: string[];
	readonly chat_bot_managers: string[];
}

/** What the fields gave. */
export interface GivenManagers {
	readonly chatId: string;
	readonly memberIds: readonly string[];
	readonly memberIdType: MemberIdType;
}

/**
 * Changes who manages a chat, in as few calls as Feishu allows. Feishu tells no faults of single
 * members, but who manages the chat now: what became of each is read from that.
 *
 * @throws CallFailed when nothing was done
 */
export async function changeManagers(
	{ call, done, notDone, step }: ManagerChange,
	{ chatId, memberIds, memberIdType }: GivenManagers,
	api: FeishuApi,
): Promise<Outcome> {
	const ids = distinct(memberIds);
	let listed: Managers | undefined;
	const sent = await sendParts(memberParts(ids, memberIdType), {
		onFailure: 'stop',
		send: async (part) => {
			const result = await api.attempt(call, {
				path: { chat_id: chatId },
				query: { member_id_type: memberIdType },
				body: { manager_ids: part },
			});
			listed = 'answer' in result ? listIn(result.answer) : undefined;
			if ('answer' in result) return result;
			return isDone(result.failure, done) ? { answer: {} } : result;
		},
	});
	if (api.dryRun) return { data: {} };
	const { failure } = sent;
	const left = sent.notDone.flat();
	if (failure !== undefined && sent.done.length === 0) throw new CallFailed(failure);
	const answered = sent.done.flatMap(({ part }) => part);
	const wrong = notAsAsked(answered, listed, done === 'added');
	const not = new Set(wrong);
	const data: IDataObject = {
		...listed,
		[done]: answered.filter((id) => !not.has(id)),
		[notDone]: [...wrong, ...left],
	};
	const unlisted = listed === undefined ? 'Feishu did not tell who manages the chat now.' : '';
	if (failure !== undefined) {
		const last = `${step}, the last ${left.length} of ${ids.length}`;
		return partly(data, failure, last, `Repeat the call with ${notDone} in Data only.`);
	}
	return wrong.length === 0
		? { data, remark: unlisted }
		: { data, failure: notTaken(wrong, ids.length, { done, notDone }) };
}

/** Whether Feishu says with its failure that the change is made, now or by an earlier try. */
function isDone({ code, repeated }: Failure, done: ManagerChange['done']): boolean {
	return (
		code === DONE_UNLISTED || (code === NOBODY_THERE && repeated === true && done === 'removed')
	);
}

/** Who manages the chat, of an answer that tells it. */
function listIn({
	chat_managers: users,
	chat_bot_managers: bots,
}: IDataObject): Managers | undefined {
	return Array.isArray(users) || Array.isArray(bots)
		? { chat_managers: textsIn(users), chat_bot_managers: textsIn(bots) }
		: undefined;
}

/** Those of the ids that the list of managers has, or lacks, against what was asked for. */
function notAsAsked(
	ids: readonly string[],
	listed: Managers | undefined,
	shouldManage: boolean,
): string[] {
	if (listed === undefined) return [];
	const managers = new Set([...listed.chat_managers, ...listed.chat_bot_managers]);
	return ids.filter((id) => managers.has(id) !== shouldManage);
}

/** Feishu answers with a success when it takes only some of the ids. */
function notTaken(
	wrong: readonly string[],
	asked: number,
	{ done, notDone }: Pick<ManagerChange, 'done' | 'notDone'>,
): Failure {
	const are = done === 'added' ? 'are no managers' : 'are still managers';
	return answeredFailure(
		`${wrong.length} of ${amount(asked, ['member', 'members'])} ${are} of the chat: ${few(wrong)}`,
		`Check the IDs in ${notDone} and Member ID Type: ${done === 'added' ? 'managers have to be members of the chat' : 'the owner of a chat stays one of those who manage it'}. Those in ${done} are done.`,
	);
}
