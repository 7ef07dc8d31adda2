import { calendar, endpoint } from '../../../../shared/endpoints';
import { calendarId, userIdType } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { chain, partly, unlessProven } from '../../../../shared/operation';
import { nothingToUpdate } from '../../../../shared/values';
import { CHANGES, changeFields, changesOf, checkChanges, spanOf, zoneOf } from '../changes';
import { attendeeCount, attendees, eventId } from '../fields';
import { invite } from '../invite';
import { inviteesOf, inviteFields } from '../invitees';
import { toldSpan } from '../times';

const patchCall = endpoint(calendar.calendarEventPatch, { repeat: 'same' });

export const update = chain({
	value: 'update',
	name: 'Update Event',
	action: 'Update event',
	description: 'Change an event and invite more people to it',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/patch',
	endpoints: [patchCall, calendar.calendarEventAttendeeCreate, primaryCalendar],
	parameters: { calendarId, eventId },
	options: {
		...changeFields,
		attendees,
		...inviteFields,
		userIdType,
	},
	check: (values) => {
		checkChanges(values);
		const invited = inviteesOf(values);
		if (changesOf(values) !== undefined || invited.length > 0) return;
		throw nothingToUpdate([...CHANGES, 'Attendees', 'Chats', 'Meeting Rooms']);
	},
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
		const { added, missing, failure } = await invite(api, asked, {
			path,
			query,
			body: { need_notification: values.needNotification },
		});
		if (failure === undefined) return { data: { ...event, attendees: added } };
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
