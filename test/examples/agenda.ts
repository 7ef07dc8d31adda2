import type { Event, Sandbox } from '../sandbox';
import { calendarsOf, eventsOf } from '../sandbox';

export const TEAM = 'feishu.cn_team@group.calendar.feishu.cn';
export const APP = 'feishu.cn_app@group.calendar.feishu.cn';

/** The path of a calendar's calls; the id holds an @, which is encoded. */
export const pathOf = (id: string): string =>
	`/open-apis/calendar/v4/calendars/${encodeURIComponent(id)}`;

/** Puts a calendar into the sandbox and returns its id. */
export function madeCalendar({ world }: Sandbox, summary = 'Temporary', role = 'owner'): string {
	const id = `feishu.cn_${world.id('made')}@group.calendar.feishu.cn`;
	calendarsOf(world).set(id, {
		calendar_id: id,
		summary,
		description: '',
		permissions: 'private',
		color: -1,
		type: 'shared',
		summary_alias: '',
		is_deleted: false,
		is_third_party: false,
		role,
	});
	return id;
}

/** Unix seconds of `YYYY-MM-DD HH:MM` in Shanghai. */
export function shanghai(time: string): string {
	return String(Date.parse(`${time.replace(' ', 'T')}:00+08:00`) / 1000);
}

/** Puts an event into a calendar of the sandbox. */
export function heldEvent({ world }: Sandbox, calendar: string, other: object = {}): Event {
	const event: Event = {
		shown: {
			event_id: `${world.id('')}_0`,
			organizer_calendar_id: calendar,
			summary: 'Weekly Review',
			description: '',
			start_time: { timestamp: shanghai('2026-11-23 10:00'), timezone: 'Asia/Shanghai' },
			end_time: { timestamp: shanghai('2026-11-23 11:00'), timezone: 'Asia/Shanghai' },
			status: 'confirmed',
			...other,
		},
		attendees: [],
		revision: 0,
		notifications: 0,
	};
	eventsOf(world).set(event.shown.event_id, event);
	return event;
}

/** A calendar of its own with one event of its own: the two parameters that name it. */
export function eventParameters(sandbox: Sandbox, other: object = {}) {
	const calendarId = madeCalendar(sandbox);
	return { calendarId, eventId: heldEvent(sandbox, calendarId, other).shown.event_id };
}

const ID_MEMBERS: Readonly<Record<string, string>> = {
	user: 'user_id',
	chat: 'chat_id',
	resource: 'room_id',
	third_party: 'third_party_email',
};

/** Lets somebody attend an event, under the attendee_id the sandbox gives. */
export function attend(event: Event, type: string, id: string): void {
	event.attendees.push({ type, attendee_id: `${type}_${id}`, [ID_MEMBERS[type]]: id });
}
