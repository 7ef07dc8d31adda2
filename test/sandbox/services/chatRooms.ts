import type { World } from '../world';

/** A chat of the sandbox. */
export interface ChatRoom {
	chat_id: string;
	name: string;
	description: string;
	owner_id: string;
	chat_mode: string;
	chat_type: string;
	/** open_ids of its users. */
	members: Set<string>;
	/** app_ids of its bots; the sandbox's own app is in the chats it made. */
	bots: Set<string>;
	settings: Record<string, unknown>;
	dissolved: boolean;
}

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

function room(chat_id: string, name: string, members: string[], withBot: boolean): ChatRoom {
	return {
		chat_id,
		name,
		description: '',
		owner_id: members[0],
		chat_mode: 'group',
		chat_type: 'private',
		members: new Set(members),
		bots: new Set(withBot ? ['self'] : []),
		settings: {},
		dissolved: false,
	};
}
