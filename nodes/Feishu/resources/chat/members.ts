import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { chat, endpoint } from '../../../shared/endpoints';
import { sendParts } from '../../../shared/kits';
import { few, sentences, textsIn } from '../../../shared/values';
import type { MemberIdType } from './memberIds';
import { memberParts } from './memberIds';

const LISTS = ['invalid_id_list', 'not_existed_id_list', 'pending_approval_id_list'] as const;

/** The ids that are not in the chat after a call, as Feishu lists them. */
export type NotAdded = Record<(typeof LISTS)[number], string[]>;

/** The call by which a new chat gets its further users. */
export const addUsers = endpoint(chat.chatMembersCreate, {
	labels: { 'Member IDs': 'User IDs', 'Member ID Type': 'User ID Type' },
});

/** What became of the ids. */
export interface Added {
	readonly notAdded: NotAdded;
	/** The ids of the call that failed and of those that were not made after it. */
	readonly left: readonly string[];
	readonly failure?: Failure;
}

/**
 * Adds members in as few calls as Feishu allows, one after the other: calls for one chat side by
 * side are limited (232019). The usable ids of a call are added, the others are listed.
 */
export async function addInTurn(
	chatId: string,
	ids: readonly string[],
	type: MemberIdType,
	api: FeishuApi,
	call: typeof addUsers = chat.chatMembersCreate,
): Promise<Added> {
	const sent = await sendParts(memberParts(ids, type), {
		onFailure: 'stop',
		send: async (part) =>
			await api.attempt(call, {
				path: { chat_id: chatId },
				query: { member_id_type: type, succeed_type: 1 },
				body: { id_list: part },
			}),
	});
	const listed = (list: (typeof LISTS)[number]): string[] =>
		sent.done.flatMap(({ answer }) => textsIn(answer[list]));
	return {
		notAdded: {
			invalid_id_list: listed('invalid_id_list'),
			not_existed_id_list: listed('not_existed_id_list'),
			pending_approval_id_list: listed('pending_approval_id_list'),
		},
		left: sent.notDone.flat(),
		failure: sent.failure,
	};
}

/** How many of the ids are in the chat, as far as the answers do not list them as not added. */
export function countAdded(ids: readonly string[], data: IDataObject): number {
	const notAdded = new Set(LISTS.flatMap((list) => textsIn(data[list])));
	return ids.filter((id) => !notAdded.has(id)).length;
}

/** Names the ids that are not in the chat, and why; empty when all are. */
export function membersRemark(notAdded: NotAdded): string {
	const named = (how: string, ids: readonly string[]) =>
		ids.length === 0 ? '' : `${how}: ${few(ids)}.`;
	return sentences(
		named(
			'These IDs are invalid (users who have left or are not visible to the app, or apps that are not enabled)',
			notAdded.invalid_id_list,
		),
		named('These IDs do not exist', notAdded.not_existed_id_list),
		named(
			'These IDs wait until the owner or an admin approves them',
			notAdded.pending_approval_id_list,
		),
	);
}
