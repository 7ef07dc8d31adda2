import { calendar, endpoint } from '../../../../shared/endpoints';
import { calendarId } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';

export const remove = operation({
	value: 'delete',
	name: 'Delete Calendar',
	action: 'Delete calendar',
	description: 'Delete a shared calendar that the app or the user owns',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/delete',
	endpoint: endpoint(calendar.calendarDelete, { goneCodes: [191003] }),
	lookUps: [primaryCalendar],
	parameters: { calendarId },
	serialBy: (values) => `calendar ${values.calendarId}`,
	request: (values) => ({ path: { calendar_id: values.calendarId } }),
	data: (_answer, values) => ({ calendar_id: values.calendarId, deleted: true }),
	summary: (_data, values) => `Deleted calendar ${values.calendarId}`,
	sample: { calendar_id: 'feishu.cn_xxxxxxxxxx@group.calendar.feishu.cn', deleted: true },
});
