import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/operation';
import { endpoint, STANDARD_RATE } from '../../../shared/operation';
import type { UserIdType } from '../common';
import { chunks } from '../common';

export type MemberIdType = UserIdType | 'app_id';

/** Users and bots one call takes (documentation: "Add users or bots to a group"). */
export const USERS_PER_CALL = 50;
const BOTS_PER_CALL = 5;

export const addChatMembers = endpoint('POST /open-apis/im/v1/chats/:chat_id/members', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['im:chat.members:write_only', 'im:chat'],
	// What a second call does with those who are in already is not documented.
	repeat: 'once',
});

const LISTS = ['invalid_id_list', 'not_existed_id_list', 'pending_approval_id_list'] as const;

/** The ids that are not in the chat after a call, as Feishu lists them. */
export type NotAdded = Record<(typeof LISTS)[number], string[]>;

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
	chat: string,
	ids: readonly string[],
	type: MemberIdType,
	api: FeishuApi,
): Promise<Added> {
	const notAdded: NotAdded = {
		invalid_id_list: [],
		not_existed_id_list: [],
		pending_approval_id_list: [],
	};
	const parts = chunks(ids, type === 'app_id' ? BOTS_PER_CALL : USERS_PER_CALL);
	for (const [index, part] of parts.entries()) {
		const attempt = await api.attempt(addChatMembers, {
			path: { chat_id: chat },
			query: { member_id_type: type, succeed_type: 1 },
			body: { id_list: part },
		});
		if ('failure' in attempt) {
			return { notAdded, left: parts.slice(index).flat(), failure: attempt.failure };
		}
		for (const list of LISTS) {
			notAdded[list].push(...textsOf(attempt.answer[list]));
		}
	}
	return { notAdded, left: [] };
}

/** How many ids an answer lists as not added. */
export function countNotAdded(data: IDataObject): number {
	return new Set(LISTS.flatMap((list) => textsOf(data[list]))).size;
}

/** Names the ids that are not in the chat and says what to do about them; empty when all are. */
export function membersRemark(notAdded: NotAdded): string {
	const named = (how: string, ids: readonly string[]) =>
		ids.length === 0 ? '' : `${how}: ${ids.join(', ')}.`;
	return [
		named(
			'Check these ids, which are invalid (left, invisible to the app, or an app that is not enabled)',
			notAdded.invalid_id_list,
		),
		named('Correct these ids, which do not exist', notAdded.not_existed_id_list),
		named('Ask the owner or an admin to approve these ids', notAdded.pending_approval_id_list),
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

/** Ids in their order, each once: an id given twice could come to stand in two calls. */
export function distinct(ids: readonly string[]): string[] {
	return [...new Set(ids)];
}

function textsOf(listed: unknown): string[] {
	return Array.isArray(listed) ? listed.map(String) : [];
}
