import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import { chat, endpoint } from '../../../shared/endpoints';
import type { UserIdType } from '../../../shared/fields';
import { choice } from '../../../shared/fields';
import { amount, memberText, Refusal, uuidFrom } from '../../../shared/values';
import type { MatchMode } from './chatsNamed';
import { compared } from './chatsNamed';
import { USERS_PER_CALL } from './memberIds';

/** One chat for one uuid and owner in 10 hours (documentation: "Create a group"). */
export const chatCreate = endpoint(chat.chatCreate, { repeat: 'key' });

export const chatType = choice({
	label: 'Chat Type',
	options: {
		private: ['Private', 'People are invited'],
		public: ['Public', 'Everybody in the tenant can find and join it'],
	},
	default: 'private',
});

/** Refuses a name that is too short for a public chat. @throws Refusal */
export function checkName(name: string, type: 'private' | 'public'): void {
	if (type !== 'public' || [...name].length >= 2) return;
	throw new Refusal(
		`Name has ${amount([...name].length, ['character', 'characters'])}, but a public chat needs at least 2`,
		'Lengthen Name, or set Chat Type to Private.',
	);
}

/** A chat to be created. */
export interface NewChat {
	readonly name: string | undefined;
	readonly description: string | undefined;
	readonly ownerId: string | undefined;
	readonly chatType: 'private' | 'public';
	/** Whether its messages are topics. */
	readonly topics: boolean;
	/** Each once; those that do not fit into the call that creates the chat have to be added. */
	readonly users: readonly string[];
	readonly userIdType: UserIdType;
}

/** Creates a chat with as many of its users as one call takes. @param uuid the idempotency key */
export async function createChat(api: FeishuApi, given: NewChat, uuid: string) {
	const first = given.users.slice(0, USERS_PER_CALL);
	return await api.call(chatCreate, {
		query: { user_id_type: given.userIdType, uuid },
		body: {
			name: given.name,
			description: given.description,
			owner_id: given.ownerId,
			user_id_list: first.length === 0 ? undefined : first,
			chat_type: given.chatType,
			chat_mode: 'group',
			group_message_type: given.topics ? 'thread' : undefined,
		},
	});
}

/** More chats of one name than are dissolved within 10 hours. */
const MOST_DISSOLVED = 10;

/**
 * Creates the chat of a name. All runs use the same key for a name and owner, so that Feishu makes one chat of
 * theirs; a key whose chat was dissolved since leads to the next one.
 */
export async function createNamed(
	api: FeishuApi,
	given: NewChat,
	mode: MatchMode,
): Promise<IDataObject> {
	const { name = '', ownerId = '' } = given;
	const seed = ['chat', compared(name, mode), ownerId];
	for (;;) {
		const created: IDataObject = await createChat(api, given, uuidFrom(seed.join('\n')));
		const id = memberText(created, 'chat_id');
		if (id === '' || seed.length > MOST_DISSOLVED) return created;
		const shown = await api.attempt(chat.chatGet, { path: { chat_id: id } });
		const status = 'answer' in shown ? (shown.answer.chat_status ?? '') : '';
		if (!status.startsWith('dissolved')) return created;
		seed.push(id);
	}
}
