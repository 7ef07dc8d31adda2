import { endpoint, operation, Refusal, STANDARD_RATE, text } from '../../../../shared/operation';
import { calendarId } from '../../common';
import { calendarSample, description, summaryText } from '../fields';

export const update = operation({
	value: 'update',
	name: 'Update Calendar',
	action: 'Update calendar',
	description: 'Change the title or the description of a calendar one owns',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/patch',
	endpoint: endpoint('PATCH /open-apis/calendar/v4/calendars/:calendar_id', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar:update', 'calendar:calendar'],
		repeat: 'same',
	}),
	parameters: { calendarId },
	options: { summary: text(summaryText), description },
	check: (values) => {
		if (values.summary !== undefined || values.description !== undefined) return;
		throw new Refusal(
			'Summary and Description are both empty, so there is nothing to update',
			'Fill in Summary or Description.',
		);
	},
	request: (values) => ({
		path: { calendar_id: values.calendarId },
		body: { summary: values.summary, description: values.description },
	}),
	summary: (_data, values) => `Updated calendar ${values.calendarId}`,
	sample: { calendar: calendarSample },
});
