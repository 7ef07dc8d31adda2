import type { Service } from '../service';
import { page, queryText } from '../service';
import type { ChatRoom } from './chatRooms';
import { chatRoomsOf } from './chatRooms';

export const chats: Service = {
	'im.v1.chat.list': (call) => page(call, joined(chatRoomsOf(call.world)).map(shortForm), 20),
	'im.v1.chat.search': (call) => {
		const sought = queryText(call, 'query').toLowerCase();
		const found =
			sought === '' || sought.length > 64
				? []
				: joined(chatRoomsOf(call.world)).filter(({ name }) => name.toLowerCase().includes(sought));
		return page(call, found.map(shortForm), 20);
	},
};

function joined(rooms: Map<string, ChatRoom>): ChatRoom[] {
	return [...rooms.values()].filter(({ bots, dissolved }) => bots.has('self') && !dissolved);
}

function shortForm({ chat_id, name, description, owner_id }: ChatRoom) {
	return { chat_id, name, description, owner_id, owner_id_type: 'open_id', external: false };
}
