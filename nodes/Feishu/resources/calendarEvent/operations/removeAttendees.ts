import {
	CallFailed,
	chain,
	endpoint,
	isObject,
	jsonArray,
	jsonObject,
	partly,
	Refusal,
	STANDARD_RATE,
} from '../../../../shared/operation';
import { calendarId, chunks, userIdType } from '../../common';
import { leavingAttendees } from '../attendees';
import { adminFields, attendeeCount, eventId, eventSample, needNotification } from '../fields';
import { readMembers } from '../nested';

const removeCall = endpoint(
	'POST /open-apis/calendar/v4/calendars/:calendar_id/events/:event_id/attendees/batch_delete',
	{
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar.event:update', 'calendar:calendar'],
		repeat: 'same',
		goneCodes: [194000],
	},
);

/** Attendees of one call, both kinds of id together (documentation: "Delete event attendees"). */
const MAX_ATTENDEES = 500;

const ADVANCED = 'Advanced Options';

const advancedMembers = {
	instance_start_time_admin: adminFields.instanceStartTimeAdmin,
	is_enable_admin: adminFields.isEnableAdmin,
};

export const removeAttendees = chain({
	value: 'removeAttendees',
	name: 'Remove Attendees from Event',
	action: 'Remove attendees from event',
	description: 'Take users, chats, meeting rooms or mail addresses off an event',
	documentation:
		'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event-attendee/batch_delete',
	endpoints: [removeCall],
	parameters: {
		calendarId,
		eventId,
		attendees: jsonArray({
			label: 'Attendees',
			description:
				'Each with its attendee_id, or with its type (user, chat, resource, third_party) and its user_id, chat_id, room_id or third_party_email',
			placeholder: 'e.g. [{"attendee_id": "user_xxx"}]',
			required: true,
		}),
	},
	options: {
		userIdType,
		needNotification,
		advancedOptions: jsonObject({
			label: ADVANCED,
			description:
				'Object with instance_start_time_admin (Unix seconds) and is_enable_admin, for meeting room administrators',
		}),
	},
	check: ({ attendees, userIdType: type, advancedOptions }) => {
		if (attendees.length === 0) throw new Refusal('Attendees is empty', 'Fill in Attendees.');
		leavingAttendees(attendees, type);
		readMembers(advancedOptions, advancedMembers, ADVANCED);
	},
	run: async (values, api) => {
		const { attendees, userIdType: type, needNotification: told } = values;
		const advanced = readMembers(values.advancedOptions, advancedMembers, ADVANCED);
		const parts = chunks(attendees, MAX_ATTENDEES);
		for (const [index, part] of parts.entries()) {
			const result = await api.attempt(removeCall, {
				path: { calendar_id: values.calendarId, event_id: values.eventId },
				query: { user_id_type: type },
				body: {
					...leavingAttendees(part, type),
					need_notification: told,
					...advanced,
				},
			});
			if (!('failure' in result)) continue;
			if (index === 0) throw new CallFailed(result.failure);
			const left = attendees.slice(index * MAX_ATTENDEES);
			return partly(
				{ event_id: values.eventId, attendees_not_removed: left.filter(isObject) },
				result.failure,
				`removing ${left.length} of ${attendeeCount(attendees)}`,
				'Repeat the call with attendees_not_removed only.',
			);
		}
		return { data: { event_id: values.eventId } };
	},
	summary: (_data, { attendees, eventId: id }) =>
		`Removed ${attendeeCount(attendees)} from event ${id}`,
	sample: { event_id: eventSample.event_id },
});
