import type { IDataObject } from 'n8n-workflow';

import {
	chain,
	choice,
	dateTime,
	endpoint,
	jsonArray,
	number,
	partly,
	STANDARD_RATE,
	text,
	timezone,
} from '../../../../shared/operation';
import { calendarId, memberText, userIdType } from '../../common';
import { newAttendees } from '../attendees';
import {
	attendeeCount,
	ATTENDEES,
	attendeeSample,
	description,
	eventSample,
	location,
	needNotification,
	REMINDER_RANGE,
	summaryText,
	VISIBILITIES,
} from '../fields';
import { addAttendeesCall, invite } from '../invite';
import { endText, spanIn, startText, timeInfo } from '../times';

const createCall = endpoint<{ event: IDataObject }>(
	'POST /open-apis/calendar/v4/calendars/:calendar_id/events',
	{
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar.event:create', 'calendar:calendar'],
		repeat: 'key',
		assumed: { event: { event_id: '<event_id>' } },
	},
);

export const create = chain({
	value: 'create',
	name: 'Create Event',
	action: 'Create event',
	description: 'Put an event into a calendar and invite people to it',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/create',
	endpoints: [createCall, addAttendeesCall],
	parameters: {
		calendarId,
		summary: text({ ...summaryText, required: true }),
		startTime: dateTime({ ...startText, required: true }),
		endTime: dateTime({ ...endText, required: true }),
	},
	options: {
		description,
		timezone: timezone(),
		location,
		reminderMinutes: number({
			label: 'Reminder Minutes',
			description: 'How many minutes before the start people are reminded; negative for after it',
			...REMINDER_RANGE,
			default: 15,
		}),
		visibility: choice({ label: 'Visibility', options: VISIBILITIES, default: 'default' }),
		attendeeAbility: choice({
			label: 'Attendee Ability',
			description: 'What attendees may do',
			options: {
				none: ['None', 'Neither edit the event nor invite others nor see the attendees'],
				can_see_others: 'See Others',
				can_invite_others: ['Invite Others', 'See the attendees as well'],
				can_modify_event: ['Modify Event', 'See the attendees and invite others as well'],
			},
			default: 'none',
		}),
		needNotification,
		attendees: jsonArray(ATTENDEES),
		userIdType,
	},
	check: (values) => {
		spanIn(values.timezone, values);
		newAttendees(values.attendees, values.userIdType);
	},
	run: async (values, api) => {
		const { timezone: zone, needNotification: told } = values;
		const { start, end } = spanIn(zone, values);
		const query = { user_id_type: values.userIdType };
		const { event } = await api.call(createCall, {
			path: { calendar_id: values.calendarId },
			query: { ...query, idempotency_key: api.key('event') },
			body: {
				summary: values.summary,
				description: values.description,
				need_notification: told,
				start_time: timeInfo(start, zone),
				end_time: timeInfo(end, zone),
				visibility: values.visibility,
				attendee_ability: values.attendeeAbility,
				location: values.location === undefined ? undefined : { name: values.location },
				reminders: [{ minutes: values.reminderMinutes }],
			},
		});
		const attendees = newAttendees(values.attendees, values.userIdType);
		if (attendees.length === 0) return { data: { event } };
		const id = memberText(event, 'event_id');
		const { added, missing, failure } = await invite(api, attendees, {
			path: { calendar_id: values.calendarId, event_id: id },
			query,
			body: { need_notification: told },
		});
		if (failure === undefined) return { data: { event, attendees: added } };
		return partly(
			{ event_id: id, event, attendees: added, attendees_not_added: missing },
			failure,
			`adding ${missing.length} of ${attendeeCount(attendees)} to the new event ${id}`,
			`Add attendees_not_added with Add Attendees to Event, and do not create the event again: it exists as ${id}.`,
		);
	},
	summary: ({ event, attendees }, values) => {
		const invited = Array.isArray(attendees) ? ` with ${attendeeCount(attendees)}` : '';
		return `Created event ${values.summary} (${memberText(event, 'event_id')})${invited}`;
	},
	sample: { event: eventSample, attendees: [attendeeSample] },
});
