/* eslint-disable @n8n/community-nodes/no-hardcoded-secrets */
import { APP, eventParameters, heldEvent, madeCalendar, pathOf, shanghai, TEAM } from './agenda';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const EVENTS = `${pathOf(TEAM)}/events`;
const ONE_EVENT =
	/^\/open-apis\/calendar\/v4\/calendars\/feishu\.cn_made\w+%40[\w.]+\/events\/\w+_0$/;
const ATTENDEES = /\/events\/\w+_0\/attendees$/;

const start = { timestamp: shanghai('2026-11-23 10:00'), timezone: 'Asia/Shanghai' };
const end = { timestamp: shanghai('2026-11-23 11:00'), timezone: 'Asia/Shanghai' };

const review = {
	calendarId: TEAM,
	summary: 'Weekly Review',
	startTime: '2026-11-23 10:00:00',
	endTime: '2026-11-23 11:00:00',
};

const EVENT = { calendarId: TEAM, eventId: '00592a0e-7edf-4678-bc9d-1b77383ef08e_0' };

export const calendarEventExamples: Examples = {
	'calendarEvent.create': [
		{
			title: 'makes an event with the fewest values',
			parameters: review,
			sends: [
				{
					method: 'POST',
					path: EVENTS,
					query: { user_id_type: 'open_id', idempotency_key: expect.stringMatching(UUID_V4) },
					body: {
						summary: 'Weekly Review',
						need_notification: true,
						start_time: start,
						end_time: end,
						visibility: 'default',
						attendee_ability: 'none',
						reminders: [{ minutes: 15 }],
					},
				},
			],
			returns: {
				Data: {
					event: expect.objectContaining({
						event_id: expect.stringMatching(/_0$/),
						start_time: start,
						status: 'confirmed',
					}),
				},
				Summary: expect.stringMatching(
					/^Created event "Weekly Review" \(\w+_0\), 2026-11-23 10:00 to 2026-11-23 11:00 \(Asia\/Shanghai\)\.$/,
				),
			},
		},
		{
			title: 'makes an event with every value and invites people with a second call',
			parameters: {
				calendarId: { __rl: true, mode: 'list', value: TEAM },
				summary: 'Kick-off',
				startTime: '2026-12-01 09:00',
				endTime: '2026-12-01T10:30:00',
				options: {
					description: 'What <b>comes</b> next',
					timezone: 'Europe/Berlin',
					location: 'Room 301',
					reminderMinutes: -5,
					visibility: 'private',
					attendeeAbility: 'can_invite_others',
					needNotification: false,
					userIdType: 'union_id',
					attendees: [
						{ type: 'user', user_id: 'on_ada', is_optional: true },
						{ type: 'chat', chat_id: 'oc_release' },
						{ type: 'resource', room_id: 'omm_301', operate_id: 'on_ada' },
						{ type: 'third_party', third_party_email: 'guest@example.org' },
					],
				},
			},
			sends: [
				{
					method: 'POST',
					path: EVENTS,
					query: { user_id_type: 'union_id', idempotency_key: expect.stringMatching(UUID_V4) },
					body: {
						summary: 'Kick-off',
						description: 'What <b>comes</b> next',
						need_notification: false,
						start_time: { timestamp: '1796112000', timezone: 'Europe/Berlin' },
						end_time: { timestamp: '1796117400', timezone: 'Europe/Berlin' },
						visibility: 'private',
						attendee_ability: 'can_invite_others',
						location: { name: 'Room 301' },
						reminders: [{ minutes: -5 }],
					},
				},
				{
					method: 'POST',
					path: ATTENDEES,
					query: { user_id_type: 'union_id' },
					body: {
						need_notification: false,
						attendees: [
							{ type: 'user', user_id: 'on_ada', is_optional: true },
							{ type: 'chat', chat_id: 'oc_release' },
							{ type: 'resource', room_id: 'omm_301', operate_id: 'on_ada' },
							{ type: 'third_party', third_party_email: 'guest@example.org' },
						],
					},
				},
			],
			returns: {
				Data: expect.objectContaining({
					attendees: expect.arrayContaining([
						expect.objectContaining({ type: 'user', attendee_id: 'user_ou_ada' }),
					]),
				}),
				Summary: expect.stringMatching(
					/^Created event "Kick-off" \(\w+_0\), .+ 10:30 \(Europe\/Berlin\), with 4 attendees\. Feishu books meeting rooms/,
				),
			},
		},
		{
			title: 'makes an all-day event of dates without a time, in the primary calendar',
			parameters: {
				calendarId: 'primary',
				summary: 'Fair',
				startTime: '2026-05-18',
				endTime: '2026-05-20',
				options: { timezone: 'America/New_York' },
			},
			sends: [
				{ method: 'POST', path: '/open-apis/calendar/v4/calendars/primary', query: {} },
				{
					method: 'POST',
					path: `${pathOf(APP)}/events`,
					body: expect.objectContaining({
						start_time: { date: '2026-05-18' },
						end_time: { date: '2026-05-20' },
					}),
				},
			],
			returns: {
				Data: { event: expect.objectContaining({ organizer_calendar_id: APP }) },
				Summary: expect.stringMatching(
					/^Created event "Fair" \(\w+_0\), 2026-05-18 to 2026-05-20\.$/,
				),
			},
		},
		{
			title:
				'makes a recurring all-day event with a meeting, a color, a chat and a room, all picked',
			parameters: {
				...review,
				startTime: '2026-11-23 00:00:00',
				endTime: '2026-11-24 00:00:00',
				options: {
					allDay: true,
					recurrence: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO',
					color: '#FF8800',
					meetingType: 'vc',
					joinPermission: 'only_event_attendees',
					autoRecord: true,
					openLobby: false,
					allowAttendeesStart: true,
					attendees: { __rl: true, mode: 'list', value: 'ou_ada' },
					chats: { __rl: true, mode: 'list', value: 'oc_release' },
					rooms: { __rl: true, mode: 'list', value: 'omm_301' },
					roomContact: { __rl: true, mode: 'list', value: 'ou_ben' },
				},
			},
			sends: [
				{
					method: 'POST',
					path: EVENTS,
					body: expect.objectContaining({
						start_time: { date: '2026-11-23' },
						end_time: { date: '2026-11-24' },
						recurrence: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO',
						color: -30720,
						vchat: {
							vc_type: 'vc',
							meeting_settings: {
								join_meeting_permission: 'only_event_attendees',
								auto_record: true,
								open_lobby: false,
								allow_attendees_start: true,
							},
						},
					}),
				},
				{
					method: 'POST',
					path: ATTENDEES,
					body: expect.objectContaining({
						attendees: [
							{ type: 'user', user_id: 'ou_ada' },
							{ type: 'chat', chat_id: 'oc_release' },
							{ type: 'resource', room_id: 'omm_301', operate_id: 'ou_ben' },
						],
					}),
				},
			],
			returns: { Summary: expect.stringMatching(/, 2026-11-23 to 2026-11-24, with 3 attendees/) },
		},
		{
			title: 'makes an event with a meeting of another service',
			parameters: {
				...review,
				options: { meetingType: 'third_party', meetingUrl: 'https://example.com/meeting/1' },
			},
			sends: [
				{
					method: 'POST',
					path: EVENTS,
					body: expect.objectContaining({
						vchat: { vc_type: 'third_party', meeting_url: 'https://example.com/meeting/1' },
					}),
				},
			],
		},
		{
			title: 'refuses another meeting without an address',
			parameters: { ...review, options: { meetingType: 'third_party' } },
			refuses: /^Meeting is Other Meeting, but Meeting URL is empty$/,
		},
		{
			title: 'refuses settings of a meeting that is none',
			parameters: { ...review, options: { meetingType: 'no_meeting', autoRecord: true } },
			refuses: /^Settings of a Feishu meeting are given/,
		},
		{
			title: 'refuses a rule that is none',
			parameters: { ...review, options: { recurrence: 'every Monday' } },
			refuses: /^Recurrence is "every Monday", which is not an RRULE/,
		},
		{
			title: 'refuses a rule that ends twice',
			parameters: {
				...review,
				options: { recurrence: 'FREQ=DAILY;COUNT=3;UNTIL=20271231T000000Z' },
			},
			refuses: /^Recurrence has both COUNT and UNTIL/,
		},
		{
			title: 'refuses a color that is none',
			parameters: { ...review, options: { color: 'orange' } },
			refuses: /^Color is "orange", which is not a colour$/,
		},
		{
			title: 'refuses a room that is none',
			parameters: { ...review, options: { rooms: '301' } },
			refuses: /^Meeting Rooms holds "301", which is not an id of theirs/,
		},
		{
			title: 'invites by plain ids and e-mail addresses, each once',
			parameters: {
				...review,
				options: { attendees: 'ou_ada, oc_release, guest@example.org, ou_ada' },
			},
			sends: [
				{ method: 'POST', path: EVENTS },
				{
					method: 'POST',
					path: ATTENDEES,
					body: {
						need_notification: true,
						attendees: [
							{ type: 'user', user_id: 'ou_ada' },
							{ type: 'chat', chat_id: 'oc_release' },
							{ type: 'third_party', third_party_email: 'guest@example.org' },
						],
					},
				},
			],
		},
		{
			title: 'takes a list of ids of the chosen type, rooms among them',
			asUser: true,
			parameters: {
				...review,
				options: { attendees: ['ada01', 'omm_301'], userIdType: 'user_id' },
			},
			sends: [
				{ method: 'POST', path: EVENTS },
				{
					method: 'POST',
					path: ATTENDEES,
					body: expect.objectContaining({
						attendees: [
							{ type: 'user', user_id: 'ada01' },
							{ type: 'resource', room_id: 'omm_301' },
						],
					}),
				},
			],
		},
		{
			title: 'refuses a plain id of another type',
			parameters: { ...review, options: { attendees: 'ou_ada, on_ben' } },
			refuses: /^Entry 2 of Attendees "on_ben" is of type union_id, but User ID Type is open_id$/,
		},
		{
			title: 'refuses a whole day that ends at a time',
			parameters: { ...review, startTime: '2026-11-23' },
			refuses: /^Start Time is a date without a time, but End Time has a time$/,
		},
		{
			title: 'refuses whole days that end before they start',
			parameters: { ...review, startTime: '2026-11-23', endTime: '2026-11-22' },
			refuses: /^End Time "2026-11-22" is before Start Time "2026-11-23"$/,
		},
		{
			title: 'keeps the offset of a time that has one, and takes attendees as JSON text',
			asUser: true,
			parameters: {
				...review,
				startTime: '2026-11-23T02:00:00Z',
				endTime: '2026-11-23T12:00:00+09:00',
				options: { attendees: '[{"type": "user", "user_id": "ou_ben"}]' },
			},
			sends: [
				{
					method: 'POST',
					path: EVENTS,
					body: expect.objectContaining({ start_time: start, end_time: end }),
				},
				{ method: 'POST', path: ATTENDEES },
			],
		},
		{
			title: 'sends no second call for an empty list of attendees',
			parameters: { ...review, options: { attendees: '[]' } },
			sends: [{ method: 'POST', path: EVENTS }],
		},
		{
			title: 'says that the event exists when its attendees cannot be added',
			parameters: {
				...review,
				options: { attendees: [{ type: 'user', user_id: 'ou_nobody' }] },
			},
			fails: {
				code: 195100,
				hint: /^Add attendees_not_added in Data with Add Attendees to Event, and do not create the event again: it exists as \w+_0\. Check the IDs of the users/,
			},
		},
		{
			title: 'refuses an end before the start',
			parameters: { ...review, endTime: '2026-11-23 09:59:59' },
			refuses: /^End Time "2026-11-23T09:59:59.+" is before Start Time "2026-11-23T10:00:00/,
		},
		{
			title: 'refuses a time the clocks skip',
			parameters: {
				...review,
				startTime: '2027-03-28 02:30:00',
				endTime: '2027-03-28 04:00:00',
				options: { timezone: 'Europe/Berlin' },
			},
			refuses: /^Start Time 2027-03-28 02:30:00 does not exist in Europe\/Berlin/,
		},
		{
			title: 'refuses a start that is missing',
			parameters: { ...review, startTime: '' },
			refuses: /^Start Time is empty$/,
		},
		{
			title: 'refuses what is not a time',
			parameters: { ...review, endTime: 'tomorrow' },
			refuses: /^End Time is "tomorrow", which is not a date and time$/,
		},
		{
			title: 'refuses an unknown zone',
			parameters: { ...review, options: { timezone: 'Mars/Base' } },
			refuses: /^Timezone is "Mars\/Base"/,
		},
		{
			title: 'refuses a reminder more than two weeks ahead',
			parameters: { ...review, options: { reminderMinutes: 20161 } },
			refuses: /^Reminder Minutes is 20,161, which is out of range$/,
		},
		{
			title: 'refuses a title above 1000 characters',
			parameters: { ...review, summary: 'x'.repeat(1001) },
			refuses: /^Summary has 1,001 characters/,
		},
		{
			title: 'refuses a place above 512 characters',
			parameters: { ...review, options: { location: 'x'.repeat(513) } },
			refuses: /^Location has 513 characters/,
		},
		{
			title: 'refuses attendees before it makes the event',
			parameters: { ...review, options: { attendees: [{ type: 'user', user_id: 'oc_release' }] } },
			refuses:
				/^Entry 1 of Attendees "oc_release" is of type chat_id, but User ID Type is open_id$/,
		},
		{
			title: 'says that a calendar is not shared with the app',
			parameters: { ...review, calendarId: 'feishu.cn_foreign@group.calendar.feishu.cn' },
			fails: { code: 191002, hint: /^Share the calendar/ },
		},
		{
			title: 'says that a calendar of another service cannot be written',
			parameters: { ...review, calendarId: 'feishu.cn_google@group.calendar.feishu.cn' },
			fails: { code: 191004, hint: /^Choose a primary or a shared calendar/ },
		},
	],
	'calendarEvent.get': [
		{
			title: 'reads an event',
			parameters: (sandbox) => eventParameters(sandbox, { summary: 'Lunch' }),
			sends: [{ method: 'GET', path: ONE_EVENT, query: { user_id_type: 'open_id' } }],
			returns: {
				Data: { event: expect.objectContaining({ summary: 'Lunch' }) },
				Summary: expect.stringMatching(/^Read event "Lunch" \(\w+_0\)\.$/),
			},
		},
		{
			title: 'reads an event with other user ids',
			asUser: true,
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { userIdType: 'user_id' },
			}),
			sends: [{ method: 'GET', path: ONE_EVENT, query: { user_id_type: 'user_id' } }],
		},
		{
			title: 'refuses an event that is missing',
			parameters: { calendarId: TEAM, eventId: '' },
			refuses: /^Event is empty$/,
		},
		{
			title: 'says what an event id looks like',
			parameters: { calendarId: TEAM, eventId: 'ev_1' + 'x' },
			fails: { code: 193000, hint: /^Give Event by the event_id that Feishu returned/ },
		},
		{
			title: 'says that the calendar has no such event',
			parameters: EVENT,
			fails: { code: 193001, hint: /^Check Event and Calendar:/ },
		},
	],
	'calendarEvent.update': [
		{
			title: 'invites a chat and a room from lists',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: {
					chats: { __rl: true, mode: 'list', value: 'oc_release' },
					rooms: ['omm_301', 'omm_302'],
					roomContact: 'ou_ada',
				},
			}),
			sends: [
				{
					method: 'POST',
					path: ATTENDEES,
					body: {
						attendees: [
							{ type: 'chat', chat_id: 'oc_release' },
							{ type: 'resource', room_id: 'omm_301', operate_id: 'ou_ada' },
							{ type: 'resource', room_id: 'omm_302', operate_id: 'ou_ada' },
						],
					},
				},
			],
			// Feishu books rooms in the background.
			returns: {
				Summary: expect.stringMatching(
					/books meeting rooms in the background: List Event Attendees .+\.$/,
				),
			},
		},
		{
			title: 'changes one field',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { summary: 'Monthly Review' },
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_EVENT,
					query: { user_id_type: 'open_id' },
					body: { summary: 'Monthly Review' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					event_id: expect.stringMatching(/_0$/),
					summary: 'Monthly Review',
					start_time: start,
					end_time: end,
				}),
				Summary: expect.stringMatching(/^Updated event \w+_0\.$/),
			},
		},
		{
			title: 'changes every field and invites people with a second call',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: {
					summary: 'Monthly Review',
					description: 'All teams',
					startTime: '2026-12-01 09:00:00',
					endTime: '2026-12-01 10:30:00',
					location: 'Hall',
					attendees: 'guest@example.org, ben@example.com',
					additionalFields: {
						timezone: 'Europe/Berlin',
						reminder_minutes: 30,
						visibility: 'public',
					},
					userIdType: 'user_id',
				},
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_EVENT,
					query: { user_id_type: 'user_id' },
					body: {
						summary: 'Monthly Review',
						description: 'All teams',
						start_time: { timestamp: '1796112000', timezone: 'Europe/Berlin' },
						end_time: { timestamp: '1796117400', timezone: 'Europe/Berlin' },
						location: { name: 'Hall' },
						reminders: [{ minutes: 30 }],
						visibility: 'public',
					},
				},
				{
					method: 'POST',
					path: ATTENDEES,
					query: { user_id_type: 'user_id' },
					body: {
						attendees: [
							{ type: 'third_party', third_party_email: 'guest@example.org' },
							{ type: 'third_party', third_party_email: 'ben@example.com' },
						],
					},
				},
			],
			returns: {
				Data: expect.objectContaining({
					location: { name: 'Hall' },
					description: 'All teams',
					attendees: [expect.anything(), expect.anything()],
				}),
				Summary: expect.stringMatching(
					/^Updated event \w+_0, now 2026-12-01 09:00 to 2026-12-01 10:30 \(Europe\/Berlin\), and added 2 attendees\.$/,
				),
			},
		},
		{
			title: 'has the zone, the reminder and the visibility as options, which win',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: {
					startTime: '2026-12-01 09:00:00',
					endTime: '2026-12-01 10:30:00',
					timezone: 'Europe/Berlin',
					reminderMinutes: 5,
					visibility: 'private',
					additionalFields: { timezone: 'Asia/Tokyo', reminder_minutes: 30, visibility: 'public' },
				},
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_EVENT,
					body: {
						start_time: { timestamp: '1796112000', timezone: 'Europe/Berlin' },
						end_time: { timestamp: '1796117400', timezone: 'Europe/Berlin' },
						reminders: [{ minutes: 5 }],
						visibility: 'private',
					},
				},
			],
		},
		{
			title: 'changes recurrence, color, meeting and what attendees may do, and tells nobody',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: {
					startTime: '2026-12-01T09:00:00',
					endTime: '2026-12-03T10:30:00',
					timezone: 'Europe/Berlin',
					allDay: true,
					recurrence: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU',
					color: '#FF8800',
					meetingType: 'vc',
					joinPermission: 'only_event_attendees',
					autoRecord: true,
					openLobby: false,
					allowAttendeesStart: false,
					attendeeAbility: 'can_modify_event',
					needNotification: false,
					chats: 'oc_release',
				},
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_EVENT,
					body: {
						start_time: { date: '2026-12-01' },
						end_time: { date: '2026-12-03' },
						recurrence: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU',
						color: -30720,
						vchat: {
							vc_type: 'vc',
							meeting_settings: {
								join_meeting_permission: 'only_event_attendees',
								auto_record: true,
								open_lobby: false,
								allow_attendees_start: false,
							},
						},
						attendee_ability: 'can_modify_event',
						need_notification: false,
					},
				},
				{
					method: 'POST',
					path: ATTENDEES,
					body: {
						attendees: [{ type: 'chat', chat_id: 'oc_release' }],
						need_notification: false,
					},
				},
			],
			returns: {
				Summary: expect.stringMatching(
					/^Updated event \w+_0, now 2026-12-01 to 2026-12-03, and added 1 attendee\.$/,
				),
			},
		},
		{
			title: 'takes away the meeting',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { meetingType: 'no_meeting' },
			}),
			sends: [{ method: 'PATCH', path: ONE_EVENT, body: { vchat: { vc_type: 'no_meeting' } } }],
		},
		{
			title: 'puts the meeting elsewhere',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { meetingUrl: 'https://example.com/meeting' },
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_EVENT,
					body: { vchat: { vc_type: 'third_party', meeting_url: 'https://example.com/meeting' } },
				},
			],
		},
		{
			title: 'refuses All Day without the days',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { allDay: true, summary: 'Trip' },
			}),
			refuses: /^All Day is on, but it is not said which days/,
		},
		{
			title: 'refuses settings of a meeting that is elsewhere',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { meetingUrl: 'https://example.com/meeting', openLobby: true },
			}),
			refuses: /^Settings of a Feishu meeting are given/,
		},
		{
			title: 'makes an event one of a whole day',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { startTime: '2026-12-24', endTime: '2026-12-24' },
			}),
			sends: [
				{
					method: 'PATCH',
					path: ONE_EVENT,
					body: { start_time: { date: '2026-12-24' }, end_time: { date: '2026-12-24' } },
				},
			],
			returns: { Summary: expect.stringMatching(/^Updated event \w+_0, now 2026-12-24\.$/) },
		},
		{
			title: 'invites a user by the plain id',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { attendees: 'ou_ben' },
			}),
			sends: [
				{
					method: 'POST',
					path: ATTENDEES,
					body: { attendees: [{ type: 'user', user_id: 'ou_ben' }] },
				},
			],
		},
		{
			title: 'takes additional fields as JSON text',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { additionalFields: '{"reminder_minutes": 0}' },
			}),
			sends: [{ method: 'PATCH', path: ONE_EVENT, body: { reminders: [{ minutes: 0 }] } }],
		},
		{
			title: 'only invites people when nothing else is given',
			asUser: true,
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				options: { attendees: ['guest@example.org'] },
			}),
			sends: [{ method: 'POST', path: ATTENDEES }],
			returns: {
				Data: { event_id: expect.stringMatching(/_0$/), attendees: [expect.anything()] },
			},
		},
		{
			title: 'refuses a start without an end',
			parameters: { ...EVENT, options: { startTime: '2026-11-23 10:00:00' } },
			refuses: /^Start Time is given without End Time, but Feishu changes them only together$/,
		},
		{
			title: 'refuses an end without a start',
			parameters: { ...EVENT, options: { endTime: '2026-11-23 10:00:00' } },
			refuses: /^End Time is given without Start Time/,
		},
		{
			title: 'refuses an end before the start',
			parameters: {
				...EVENT,
				options: { startTime: '2026-11-23 10:00:00', endTime: '2026-11-22 10:00:00' },
			},
			refuses: /^End Time ".+" is before Start Time/,
		},
		{
			title: 'refuses a time the clocks skip in the zone of the additional fields',
			parameters: {
				...EVENT,
				options: {
					startTime: '2027-03-14 02:30:00',
					endTime: '2027-03-14 05:00:00',
					additionalFields: { timezone: 'America/New_York' },
				},
			},
			refuses: /does not exist in America\/New_York/,
		},
		{
			title: 'refuses to change nothing',
			parameters: { ...EVENT, options: { additionalFields: { timezone: 'Europe/Berlin' } } },
			refuses: /^There is nothing to update/,
		},
		{
			title: 'refuses an unknown additional field',
			parameters: { ...EVENT, options: { additionalFields: { color: 1 } } },
			refuses:
				/^Additional Fields has "color", which is not one of timezone, reminder_minutes, visib/,
		},
		{
			title: 'refuses an unknown visibility',
			parameters: { ...EVENT, options: { additionalFields: { visibility: 'secret' } } },
			refuses: /^Visibility in Additional Fields is "secret"/,
		},
		{
			title: 'refuses an attendee that is neither an id nor an e-mail address',
			parameters: { ...EVENT, options: { attendees: 'ada@example.com, Ben' } },
			refuses: /^Entry 2 of Attendees "Ben" does not look like open_id$/,
		},
		{
			title: 'says that the event is changed when its attendees cannot be added',
			parameters: (sandbox) => {
				sandbox.faults.add({
					kind: 'code',
					endpoint: 'calendar.v4.calendarEventAttendee.create',
					code: 194002,
					status: 403,
					msg: 'no permission to create event attendees',
				});
				return {
					...eventParameters(sandbox),
					options: { summary: 'New', attendees: 'guest@example.org' },
				};
			},
			fails: {
				code: 194002,
				hint: /^Add attendees_not_added in Data with Add Attendees to Event; the other changes are made\. Use the organizer's calendar/,
			},
		},
		{
			title: 'says that an event is deleted',
			parameters: (sandbox) => ({
				...eventParameters(sandbox, { status: 'cancelled' }),
				options: { summary: 'New' },
			}),
			fails: { code: 193003, hint: /^Choose another event/ },
		},
	],
	'calendarEvent.delete': [
		{
			title: 'deletes an event and tells its attendees',
			parameters: (sandbox) => ({ ...eventParameters(sandbox), confirm: true }),
			sends: [{ method: 'DELETE', path: ONE_EVENT, query: { need_notification: 'true' } }],
			returns: {
				Data: { event_id: expect.stringMatching(/_0$/), deleted: true },
				Summary: expect.stringMatching(/^Deleted event \w+_0\.$/),
			},
		},
		{
			title: 'deletes an event in silence',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				confirm: true,
				options: { needNotification: false },
			}),
			sends: [{ method: 'DELETE', path: ONE_EVENT, query: { need_notification: 'false' } }],
		},
		{
			title: 'refuses without Confirm',
			parameters: { ...EVENT, confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses a Confirm that is only nearly true',
			parameters: { ...EVENT, confirm: 'true' },
			refuses: /^Confirm is off/,
		},
		{
			title: 'says that the event was deleted before',
			parameters: (sandbox) => ({
				...eventParameters(sandbox, { status: 'cancelled' }),
				confirm: true,
			}),
			fails: { code: 193003, hint: /deleted/ },
		},
	],
	'calendarEvent.getMany': [
		{
			title: 'lists one page, with the anchor that makes Feishu page',
			parameters: (sandbox) => ({ calendarId: eventParameters(sandbox).calendarId }),
			sends: [
				{
					method: 'GET',
					path: /\/events$/,
					query: { user_id_type: 'open_id', anchor_time: '1', page_size: '500' },
				},
			],
			returns: {
				Data: {
					items: [expect.objectContaining({ summary: 'Weekly Review' })],
					has_more: false,
					sync_token: expect.stringMatching(/^ListCalendarsSyncToken_/),
				},
				Summary: 'Found 1 event.',
			},
		},
		{
			title: 'lists a time window in one answer, cut to what was asked for',
			parameters: (sandbox) => {
				const { calendarId } = eventParameters(sandbox);
				heldEvent(sandbox, calendarId, { summary: 'Second' });
				heldEvent(sandbox, calendarId, {
					start_time: { timestamp: shanghai('2026-12-24 10:00') },
					end_time: { timestamp: shanghai('2026-12-24 11:00') },
				});
				return {
					calendarId,
					options: {
						startTime: '2026-11-23 00:00:00',
						endTime: '2026-11-24 00:00:00',
						pageSize: 1,
						userIdType: 'union_id',
					},
				};
			},
			sends: [
				{
					method: 'GET',
					path: /\/events$/,
					query: {
						start_time: shanghai('2026-11-23 00:00'),
						end_time: shanghai('2026-11-24 00:00'),
						page_size: '50',
						user_id_type: 'union_id',
					},
				},
			],
			returns: {
				Data: { items: [expect.objectContaining({ summary: 'Weekly Review' })], has_more: true },
				Summary: expect.stringMatching(
					/^Found 1 event; more are available.+ Time window: 2026-11-23 00:00 to 2026-11-24 00:00 \(Asia\/Shanghai\)\.$/,
				),
			},
		},
		{
			title: 'lists a whole time window in another zone',
			parameters: (sandbox) => ({
				calendarId: eventParameters(sandbox).calendarId,
				returnAll: true,
				options: {
					startTime: '2026-11-23 03:00',
					endTime: '2026-11-23 03:30',
					timezone: 'Europe/Berlin',
				},
			}),
			sends: [
				{
					method: 'GET',
					path: /\/events$/,
					query: {
						start_time: shanghai('2026-11-23 10:00'),
						end_time: shanghai('2026-11-23 10:30'),
						page_size: '1000',
						user_id_type: 'open_id',
					},
				},
			],
			returns: { Data: { items: [expect.anything()], has_more: false } },
		},
		{
			title: "asks for Feishu's smallest page and cuts it",
			parameters: (sandbox) => {
				const { calendarId } = eventParameters(sandbox);
				heldEvent(sandbox, calendarId);
				return { calendarId, limit: 1 };
			},
			sends: [
				{
					method: 'GET',
					path: /\/events$/,
					query: { user_id_type: 'open_id', anchor_time: '1', page_size: '50' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					items: [expect.anything()],
					has_more: true,
					page_token: '+skip:1',
				}),
			},
		},
		{
			title: 'follows the pages from an anchor to the end',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				for (let index = 0; index < 1001; index += 1) heldEvent(sandbox, calendarId);
				return {
					calendarId,
					returnAll: true,
					options: { anchorTime: '2026-11-01 00:00:00' },
				};
			},
			sends: [
				{
					method: 'GET',
					path: /\/events$/,
					query: {
						user_id_type: 'open_id',
						anchor_time: shanghai('2026-11-01 00:00'),
						page_size: '1000',
					},
				},
				{
					method: 'GET',
					path: /\/events$/,
					query: {
						user_id_type: 'open_id',
						anchor_time: shanghai('2026-11-01 00:00'),
						page_size: '1000',
						page_token: expect.any(String),
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ has_more: false }),
				Summary: 'Found 1,001 events.',
			},
		},
		{
			title: 'lists what changed since a sync token, without an anchor',
			parameters: (sandbox) => ({
				calendarId: eventParameters(sandbox).calendarId,
				options: { syncToken: 'ListCalendarsSyncToken_0' },
			}),
			sends: [
				{
					method: 'GET',
					path: /\/events$/,
					query: {
						sync_token: 'ListCalendarsSyncToken_0',
						user_id_type: 'open_id',
						page_size: '500',
					},
				},
			],
		},
		{
			title: 'goes on at a page token',
			parameters: (sandbox) => ({
				calendarId: eventParameters(sandbox).calendarId,
				options: { pageToken: Buffer.from('1').toString('base64url') },
			}),
			returns: { Data: expect.objectContaining({ items: [] }) },
		},
		{
			title: 'refuses a sync token with a time window',
			parameters: {
				calendarId: TEAM,
				options: {
					startTime: '2026-11-23 00:00:00',
					endTime: '2026-11-24 00:00:00',
					syncToken: 'ListCalendarsSyncToken_1',
				},
			},
			refuses: /^Sync Token is given together with Start Time and End Time/,
		},
		{
			title: 'refuses a page token with a time window',
			parameters: {
				calendarId: TEAM,
				options: {
					startTime: '2026-11-23 00:00:00',
					endTime: '2026-11-24 00:00:00',
					pageToken: 'ListCalendarsPageToken_1',
				},
			},
			refuses: /^Page Token is given together with Start Time and End Time/,
		},
		{
			title: 'refuses an anchor with a time window',
			parameters: {
				calendarId: TEAM,
				options: {
					startTime: '2026-11-23 00:00:00',
					endTime: '2026-11-24 00:00:00',
					anchorTime: '2026-11-23 00:00:00',
				},
			},
			refuses: /^Anchor Time is given together with/,
		},
		{
			title: 'refuses dates without a time, which Feishu does not take here',
			parameters: {
				calendarId: TEAM,
				options: { startTime: '2026-11-23', endTime: '2026-11-24' },
			},
			refuses: /^Start Time is "2026-11-23", a date without a time, but Feishu takes a moment/,
		},
		{
			title: 'refuses half a time window',
			parameters: { calendarId: TEAM, options: { endTime: '2026-11-24 00:00:00' } },
			refuses: /^End Time is given without Start Time, but a time window has both$/,
		},
		{
			title: 'refuses a time window that ends before it starts',
			parameters: {
				calendarId: TEAM,
				options: { startTime: '2026-11-24 00:00:00', endTime: '2026-11-23 00:00:00' },
			},
			refuses: /is before Start Time/,
		},
		{
			title: 'refuses a page above 1000',
			parameters: { calendarId: TEAM, options: { pageSize: 1001 } },
			refuses: /^Page Size is 1,001/,
		},
		{
			title: 'says that a sync token has expired',
			parameters: { calendarId: TEAM, options: { syncToken: 'old' } },
			fails: { code: 190008, hint: /^Start again without Page Token and Sync Token/ },
		},
	],
	'calendarEvent.search': [
		{
			title: 'finds events of the last month by their titles',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				const now = Math.floor(Date.now() / 1000);
				const time = (offset: number) => ({ timestamp: String(now + offset) });
				heldEvent(sandbox, calendarId, { start_time: time(-7200), end_time: time(-3600) });
				heldEvent(sandbox, calendarId, { summary: 'Lunch', end_time: time(-3600) });
				return { calendarId, query: 'review' };
			},
			sends: [
				{
					method: 'POST',
					path: /\/events\/search$/,
					query: { user_id_type: 'open_id', page_size: '20' },
					body: { query: 'review' },
				},
			],
			returns: {
				Data: { items: [expect.objectContaining({ summary: 'Weekly Review' })], has_more: false },
				Summary: 'Found 1 event.',
			},
		},
		{
			title: 'finds events in a time window and derives that there are more',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				for (let index = 0; index < 21; index += 1) heldEvent(sandbox, calendarId);
				return {
					calendarId,
					query: 'Weekly',
					limit: 3,
					options: {
						startTime: '2026-11-23 03:00:00',
						endTime: '2026-11-23 04:00:00',
						timezone: 'Europe/Berlin',
						pageSize: 10,
						pageToken: Buffer.from('10').toString('base64url'),
						userIdType: 'user_id',
					},
				};
			},
			sends: [
				{
					method: 'POST',
					path: /\/events\/search$/,
					query: { user_id_type: 'user_id', page_size: '10', page_token: 'MTA' },
					body: {
						query: 'Weekly',
						filter: {
							start_time: { timestamp: shanghai('2026-11-23 10:00'), timezone: 'Europe/Berlin' },
							end_time: { timestamp: shanghai('2026-11-23 11:00'), timezone: 'Europe/Berlin' },
						},
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ has_more: true, page_token: 'MjA' }),
				Summary:
					'Found 10 events; more are available. Time window: 2026-11-23 03:00 to 2026-11-23 04:00 (Europe/Berlin).',
			},
		},
		{
			title: 'finds all events after a time',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				for (let index = 0; index < 101; index += 1) heldEvent(sandbox, calendarId);
				return {
					calendarId,
					query: 'weekly',
					returnAll: true,
					options: { startTime: '2026-11-20 00:00:00' },
				};
			},
			sends: [
				{
					method: 'POST',
					path: /\/events\/search$/,
					query: { user_id_type: 'open_id', page_size: '100' },
					body: {
						query: 'weekly',
						filter: {
							start_time: { timestamp: shanghai('2026-11-20 00:00'), timezone: 'Asia/Shanghai' },
						},
					},
				},
				{
					method: 'POST',
					path: /\/events\/search$/,
					query: { user_id_type: 'open_id', page_size: '100', page_token: 'MTAw' },
				},
			],
			returns: {
				Data: expect.objectContaining({ has_more: false }),
				Summary: 'Found 101 events. Time window: from 2026-11-20 00:00 (Asia/Shanghai).',
			},
		},
		{
			title: 'finds the events of a day',
			parameters: (sandbox) => ({
				calendarId: eventParameters(sandbox).calendarId,
				query: 'weekly',
				options: { startTime: '2026-11-23', endTime: '2026-11-23' },
			}),
			sends: [
				{
					method: 'POST',
					path: /\/events\/search$/,
					body: {
						query: 'weekly',
						filter: { start_time: { date: '2026-11-23' }, end_time: { date: '2026-11-23' } },
					},
				},
			],
			returns: { Summary: 'Found 1 event. Time window: 2026-11-23.' },
		},
		{
			title: 'refuses an empty query',
			parameters: { calendarId: TEAM, query: '' },
			refuses: /^Query is empty$/,
		},
		{
			title: 'cuts the smallest page at Limit',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				for (let index = 0; index < 12; index += 1) heldEvent(sandbox, calendarId);
				return { calendarId, query: 'weekly', limit: 3 };
			},
			sends: [
				{
					method: 'POST',
					path: /\/events\/search$/,
					query: { user_id_type: 'open_id', page_size: '10' },
				},
			],
			returns: { Summary: expect.stringMatching(/^Found 3 events; more are available/) },
		},
		{
			title: 'asks for the smallest page where a smaller one is given',
			parameters: (sandbox) => {
				const calendarId = madeCalendar(sandbox);
				for (let index = 0; index < 12; index += 1) heldEvent(sandbox, calendarId);
				const options = { pageSize: 5, startTime: '2026-11-23 00:00:00' };
				return { calendarId, query: 'weekly', options };
			},
			sends: [
				{
					method: 'POST',
					path: /\/events\/search$/,
					query: { user_id_type: 'open_id', page_size: '10' },
				},
			],
			returns: { Summary: expect.stringMatching(/^Found 10 events; more are available/) },
		},
		{
			title: 'asks for the largest page where a larger one is given',
			parameters: (sandbox) => ({
				calendarId: madeCalendar(sandbox),
				query: 'weekly',
				options: { pageSize: 500 },
			}),
			sends: [
				{
					method: 'POST',
					path: /\/events\/search$/,
					query: { user_id_type: 'open_id', page_size: '100' },
				},
			],
		},
		{
			title: 'refuses a time window that ends before it starts',
			parameters: {
				calendarId: TEAM,
				query: 'x',
				options: { startTime: '2026-11-24 00:00:00', endTime: '2026-11-23 00:00:00' },
			},
			refuses: /is before Start Time/,
		},
		{
			title: 'says that a calendar is unknown',
			parameters: { calendarId: 'feishu.cn_nobody@group.calendar.feishu.cn', query: 'x' },
			fails: { code: 191000, hint: /^Check Calendar/ },
		},
	],
};
