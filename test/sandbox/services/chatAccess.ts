import type { ServiceCall } from '../service';
import { refuse } from '../service';
import type { ChatRoom } from './chatRooms';
import { ACTING_USER, chatRoomsOf } from './chatRooms';
import { findPerson } from './people';

/** The chat of the path, whether or not the caller is in it. */
export function existing(call: ServiceCall): ChatRoom {
	const found = chatRoomsOf(call.world).get(call.path.chat_id) ?? refuse(call, 232006);
	return found.dissolved ? refuse(call, 232009) : found;
}

/** The chat of the path, which the caller must be in. */
export function ownRoom(call: ServiceCall): ChatRoom {
	const found = existing(call);
	return isIn(call, found) ? found : refuse(call, 232011);
}

/** Whether the caller is in a chat. */
export function isIn({ identity }: ServiceCall, { members, bots }: ChatRoom): boolean {
	return identity === 'user' ? members.has(ACTING_USER) : bots.has('self');
}

/** Whether the caller may change what only owners and creators may. */
export function manages(
	{ identity }: ServiceCall,
	{ owner_id: owner, createdByBot }: ChatRoom,
): boolean {
	return identity === 'user' ? owner === ACTING_USER : owner === '' || createdByBot;
}

/** The open_id of a person the call names; others are refused with the code. */
export function openId(call: ServiceCall, id: string, type: string, code: number): string {
	return (findPerson(call.world, id, type) ?? refuse(call, code)).open_id;
}

export function isResigned({ world }: ServiceCall, id: string): boolean {
	return findPerson(world, id, 'open_id')?.status.is_resigned === true;
}
