import { calendar, endpoint } from '../../../../shared/endpoints';
import { calendarId, dateTime, text, timezone, userIdType } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { chain, partly, unlessProven } from '../../../../shared/operation';
import { additionalFields, changesOf, checkChanges, spanOf, zoneOf } from '../changes';
import {
	allDay,
	attendeeAbility,
	attendeeCount,
	attendees,
	description,
	eventColor,
	eventId,
	location,
	needNotification,
	recurrence,
	reminderMinutes,
	summaryText,
	visibility,
} from '../fields';
import { invite } from '../invite';
import { inviteesOf, inviteFields } from '../invitees';
import { meetingFields } from '../meeting';
import { whenSet } from '../nested';
import { endText, startText, toldSpan } from '../times';

const patchCall = endpoint(calendar.calendarEventPatch, { repeat: 'same' });

export const update = chain({
	value: 'update',
	name: 'Update Event',
	action: 'Update event',
	description: 'Change an event, its meeting and its recurrence, and invite more people to it',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/patch',
	endpoints: [patchCall, calendar.calendarEventAttendeeCreate, primaryCalendar],
	parameters: { calendarId, eventId },
	options: {
		summary: text(summaryText),
		description,
		startTime: dateTime({ ...startText, allDay: true }),
		endTime: dateTime({ ...endText, allDay: true }),
		timezone: whenSet(timezone()),
		allDay,
		recurrence,
		color: eventColor,
		...meetingFields,
		location,
		reminderMinutes: whenSet(reminderMinutes),
		visibility: whenSet(visibility),
		attendeeAbility: whenSet(attendeeAbility),
		needNotification: whenSet(needNotification),
		attendees,
		...inviteFields,
		additionalFields,
		userIdType,
	},
	check: (values) => checkChanges(values, inviteesOf(values).length),
	serialBy: (values) => `event ${values.eventId}`,
	run: async (values, api) => {
		const path = { calendar_id: values.calendarId, event_id: values.eventId };
		const query = { user_id_type: values.userIdType };
		const asked = inviteesOf(values);
		const body = changesOf(values);
		// Without a change there is no call that returns the event, and reading it would need another scope.
		const answer =
			body === undefined
				? { event: { event_id: values.eventId } }
				: await api.call(patchCall, { path, query, body });
		const doubt = unlessProven(api, answer, 'event.event_id');
		if (doubt !== undefined) {
			const missing = asked.length === 0 ? {} : { attendees_not_added: asked };
			return { ...doubt, data: { ...answer.event, event_id: values.eventId, ...missing } };
		}
		const { event } = answer;
		if (asked.length === 0) return { data: { ...event } };
		const { added, missing, remark, failure } = await invite(api, asked, {
			path,
			query,
			body: { need_notification: values.needNotification },
		});
		if (failure === undefined) return { data: { ...event, attendees: added }, remark };
		return partly(
			{ ...event, event_id: values.eventId, attendees: added, attendees_not_added: missing },
			failure,
			`adding ${missing.length} of ${attendeeCount(asked)} to event ${values.eventId}`,
			`Add attendees_not_added in Data with Add Attendees to Event${body === undefined ? '' : '; the other changes are made'}.`,
		);
	},
	summary: (data, values) => {
		const span = toldSpan(spanOf(values), zoneOf(values));
		const time = span === '' ? '' : `, now ${span}`;
		const invited = Array.isArray(data.attendees)
			? `${time === '' ? '' : ','} and added ${attendeeCount(data.attendees)}`
			: '';
		return `Updated event ${values.eventId}${time}${invited}`;
	},
	sample: {
		...calendar.calendarEventPatch.sample().event,
		...calendar.calendarEventAttendeeCreate.sample(),
	},
});
