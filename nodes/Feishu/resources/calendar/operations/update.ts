import { calendar, endpoint } from '../../../../shared/endpoints';
import { calendarId, text } from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { nothingToUpdate } from '../../../../shared/values';
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
		if (changed(values).length === 0) throw nothingToUpdate(['Summary', 'Description']);
	},
	serialBy: (values) => `calendar ${values.calendarId}`,
	request: (values) => ({
		path: { calendar_id: values.calendarId },
		body: { summary: values.summary, description: values.description },
	}),
	proof: 'calendar.calendar_id',
	summary: (_data, values) =>
		`Updated calendar ${values.calendarId}: ${changed(values).join(', ')}`,
});

function changed(values: { readonly summary?: string; readonly description?: string }): string[] {
	return [
		...(values.summary === undefined ? [] : ['summary']),
		...(values.description === undefined ? [] : ['description']),
	];
}
