import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import { isIn } from './chatAccess';
import type { ChatRoom } from './chatRooms';
import { chatRoomsOf } from './chatRooms';
import { findPerson, personIdType } from './people';

/** Codes of the calls for the new kind. */
const DOCUMENT = { unknown: 1770002, outside: 1772003 };

/** Announcements of chats: those of the new kind are documents, those of the old one JSON. */
export const announcements: Service = {
	'docx.v1.chatAnnouncement.get': (call) => {
		const { room, kind, lines } = announced(call, DOCUMENT);
		if (kind === 'doc') refuse(call, 1772006);
		const seconds = 1_779_066_000;
		return {
			revision_id: lines.length,
			create_time: seconds,
			update_time: seconds,
			create_time_v2: String(seconds),
			update_time_v2: String(seconds),
			announcement_type: kind,
			...people(call, room),
		};
	},
	'docx.v1.chatAnnouncementBlock.list': (call) => {
		const { room, kind, lines } = announced(call, DOCUMENT);
		if (kind === 'doc') refuse(call, 1772006);
		const ids = lines.map((_, index) => `block${index}`);
		const blocks = [
			{ block_id: room.chat_id, block_type: 1, children: ids, page: { elements: [run('')] } },
			...lines.map((line, index) => ({
				block_id: ids[index],
				block_type: 2,
				parent_id: room.chat_id,
				text: { elements: [run(line)], style: {} },
			})),
		];
		return page(call, blocks, 500);
	},
	'im.v1.chatAnnouncement.get': (call) => {
		const { room, kind, lines } = announced(call, { unknown: 232003, outside: 232011 });
		if (kind === 'docx') refuse(call, 232097);
		const blocks = lines.map((text) => ({
			type: 'paragraph',
			paragraph: { elements: [{ type: 'textRun', textRun: { text, style: {} } }] },
		}));
		return {
			content: JSON.stringify({ title: { elements: [] }, body: { blocks } }),
			revision: String(lines.length),
			create_time: '1779066000',
			update_time: '1779066000',
			...people(call, room),
		};
	},
};

/** The chat of the path and its announcement. @param unknown the code for a chat that is not there */
function announced(call: ServiceCall, { unknown, outside }: { unknown: number; outside: number }) {
	const room = chatRoomsOf(call.world).get(call.path.chat_id) ?? refuse(call, unknown);
	if (!isIn(call, room)) refuse(call, outside);
	return { room, ...(room.announcement ?? { kind: 'docx' as const, lines: [] }) };
}

function people(call: ServiceCall, { owner_id: owner }: ChatRoom) {
	const type = personIdType(queryText(call, 'user_id_type', 'open_id'));
	const id = findPerson(call.world, owner, 'open_id')?.[type] ?? owner;
	return { owner_id: id, owner_id_type: type, modifier_id: id, modifier_id_type: type };
}

function run(content: string) {
	return { text_run: { content, text_element_style: {} } };
}
