import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import { manages, ownRoom } from './chatAccess';
import type { ChatRoom } from './chatRooms';
import { findPerson, personIdType } from './people';

/** Managers an ordinary group may have beside its owner. */
const MOST = 10;
/** Seconds a link to a chat is good for. */
const VALID: Readonly<Record<string, number>> = { week: 604_800, year: 31_536_000 };

/** Who manages a chat, and the link to it. */
export const chatManagers: Service = {
	'im.v1.chatManagers.addManagers': (call) => {
		const { room, managers, found } = asked(call);
		if (found.length === 0) refuse(call, 232027);
		if (new Set([...managers, ...found]).size > MOST) refuse(call, 232040);
		for (const id of found) managers.add(id);
		return listed(call, room);
	},
	'im.v1.chatManagers.deleteManagers': (call) => {
		const { room, managers, found } = asked(call);
		if (found.length === 0) refuse(call, 232027);
		for (const id of found) managers.delete(id);
		return listed(call, room);
	},
	'im.v1.chat.link': (call) => {
		const room = ownRoom(call);
		if (room.chat_mode === 'p2p') refuse(call, 232062);
		const sharing = room.settings.share_card_permission ?? 'allowed';
		if (sharing === 'not_allowed' && !manages(call, room)) refuse(call, 232064);
		const { validity_period: period = 'week' } = call.body;
		const isPermanent = period === 'permanently';
		const seconds = Math.floor(call.world.now() / 1000);
		return {
			share_link: `https://applink.feishu.cn/client/chat/chatter/add_by_link?link_token=${call.world.id('lt')}`,
			expire_time: isPermanent ? '0' : String(seconds + VALID[period]),
			is_permanent: isPermanent,
		};
	},
};

/** Who is asked for and in the chat, by open_id or app_id: others are passed over without a word. */
function asked(call: ServiceCall) {
	const room = ownRoom(call);
	if (call.overlapping.some(({ path }) => path.includes(`/${room.chat_id}/`))) refuse(call, 232019);
	if (!manages(call, room)) refuse(call, 232038);
	const type = queryText(call, 'member_id_type', 'open_id');
	const ids: string[] = call.body.manager_ids ?? [];
	if (type === 'app_id' && ids.length > 5) refuse(call, 232001, 'manager_ids: at most 5 bots');
	const found =
		type === 'app_id'
			? ids.filter((id) => room.bots.has(id))
			: ids
					.map((id) => findPerson(call.world, id, type)?.open_id ?? '')
					.filter((id) => room.members.has(id));
	return { room, found, managers: (room.managers ??= new Set()) };
}

function listed(call: ServiceCall, { managers = new Set() }: ChatRoom) {
	const type = queryText(call, 'member_id_type', 'open_id');
	const all = [...managers];
	const users = all.filter((id) => !id.startsWith('cli_'));
	const kind = type === 'app_id' ? 'open_id' : personIdType(type);
	return {
		chat_managers: users.map((id) => findPerson(call.world, id, 'open_id')?.[kind] ?? id),
		chat_bot_managers: all.filter((id) => id.startsWith('cli_')),
	};
}
