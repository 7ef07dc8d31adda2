import type { Sandbox } from '../sandbox';
import { busyTimesOf } from '../sandbox';
import { APP, attend, eventParameters, heldEvent, madeCalendar, pathOf, TEAM } from './agenda';
import type { Examples } from './example';

const BATCH = '/open-apis/calendar/v4/freebusy/batch';
const MONDAY = { startTime: '2026-11-23 00:00:00', endTime: '2026-11-24 00:00:00' };

/** Ada is busy from nine to twelve, Ben from eleven to one; what Ben declined does not count. */
function busyMonday({ world }: Sandbox): void {
	const at = (from: string, to: string, rsvp_status = 'accept') => ({
		start_time: `2026-11-23T${from}:00+08:00`,
		end_time: `2026-11-23T${to}:00+08:00`,
		rsvp_status,
	});
	busyTimesOf(world).clear();
	busyTimesOf(world).set('ou_ada', [at('09:00', '12:00')]);
	busyTimesOf(world).set('ou_ben', [at('11:00', '13:00'), at('14:00', '15:00', 'decline')]);
	busyTimesOf(world).set('omm_301', [at('16:00', '17:45')]);
}

export const calendarWorkExamples: Examples = {
	'calendar.getFreeBusy': [
		{
			title: 'tells when a user is busy',
			parameters: (sandbox) => {
				busyMonday(sandbox);
				return { userIds: { __rl: true, mode: 'list', value: 'ou_ada' }, ...MONDAY };
			},
			sends: [
				{
					method: 'POST',
					path: BATCH,
					query: { user_id_type: 'open_id' },
					body: {
						time_min: '2026-11-23T00:00:00+08:00',
						time_max: '2026-11-24T00:00:00+08:00',
						user_ids: ['ou_ada'],
						include_external_calendar: true,
						only_busy: true,
						need_rsvp_status: true,
					},
				},
			],
			returns: {
				Data: {
					users: [
						{
							user_id: 'ou_ada',
							busy: [
								{
									start: '2026-11-23T09:00:00+08:00',
									end: '2026-11-23T12:00:00+08:00',
									rsvp: 'accept',
								},
							],
						},
					],
					rooms: [],
					unknown: [],
				},
			},
		},
		{
			title: 'finds the times that suit two users and a room, in another zone',
			asUser: true,
			parameters: (sandbox) => {
				busyMonday(sandbox);
				return {
					userIds: 'ada01, ben01, nobody01',
					roomIds: { __rl: true, mode: 'list', value: 'omm_301' },
					startTime: '2026-11-23T00:00:00+08:00',
					endTime: '2026-11-24T00:00:00+08:00',
					options: {
						timezone: 'Asia/Tokyo',
						findSlots: true,
						slotMinutes: 30,
						workingHours: '10:00-19:00',
						includeWeekends: false,
						onlyBusy: true,
						includeExternal: false,
						userIdType: 'user_id',
					},
				};
			},
			sends: [
				{
					method: 'POST',
					path: /freebusy\/(?:batch|list)$/,
					query: { user_id_type: 'user_id' },
					body: expect.objectContaining({
						time_min: '2026-11-23T01:00:00+09:00',
						include_external_calendar: false,
					}),
				},
				{ method: 'POST', path: /freebusy\/(?:batch|list)$/ },
			],
			returns: {
				Data: expect.objectContaining({
					// Ten in Tokyo is nine in Shanghai; the quarter of an hour at the end is too short.
					free_slots: [{ start: '2026-11-23T14:00:00+09:00', end: '2026-11-23T17:00:00+09:00' }],
					unknown: [
						{
							user_id: 'nobody01',
							start: '2026-11-23T01:00:00+09:00',
							end: '2026-11-24T01:00:00+09:00',
						},
					],
				}),
				Summary: expect.stringMatching(
					/and 1 free time in which nobody and no room is busy.*Feishu returned nothing for these users: nobody01\. The free times are those of the others\.$/,
				),
			},
		},
		{
			title: 'asks for a month in two parts',
			parameters: {
				userIds: 'ou_ada',
				startTime: '2026-11-01 00:00:00',
				endTime: '2026-11-25 00:00:00',
			},
			// Both are under way at once, in whatever order.
			sends: [
				{ method: 'POST', path: BATCH },
				{ method: 'POST', path: BATCH },
			],
		},
		{
			title: 'refuses a question for nobody',
			parameters: MONDAY,
			refuses: /^Users and Meeting Rooms are both empty$/,
		},
		{
			title: 'refuses a time that is none',
			parameters: { userIds: 'ou_ada', startTime: MONDAY.endTime, endTime: MONDAY.startTime },
			refuses: /^End Time is not after Start Time$/,
		},
		{
			title: 'refuses hours that are none',
			parameters: { userIds: 'ou_ada', ...MONDAY, options: { workingHours: '9 to 5' } },
			refuses: /^Working Hours is "9 to 5"/,
		},
		{
			title: 'refuses free times among events that do not make people busy',
			parameters: { userIds: 'ou_ada', ...MONDAY, options: { findSlots: true, onlyBusy: false } },
			refuses: /^Only Busy is off/,
		},
		{
			title: 'says what to do about a user who has left',
			parameters: (sandbox) => {
				sandbox.faults.add({ kind: 'code', code: 195100, endpoint: 'calendar.v4.freebusy.batch' });
				return { userIds: 'ou_ada', ...MONDAY };
			},
			fails: { code: 195100, hint: /^Check the IDs of the users/ },
		},
	],
	'calendarEvent.getAgenda': [
		{
			title: 'lists what is on in a day, of the own calendar',
			parameters: (sandbox) => {
				const event = heldEvent(sandbox, APP, {
					location: { name: 'Room 301' },
					event_organizer: { user_id: 'ou_bot', display_name: 'Sandbox' },
				});
				attend(event, 'user', 'ou_bot');
				Object.assign(event.attendees[0], { rsvp_status: 'accept' });
				const declined = heldEvent(sandbox, APP, { summary: 'Declined' });
				attend(declined, 'user', 'ou_bot');
				Object.assign(declined.attendees[0], { rsvp_status: 'decline' });
				heldEvent(sandbox, APP, { summary: 'Off', status: 'cancelled' });
				return { startTime: '2026-11-23', endTime: '2026-11-23' };
			},
			sends: [
				{ method: 'POST', path: '/open-apis/calendar/v4/calendars/primary' },
				{
					method: 'GET',
					path: `${pathOf(APP)}/events/instance_view`,
					query: { start_time: '1795363200', end_time: '1795449600', user_id_type: 'open_id' },
				},
				{
					method: 'POST',
					path: '/open-apis/calendar/v4/calendars/primary',
					query: { user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							summary: 'Weekly Review',
							start: '2026-11-23T10:00:00+08:00',
							end: '2026-11-23T11:00:00+08:00',
							all_day: false,
							location: 'Room 301',
							organizer: 'Sandbox',
							my_status: 'accept',
						}),
					],
				},
				Summary: expect.stringMatching(/^Found 1 event, 2026-11-23/),
			},
		},
		{
			title: 'expands recurring events and asks for a long time in parts, as Feishu tells it',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				heldEvent(sandbox, calendarId, { recurrence: 'FREQ=DAILY;INTERVAL=1' });
				return {
					calendarId,
					startTime: '2026-11-23 00:00:00',
					endTime: '2027-01-02 00:00:00',
					options: {
						timezone: 'Asia/Shanghai',
						hideDeclined: false,
						simplify: false,
						userIdType: 'user_id',
					},
				};
			},
			sends: [
				{
					method: 'GET',
					path: /instance_view$/,
					query: expect.objectContaining({ user_id_type: 'user_id' }),
				},
				{ method: 'GET', path: /instance_view$/ },
			],
			returns: { Summary: expect.stringMatching(/^Found 40 events/) },
		},
		{
			title: 'halves a time that holds too many events',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				heldEvent(sandbox, calendarId, { recurrence: 'FREQ=HOURLY;INTERVAL=1' });
				heldEvent(sandbox, calendarId, { recurrence: 'FREQ=HOURLY;INTERVAL=1' });
				return { calendarId, startTime: '2026-12-01', endTime: '2026-12-30' };
			},
			sends: [
				{ method: 'GET', path: /instance_view$/ },
				{ method: 'GET', path: /instance_view$/ },
				{ method: 'GET', path: /instance_view$/ },
			],
			returns: { Summary: expect.stringMatching(/^Found 1,?440 events/) },
		},
		{
			title: 'refuses a time that ends before it begins',
			parameters: { calendarId: TEAM, startTime: '2026-11-24', endTime: '2026-11-23' },
			refuses: /^End Time "2026-11-23" is before Start Time/,
		},
		{
			title: 'refuses more than two years',
			parameters: { calendarId: TEAM, startTime: '2026-01-01', endTime: '2029-01-01' },
			refuses: /^The time from Start Time to End Time is longer than 800 days$/,
		},
		{
			title: 'says what to do about a calendar that may not be read',
			parameters: {
				calendarId: 'feishu.cn_foreign@group.calendar.feishu.cn',
				startTime: '2026-11-23',
				endTime: '2026-11-23',
			},
			fails: { code: 191002, hint: /^Share the calendar/ },
		},
	],
	'calendarEvent.reply': [
		{
			title: 'accepts an invitation',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				const event = heldEvent(sandbox, calendarId);
				attend(event, 'user', 'ou_bot');
				return { calendarId, eventId: event.shown.event_id };
			},
			sends: [{ method: 'POST', path: /reply$/, body: { rsvp_status: 'accept' } }],
			returns: {
				Data: { event_id: expect.any(String), rsvp_status: 'accept' },
				Summary: expect.stringMatching(/^Accepted event \w+_0/),
			},
		},
		{
			title: 'answers "maybe" in the own calendar',
			asUser: true,
			parameters: (sandbox) => {
				const event = heldEvent(sandbox, 'feishu.cn_ada@group.calendar.feishu.cn');
				attend(event, 'user', 'ou_ada');
				return {
					calendarId: 'primary',
					eventId: event.shown.event_id,
					rsvpStatus: 'tentative',
				};
			},
			sends: [
				{ method: 'POST', path: '/open-apis/calendar/v4/calendars/primary' },
				{ method: 'POST', path: /reply$/, body: { rsvp_status: 'tentative' } },
			],
			returns: { Summary: expect.stringMatching(/^Answered "maybe" to event/) },
		},
		{
			title: 'refuses an answer that is none',
			parameters: { calendarId: TEAM, eventId: 'x_0', rsvpStatus: 'yes' },
			refuses: /^Answer is "yes", which is not one of/,
		},
		{
			title: 'says what to do about an event that nobody was invited to',
			parameters: (sandbox) => eventParameters(sandbox),
			fails: { code: 193002, hint: /^Act as/ },
		},
	],
	'calendarEvent.getAttendees': [
		{
			title: 'lists who is invited',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				const event = heldEvent(sandbox, calendarId);
				attend(event, 'user', 'ou_ada');
				attend(event, 'resource', 'omm_301');
				return { calendarId, eventId: event.shown.event_id };
			},
			sends: [
				{
					method: 'GET',
					path: /attendees$/,
					query: { user_id_type: 'open_id', page_size: '20' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					items: [
						expect.objectContaining({ user_id: 'ou_ada' }),
						expect.objectContaining({ room_id: 'omm_301' }),
					],
				}),
				Summary: expect.stringMatching(/^Found 2 attendees/),
			},
		},
		{
			title: 'lists a few, and all from a page on',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				const event = heldEvent(sandbox, calendarId);
				for (let index = 0; index < 15; index += 1) attend(event, 'user', `ou_${index}`);
				return { calendarId, eventId: event.shown.event_id, limit: 5 };
			},
			returns: {
				Data: expect.objectContaining({ has_more: true }),
				Summary: expect.stringMatching(/^Found 5 attendees; more are available/),
			},
		},
		{
			title: 'lists all from a page on',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				returnAll: true,
				options: {
					pageSize: 10,
					pageToken: Buffer.from('0').toString('base64url'),
					userIdType: 'union_id',
				},
			}),
			returns: { Data: { items: [], has_more: false } },
		},
		{
			title: 'refuses no event',
			parameters: { calendarId: TEAM, eventId: '' },
			refuses: /^Event is empty$/,
		},
		{
			title: 'says what to do about an event that is not there',
			parameters: { calendarId: TEAM, eventId: 'none_0' },
			fails: { code: 193001, hint: /^Check Event/ },
		},
	],
};
