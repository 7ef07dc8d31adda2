import { endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { calendarId, memberText, userIdType } from '../../common';
import { eventId, eventSample } from '../fields';

export const get = operation({
	value: 'get',
	name: 'Get Event',
	action: 'Get event',
	description: 'Read one event of a calendar',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/get',
	endpoint: endpoint('GET /open-apis/calendar/v4/calendars/:calendar_id/events/:event_id', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar.event:read', 'calendar:calendar:readonly', 'calendar:calendar'],
		repeat: 'read',
	}),
	parameters: { calendarId, eventId },
	options: { userIdType },
	request: (values) => ({
		path: { calendar_id: values.calendarId, event_id: values.eventId },
		query: { user_id_type: values.userIdType },
	}),
	summary: ({ event }, values) => `Got event ${memberText(event, 'summary')} (${values.eventId})`,
	sample: { event: eventSample },
});
