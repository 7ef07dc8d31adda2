import { confirm, endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { calendarId } from '../../common';
import { eventId, eventSample, needNotification } from '../fields';

export const remove = operation({
	value: 'delete',
	name: 'Delete Event',
	action: 'Delete event',
	description: 'Delete an event for all its attendees',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/delete',
	endpoint: endpoint('DELETE /open-apis/calendar/v4/calendars/:calendar_id/events/:event_id', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar.event:delete', 'calendar:calendar'],
		repeat: 'same',
		goneCodes: [193003],
	}),
	parameters: { calendarId, eventId, confirm: confirm('delete the event for all its attendees') },
	options: { needNotification },
	request: (values) => ({
		path: { calendar_id: values.calendarId, event_id: values.eventId },
		query: { need_notification: String(values.needNotification) },
	}),
	data: (_answer, values) => ({ event_id: values.eventId, deleted: true }),
	summary: (_data, values) => `Deleted event ${values.eventId}`,
	sample: { event_id: eventSample.event_id, deleted: true },
});
