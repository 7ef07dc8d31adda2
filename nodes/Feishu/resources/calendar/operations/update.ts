import { calendar, endpoint } from '../../../../shared/endpoints';
import { calendarId, text } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { description, summaryText } from '../fields';

export const update = operation({
	value: 'update',
	name: 'Update Calendar',
	action: 'Update calendar',
	description: 'Change the title or the description of a calendar that the app or the user owns',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/patch',
	endpoint: endpoint(calendar.calendarPatch, { repeat: 'same' }),
	lookUps: [primaryCalendar],
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
	proof: 'calendar.calendar_id',
	summary: (_data, values) => `Updated calendar ${values.calendarId}`,
});
