import type { Sockets } from '../sending/sockets';
import { approvalInstancesOf } from '../services/approvalBook';
import { basesOf, LOAD } from '../services/bases';
import { chatRoomsOf } from '../services/chatRooms';
import type { Message } from '../services/messageBook';
import { messagesIn, messagesOf } from '../services/messageBook';
import { peopleOf } from '../services/people';
import { reactionsOf } from '../services/reactions';
import type { World } from '../world';
import { cardOf } from './buttons';
import { privateChatOf } from './messages';
import type { Outbox } from './outbox';

const MESSAGES = 50;
const ROWS = 20;

/** All that the page shows. */
export type Shown = ReturnType<typeof shown>;

/** Gathers all that the page shows. */
export function shown(world: World, outbox: Outbox, sockets: Sockets) {
	const people = peopleOf(world).map(({ open_id, name }) => ({ id: open_id, name }));
	const groups = [...chatRoomsOf(world).values()]
		.filter(({ bots, dissolved }) => bots.has('self') && !dissolved)
		.map(({ chat_id, name }) => ({ id: chat_id, name, user: '' }));
	const directs = people.map(({ id, name }) => ({ id: privateChatOf(world, id), name, user: id }));
	const names = new Map(people.map(({ id, name }) => [id, name]));
	return {
		people,
		chats: [...groups, ...directs].map((chat) => ({
			...chat,
			latest: Number(messagesIn(world, chat.id).at(-1)?.create_time ?? 0),
		})),
		messages: [...groups, ...directs].flatMap(({ id }) =>
			messagesIn(world, id)
				.slice(-MESSAGES)
				.map((message) => shownMessage(world, message, names)),
		),
		said: messagesOf(world).length,
		tables: tablesOf(world),
		approvals: [...approvalInstancesOf(world).values()]
			.map(({ instance_code: id, approval_name: name, status }) => ({ id, name, status }))
			.reverse(),
		connections: sockets.open.size,
		url: outbox.url,
		sent: [...outbox.sent].reverse(),
	};
}

function shownMessage(world: World, message: Message, names: ReadonlyMap<string, string>) {
	const { message_id: id, chat_id, msg_type: type, sender, body, deleted, mentions } = message;
	const texts = new Map(mentions?.map(({ key, name }) => [key, `@${name}`]));
	return {
		id,
		chat: chat_id,
		type,
		by: names.get(sender.id) ?? 'Sandbox',
		isBot: sender.sender_type === 'app',
		at: Number(message.create_time),
		isEdited: message.updated,
		inThread: message.thread_id !== undefined || message.parent_id !== undefined,
		content: deleted
			? {}
			: type === 'interactive'
				? cardOf(world, message)
				: JSON.parse(body.content.replace(/@_user_\d+/g, (key) => texts.get(key) ?? key)),
		isGone: deleted,
		reactions: reactionsOf(world)
			.filter((one) => one.message_id === id)
			.map(({ emoji_type: emoji }) => emoji),
	};
}

function tablesOf(world: World) {
	return [...basesOf(world).values()].flatMap(({ app_token: base, name: baseName, tables }) =>
		[...tables.values()]
			.filter(({ table_id: id }) => id !== LOAD.tableId)
			.map(({ table_id: id, name, columns, records }) => ({
				base,
				id,
				name: `${baseName} · ${name}`,
				columns: columns
					.filter(({ type }) => type === 1 || type === 2 || type === 3)
					.map((column) => column.field_name),
				rows: [...records.values()].slice(-ROWS).map(({ record_id, fields }) => ({
					id: record_id,
					fields,
				})),
			})),
	);
}
