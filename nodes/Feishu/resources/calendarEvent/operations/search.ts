import {
	dateTime,
	endpoint,
	listing,
	STANDARD_RATE,
	text,
	timezone,
} from '../../../../shared/operation';
import { calendarId, userIdType } from '../../common';
import { eventSample } from '../fields';
import { endText, spanIn, startText, timeInfo } from '../times';

/** Events of a calendar by their titles. */
export const findEvents = endpoint(
	'POST /open-apis/calendar/v4/calendars/:calendar_id/events/search',
	{
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar.event:read', 'calendar:calendar:readonly', 'calendar:calendar'],
		repeat: 'read',
	},
);

export const search = listing({
	value: 'search',
	name: 'Search Events',
	action: 'Search events',
	description: 'Find events of a calendar by their titles',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/search',
	endpoint: findEvents,
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
		startTime: dateTime(startText),
		endTime: dateTime(endText),
		timezone: timezone(),
		userIdType,
	},
	paging: { list: 'items', smallest: 10, largest: 100 },
	pageSize: { default: 20, min: 10, max: 100 },
	noun: ['event', 'events'],
	check: (values) => {
		spanIn(values.timezone, values);
	},
	request: (values) => {
		const { start, end } = spanIn(values.timezone, values);
		const filter = {
			start_time: timeInfo(start, values.timezone),
			end_time: timeInfo(end, values.timezone),
		};
		const isFiltered = start !== undefined || end !== undefined;
		return {
			path: { calendar_id: values.calendarId },
			query: { user_id_type: values.userIdType },
			body: { query: values.query, filter: isFiltered ? filter : undefined },
		};
	},
	sample: { items: [eventSample] },
});
