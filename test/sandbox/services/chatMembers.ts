import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import { existing, isIn, isResigned, manages, openId, ownRoom } from './chatAccess';
import type { ChatRoom } from './chatRooms';
import { ACTING_USER } from './chatRooms';
import { findPerson, peopleOf, personIdType } from './people';

export const chatMembers: Service = {
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
		checkTurn(call, found);
		const adding = found.settings.add_member_permission ?? 'all_members';
		if (adding === 'only_owner' && !manages(call, found)) refuse(call, 232017);
		return queryText(call, 'member_id_type', 'open_id') === 'app_id'
			? addBots(call, found)
			: addUsers(call, found);
	},
	'im.v1.chatMembers.delete': (call) => {
		const found = ownRoom(call);
		checkTurn(call, found);
		return queryText(call, 'member_id_type', 'open_id') === 'app_id'
			? removeBots(call, found)
			: removeUsers(call, found);
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

/** Calls for one chat have to come one after the other. */
function checkTurn(call: ServiceCall, { chat_id: id }: ChatRoom): void {
	if (call.overlapping.some(({ path }) => path.includes(`/${id}/`))) refuse(call, 232019);
}

/** Everybody may leave; only who manages the chat may have others leave. */
function removeUsers(call: ServiceCall, room: ChatRoom) {
	const type = queryText(call, 'member_id_type', 'open_id');
	const asked: string[] = call.body.id_list ?? [];
	const found = asked.map((id) => findPerson(call.world, id, type)?.open_id ?? '');
	const self = call.identity === 'user' ? ACTING_USER : '';
	if (found.some((id) => id !== self) && !manages(call, room)) refuse(call, 232014);
	if (!found.some((id) => room.members.has(id))) refuse(call, 232027);
	if (found.some((id) => id !== '' && id === room.owner_id && id !== self)) refuse(call, 232076);
	const invalid = asked.filter((_, index) => !room.members.has(found[index]));
	for (const id of found) room.members.delete(id);
	return { invalid_id_list: invalid };
}

function removeBots(call: ServiceCall, room: ChatRoom) {
	const asked: string[] = call.body.id_list ?? [];
	if (asked.length > 5) refuse(call, 232001, 'id_list: at most 5 bots');
	if (!manages(call, room)) refuse(call, 232014);
	const there = asked.filter((id) => room.bots.has(id));
	if (there.length === 0) refuse(call, 232027);
	for (const id of there) room.bots.delete(id);
	return { invalid_id_list: asked.filter((id) => !there.includes(id)) };
}

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
