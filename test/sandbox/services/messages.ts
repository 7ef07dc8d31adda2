import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import { SANDBOX_APP } from '../tokens';
import type { World } from '../world';
import { chatRoomsOf } from './chatRooms';
import { findPerson, peopleOf } from './people';

/** A message the sandbox delivered. */
export interface Message {
	message_id: string;
	msg_type: string;
	create_time: string;
	update_time: string;
	deleted: boolean;
	updated: boolean;
	chat_id: string;
	sender: { id: string; id_type: string; sender_type: string };
	body: { content: string };
	/** Besides Feishu's fields, for assertions: whom it went to, how often it was edited, who was alerted. */
	receiver: string;
	edits: number;
	urgent: Array<{ how: string; users: string[] }>;
	sentBy: 'tenant' | 'user';
}

/** All delivered messages, oldest first. */
export function messagesOf(world: World): Message[] {
	return world.part('messages', () => []);
}

const KEY_LIFETIME = 3_600_000;
const TEXT_BYTES = 150 * 1024;
const RICH_BYTES = 30 * 1024;

export const messages: Service = {
	'im.v1.message.create': (call) => {
		const { world, body, identity } = call;
		const keys = world.part('messageKeys', () => new Map<string, Message>());
		const known = keys.get(body.uuid);
		if (known !== undefined && Number(known.create_time) > world.now() - KEY_LIFETIME) {
			return shown(known);
		}
		checkContent(call, body.msg_type, body.content);
		const now = String(world.now());
		const message: Message = {
			message_id: world.id('om_'),
			msg_type: body.msg_type,
			create_time: now,
			update_time: now,
			deleted: false,
			updated: false,
			chat_id: chatOf(call, body.receive_id, queryText(call, 'receive_id_type')),
			sender: { id: SANDBOX_APP.appId, id_type: 'app_id', sender_type: 'app' },
			body: { content: body.content },
			receiver: body.receive_id,
			edits: 0,
			urgent: [],
			sentBy: identity,
		};
		messagesOf(world).push(message);
		if (body.uuid !== undefined) keys.set(body.uuid, message);
		return shown(message);
	},
	'im.v1.message.update': (call) => {
		const message = ownMessage(call);
		if (message.msg_type === 'interactive') refuse(call, 230054);
		if (message.edits >= 20) refuse(call, 230072);
		checkContent(call, call.body.msg_type, call.body.content);
		return shown(edit(call, message, call.body.content));
	},
	'im.v1.message.patch': (call) => {
		const message = ownMessage(call);
		if (message.msg_type !== 'interactive') refuse(call, 230001, 'not a card');
		checkContent(call, 'interactive', call.body.content);
		edit(call, message, call.body.content);
		return {};
	},
	'im.v1.message.get': (call) => ({ items: [shown(ownMessage(call))] }),
	'im.v1.message.urgentApp': (call) => alert(call, 'app'),
	'im.v1.message.urgentPhone': (call) => alert(call, 'phone'),
	'im.v1.message.urgentSms': (call) => alert(call, 'sms'),
};

function checkContent(call: ServiceCall, type: string, content: string): void {
	const bytes = Buffer.byteLength(content);
	if (type === 'text' && bytes > TEXT_BYTES) refuse(call, 230025);
	if ((type === 'post' || type === 'interactive') && bytes > RICH_BYTES) refuse(call, 230025);
	try {
		JSON.parse(content);
	} catch {
		refuse(call, 230001, 'content is not a string in json format');
	}
}

function chatOf(call: ServiceCall, receiver: string, type: string): string {
	const { world } = call;
	if (type === 'chat_id') {
		const room = chatRoomsOf(world).get(receiver);
		// Bench and fault tests write to many chats; those need not be set up one by one.
		if (room === undefined) return receiver.startsWith('oc_any') ? receiver : refuse(call, 230034);
		if (room.dissolved) refuse(call, 232009);
		if (!room.bots.has('self')) refuse(call, 230002);
		return receiver;
	}
	const person =
		type === 'email'
			? peopleOf(world).find(({ email }) => email === receiver)
			: findPerson(world, receiver, type);
	if (person === undefined) refuse(call, 230034);
	if (person.status.is_resigned) refuse(call, 230029);
	return `oc_p2p_${person.user_id}`;
}

function ownMessage(call: ServiceCall): Message {
	const found = messagesOf(call.world).find(({ message_id: id }) => id === call.path.message_id);
	return found ?? refuse(call, 230001, 'message_id');
}

function edit({ world }: ServiceCall, message: Message, content: string): Message {
	message.body = { content };
	message.updated = true;
	message.edits += 1;
	message.update_time = String(world.now());
	return message;
}

function alert(call: ServiceCall, how: string) {
	const message = ownMessage(call);
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

/** A message as Feishu shows it, without what is kept for assertions. */
function shown(message: Message) {
	const { message_id, msg_type, create_time, update_time, deleted, updated, chat_id } = message;
	const { sender, body } = message;
	return {
		message_id,
		msg_type,
		create_time,
		update_time,
		deleted,
		updated,
		chat_id,
		sender,
		body,
	};
}
