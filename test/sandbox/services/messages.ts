import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import { chatRoomsOf, isInChatOf } from './chatRooms';
import { checkContent, deliver } from './delivery';
import type { Message } from './messageBook';
import { messageWith, shownMessage, threadOf } from './messageBook';
import { findPerson, peopleOf } from './people';

export const messages: Service = {
	'im.v1.message.create': (call) => {
		const { receive_id: receiver } = call.body;
		return deliver(call, () => ({
			chat_id: chatOf(call, receiver, queryText(call, 'receive_id_type')),
			receiver,
		}));
	},
	'im.v1.message.reply': (call) =>
		deliver(call, () => {
			const answered = namedMessage(call);
			if (answered.gone === 'removed') refuse(call, 230110);
			if (answered.deleted) refuse(call, 230011);
			const { chat_id, message_id: parent_id, root_id = parent_id } = answered;
			if (chatRoomsOf(call.world).get(chat_id)?.dissolved) refuse(call, 232009);
			if (!isInChatOf(call, chat_id)) refuse(call, 230002);
			const thread = threadFor(call, answered);
			return { chat_id, receiver: chat_id, root_id, parent_id, ...thread };
		}),
	'im.v1.message.update': (call) => {
		const message = namedMessage(call);
		if (message.msg_type === 'interactive') refuse(call, 230054);
		if (message.edits >= 20) refuse(call, 230072);
		checkContent(call, call.body.msg_type, call.body.content);
		return shownMessage(call.world, edit(call, message, call.body.content));
	},
	'im.v1.message.patch': (call) => {
		const message = namedMessage(call);
		if (message.msg_type !== 'interactive') refuse(call, 230001, 'not a card');
		checkContent(call, 'interactive', call.body.content);
		edit(call, message, call.body.content);
		return {};
	},
	'im.v1.message.delete': (call) => {
		const message = namedMessage(call);
		if (message.deleted) refuse(call, 230110);
		if (message.sender.sender_type !== 'app' && call.identity === 'tenant') refuse(call, 230026);
		Object.assign(message, { deleted: true, gone: 'recalled' });
		return {};
	},
	'im.v1.message.urgentApp': (call) => alert(call, 'app'),
	'im.v1.message.urgentPhone': (call) => alert(call, 'phone'),
	'im.v1.message.urgentSms': (call) => alert(call, 'sms'),
};

/** The chat that a receiver is reached in. */
export function chatOf(call: ServiceCall, receiver: string, type: string): string {
	const { world } = call;
	if (type === 'chat_id') {
		const room = chatRoomsOf(world).get(receiver);
		// Bench and fault tests write to many chats and users; those need not be set up one by one.
		if (room === undefined) return receiver.startsWith('oc_any') ? receiver : refuse(call, 230034);
		if (room.dissolved) refuse(call, 232009);
		if (!room.bots.has('self')) refuse(call, 230002);
		return receiver;
	}
	const person =
		type === 'email'
			? peopleOf(world).find(({ email }) => email === receiver)
			: findPerson(world, receiver, type);
	if (person === undefined && receiver.startsWith('ou_any')) return `oc_p2p_${receiver}`;
	if (person === undefined) refuse(call, 230034);
	if (person.status.is_resigned) refuse(call, 230029);
	return `oc_p2p_${person.user_id}`;
}

/** The message of the path. Messages of `batch_send` (`bm-…`) are not among those that can be named. */
function namedMessage(call: ServiceCall): Message {
	return messageWith(call.world, call.path.message_id) ?? refuse(call, 230001, 'message_id');
}

/** An answer to a message of a thread stays in it; `reply_in_thread` begins one. */
function threadFor(call: ServiceCall, answered: Message): { thread_id?: string } {
	if (answered.thread_id !== undefined) return { thread_id: answered.thread_id };
	if (call.body.reply_in_thread !== true) return {};
	if (chatRoomsOf(call.world).get(answered.chat_id)?.withoutThreads) refuse(call, 230071);
	const first = messageWith(call.world, answered.root_id ?? '') ?? answered;
	return { thread_id: threadOf(call.world, first) };
}

function edit({ world }: ServiceCall, message: Message, content: string): Message {
	message.body = { content };
	message.updated = true;
	message.edits += 1;
	message.update_time = String(world.now());
	return message;
}

function alert(call: ServiceCall, how: string) {
	const message = namedMessage(call);
	const type = queryText(call, 'user_id_type', 'open_id');
	const asked: string[] = call.body.user_id_list;
	const members = chatRoomsOf(call.world).get(message.chat_id)?.members;
	const isReached = (id: string) => {
		const person = findPerson(call.world, id, type);
		return person !== undefined && (members === undefined || members.has(person.open_id));
	};
	message.urgent.push({ how, users: asked.filter(isReached) });
	return { invalid_user_id_list: asked.filter((id) => !isReached(id)) };
}
