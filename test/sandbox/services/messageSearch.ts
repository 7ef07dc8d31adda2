import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import { chatRoomsOf, isInChatOf } from './chatRooms';
import type { Message } from './messageBook';
import { messagesIn } from './messageBook';
import { findPerson } from './people';

/** Finds messages by their words, and answers with ids alone. */
export const messageSearch: Service = {
	'search.v2.message.create': (call) => {
		const {
			query,
			from_ids: senders,
			chat_ids: chats,
			message_type: type,
			chat_type: chatType,
			start_time: start = 0,
			end_time: end = Infinity,
		} = call.body;
		const isChat = (id: string) => id.startsWith('oc_');
		if (chats?.every(isChat) === false) refuse(call, 1278001, 'chat_ids');
		const seconds = ({ create_time: time }: Message) => Math.floor(Number(time) / 1000);
		const found = messagesOfCaller(call, chatType)
			.filter(({ body }) => body.content.toLowerCase().includes(String(query).toLowerCase()))
			.filter(({ chat_id: chat }) => chats === undefined || chats.includes(chat))
			.filter(({ msg_type: own }) => type === undefined || own === type)
			.filter((message) => seconds(message) >= Number(start) && seconds(message) <= Number(end))
			.filter(({ sender }) => senders === undefined || openIds(call, senders).includes(sender.id));
		return page(
			call,
			found.reverse().map(({ message_id: id }) => id),
			20,
		);
	},
};

function messagesOfCaller(call: ServiceCall, chatType: string | undefined): Message[] {
	return [...chatRoomsOf(call.world).values()]
		.filter(({ chat_id: id }) => isInChatOf(call, id))
		.filter(
			({ chat_mode: mode }) =>
				chatType === undefined || (mode === 'p2p') === (chatType === 'p2p_chat'),
		)
		.flatMap(({ chat_id: id }) => messagesIn(call.world, id));
}

function openIds(call: ServiceCall, ids: readonly string[]): string[] {
	const type = queryText(call, 'user_id_type', 'open_id');
	return ids.map((id) => findPerson(call.world, id, type)?.open_id ?? id);
}
