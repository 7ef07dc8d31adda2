import type { Sandbox } from '../sandbox';
import { attend, eventParameters, heldEvent, madeCalendar, TEAM } from './agenda';
import type { Examples } from './example';

const EVENT = { calendarId: TEAM, eventId: '00592a0e-7edf-4678-bc9d-1b77383ef08e_0' };
const ADD = /\/events\/\w+_0\/attendees$/;
const REMOVE = /\/events\/\w+_0\/attendees\/batch_delete$/;

const ada = { type: 'user', user_id: 'ou_ada' };
const users = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ type: 'user', user_id: `ou_any${index}` }));
const rooms = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		type: 'resource',
		room_id: `omm_${index}`,
		operate_id: 'ou_ada',
	}));

/** An event with attendees in a calendar of its own. */
const attended = (sandbox: Sandbox, people: ReadonlyArray<readonly [string, string]>) => {
	const calendarId = madeCalendar(sandbox);
	const event = heldEvent(sandbox, calendarId);
	for (const [type, id] of people) attend(event, type, id);
	return { calendarId, eventId: event.shown.event_id };
};

export const attendeeExamples: Examples = {
	'calendarEvent.addAttendees': [
		{
			title: 'invites a user',
			parameters: (sandbox) => ({ ...eventParameters(sandbox), attendees: [ada] }),
			sends: [
				{
					method: 'POST',
					path: ADD,
					query: { user_id_type: 'open_id' },
					body: { need_notification: true, attendees: [ada] },
				},
			],
			returns: {
				Data: {
					attendees: [expect.objectContaining({ attendee_id: 'user_ou_ada', user_id: 'ou_ada' })],
				},
				Summary: expect.stringMatching(/^Added 1 attendee to event \w+_0\.$/),
			},
		},
		{
			title: 'books a room as an administrator with every value',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				attendees: JSON.stringify([
					{
						type: 'resource',
						room_id: 'omm_301',
						operate_id: 'ada01',
						resource_customization: [{ index_key: '16281481596100', input_content: 'tea' }],
						approval_reason: 'Board meeting',
					},
				]),
				options: {
					userIdType: 'user_id',
					needNotification: false,
					instanceStartTimeAdmin: '1647320400',
					isEnableAdmin: true,
					addOperatorToAttendee: false,
				},
			}),
			sends: [
				{
					method: 'POST',
					path: ADD,
					query: { user_id_type: 'user_id' },
					body: {
						attendees: [
							{
								type: 'resource',
								room_id: 'omm_301',
								operate_id: 'ada01',
								resource_customization: [{ index_key: '16281481596100', input_content: 'tea' }],
								approval_reason: 'Board meeting',
							},
						],
						need_notification: false,
						instance_start_time_admin: '1647320400',
						is_enable_admin: true,
						add_operator_to_attendee: false,
					},
				},
			],
		},
		{
			title: 'takes a single object, a chat and an e-mail address',
			asUser: true,
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				attendees: { type: 'third_party', third_party_email: 'guest@example.org' },
			}),
			returns: { Data: { attendees: [expect.objectContaining({ type: 'third_party' })] } },
		},
		{
			title: 'splits at 1000 attendees and at 100 rooms, in order',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				attendees: [...users(999), ...rooms(102)],
			}),
			sends: [
				{
					method: 'POST',
					path: ADD,
					body: expect.objectContaining({ attendees: [...users(999), rooms(1)[0]] }),
				},
				{
					method: 'POST',
					path: ADD,
					body: expect.objectContaining({ attendees: rooms(101).slice(1) }),
				},
				{
					method: 'POST',
					path: ADD,
					body: expect.objectContaining({ attendees: [rooms(102)[101]] }),
				},
			],
			returns: { Summary: expect.stringMatching(/^Added 1,101 attendees to event/) },
		},
		{
			title: 'refuses a call without attendees',
			parameters: { ...EVENT, attendees: '' },
			refuses: /^Attendees is empty$/,
		},
		{
			title: 'refuses an empty list of attendees',
			parameters: { ...EVENT, attendees: [] },
			refuses: /^Attendees is empty$/,
		},
		{
			title: 'refuses more than an event holds',
			parameters: { ...EVENT, attendees: users(3001) },
			refuses: /^Attendees has 3,001 entries, but an event may have 3,000$/,
		},
		{
			title: 'refuses an unknown type',
			parameters: { ...EVENT, attendees: [ada, { type: 'group', chat_id: 'oc_release' }] },
			refuses:
				/^Entry 2 of Attendees has the type "group", which is not one of user, chat, resource, third_/,
		},
		{
			title: 'refuses a type without its id',
			parameters: { ...EVENT, attendees: [{ type: 'chat', user_id: 'ou_ada' }] },
			refuses: /^Entry 1 of Attendees is of type chat, but has no chat_id$/,
		},
		{
			title: 'refuses an unknown member',
			parameters: { ...EVENT, attendees: [{ ...ada, name: 'Ada' }] },
			refuses: /^Entry 1 of Attendees has "name", which Feishu does not take/,
		},
		{
			title: 'refuses what is neither an ID nor an object',
			parameters: { ...EVENT, attendees: ['ou_ada', 7] },
			refuses: /^Entry 2 of Attendees is "7", which is neither an ID nor an object$/,
		},
		{
			title: 'refuses an id of another type',
			parameters: { ...EVENT, attendees: [ada], options: { userIdType: 'union_id' } },
			refuses: /^Entry 1 of Attendees "ou_ada" is of type open_id, but User ID Type is union_id$/,
		},
		{
			title: 'refuses an e-mail address that is none',
			parameters: { ...EVENT, attendees: [{ type: 'third_party', third_party_email: 'guest' }] },
			refuses:
				/^Entry 1 of Attendees has the third_party_email "guest", which does not look like one$/,
		},
		{
			title: 'refuses an instance that is not a time',
			parameters: { ...EVENT, attendees: [ada], options: { instanceStartTimeAdmin: '2026-11-23' } },
			refuses: /^Instance Start Time Admin is "2026-11-23", which is not a time in Unix seconds$/,
		},
		{
			title: 'says that a user is not in the tenant',
			parameters: (sandbox) => ({
				...eventParameters(sandbox),
				attendees: [{ type: 'user', user_id: 'ou_nobody' }],
			}),
			fails: { code: 195100, hint: /^Check the IDs of the users/ },
		},
	],
	'calendarEvent.removeAttendees': [
		{
			title: 'removes by attendee_id, as Add Attendees returned it',
			parameters: (sandbox) => ({
				...attended(sandbox, [['user', 'ou_ada']]),
				attendees: [{ ...ada, attendee_id: 'user_ou_ada', rsvp_status: 'accept' }],
			}),
			sends: [
				{
					method: 'POST',
					path: REMOVE,
					query: { user_id_type: 'open_id' },
					body: { attendee_ids: ['user_ou_ada'], need_notification: true },
				},
			],
			returns: {
				Data: { event_id: expect.stringMatching(/_0$/) },
				Summary: expect.stringMatching(/^Removed 1 attendee from event \w+_0\.$/),
			},
		},
		{
			title: 'removes by plain ids: of the attendee, the user, the chat and an e-mail address',
			parameters: (sandbox) => ({
				...attended(sandbox, [
					['user', 'ou_ada'],
					['user', 'ou_ben'],
					['chat', 'oc_release'],
					['third_party', 'guest@example.org'],
				]),
				attendees: 'user_ou_ada, ou_ben, oc_release, guest@example.org',
			}),
			sends: [
				{
					method: 'POST',
					path: REMOVE,
					body: {
						attendee_ids: ['user_ou_ada'],
						delete_ids: [
							{ type: 'user', user_id: 'ou_ben' },
							{ type: 'chat', chat_id: 'oc_release' },
							{ type: 'third_party', third_party_email: 'guest@example.org' },
						],
						need_notification: true,
					},
				},
			],
		},
		{
			title: 'removes by both kinds of id with every value',
			parameters: (sandbox) => ({
				...attended(sandbox, [
					['user', 'ou_ada'],
					['chat', 'oc_release'],
				]),
				attendees: JSON.stringify([
					{ type: 'user', user_id: 'on_ada' },
					{ attendee_id: 'chat_oc_release' },
				]),
				options: {
					userIdType: 'union_id',
					needNotification: false,
					advancedOptions: { instance_start_time_admin: 1647320400, is_enable_admin: false },
				},
			}),
			sends: [
				{
					method: 'POST',
					path: REMOVE,
					query: { user_id_type: 'union_id' },
					body: {
						attendee_ids: ['chat_oc_release'],
						delete_ids: [{ type: 'user', user_id: 'on_ada' }],
						need_notification: false,
						instance_start_time_admin: '1647320400',
						is_enable_admin: false,
					},
				},
			],
		},
		{
			title: 'splits at 500, both kinds of id together',
			parameters: (sandbox) => ({
				...attended(
					sandbox,
					users(501).map(({ user_id: id }) => ['user', id]),
				),
				attendees: users(501).map((one, index) =>
					index % 2 === 0 ? one : { attendee_id: `user_${one.user_id}` },
				),
			}),
			sends: [
				{ method: 'POST', path: REMOVE },
				{
					method: 'POST',
					path: REMOVE,
					body: { delete_ids: [users(501)[500]], need_notification: true },
				},
			],
			returns: { Summary: expect.stringMatching(/^Removed 501 attendees/) },
		},
		{
			title: 'refuses a call without attendees',
			parameters: { ...EVENT, attendees: '[]' },
			refuses: /^Attendees is empty$/,
		},
		{
			title: 'refuses an attendee_id that is none',
			parameters: { ...EVENT, attendees: [{ attendee_id: 7 }] },
			refuses: /^Entry 1 of Attendees has the attendee_id "7", which is not an ID$/,
		},
		{
			title: 'refuses a type without its id',
			parameters: { ...EVENT, attendees: [{ type: 'resource' }] },
			refuses: /^Entry 1 of Attendees is of type resource, but has no room_id$/,
		},
		{
			title: 'refuses an unknown advanced option',
			parameters: {
				...EVENT,
				attendees: [ada],
				options: { advancedOptions: { need_notification: true } },
			},
			refuses:
				/^Advanced Options has "need_notification", which is not one of instance_start_time_/,
		},
		{
			title: 'says that the event has no such attendee',
			parameters: (sandbox) => ({ ...eventParameters(sandbox), attendees: [ada] }),
			fails: { code: 194000, hint: /^Check the attendees and User ID Type/ },
		},
	],
};
