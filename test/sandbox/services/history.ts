import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import { isInChatOf } from './chatRooms';
import type { Message } from './messageBook';
import { chatOfThread, messagesIn, messagesInside, messageWith, shownMessage } from './messageBook';
import { findPerson, personIdType } from './people';

/** Seconds have ten digits until the year 2286; what has more was meant as milliseconds. */
const SECONDS = /^\d{1,10}$/;

export const history: Service = {
	'im.v1.message.list': (call) => {
		const isThread = queryText(call, 'container_id_type') === 'thread';
		const found = isThread ? inThread(call) : inChat(call);
		const sorted = queryText(call, 'sort_type') === 'ByCreateTimeDesc' ? found.toReversed() : found;
		const { items, ...rest } = page(call, sorted, 20);
		return { ...rest, items: items.map((message) => shownMessage(call.world, message)) };
	},
	'im.v1.message.get': (call) => {
		const message = messageWith(call.world, call.path.message_id);
		if (message === undefined) return refuse(call, 230001, 'message_id');
		if (!isInChatOf(call, message.chat_id)) refuse(call, 230002);
		if (message.gone === 'removed') refuse(call, 230110);
		const inside = messagesInside(call.world, message.message_id);
		return { items: [message, ...inside].map((one) => withIds(call, one)) };
	},
};

/** A message with its sender's id as the call asks for it. */
function withIds(call: ServiceCall, message: Message): object {
	const type = personIdType(queryText(call, 'user_id_type', 'open_id'));
	const person = findPerson(call.world, message.sender.id, 'open_id');
	const sender =
		person === undefined ? message.sender : { ...message.sender, id: person[type], id_type: type };
	return shownMessage(call.world, { ...message, sender });
}

/** The messages of a chat; of a thread in it, only the first one. */
function inChat(call: ServiceCall): Message[] {
	const chat = queryText(call, 'container_id');
	if (!isInChatOf(call, chat)) refuse(call, 230002);
	const start = secondsOf(call, 'start_time') ?? 0;
	const end = secondsOf(call, 'end_time') ?? Infinity;
	if (end < start) refuse(call, 230001, 'end_time is before start_time');
	return messagesIn(call.world, chat).filter(
		({ create_time: time, thread_id: thread, root_id: root, upper_message_id: upper }) =>
			upper === undefined &&
			Number(time) >= start * 1000 &&
			Math.floor(Number(time) / 1000) <= end &&
			(thread === undefined || root === undefined),
	);
}

function inThread(call: ServiceCall): Message[] {
	// "Threads do not support a period" (documentation: im-v1/message/list).
	for (const name of ['start_time', 'end_time']) {
		if (call.query[name] !== undefined) refuse(call, 230001, `${name} of a thread`);
	}
	const thread = queryText(call, 'container_id');
	const chat = chatOfThread(call.world, thread) ?? refuse(call, 230001, 'container_id');
	if (!isInChatOf(call, chat)) refuse(call, 230073);
	return messagesIn(call.world, chat).filter(({ thread_id: id }) => id === thread);
}

function secondsOf(call: ServiceCall, name: string): number | undefined {
	if (call.query[name] === undefined) return undefined;
	const text = queryText(call, name);
	return SECONDS.test(text) ? Number(text) : refuse(call, 230001, `${name} is not in seconds`);
}
