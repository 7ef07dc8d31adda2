import { endpoint, operation, STANDARD_RATE } from '../../../../shared/operation';
import { calendarId } from '../../common';
import { calendarSample } from '../fields';

export const remove = operation({
	value: 'delete',
	name: 'Delete Calendar',
	action: 'Delete calendar',
	description: 'Delete a shared calendar that the app or the user owns',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/delete',
	endpoint: endpoint('DELETE /open-apis/calendar/v4/calendars/:calendar_id', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar:delete', 'calendar:calendar'],
		repeat: 'same',
		goneCodes: [191003],
	}),
	parameters: { calendarId },
	request: (values) => ({ path: { calendar_id: values.calendarId } }),
	data: (_answer, values) => ({ calendar_id: values.calendarId, deleted: true }),
	summary: (_data, values) => `Deleted calendar ${values.calendarId}`,
	sample: { calendar_id: calendarSample.calendar_id, deleted: true },
});
