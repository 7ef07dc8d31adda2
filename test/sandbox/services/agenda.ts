import type { ServiceCall } from '../service';
import { refuse } from '../service';
import type { World } from '../world';

/** A calendar of the sandbox; the shape of calendar v4. */
export interface Calendar {
	calendar_id: string;
	summary: string;
	description: string;
	permissions: string;
	color: number;
	type: string;
	summary_alias: string;
	is_deleted: boolean;
	is_third_party: boolean;
	role: string;
}

/** An attendee as Feishu describes it. */
export interface Attendee {
	type: string;
	attendee_id: string;
	[member: string]: unknown;
}

/** A moment, or the date of a whole day. */
export interface EventTime {
	timestamp?: string;
	date?: string;
	timezone?: string;
}

/** An event and what only the sandbox knows of it. */
export interface Event {
	/** As Feishu describes it. */
	shown: {
		event_id: string;
		organizer_calendar_id: string;
		summary: string;
		start_time: EventTime;
		end_time: EventTime;
		status: string;
		[member: string]: unknown;
	};
	attendees: Attendee[];
	/** Counts changes; sync tokens point into this order. */
	revision: number;
	/** How often attendees were told. */
	notifications: number;
}

const DOMAIN = '@group.calendar.feishu.cn';

/** The primary calendars of the app and of the user, and others of every kind. */
export function calendarsOf(world: World): Map<string, Calendar> {
	return world.part('calendars', () => {
		const all = [
			calendar(`feishu.cn_app${DOMAIN}`, 'Sandbox', { type: 'primary' }),
			calendar(`feishu.cn_ada${DOMAIN}`, 'Ada Wong', { type: 'primary' }),
			calendar(`feishu.cn_team${DOMAIN}`, 'Team', {
				summary_alias: 'Our Team',
				permissions: 'public',
			}),
			calendar(`feishu.cn_foreign${DOMAIN}`, 'Somebody Else', { role: 'free_busy_reader' }),
			calendar(`feishu.cn_google${DOMAIN}`, 'Private', { type: 'google', is_third_party: true }),
		];
		return new Map(all.map((one) => [one.calendar_id, one]));
	});
}

/** Makes a calendar. */
export function calendar(id: string, summary: string, other: Partial<Calendar> = {}): Calendar {
	return {
		calendar_id: id,
		summary,
		description: '',
		permissions: 'show_only_free_busy',
		color: -1,
		type: 'shared',
		summary_alias: '',
		is_deleted: false,
		is_third_party: false,
		role: 'owner',
		...other,
	};
}

/** A new id of the form Feishu's calendars have. */
export function newCalendarId(world: World): string {
	return `feishu.cn_${world.id('')}${DOMAIN}`;
}

/** Events by id, in the order they were made. */
export function eventsOf(world: World): Map<string, Event> {
	return world.part('events', () => new Map());
}

/** The calendar a call names. @throws Refused */
export function namedCalendar(call: ServiceCall): Calendar {
	const { calendar_id: id } = call.path;
	if (!id.includes('@')) return refuse(call, 191001);
	const found = calendarsOf(call.world).get(id);
	if (found === undefined) return refuse(call, 191000);
	if (found.is_deleted) return refuse(call, 191003);
	return found;
}

/** The calendar of a call about its events, which the caller may read or write. @throws Refused */
export function openCalendar(call: ServiceCall): Calendar {
	const found = namedCalendar(call);
	if (found.role === 'free_busy_reader') refuse(call, 191002);
	if (found.is_third_party) refuse(call, 191004);
	return found;
}

/** The event a call names. @throws Refused */
export function namedEvent(call: ServiceCall): Event {
	const { calendar_id: calendarId } = openCalendar(call);
	const { event_id: id } = call.path;
	if (!/_\d+$/.test(id)) return refuse(call, 193000);
	const found = eventsOf(call.world).get(id);
	if (found === undefined || found.shown.organizer_calendar_id !== calendarId) {
		return refuse(call, 193001);
	}
	if (found.shown.status === 'cancelled') return refuse(call, 193003);
	return found;
}

/** Marks an event as changed, for sync tokens. */
export function touch(world: World, event: Event): void {
	const counter = world.part('eventRevision', () => ({ last: 0 }));
	counter.last += 1;
	event.revision = counter.last;
}

export function lastRevision(world: World): number {
	return world.part('eventRevision', () => ({ last: 0 })).last;
}
