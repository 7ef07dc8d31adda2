import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import { SANDBOX_APP } from '../tokens';
import type { World } from '../world';
import { manages } from './chatAccess';
import { ACTING_USER, chatRoomsOf, isInChatOf } from './chatRooms';
import type { Message } from './messageBook';
import { messageWith } from './messageBook';

/** A pinned message, as Feishu shows it. */
interface Pin {
	readonly message_id: string;
	readonly chat_id: string;
	readonly operator_id: string;
	readonly operator_id_type: 'open_id' | 'app_id';
	/** Milliseconds since the epoch. */
	readonly create_time: string;
}

/** The pinned messages, by message. */
export function pinsOf(world: World): Map<string, Pin> {
	return world.part('pins', () => new Map());
}

export const pins: Service = {
	'im.v1.pin.create': (call) => {
		const { message_id, chat_id, deleted } = pinnable(call, call.body.message_id);
		if (deleted) refuse(call, 230011);
		const known = pinsOf(call.world).get(message_id);
		if (known !== undefined) call.replayed();
		const pin: Pin = known ?? {
			message_id,
			chat_id,
			...(call.identity === 'user'
				? { operator_id: ACTING_USER, operator_id_type: 'open_id' }
				: { operator_id: SANDBOX_APP.appId, operator_id_type: 'app_id' }),
			create_time: String(call.world.now()),
		};
		pinsOf(call.world).set(message_id, pin);
		return { pin };
	},
	// "Also a success when the message is not pinned, or recalled" (documentation: im-v1/pin/delete).
	'im.v1.pin.delete': (call) => {
		const { message_id: id } = pinnable(call, call.path.message_id);
		if (!pinsOf(call.world).delete(id)) call.replayed();
		return {};
	},
	// The times are in milliseconds here, unlike those of the list of messages (documentation: im-v1/pin/list).
	'im.v1.pin.list': (call) => {
		const id = queryText(call, 'chat_id');
		const room = chatRoomsOf(call.world).get(id) ?? refuse(call, 230001, 'chat_id');
		if (!isInChatOf(call, room.chat_id)) refuse(call, 230002);
		const from = Number(queryText(call, 'start_time', '0'));
		const to = Number(queryText(call, 'end_time', String(Number.MAX_SAFE_INTEGER)));
		const found = [...pinsOf(call.world).values()]
			.filter(({ chat_id: chat }) => chat === id)
			.filter(({ create_time: time }) => Number(time) >= from && Number(time) <= to)
			.reverse();
		return page(call, found, 20);
	},
};

function pinnable(call: ServiceCall, id: string): Message {
	const message = messageWith(call.world, id) ?? refuse(call, 230001, 'message_id');
	const room = chatRoomsOf(call.world).get(message.chat_id);
	if (room?.dissolved === true) refuse(call, 232009);
	if (!isInChatOf(call, message.chat_id)) refuse(call, 230002);
	const onlyManagers = room?.settings.pin_manage_setting === 'only_manager';
	if (onlyManagers && room !== undefined && !manages(call, room)) refuse(call, 230046);
	return message;
}
