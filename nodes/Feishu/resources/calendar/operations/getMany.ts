import { calendar } from '../../../../shared/endpoints';
import { listing } from '../../../../shared/operation';

export const getMany = listing({
	value: 'getMany',
	name: 'List Calendars',
	action: 'List calendars',
	description: 'List the calendars that the app or the user has subscribed to',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/list',
	endpoint: calendar.calendarList,
	parameters: {},
	pageSize: { default: 50, max: 500 },
	noun: ['calendar', 'calendars'],
	request: () => ({}),
});
