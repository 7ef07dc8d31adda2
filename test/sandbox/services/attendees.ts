import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import type { Attendee } from './agenda';
import { namedEvent, touch } from './agenda';
import { chatRoomsOf } from './chatRooms';
import { findPerson } from './people';

const MAX_ROOMS = 100;
const MAX_PER_EVENT = 3000;
const MAX_REMOVED = 500;

/** What an attendee is, whatever the kind of its user id. */
interface Who {
	readonly type: string;
	readonly user_id?: string;
	readonly chat_id?: string;
	readonly room_id?: string;
	readonly third_party_email?: string;
	readonly operate_id?: string;
}

export const attendees: Service = {
	'calendar.v4.calendarEventAttendee.create': (call) => {
		const event = namedEvent(call);
		const asked: Who[] = call.body.attendees ?? [];
		const rooms = asked.filter(({ type }) => type === 'resource');
		if (rooms.length > MAX_ROOMS) refuse(call, 190002, 'too many rooms');
		if (event.attendees.length + asked.length > MAX_PER_EVENT) refuse(call, 190002, 'too many');
		const handled = call.body.is_enable_admin === true ? rooms : asked;
		const fresh = handled.map((who) => attendeeOf(call, who));
		for (const one of fresh) {
			if (!event.attendees.some(({ attendee_id: id }) => id === one.attendee_id)) {
				event.attendees.push(one);
			}
		}
		if (call.body.need_notification !== false) event.notifications += 1;
		touch(call.world, event);
		return { attendees: fresh };
	},
	'calendar.v4.calendarEventAttendee.list': (call) => page(call, namedEvent(call).attendees, 20),
	'calendar.v4.calendarEventAttendee.batchDelete': (call) => {
		const event = namedEvent(call);
		const ids: string[] = [
			...(call.body.attendee_ids ?? []),
			...(call.body.delete_ids ?? []).map((who: Who) => attendeeOf(call, who).attendee_id),
		];
		if (ids.length > MAX_REMOVED) refuse(call, 190002, 'too many');
		const known = new Set(event.attendees.map(({ attendee_id: id }) => id));
		if (ids.some((id) => !known.has(id))) refuse(call, 194000);
		event.attendees = event.attendees.filter(({ attendee_id: id }) => !ids.includes(id));
		if (call.body.need_notification !== false) event.notifications += 1;
		touch(call.world, event);
		return {};
	},
};

function attendeeOf(call: ServiceCall, who: Who): Attendee {
	const { key, name } = identified(call, who);
	return {
		rsvp_status: 'needs_action',
		is_optional: false,
		is_organizer: false,
		is_external: false,
		display_name: name,
		...who,
		attendee_id: `${who.type}_${key}`,
	};
}

function identified(call: ServiceCall, who: Who): { key: string; name: string } {
	switch (who.type) {
		case 'user': {
			// Large invitations need not name people who exist one by one.
			if (who.user_id?.startsWith('ou_any') === true)
				return { key: who.user_id, name: who.user_id };
			const type = queryText(call, 'user_id_type', 'open_id');
			const person = findPerson(call.world, who.user_id ?? '', type);
			if (person === undefined || person.status.is_resigned) return refuse(call, 195100);
			return { key: person.open_id, name: person.name };
		}
		case 'chat': {
			const room = chatRoomsOf(call.world).get(who.chat_id ?? '');
			return room === undefined ? refuse(call, 194000) : { key: room.chat_id, name: room.name };
		}
		case 'resource':
			if (who.room_id === undefined) return refuse(call, 194000);
			// "An event of the app needs a contact for each room."
			if (
				call.identity === 'tenant' &&
				who.operate_id === undefined &&
				call.endpoint.id === 'calendar.v4.calendarEventAttendee.create'
			) {
				return refuse(call, 190002, 'operate_id');
			}
			return { key: who.room_id, name: who.room_id };
		case 'third_party':
			return who.third_party_email === undefined
				? refuse(call, 194000)
				: { key: who.third_party_email, name: who.third_party_email };
		default:
			return refuse(call, 194004);
	}
}
