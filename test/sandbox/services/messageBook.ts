import { without } from '../service';
import type { World } from '../world';
import type { Mention } from './mentions';
import { withMentions } from './mentions';
import { seededMessages } from './seededMessages';

/** A message of the sandbox. */
export interface Message {
	message_id: string;
	/** The first message of the replies this one belongs to. */
	root_id?: string;
	/** The message it answers. */
	parent_id?: string;
	/** Only of messages in a thread, its first one included. */
	thread_id?: string;
	/** Of a message inside a merged, forwarded one: that one. */
	upper_message_id?: string;
	msg_type: string;
	/** Milliseconds since the epoch. */
	create_time: string;
	update_time: string;
	deleted: boolean;
	updated: boolean;
	chat_id: string;
	sender: { id: string; id_type: string; sender_type: string };
	/** As it was sent. */
	body: { content: string };
	mentions?: Mention[];
	/** Besides Feishu's fields, for assertions: whom it went to, how often it was edited, who was alerted. */
	receiver: string;
	edits: number;
	urgent: Array<{ how: string; users: string[] }>;
	sentBy: 'tenant' | 'user';
	/** How a deleted message went: taken back by its sender, or removed for good. */
	gone?: 'recalled' | 'removed';
}

/** All messages delivered through the API, oldest first; those the chats start with are not among them. */
export function messagesOf(world: World): Message[] {
	return world.part('messages', () => []);
}

interface Book {
	readonly byId: Map<string, Message>;
	/** By chat, oldest first. */
	readonly byChat: Map<string, Message[]>;
	/** Chats by the ids of their threads. */
	readonly threads: Map<string, string>;
	/** How many delivered messages are in it. */
	entered: number;
}

/** Everything that was ever said, found by id, chat and thread without a search. */
function bookOf(world: World): Book {
	const book = world.part('messageBook', (): Book => {
		const fresh = { byId: new Map(), byChat: new Map(), threads: new Map(), entered: 0 };
		for (const message of seededMessages(world)) enter(fresh, message);
		return fresh;
	});
	const delivered = messagesOf(world);
	for (; book.entered < delivered.length; book.entered += 1) enter(book, delivered[book.entered]);
	return book;
}

function enter({ byId, byChat, threads }: Book, message: Message): void {
	byId.set(message.message_id, message);
	const chat = byChat.get(message.chat_id);
	if (chat === undefined) byChat.set(message.chat_id, [message]);
	else chat.push(message);
	if (message.thread_id !== undefined) threads.set(message.thread_id, message.chat_id);
}

export function messageWith(world: World, id: string): Message | undefined {
	return bookOf(world).byId.get(id);
}

/** The messages of a chat, oldest first. */
export function messagesIn(world: World, chatId: string): readonly Message[] {
	return bookOf(world).byChat.get(chatId) ?? [];
}

/** The messages inside a merged, forwarded one, oldest first. */
export function messagesInside(world: World, id: string): Message[] {
	return [...bookOf(world).byId.values()].filter(({ upper_message_id: upper }) => upper === id);
}

/** The chat a thread is in. */
export function chatOfThread(world: World, threadId: string): string | undefined {
	return bookOf(world).threads.get(threadId);
}

/** The thread that begins with a message; it is opened when there is none. */
export function threadOf(world: World, first: Message): string {
	first.thread_id ??= `omt_${first.message_id.slice(3, 19)}`;
	bookOf(world).threads.set(first.thread_id, first.chat_id);
	return first.thread_id;
}

const OWN = ['receiver', 'edits', 'urgent', 'sentBy', 'gone'];

/** A message as Feishu shows it: a text with its mentions taken out, a deleted message without content. */
export function shownMessage(world: World, message: Message) {
	const { sender, body, msg_type: type, deleted } = message;
	const shown = { ...without(message, ...OWN), sender: { ...sender, tenant_key: 'sandbox' } };
	if (deleted) return without(shown, 'body', 'mentions');
	if (type !== 'text') return shown;
	const { content, mentions } = withMentions(world, body.content);
	return { ...shown, body: { content }, ...(mentions.length === 0 ? {} : { mentions }) };
}
