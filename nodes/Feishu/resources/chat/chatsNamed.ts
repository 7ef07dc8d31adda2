import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, CallFailed, chat } from '../../../shared/endpoints';
import type { UserIdType } from '../../../shared/fields';
import { readList } from '../../../shared/kits';
import { chatQuery } from '../../../shared/lookups';
import { memberText, objectsIn, Refusal } from '../../../shared/values';

/** How names are compared. */
export type MatchMode = 'exact' | 'caseInsensitive';

/** A name in the form in which it is compared. */
export function compared(name: string, mode: MatchMode): string {
	return mode === 'exact' ? name : name.toLowerCase();
}

/** Feishu's search follows new chats after a while; the largest page of the list holds those. */
const RECENT = { sort_type: 'ByActiveTimeDesc', page_size: 100 };

/**
 * The chat with a name, among all that the caller can see; undefined for none. The search also finds
 * parts of names, members and translations, so names are compared here.
 *
 * @throws CallFailed when not all chats could be looked at
 * @throws Refusal for several chats
 */
export async function chatNamed(
	api: FeishuApi,
	name: string,
	mode: MatchMode,
): Promise<IDataObject | undefined> {
	const searched = await everyElement(api, chat.chatSearch, { query: { query: chatQuery(name) } });
	const found = searched.filter(isNamed(name, mode));
	if (found.length > 1) refuseSeveral(name, found);
	if (found.length === 1) return found[0];
	const { items } = await api.call(chat.chatList, { query: RECENT });
	const recent = objectsIn(items).filter(isNamed(name, mode));
	if (recent.length > 1) refuseSeveral(name, recent);
	return recent[0];
}

/** Those of the users who are not in a chat. @throws CallFailed */
export async function notIn(
	api: FeishuApi,
	chatId: string,
	users: readonly string[],
	type: UserIdType,
): Promise<string[]> {
	const members = await everyElement(api, chat.chatMembersGet, {
		path: { chat_id: chatId },
		query: { member_id_type: type },
	});
	const there = new Set(members.map((member) => memberText(member, 'member_id')));
	return users.filter((id) => !there.has(id));
}

async function everyElement(
	api: FeishuApi,
	endpoint: typeof chat.chatSearch | typeof chat.chatMembersGet,
	request: Parameters<typeof readList>[0]['request'],
): Promise<IDataObject[]> {
	const { elements, failure, remark } = await readList({ api, endpoint, request }, {});
	if (failure !== undefined) throw new CallFailed(failure);
	if (remark === '') return objectsIn(elements);
	throw new CallFailed(
		answeredFailure(
			remark,
			'Use the chat_id of the chat: only a whole list tells what is there, and Feishu does not give it.',
		),
	);
}

function isNamed(name: string, mode: MatchMode): (found: IDataObject) => boolean {
	const sought = compared(name, mode);
	return (found) =>
		compared(memberText(found, 'name'), mode) === sought &&
		!memberText(found, 'chat_status').startsWith('dissolved');
}

function refuseSeveral(name: string, found: readonly IDataObject[]): never {
	const ids = found.map((one) => memberText(one, 'chat_id')).join(', ');
	throw new Refusal(
		`${found.length} chats are called "${name}": ${ids}`,
		'Rename all but one of the chats, or use the chat_id of the right one.',
	);
}
