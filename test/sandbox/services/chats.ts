import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse, without } from '../service';
import type { ChatRoom } from './chatRooms';
import { ACTING_USER, addChatRoom, chatRoomsOf } from './chatRooms';
import { findPerson, peopleOf, personIdType } from './people';

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
		const keys = world.part('chatKeys', () => new Map<string, ChatRoom>());
		const key = `${queryText(call, 'uuid')} ${body.owner_id ?? ''}`;
		const known = queryText(call, 'uuid') === '' ? undefined : keys.get(key);
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
		keys.set(key, made);
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
	'im.v1.chat.list': (call) => page(call, roomsIn(call).map(shortForm(call)), 20),
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
	'im.v1.chatMembers.get': (call) => {
		const found = ownRoom(call);
		const type = personIdType(queryText(call, 'member_id_type', 'open_id'));
		const members = peopleOf(call.world)
			.filter((person) => found.members.has(person.open_id))
			.map((person) => ({
				member_id_type: type,
				member_id: person[type],
				name: person.name,
				tenant_key: 'sandbox',
			}));
		return { ...page(call, members, 20), member_total: members.length };
	},
	'im.v1.chatMembers.create': (call) => {
		const found = ownRoom(call);
		const adding = found.settings.add_member_permission ?? 'all_members';
		if (adding === 'only_owner' && !manages(call, found)) refuse(call, 232017);
		return queryText(call, 'member_id_type', 'open_id') === 'app_id'
			? addBots(call, found)
			: addUsers(call, found);
	},
	'im.v1.chatMembers.isInChat': (call) => ({
		is_in_chat: isIn(call, existing(call)),
	}),
	'im.v1.chatMembers.meJoin': (call) => {
		const found = existing(call);
		if (found.chat_type !== 'public') refuse(call, 232008);
		if (found.settings.membership_approval === 'approval_required') refuse(call, 232075);
		if (call.identity === 'user') found.members.add(ACTING_USER);
		else found.bots.add('self');
		return {};
	},
};

function addUsers(call: ServiceCall, room: ChatRoom) {
	const type = queryText(call, 'member_id_type', 'open_id');
	const asked: string[] = call.body.id_list ?? [];
	const unknown = asked.filter((id) => findPerson(call.world, id, type) === undefined);
	const known = asked.filter((id) => !unknown.includes(id));
	const invalid = known.filter((id) => isResigned(call, openId(call, id, type, 232043)));
	const usable = known.filter((id) => !invalid.includes(id));
	const tolerates = queryText(call, 'succeed_type', '0');
	if (tolerates === '0' && unknown.length > 0) refuse(call, 232043);
	if (tolerates === '2' && usable.length < asked.length) refuse(call, 232043);
	if (asked.length === 0 || (tolerates !== '1' && usable.length === 0)) refuse(call, 232027);
	if (room.members.size + usable.length > 5000) refuse(call, 232013);
	const waits = room.settings.membership_approval === 'approval_required' && !manages(call, room);
	if (!waits) for (const id of usable) room.members.add(openId(call, id, type, 232043));
	return {
		invalid_id_list: invalid,
		not_existed_id_list: unknown,
		pending_approval_id_list: waits ? usable : [],
	};
}

/** Every app whose id starts with cli_a exists in the sandbox. */
function addBots(call: ServiceCall, room: ChatRoom) {
	const asked: string[] = call.body.id_list ?? [];
	if (asked.length > 5) refuse(call, 232001, 'id_list: at most 5 bots');
	const known = asked.filter((id) => id.startsWith('cli_a'));
	if (room.bots.size + known.length > 15) refuse(call, 232013);
	for (const id of known) room.bots.add(id);
	return {
		invalid_id_list: [],
		not_existed_id_list: asked.filter((id) => !known.includes(id)),
		pending_approval_id_list: [],
	};
}

/** The chat of the path, whether or not the caller is in it. */
function existing(call: ServiceCall): ChatRoom {
	const found = chatRoomsOf(call.world).get(call.path.chat_id) ?? refuse(call, 232006);
	return found.dissolved ? refuse(call, 232009) : found;
}

/** The chat of the path, which the caller must be in. */
function ownRoom(call: ServiceCall): ChatRoom {
	const found = existing(call);
	return isIn(call, found) ? found : refuse(call, 232011);
}

function isIn({ identity }: ServiceCall, { members, bots }: ChatRoom): boolean {
	return identity === 'user' ? members.has(ACTING_USER) : bots.has('self');
}

function manages({ identity }: ServiceCall, { owner_id: owner, createdByBot }: ChatRoom): boolean {
	return identity === 'user' ? owner === ACTING_USER : owner === '' || createdByBot;
}

function roomsIn(call: ServiceCall): ChatRoom[] {
	return [...chatRoomsOf(call.world).values()].filter(
		(room) => isIn(call, room) && !room.dissolved,
	);
}

function openId(call: ServiceCall, id: string, type: string, code: number): string {
	return (findPerson(call.world, id, type) ?? refuse(call, code)).open_id;
}

function isResigned({ world }: ServiceCall, id: string): boolean {
	return findPerson(world, id, 'open_id')?.status.is_resigned === true;
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
