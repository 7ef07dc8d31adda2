import { calendar, endpoint } from '../../../../shared/endpoints';
import { text } from '../../../../shared/fields';
import { listing } from '../../../../shared/operation';

export const search = listing({
	value: 'search',
	name: 'Search Calendars',
	action: 'Search calendars',
	description: "Find public calendars and users' primary calendars by title or description",
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/search',
	endpoint: endpoint(calendar.calendarSearch, { repeat: 'read' }),
	parameters: {
		query: text({
			label: 'Query',
			description:
				"Words of the title or the description. The app's own identity finds no primary calendars.",
			maxLength: 200,
			required: true,
		}),
	},
	pageSize: { default: 20, max: 100 },
	noun: ['calendar', 'calendars'],
	request: ({ query }) => ({ body: { query } }),
});
