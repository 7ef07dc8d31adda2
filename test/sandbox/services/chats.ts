import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse, without } from '../service';
import { isIn, isResigned, manages, openId, ownRoom } from './chatAccess';
import type { ChatRoom } from './chatRooms';
import { ACTING_USER, addChatRoom, chatRoomsOf } from './chatRooms';
import { findPerson, personIdType } from './people';

export const chats: Service = {
	'im.v1.chat.create': (call) => {
		const { world, body } = call;
		if (body.chat_type === 'public' && body.name === undefined) refuse(call, 232042);
		if (body.chat_type === 'public' && [...body.name].length < 2) refuse(call, 232020);
		const type = queryText(call, 'user_id_type', 'open_id');
		const users: string[] = body.user_id_list ?? [];
		const owner = body.owner_id === undefined ? '' : openId(call, body.owner_id, type, 232030);
		const members = users.map((id) => openId(call, id, type, 232043));
		if (members.some((id) => isResigned(call, id))) refuse(call, 232022);
		const keys = world.part('chatKeys', () => new Map<string, { room: ChatRoom; at: number }>());
		const key = `${queryText(call, 'uuid')} ${body.owner_id ?? ''}`;
		const before = queryText(call, 'uuid') === '' ? undefined : keys.get(key);
		const isFresh = before !== undefined && before.at > world.now() - KEY_LIFETIME;
		const known = isFresh ? before.room : undefined;
		if (known !== undefined) call.replayed();
		const { name = '', description = '', chat_type: chatType = 'private', ...rest } = body;
		const settings = without(rest, 'owner_id', 'user_id_list', 'chat_mode');
		const made =
			known ??
			addChatRoom(world, {
				name,
				description,
				owner_id: owner,
				chat_type: chatType,
				members: new Set(owner === '' ? members : [owner, ...members]),
				settings,
			});
		if (known === undefined) keys.set(key, { room: made, at: world.now() });
		return { chat_id: made.chat_id, ...longForm(call, made) };
	},
	'im.v1.chat.get': (call) => {
		const { chat_id: id } = call.path;
		const found = chatRoomsOf(call.world).get(id) ?? refuse(call, 232006);
		const counts = {
			user_count: String(found.members.size),
			bot_count: String(found.bots.size),
			chat_status: found.dissolved ? 'dissolved' : 'normal',
		};
		return isIn(call, found)
			? { ...longForm(call, found), ...counts }
			: { name: found.name, avatar: found.avatar, ...counts };
	},
	'im.v1.chat.update': (call) => {
		const found = ownRoom(call);
		const { name, description, avatar, owner_id: owner, ...settings } = call.body;
		const others = owner !== undefined || Object.keys(settings).length > 0;
		if (others && !manages(call, found)) refuse(call, 232016);
		const { add_member_permission: adding, share_card_permission: sharing } = settings;
		const partner = { all_members: 'allowed', only_owner: 'not_allowed' }[String(adding)];
		if (sharing !== partner) refuse(call, 232001, 'share_card_permission');
		const isTaken = [...chatRoomsOf(call.world).values()].some(
			(other) => other !== found && other.chat_type === 'public' && other.name === name,
		);
		if (found.chat_type === 'public' && isTaken) refuse(call, 232026);
		if (owner !== undefined) {
			const id = openId(call, owner, queryText(call, 'user_id_type', 'open_id'), 232035);
			if (!found.members.has(id)) refuse(call, 232012);
			found.owner_id = id;
		}
		found.name = name ?? found.name;
		found.description = description ?? found.description;
		found.avatar = avatar ?? found.avatar;
		Object.assign(found.settings, settings);
		return {};
	},
	'im.v1.chat.delete': (call) => {
		const found = ownRoom(call);
		const isOwner = found.owner_id === (call.identity === 'user' ? ACTING_USER : '');
		if (!isOwner && !(call.identity === 'tenant' && found.createdByBot)) refuse(call, 232017);
		found.dissolved = true;
		return {};
	},
	'im.v1.chat.list': (call) => {
		const rooms = roomsIn(call);
		const isNewestFirst = queryText(call, 'sort_type') === 'ByActiveTimeDesc';
		return page(call, (isNewestFirst ? rooms.toReversed() : rooms).map(shortForm(call)), 20);
	},
	'im.v1.chat.search': (call) => {
		const query = queryText(call, 'query');
		const [, quoted] = /^"(.*)"$/.exec(query) ?? [];
		// A hyphen outside quotes cuts the query up.
		const isLost = query === '' || query.length > 64 || (quoted === undefined && /-/.test(query));
		const sought = (quoted ?? query).toLowerCase();
		const visible = [...chatRoomsOf(call.world).values()].filter(
			(room) => !room.dissolved && (isIn(call, room) || room.chat_type === 'public'),
		);
		const found = visible.filter(({ name }) => name.toLowerCase().includes(sought));
		return page(call, isLost ? [] : found.map(shortForm(call)), 20);
	},
};

/** "One chat for one uuid and owner within 10 hours" (documentation: im-v1/chat/create). */
const KEY_LIFETIME = 10 * 3_600_000;

function roomsIn(call: ServiceCall): ChatRoom[] {
	return [...chatRoomsOf(call.world).values()].filter(
		(room) => isIn(call, room) && !room.dissolved,
	);
}

/** The owner as Feishu shows it: nothing when a bot owns the chat. */
function ownerOf(call: ServiceCall, { owner_id: owner }: ChatRoom) {
	const type = personIdType(queryText(call, 'user_id_type', 'open_id'));
	const person = findPerson(call.world, owner, 'open_id');
	return person === undefined ? {} : { owner_id: person[type], owner_id_type: type };
}

function shortForm(call: ServiceCall) {
	return (room: ChatRoom) => ({
		chat_id: room.chat_id,
		avatar: room.avatar,
		name: room.name,
		description: room.description,
		...ownerOf(call, room),
		external: false,
		tenant_key: 'sandbox',
		chat_status: 'normal',
	});
}

function longForm(call: ServiceCall, room: ChatRoom) {
	return {
		avatar: room.avatar,
		name: room.name,
		description: room.description,
		...ownerOf(call, room),
		add_member_permission: 'all_members',
		share_card_permission: 'allowed',
		at_all_permission: 'all_members',
		edit_permission: 'all_members',
		group_message_type: 'chat',
		chat_mode: room.chat_mode,
		chat_type: room.chat_type,
		chat_tag: 'inner',
		membership_approval: 'no_approval_required',
		external: false,
		tenant_key: 'sandbox',
		...room.settings,
	};
}
