import { calendar, endpoint } from '../../../../shared/endpoints';
import { calendarId, confirm } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { eventId, needNotification } from '../fields';

export const remove = operation({
	value: 'delete',
	name: 'Delete Event',
	action: 'Delete event',
	description: 'Delete an event for all its attendees',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/delete',
	endpoint: endpoint(calendar.calendarEventDelete, { goneCodes: [193003] }),
	lookUps: [primaryCalendar],
	parameters: { calendarId, eventId, confirm: confirm('delete the event for all its attendees') },
	options: { needNotification },
	serialBy: (values) => `event ${values.eventId}`,
	request: (values) => ({
		path: { calendar_id: values.calendarId, event_id: values.eventId },
		query: { need_notification: String(values.needNotification) },
	}),
	data: (_answer, values) => ({ event_id: values.eventId, deleted: true }),
	summary: (_data, values) => `Deleted event ${values.eventId}`,
	sample: { event_id: '00592a0e-7edf-4678-bc9d-1b77383ef08e_0', deleted: true },
});
