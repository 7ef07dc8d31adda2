import type { ServiceCall } from '../service';
import type { World } from '../world';

/** A chat of the sandbox. */
export interface ChatRoom {
	chat_id: string;
	name: string;
	description: string;
	avatar: string;
	/** open_id; empty when the sandbox's bot owns the chat. */
	owner_id: string;
	chat_mode: string;
	chat_type: string;
	/** open_ids of its users. */
	members: Set<string>;
	/** app_ids of its bots; the sandbox's own app is `self`. */
	bots: Set<string>;
	/** open_ids and app_ids of those who manage it beside the owner; nobody when absent. */
	managers?: Set<string>;
	/** Its announcement, by paragraphs; an empty one of the new kind when absent. */
	announcement?: { kind: 'docx' | 'doc'; lines: string[] };
	/** What the chat was created with or updated to, besides the above; else Feishu's defaults. */
	settings: Record<string, unknown>;
	/** Made through the API by the sandbox's bot. */
	createdByBot: boolean;
	/** Nobody can reply in a thread there. */
	withoutThreads?: boolean;
	dissolved: boolean;
}

/** The person who acts with a user_access_token. */
export const ACTING_USER = 'ou_ada';

/** Chats the sandbox starts with: two the bot is in, and `oc_foreign`, which it is not in. */
export function chatRoomsOf(world: World): Map<string, ChatRoom> {
	return world.part('chats', () => {
		const rooms = [
			room('oc_release', 'Release News', ['ou_ada', 'ou_ben'], true),
			room('oc_support', 'Support', ['ou_ada', 'ou_chen'], true),
			room('oc_foreign', 'Somebody Else', ['ou_chen'], false),
		];
		return new Map(rooms.map((one) => [one.chat_id, one]));
	});
}

/** Puts a chat into the sandbox; without further details one that its bot made, with Ada in it. */
export function addChatRoom(world: World, details: Partial<ChatRoom> = {}): ChatRoom {
	const made = {
		...room(world.id('oc_'), 'Made Before', [ACTING_USER], true),
		owner_id: '',
		createdByBot: true,
		...details,
	};
	chatRoomsOf(world).set(made.chat_id, made);
	return made;
}

/**
 * Whether the caller is in the chat with this id. Chats with one person, and those that bench and
 * fault tests write to (`oc_any…`), need not be set up: everybody is in them.
 */
export function isInChatOf({ world, identity }: ServiceCall, chatId: string): boolean {
	const found = chatRoomsOf(world).get(chatId);
	if (found === undefined) return /^oc_(p2p_|any)/.test(chatId);
	return identity === 'user' ? found.members.has(ACTING_USER) : found.bots.has('self');
}

function room(chat_id: string, name: string, members: string[], withBot: boolean): ChatRoom {
	return {
		chat_id,
		name,
		description: '',
		avatar: 'https://sandbox.invalid/avatar.jpg',
		owner_id: members[0],
		chat_mode: 'group',
		chat_type: 'private',
		members: new Set(members),
		bots: new Set(withBot ? ['self'] : []),
		settings: {},
		createdByBot: false,
		dissolved: false,
	};
}
