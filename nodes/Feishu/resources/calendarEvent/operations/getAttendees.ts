import { calendar } from '../../../../shared/endpoints';
import { calendarId, userIdType } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { listing } from '../../../../shared/operation';
import { eventId } from '../fields';

export const getAttendees = listing({
	value: 'getAttendees',
	name: 'List Event Attendees',
	action: 'List event attendees',
	description: 'List who is invited to an event, with their answers',
	documentation:
		'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event-attendee/list',
	endpoint: calendar.calendarEventAttendeeList,
	lookUps: [primaryCalendar],
	parameters: { calendarId, eventId },
	options: { userIdType },
	pageSize: { default: 20, max: 100 },
	noun: ['attendee', 'attendees'],
	request: (values) => ({
		path: { calendar_id: values.calendarId, event_id: values.eventId },
		query: { user_id_type: values.userIdType },
	}),
});
