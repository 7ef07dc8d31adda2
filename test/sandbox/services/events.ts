import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse, without } from '../service';
import type { Event, EventTime } from './agenda';
import { eventsOf, lastRevision, namedEvent, openCalendar, touch } from './agenda';

const MONTH = 31 * 24 * 3600;
const SYNC = 'ListCalendarsSyncToken_';

export const events: Service = {
	'calendar.v4.calendarEvent.create': (call) => {
		const { calendar_id: calendarId } = openCalendar(call);
		const keys = call.world.part('eventKeys', () => new Map<string, Event>());
		const key = `${calendarId} ${queryText(call, 'idempotency_key', call.world.id(''))}`;
		const known = keys.get(key);
		if (known !== undefined) {
			call.replayed();
			return { event: known.shown };
		}
		checkTimes(call);
		const given = without(call.body, 'need_notification');
		const event: Event = {
			shown: {
				event_id: `${call.world.id('')}_0`,
				organizer_calendar_id: calendarId,
				visibility: 'default',
				attendee_ability: 'none',
				free_busy_status: 'busy',
				color: -1,
				reminders: [],
				recurrence: '',
				...given,
				status: 'confirmed',
				is_exception: false,
				create_time: String(Math.floor(call.world.now() / 1000)),
				event_organizer: { user_id: 'ou_bot', display_name: 'Sandbox' },
			},
			attendees: [],
			revision: 0,
			notifications: 0,
		};
		touch(call.world, event);
		eventsOf(call.world).set(event.shown.event_id, event);
		keys.set(key, event);
		return { event: event.shown };
	},
	'calendar.v4.calendarEvent.get': (call) => ({ event: namedEvent(call).shown }),
	'calendar.v4.calendarEvent.delete': (call) => {
		const event = namedEvent(call);
		event.shown.status = 'cancelled';
		if (queryText(call, 'need_notification', 'true') === 'true') event.notifications += 1;
		touch(call.world, event);
		return {};
	},
	'calendar.v4.calendarEvent.patch': (call) => {
		const event = namedEvent(call);
		const { start_time: start, end_time: end } = call.body;
		const given = without(call.body, 'need_notification', 'start_time', 'end_time');
		Object.assign(event.shown, given);
		// "Takes effect only together with the other one."
		if (start !== undefined && end !== undefined) {
			checkTimes(call);
			Object.assign(event.shown, { start_time: start, end_time: end });
		}
		touch(call.world, event);
		return { event: event.shown };
	},
	'calendar.v4.calendarEvent.list': (call) => {
		const { calendar_id: calendarId } = openCalendar(call);
		const own = [...eventsOf(call.world).values()].filter(
			({ shown }) => shown.organizer_calendar_id === calendarId,
		);
		const { start_time: start, end_time: end, anchor_time: anchor, sync_token: sync } = call.query;
		if (start === undefined && end === undefined) return listed(call, own);
		if (start === undefined || end === undefined) refuse(call, 190002, 'both times');
		if (sync !== undefined) refuse(call, 190009);
		if (anchor !== undefined || call.query.page_token !== undefined) refuse(call, 190002);
		const found = own.filter(
			(event) => isAlive(event) && overlaps(event, Number(start), Number(end)),
		);
		const size = Number(queryText(call, 'page_size', '500'));
		// "Answered at once; what exceeds page_size is cut off."
		return { items: found.slice(0, size).map(({ shown }) => shown), has_more: found.length > size };
	},
	'calendar.v4.calendarEvent.search': (call) => {
		const { calendar_id: calendarId } = openCalendar(call);
		const now = call.world.now() / 1000;
		const { start_time: start, end_time: end } = call.body.filter ?? {};
		const from = start === undefined ? now - MONTH : secondsOf(start);
		const to = end === undefined ? Math.max(now, from) + MONTH : endOf(end);
		const found = [...eventsOf(call.world).values()].filter(
			(event) =>
				event.shown.organizer_calendar_id === calendarId &&
				isAlive(event) &&
				overlaps(event, from, to) &&
				matches(event.shown.summary, call.body.query),
		);
		const { items, page_token: token } = page(call, found, 20);
		// The documentation lists no has_more here.
		return { items: items.map(({ shown }) => shown), page_token: token };
	},
};

/** Pages need an anchor time; the last one brings a token for what changes later. */
function listed(call: ServiceCall, own: Event[]): object {
	const sync = queryText(call, 'sync_token');
	if (sync !== '' && !sync.startsWith(SYNC)) refuse(call, 190008);
	const anchor = queryText(call, 'anchor_time');
	const since = sync === '' ? -1 : Number(sync.slice(SYNC.length));
	const found = own.filter((event) =>
		sync === ''
			? isAlive(event) && endOf(event.shown.end_time) >= Number(anchor)
			: event.revision > since,
	);
	const { items, has_more: more, page_token: token } = page(call, found, 500);
	return {
		items: items.map(({ shown }) => shown),
		has_more: more,
		...(more && anchor !== '' ? { page_token: token } : {}),
		...(more ? {} : { sync_token: `${SYNC}${lastRevision(call.world)}` }),
	};
}

/** "date cannot be given together with timestamp"; both ends are of one kind. */
function checkTimes(call: ServiceCall): void {
	const { start_time: start, end_time: end } = call.body;
	for (const time of [start, end]) {
		if ((time.timestamp === undefined) === (time.date === undefined)) refuse(call, 190014, 'time');
		if (time.date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(time.date)) {
			refuse(call, 190014, 'date');
		}
	}
	if ((start.date === undefined) !== (end.date === undefined)) refuse(call, 190014, 'time');
	if (secondsOf(end) < secondsOf(start)) refuse(call, 190014, 'end_time');
}

/** Unix seconds; whole days begin at midnight in UTC. */
function secondsOf({ timestamp, date }: EventTime): number {
	return date === undefined ? Number(timestamp) : Date.parse(date) / 1000;
}

const DAY = 24 * 3600;

/** Unix seconds of the end; the last day of whole days is part of them. */
function endOf(time: EventTime): number {
	return secondsOf(time) + (time.date === undefined ? 0 : DAY);
}

function isAlive({ shown }: Event): boolean {
	return shown.status !== 'cancelled';
}

function overlaps({ shown }: Event, from: number, to: number): boolean {
	return endOf(shown.end_time) >= from && secondsOf(shown.start_time) <= to;
}

/** "A title with an underscore must be searched for exactly." */
function matches(summary: string, query: string): boolean {
	return summary.includes('_')
		? summary === query
		: summary.toLowerCase().includes(query.toLowerCase());
}
