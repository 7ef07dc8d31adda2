import { calendar, CallFailed } from '../../../../shared/endpoints';
import { calendarId, flag, userIdType } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { objectsIn, Refusal } from '../../../../shared/values';
import { adminFields, attendeeCount, attendees, eventId, needNotification } from '../fields';
import { invite } from '../invite';
import { inviteesOf, inviteFields } from '../invitees';

export const addAttendees = chain({
	value: 'addAttendees',
	name: 'Add Attendees to Event',
	action: 'Add attendees to event',
	description: 'Invite users, chats, meeting rooms or e-mail addresses to an event',
	documentation:
		'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event-attendee/create',
	endpoints: [calendar.calendarEventAttendeeCreate, primaryCalendar],
	list: 'attendees',
	parameters: { calendarId, eventId, attendees },
	options: {
		...inviteFields,
		userIdType,
		needNotification,
		...adminFields,
		addOperatorToAttendee: flag({
			label: 'Add Operator to Attendee',
			description: 'Whether the contact of a room (operate_id) becomes an attendee too',
		}),
	},
	check: (values) => {
		if (inviteesOf(values).length > 0) return;
		throw new Refusal(
			'Attendees is empty',
			'Fill in Attendees, or Chats or Meeting Rooms in Options.',
		);
	},
	serialBy: (values) => `event ${values.eventId}`,
	run: async (values, api) => {
		const asked = inviteesOf(values);
		const { added, missing, remark, failure } = await invite(api, asked, {
			path: { calendar_id: values.calendarId, event_id: values.eventId },
			query: { user_id_type: values.userIdType },
			body: {
				need_notification: values.needNotification,
				instance_start_time_admin: values.instanceStartTimeAdmin,
				is_enable_admin: values.isEnableAdmin,
				add_operator_to_attendee: values.addOperatorToAttendee,
			},
		});
		if (failure === undefined) return { data: { attendees: added }, remark };
		if (missing.length === asked.length) throw new CallFailed(failure);
		return partly(
			{ event_id: values.eventId, attendees: added, attendees_not_added: missing },
			failure,
			`adding ${missing.length} of ${attendeeCount(asked)}`,
			'Repeat the call with attendees_not_added in Data only.',
		);
	},
	summary: (data, values) =>
		`Added ${attendeeCount(objectsIn(data.attendees))} to event ${values.eventId}`,
	sample: calendar.calendarEventAttendeeCreate.sample(),
});
