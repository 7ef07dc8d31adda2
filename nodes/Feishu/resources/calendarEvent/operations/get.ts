import { calendar } from '../../../../shared/endpoints';
import { calendarId, userIdType } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';
import { eventId } from '../fields';

export const get = operation({
	value: 'get',
	name: 'Get Event',
	action: 'Get event',
	description: 'Get one event of a calendar',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/get',
	endpoint: calendar.calendarEventGet,
	lookUps: [primaryCalendar],
	parameters: { calendarId, eventId },
	options: { userIdType },
	request: (values) => ({
		path: { calendar_id: values.calendarId, event_id: values.eventId },
		query: { user_id_type: values.userIdType },
	}),
	proof: 'event.event_id',
	summary: ({ event }, values) =>
		`Read ${named('event', memberText(event, 'summary'), values.eventId)}`,
});
