import type { Service } from '../service';
import { page, queryText, refuse } from '../service';
import { SANDBOX_APP } from '../tokens';
import type { World } from '../world';
import { chatRoomsOf, isInChatOf } from './chatRooms';
import { messageWith } from './messageBook';
import { peopleOf, personIdType } from './people';

/** "Of the last 7 days" (documentation: im-v1/message/read_users). */
const TOLD_FOR = 7 * 24 * 3_600_000;

/** Those who do not look at their messages, by open_id. */
export function awayOf(world: World): Set<string> {
	return world.part('away', () => new Set());
}

export const readers: Service = {
	/** In the sandbox the users of a chat read everything, a minute after it was sent, unless they are away. */
	'im.v1.message.readUsers': (call) => {
		const { world } = call;
		const message = messageWith(world, call.path.message_id) ?? refuse(call, 230001, 'message_id');
		if (!isInChatOf(call, message.chat_id)) refuse(call, 230002);
		if (message.deleted) refuse(call, 230110);
		if (message.sender.id !== SANDBOX_APP.appId) refuse(call, 230012);
		if (Number(message.create_time) < world.now() - TOLD_FOR) refuse(call, 230033);
		const type = personIdType(queryText(call, 'user_id_type'));
		const members = chatRoomsOf(world).get(message.chat_id)?.members;
		const away = awayOf(world);
		const found = peopleOf(world).filter(({ open_id: id }) => members?.has(id) && !away.has(id));
		return page(
			call,
			found.map((person) => ({
				user_id_type: type,
				user_id: person[type],
				timestamp: String(Number(message.create_time) + 60_000),
				tenant_key: 'sandbox',
			})),
			20,
		);
	},
};
