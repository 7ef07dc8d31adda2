import type { Service, ServiceCall } from '../service';
import { page, queryList, queryText, refuse } from '../service';
import type { World } from '../world';
import type { Event, EventTime } from './agenda';
import { eventsOf, namedEvent, openCalendar, touch } from './agenda';
import { findPerson } from './people';

const DAY = 24 * 3600;
/** Documentation: "Query free/busy information in batches", "Query the view of events". */
const MOST_USERS = 10;
/** Documentation: "Query the availability of meeting rooms". */
const MOST_ROOMS = 20;
const MOST_DAYS_BUSY = 14;
const MOST_DAYS_VIEW = 40;
const MOST_INSTANCES = 1000;

interface BusyTime {
	readonly start_time: string;
	readonly end_time: string;
	readonly rsvp_status: string;
}

/** When people and rooms are busy, by open_id or room_id. */
export function busyTimesOf(world: World): Map<string, BusyTime[]> {
	return world.part('busyTimes', () => new Map());
}

/** The only building. */
const HEADQUARTERS = 'omb_headquarters';

/** Rooms of the tenant. */
export function roomsOf(world: World): Array<Readonly<Record<string, unknown>>> {
	return world.part('rooms', () => [
		{ room_id: 'omm_301', name: 'Room 301', capacity: 8 },
		{ room_id: 'omm_302', name: 'Room 302', capacity: 20 },
		{
			room_id: 'omm_closed',
			name: 'Room under repair',
			capacity: 12,
			room_status: { status: false, schedule_status: false },
		},
	]);
}

export const agendaView: Service = {
	'calendar.v4.freebusy.batch': (call) => {
		const { user_ids: ids } = call.body;
		if (ids.length > MOST_USERS) refuse(call, 198001);
		checkBusySpan(call);
		const type = queryText(call, 'user_id_type', 'open_id');
		// People outside of the app's range are left out without a word.
		const known = ids.flatMap((id: string) => findPerson(call.world, id, type) ?? []);
		return {
			freebusy_lists: known.map((person: Record<string, string>) => ({
				user_id: person[type],
				freebusy_items: busyIn(call, person.open_id),
			})),
		};
	},
	'calendar.v4.freebusy.list': (call) => {
		checkBusySpan(call);
		const { room_id: room, user_id: user } = call.body;
		if ((room === undefined) === (user === undefined)) refuse(call, 190002);
		return { freebusy_list: busyIn(call, room ?? user) };
	},
	'calendar.v4.calendarEvent.instanceView': (call) => {
		const { calendar_id: calendarId } = openCalendar(call);
		const from = Number(queryText(call, 'start_time'));
		const to = Number(queryText(call, 'end_time'));
		if (to < from) refuse(call, 190014, 'end_time');
		if (to - from >= MOST_DAYS_VIEW * DAY) refuse(call, 193103);
		const own = [...eventsOf(call.world).values()].filter(
			({ shown }) => shown.organizer_calendar_id === calendarId,
		);
		const items = own.flatMap((event) => instancesOf(event, from, to));
		if (items.length >= MOST_INSTANCES) refuse(call, 193104);
		return { items };
	},
	'calendar.v4.calendarEvent.reply': (call) => {
		const event = namedEvent(call);
		const me = call.identity === 'tenant' ? 'ou_bot' : 'ou_ada';
		const own = event.attendees.find((one) => one.user_id === me) ?? refuse(call, 193002);
		own.rsvp_status = call.body.rsvp_status;
		touch(call.world, event);
		return {};
	},
	'meetingRoom.freebusy.batchGet.get': (call) => {
		const ids = queryList(call, 'room_ids');
		if (ids.length > MOST_ROOMS) refuse(call, 99992402);
		const [min, max] = ['time_min', 'time_max'].map((name) => queryText(call, name));
		if (!RFC_3339.test(min) || !RFC_3339.test(max)) refuse(call, 99992402);
		// Those around the time as well, which nobody was asked about.
		const busy = ids.map((id) => [id, busyTimesOf(call.world).get(id) ?? []]);
		return { time_min: min, time_max: max, free_busy: Object.fromEntries(busy) };
	},
	'vc.v1.room.list': (call) => {
		const level = queryText(call, 'room_level_id', HEADQUARTERS);
		if (level !== HEADQUARTERS) refuse(call, 121004);
		const { items, ...rest } = page(call, roomsOf(call.world), 10);
		return { rooms: items, ...rest };
	},
	'vc.v1.room.search': (call) => {
		const { keyword = '' } = call.body;
		const { items, ...rest } = page(
			call,
			roomsOf(call.world).filter(({ name }) => String(name).includes(keyword)),
			10,
		);
		return { rooms: items, ...rest };
	},
};

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

function checkBusySpan(call: ServiceCall): void {
	const { time_min: from, time_max: to } = call.body;
	if (!RFC_3339.test(from) || !RFC_3339.test(to)) refuse(call, 198002);
	const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
	if (seconds < 0 || seconds > MOST_DAYS_BUSY * DAY) refuse(call, 198003);
}

function busyIn(call: ServiceCall, id: string): BusyTime[] {
	const [from, to] = [Date.parse(call.body.time_min), Date.parse(call.body.time_max)];
	return (busyTimesOf(call.world).get(id) ?? []).filter(
		({ start_time: start, end_time: end }) => Date.parse(start) < to && Date.parse(end) > from,
	);
}

function instancesOf({ shown, attendees }: Event, from: number, to: number): object[] {
	const { start_time: start, end_time: end, recurrence } = shown;
	const every = /FREQ=(DAILY|HOURLY)/.exec(String(recurrence ?? ''))?.[1];
	const step = every === 'HOURLY' ? 3600 : DAY;
	const [first, last] = [secondsOf(start), secondsOf(end) + (start.date === undefined ? 0 : DAY)];
	const count = every === undefined ? 1 : Math.max(0, Math.ceil((to - first) / step));
	return Array.from({ length: count }, (_, index) => index * step)
		.filter((offset) => first + offset < to && last + offset > from)
		.map((offset) => ({
			...shown,
			event_id: shown.event_id.replace(/_\d+$/, `_${every === undefined ? 0 : first + offset}`),
			start_time: moved(start, offset),
			end_time: moved(end, offset),
			recurring_event_id: every === undefined ? undefined : shown.event_id,
			attendees,
		}));
}

function secondsOf({ timestamp, date }: EventTime): number {
	return date === undefined ? Number(timestamp) : Date.parse(date) / 1000;
}

function moved(time: EventTime, seconds: number): EventTime {
	if (time.date !== undefined) return time;
	return { ...time, timestamp: String(Number(time.timestamp) + seconds) };
}
