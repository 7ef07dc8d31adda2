import type { IDataObject } from 'n8n-workflow';

import {
	chain,
	choice,
	dateTime,
	endpoint,
	jsonObject,
	list,
	number,
	partly,
	quoted,
	Refusal,
	STANDARD_RATE,
	text,
	timezone,
} from '../../../../shared/operation';
import { calendarId, userIdType } from '../../common';
import {
	attendeeCount,
	attendeeSample,
	description,
	eventId,
	eventSample,
	location,
	REMINDER_RANGE,
	summaryText,
	VISIBILITIES,
} from '../fields';
import { addAttendeesCall, invite } from '../invite';
import { readMembers } from '../nested';
import type { GivenSpan } from '../times';
import { checkBothOrNone, endText, spanIn, startText, timeInfo } from '../times';

const patchCall = endpoint<{ event: IDataObject }>(
	'PATCH /open-apis/calendar/v4/calendars/:calendar_id/events/:event_id',
	{
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar.event:update', 'calendar:calendar'],
		repeat: 'same',
		assumed: { event: { event_id: '<event_id>' } },
	},
);

const additionalMembers = {
	timezone: timezone(),
	reminder_minutes: number({ label: 'reminder_minutes', ...REMINDER_RANGE }),
	visibility: choice({ label: 'visibility', options: VISIBILITIES }),
};

export const update = chain({
	value: 'update',
	name: 'Update Event',
	action: 'Update event',
	description: 'Change an event and invite more people to it',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/patch',
	endpoints: [patchCall, addAttendeesCall],
	parameters: { calendarId, eventId },
	options: {
		summary: text(summaryText),
		description,
		startTime: dateTime(startText),
		endTime: dateTime(endText),
		location,
		attendees: list({
			label: 'Attendees',
			description: 'Mail addresses to invite as well, as a list or separated by commas',
			placeholder: 'e.g. ada@example.com, ben@example.com',
		}),
		additionalFields: jsonObject({
			label: 'Additional Fields',
			description:
				'Object with timezone (IANA name, Asia/Shanghai when left out), reminder_minutes and visibility (default, public, private)',
			placeholder: 'e.g. {"timezone": "Europe/Berlin", "reminder_minutes": 30}',
		}),
		userIdType,
	},
	check: (values) => {
		checkBothOrNone(values, 'Feishu changes them only together');
		const stranger = values.attendees?.find((mail) => !mail.includes('@'));
		if (stranger !== undefined) {
			throw new Refusal(
				`Attendees holds ${quoted(stranger)}, which is not a mail address`,
				'Give Attendees as mail addresses; users, chats and rooms are added with Add Attendees to Event.',
			);
		}
		if (changes(values) !== undefined || values.attendees !== undefined) return;
		throw new Refusal(
			'Options hold nothing to change, so there is nothing to update',
			'Fill in at least one of Summary, Description, Start Time and End Time, Location, Attendees, or reminder_minutes or visibility in Additional Fields.',
		);
	},
	run: async (values, api) => {
		const path = { calendar_id: values.calendarId, event_id: values.eventId };
		const query = { user_id_type: values.userIdType };
		const body = changes(values);
		// Without a change there is no call that returns the event, and reading it would need another scope.
		const event =
			body === undefined
				? { event_id: values.eventId }
				: (await api.call(patchCall, { path, query, body })).event;
		if (values.attendees === undefined) return { data: event };
		const attendees = values.attendees.map((mail) => ({
			type: 'third_party',
			third_party_email: mail,
		}));
		const { added, missing, failure } = await invite(api, attendees, { path, query });
		if (failure === undefined) return { data: { ...event, attendees: added } };
		return partly(
			{ ...event, event_id: values.eventId, attendees: added, attendees_not_added: missing },
			failure,
			`adding ${missing.length} of ${attendeeCount(attendees)} to event ${values.eventId}`,
			`Add attendees_not_added with Add Attendees to Event; ${body === undefined ? 'nothing else was asked for' : 'the other changes are made'}.`,
		);
	},
	summary: ({ attendees }, values) => {
		const invited = Array.isArray(attendees) ? ` and added ${attendeeCount(attendees)}` : '';
		return `Updated event ${values.eventId}${invited}`;
	},
	sample: { ...eventSample, attendees: [attendeeSample] },
});

interface GivenChanges extends GivenSpan {
	readonly summary?: string;
	readonly description?: string;
	readonly location?: string;
	readonly additionalFields?: IDataObject;
}

/** The body of the change; undefined when nothing changes. */
function changes(values: GivenChanges): IDataObject | undefined {
	const more = readMembers(values.additionalFields, additionalMembers, 'Additional Fields');
	const { start, end } = spanIn(more.timezone, values);
	const body = {
		summary: values.summary,
		description: values.description,
		start_time: timeInfo(start, more.timezone),
		end_time: timeInfo(end, more.timezone),
		location: values.location === undefined ? undefined : { name: values.location },
		reminders:
			more.reminder_minutes === undefined ? undefined : [{ minutes: more.reminder_minutes }],
		visibility: more.visibility,
	};
	return Object.values(body).every((value) => value === undefined) ? undefined : body;
}
