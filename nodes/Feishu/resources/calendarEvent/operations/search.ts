import { calendarId, dateTime, text, timezone, userIdType } from '../../../../shared/fields';
import { findEvents, primaryCalendar } from '../../../../shared/lookups';
import { counted, listing } from '../../../../shared/operation';
import { checkSpan, endText, startText, timesOf, toldSpan } from '../times';

const NOUN = ['event', 'events'] as const;

export const search = listing({
	value: 'search',
	name: 'Search Events',
	action: 'Search events',
	description: 'Find events of a calendar by their titles',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/search',
	endpoint: findEvents,
	lookUps: [primaryCalendar],
	parameters: {
		calendarId,
		query: text({
			label: 'Query',
			description:
				'Words of the title; a title with an underscore is found only by its full text. Without times Feishu looks about one month back.',
			maxLength: 200,
			required: true,
		}),
	},
	options: {
		startTime: dateTime({ ...startText, allDay: true }),
		endTime: dateTime({ ...endText, allDay: true }),
		timezone: timezone(),
		userIdType,
	},
	pageSize: { default: 20, min: 10, max: 100, clamped: true },
	noun: NOUN,
	check: (values) => checkSpan(values.timezone, values),
	request: (values) => {
		const isFiltered = values.startTime !== undefined || values.endTime !== undefined;
		const filter = isFiltered ? timesOf(values, values.timezone) : undefined;
		return {
			path: { calendar_id: values.calendarId },
			query: { user_id_type: values.userIdType },
			body: { query: values.query, filter },
		};
	},
	summary: (data, values) => {
		const window = toldSpan(values, values.timezone);
		return `${counted(data, 'items', NOUN)}${window === '' ? '' : `. Time window: ${window}`}`;
	},
});
