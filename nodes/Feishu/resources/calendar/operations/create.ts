import type { IDataObject } from 'n8n-workflow';

import { endpoint, operation, STANDARD_RATE, text } from '../../../../shared/operation';
import { memberText } from '../../common';
import { calendarSample, description, summaryText } from '../fields';

export const create = operation({
	value: 'create',
	name: 'Create Calendar',
	action: 'Create calendar',
	description: 'Make a shared calendar that the app or the user owns',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/create',
	endpoint: endpoint<{ calendar: IDataObject }>('POST /open-apis/calendar/v4/calendars', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar:create', 'calendar:calendar'],
		repeat: 'once',
		assumed: { calendar: { calendar_id: '<calendar_id>' } },
	}),
	parameters: { summary: text({ ...summaryText, required: true }) },
	options: { description },
	request: (values) => ({ body: { summary: values.summary, description: values.description } }),
	summary: ({ calendar }, values) =>
		`Created calendar ${values.summary} (${memberText(calendar, 'calendar_id')})`,
	sample: { calendar: calendarSample },
});
