import { endpoint, listing, STANDARD_RATE } from '../../../../shared/operation';
import { calendarSample } from '../fields';

/** The calendars the app or the user has subscribed to. */
export const listCalendars = endpoint('GET /open-apis/calendar/v4/calendars', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['calendar:calendar:read', 'calendar:calendar:readonly', 'calendar:calendar'],
	repeat: 'read',
});

export const getMany = listing({
	value: 'getMany',
	name: 'List Calendars',
	action: 'List calendars',
	description: 'List the calendars that the app or the user has subscribed to',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/list',
	endpoint: listCalendars,
	parameters: {},
	paging: { list: 'calendar_list', smallest: 50, largest: 1000 },
	pageSize: { default: 50, max: 500 },
	noun: ['calendar', 'calendars'],
	request: () => ({}),
	sample: {
		calendar_list: [calendarSample],
		sync_token: 'ListCalendarsSyncToken_xxx',
	},
});
