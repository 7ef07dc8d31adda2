import { calendar, endpoint } from '../../../../shared/endpoints';
import { calendarId, dateTime, text, timezone, userIdType } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { chain, partly, unlessProven } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';
import {
	allDay,
	attendeeAbility,
	attendeeCount,
	attendees,
	description,
	eventColor,
	location,
	needNotification,
	recurrence,
	reminderMinutes,
	summaryText,
	visibility,
} from '../fields';
import { invite } from '../invite';
import { inviteesOf, inviteFields } from '../invitees';
import { meetingFields, meetingOf } from '../meeting';
import { checkSpan, daysOf, spanTexts, timeInfo, toldSpan } from '../times';

const createCall = endpoint(calendar.calendarEventCreate, { repeat: 'key' });

export const create = chain({
	value: 'create',
	name: 'Create Event',
	action: 'Create event',
	description: 'Create an event in a calendar and invite people to it',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/create',
	endpoints: [createCall, calendar.calendarEventAttendeeCreate, primaryCalendar],
	parameters: {
		calendarId,
		summary: text({ ...summaryText, required: true }),
		startTime: dateTime({ ...spanTexts.start, allDay: true, required: true }),
		endTime: dateTime({ ...spanTexts.end, allDay: true, required: true }),
	},
	options: {
		description,
		timezone: timezone(),
		allDay,
		recurrence,
		color: eventColor,
		...meetingFields,
		...inviteFields,
		location,
		reminderMinutes,
		visibility,
		attendeeAbility,
		needNotification,
		attendees,
		userIdType,
	},
	check: (values) => {
		checkSpan(values.timezone, daysOf(values));
		inviteesOf(values);
		meetingOf(values);
	},
	run: async (values, api) => {
		const { timezone: zone, needNotification: told } = values;
		const { startTime, endTime } = daysOf(values);
		const query = { user_id_type: values.userIdType };
		const answer = await api.call(createCall, {
			path: { calendar_id: values.calendarId },
			query: { ...query, idempotency_key: api.key('event') },
			body: {
				summary: values.summary,
				description: values.description,
				need_notification: told,
				start_time: timeInfo(startTime, zone),
				end_time: timeInfo(endTime, zone),
				vchat: meetingOf(values),
				visibility: values.visibility,
				color: values.color,
				recurrence: values.recurrence,
				attendee_ability: values.attendeeAbility,
				location: values.location === undefined ? undefined : { name: values.location },
				reminders: [{ minutes: values.reminderMinutes }],
			},
		});
		const asked = inviteesOf(values);
		const doubt = unlessProven(api, answer, 'event.event_id');
		if (doubt !== undefined) {
			const missing = asked.length === 0 ? {} : { attendees_not_added: asked };
			return { ...doubt, data: { ...doubt.data, ...missing } };
		}
		const { event } = answer;
		if (asked.length === 0) return { data: { event } };
		const id = memberText(event, 'event_id');
		const { added, missing, remark, failure } = await invite(api, asked, {
			path: { calendar_id: values.calendarId, event_id: id },
			query,
			body: { need_notification: told },
		});
		if (failure === undefined) return { data: { event, attendees: added }, remark };
		return partly(
			{ event_id: id, event, attendees: added, attendees_not_added: missing },
			failure,
			`adding ${missing.length} of ${attendeeCount(asked)} to the new event ${id}`,
			`Add attendees_not_added in Data with Add Attendees to Event, and do not create the event again: it exists as ${id}.`,
		);
	},
	summary: (data, values) => {
		const invited = Array.isArray(data.attendees) ? `, with ${attendeeCount(data.attendees)}` : '';
		const id = memberText(data.event, 'event_id');
		const span = toldSpan(daysOf(values), values.timezone);
		return `Created ${named('event', values.summary, id)}, ${span}${invited}`;
	},
	sample: {
		...calendar.calendarEventCreate.sample(),
		...calendar.calendarEventAttendeeCreate.sample(),
	},
});
