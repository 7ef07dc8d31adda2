import { calendar } from '../../../../shared/endpoints';
import { calendarText, locator } from '../../../../shared/fields';
import { PRIMARY, primaryCalendar, primaryOf } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';

export const get = operation({
	value: 'get',
	name: 'Get Calendar',
	action: 'Get calendar',
	description: 'Get one calendar, or the primary one of the app or the user',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/get',
	endpoint: calendar.calendarGet,
	// Feishu names the primary calendar together with all that is known of it, so one call is enough.
	parameters: { calendarId: locator({ ...calendarText, default: PRIMARY }) },
	request: (values) => ({ path: { calendar_id: values.calendarId } }),
	proof: 'calendar_id',
	alternative: {
		endpoint: primaryCalendar,
		takes: (values) => values.calendarId === PRIMARY,
		request: () => ({}),
		data: primaryOf,
	},
	summary: (found) =>
		`Read ${named('calendar', memberText(found, 'summary'), memberText(found, 'calendar_id'))}`,
});
