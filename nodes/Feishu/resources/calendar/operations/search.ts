import { endpoint, listing, STANDARD_RATE, text } from '../../../../shared/operation';
import { calendarSample } from '../fields';

export const search = listing({
	value: 'search',
	name: 'Search Calendars',
	action: 'Search calendars',
	description: "Find public calendars and users' primary calendars by title or description",
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/search',
	endpoint: endpoint('POST /open-apis/calendar/v4/calendars/search', {
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar:read', 'calendar:calendar:readonly', 'calendar:calendar'],
		repeat: 'read',
	}),
	parameters: {
		query: text({
			label: 'Query',
			description:
				"Words of the title or the description. The app's own identity finds no primary calendars.",
			maxLength: 200,
			required: true,
		}),
	},
	paging: { list: 'items', largest: 50 },
	pageSize: { default: 20, max: 100 },
	noun: ['calendar', 'calendars'],
	request: ({ query }) => ({ body: { query } }),
	sample: { items: [calendarSample] },
});
