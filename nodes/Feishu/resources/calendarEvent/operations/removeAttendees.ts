import { calendar, CallFailed } from '../../../../shared/endpoints';
import { calendarId, userIdType } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { few, Refusal } from '../../../../shared/values';
import { idIn } from '../attendeeIds';
import { attendeeList, leavingAttendees } from '../attendees';
import { adminFields, attendeeCount, eventId, needNotification } from '../fields';
import type { Left } from '../leave';
import { leave, removeCall } from '../leave';
import { nested } from '../nested';

export const removeAttendees = chain({
	value: 'removeAttendees',
	name: 'Remove Attendees from Event',
	action: 'Remove attendees from event',
	description: 'Remove users, chats, meeting rooms or e-mail addresses from an event',
	documentation:
		'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event-attendee/batch_delete',
	endpoints: [removeCall, calendar.calendarEventAttendeeList, primaryCalendar],
	parameters: {
		calendarId,
		eventId,
		attendees: attendeeList({
			label: 'Attendees',
			description:
				'The attendee_id of each; or IDs of users (as User ID Type says), chats (oc_…) and rooms (omm_…) and e-mail addresses, as a list or separated by commas; or objects with attendee_id, or with type (user, chat, resource, third_party) and user_id, chat_id, room_id or third_party_email',
			placeholder: 'e.g. user_xxxxxx, ada@example.com',
			required: true,
		}),
	},
	options: {
		userIdType,
		needNotification,
		advancedOptions: nested(
			{
				label: 'Advanced Options',
				description:
					'Object with instance_start_time_admin (Unix seconds) and is_enable_admin, for meeting room administrators',
			},
			{
				instance_start_time_admin: adminFields.instanceStartTimeAdmin,
				is_enable_admin: adminFields.isEnableAdmin,
			},
		),
	},
	check: ({ attendees, userIdType: type }) => {
		if (leavingAttendees(attendees, type).length > 0) return;
		throw new Refusal('Attendees is empty', 'Fill in Attendees.');
	},
	serialBy: (values) => `event ${values.eventId}`,
	run: async (values, api) => {
		const leaving = leavingAttendees(values.attendees, values.userIdType);
		const left = await leave(api, leaving, {
			path: { calendar_id: values.calendarId, event_id: values.eventId },
			query: { user_id_type: values.userIdType },
			body: { need_notification: values.needNotification, ...values.advancedOptions },
		});
		const { removed, notRemoved, failure } = left;
		const data = { event_id: values.eventId };
		if (failure === undefined) return { data, remark: remarkOn(left) };
		if (removed.length === 0) throw new CallFailed(failure);
		return partly(
			{ ...data, attendees_not_removed: notRemoved },
			failure,
			`removing ${notRemoved.length} of ${attendeeCount(leaving)}`,
			'Repeat the call with attendees_not_removed in Data only: the others are removed.',
		);
	},
	summary: (_data, { attendees, userIdType: type, eventId: id }) =>
		`Removed ${attendeeCount(leavingAttendees(attendees, type))} from event ${id}`,
	sample: { event_id: '00592a0e-7edf-4678-bc9d-1b77383ef08e_0' },
});

function remarkOn({ gone, removed }: Left): string {
	return gone.length === 0 || gone.length === removed.length
		? ''
		: `These were already gone when the request was repeated: ${few(gone.map(idIn))}.`;
}
