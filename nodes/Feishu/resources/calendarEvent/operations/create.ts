import { calendar, endpoint } from '../../../../shared/endpoints';
import {
	calendarId,
	choice,
	dateTime,
	text,
	timezone,
	userIdType,
} from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { chain, partly, unlessProven } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';
import { newAttendees } from '../attendees';
import {
	attendeeCount,
	attendees,
	description,
	location,
	needNotification,
	reminderMinutes,
	summaryText,
	visibility,
} from '../fields';
import { invite } from '../invite';
import { checkSpan, endText, startText, timeInfo, toldSpan } from '../times';

const createCall = endpoint(calendar.calendarEventCreate, { repeat: 'key' });

const TIME =
	'On the wall clock of Timezone, or ISO 8601 with an offset. Dates without a time make an all-day event, from the first day to the last one.';

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
		startTime: dateTime({ ...startText, description: TIME, allDay: true, required: true }),
		endTime: dateTime({ ...endText, description: TIME, allDay: true, required: true }),
	},
	options: {
		description,
		timezone: timezone(),
		location,
		reminderMinutes,
		visibility,
		attendeeAbility: choice({
			label: 'Attendee Ability',
			description: 'What attendees may do',
			options: {
				none: ['None', 'Neither see the attendees nor invite others nor edit the event'],
				can_see_others: 'See Others',
				can_invite_others: ['Invite Others', 'See the attendees as well'],
				can_modify_event: ['Modify Event', 'See the attendees and invite others as well'],
			},
			default: 'none',
		}),
		needNotification,
		attendees,
		userIdType,
	},
	check: (values) => {
		checkSpan(values.timezone, values);
		newAttendees(values.attendees, values.userIdType);
	},
	run: async (values, api) => {
		const { timezone: zone, needNotification: told } = values;
		const query = { user_id_type: values.userIdType };
		const answer = await api.call(createCall, {
			path: { calendar_id: values.calendarId },
			query: { ...query, idempotency_key: api.key('event') },
			body: {
				summary: values.summary,
				description: values.description,
				need_notification: told,
				start_time: timeInfo(values.startTime, zone),
				end_time: timeInfo(values.endTime, zone),
				visibility: values.visibility,
				attendee_ability: values.attendeeAbility,
				location: values.location === undefined ? undefined : { name: values.location },
				reminders: [{ minutes: values.reminderMinutes }],
			},
		});
		const asked = newAttendees(values.attendees, values.userIdType);
		const doubt = unlessProven(api, answer, 'event.event_id');
		if (doubt !== undefined) {
			const missing = asked.length === 0 ? {} : { attendees_not_added: asked };
			return { ...doubt, data: { ...doubt.data, ...missing } };
		}
		const { event } = answer;
		if (asked.length === 0) return { data: { event } };
		const id = memberText(event, 'event_id');
		const { added, missing, failure } = await invite(api, asked, {
			path: { calendar_id: values.calendarId, event_id: id },
			query,
			body: { need_notification: told },
		});
		if (failure === undefined) return { data: { event, attendees: added } };
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
		const span = toldSpan(values, values.timezone);
		return `Created ${named('event', values.summary, id)}, ${span}${invited}`;
	},
	sample: {
		...calendar.calendarEventCreate.sample(),
		...calendar.calendarEventAttendeeCreate.sample(),
	},
});
