import { calendar } from '../../../../shared/endpoints';
import { text } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';
import { description, summaryText } from '../fields';

export const create = operation({
	value: 'create',
	name: 'Create Calendar',
	action: 'Create calendar',
	description: 'Create a shared calendar that the app or the user owns',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/create',
	endpoint: calendar.calendarCreate,
	parameters: { summary: text({ ...summaryText, required: true }) },
	options: { description },
	request: (values) => ({ body: { summary: values.summary, description: values.description } }),
	proof: 'calendar.calendar_id',
	summary: ({ calendar: made }, values) =>
		`Created ${named('calendar', values.summary, memberText(made, 'calendar_id'))}`,
});
