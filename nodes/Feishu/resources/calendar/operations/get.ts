import type { IDataObject } from 'n8n-workflow';

import { CallFailed, chain, endpoint, locator, STANDARD_RATE } from '../../../../shared/operation';
import { calendarText } from '../../common';
import { calendarSample } from '../fields';

const getCalendar = endpoint('GET /open-apis/calendar/v4/calendars/:calendar_id', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['calendar:calendar:read', 'calendar:calendar:readonly', 'calendar:calendar'],
	repeat: 'read',
});

const getPrimary = endpoint<{ calendars?: Array<{ calendar?: IDataObject }> }>(
	'POST /open-apis/calendar/v4/calendars/primary',
	{
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar:read', 'calendar:calendar:readonly'],
		repeat: 'read',
		assumed: { calendars: [{ calendar: { calendar_id: '<calendar_id>' } }] },
	},
);

/** Stands for the calendar every user and every app has. */
const PRIMARY = 'primary';

export const get = chain({
	value: 'get',
	name: 'Get Calendar',
	action: 'Get calendar',
	description: 'Read one calendar, or the primary one of the app or the user',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar/get',
	endpoints: [getCalendar, getPrimary],
	parameters: {
		calendarId: locator({
			...calendarText,
			description: 'The calendar_id, or primary for the own calendar of the app or the user',
			default: PRIMARY,
		}),
	},
	run: async ({ calendarId }, api) => {
		if (calendarId !== PRIMARY) {
			return { data: await api.call(getCalendar, { path: { calendar_id: calendarId } }) };
		}
		const { calendars } = await api.call(getPrimary, {});
		const data = calendars?.[0]?.calendar;
		if (data !== undefined) return { data };
		throw new CallFailed({
			status: 200,
			message: 'Feishu named no primary calendar',
			hint: 'Enable the bot ability of the app, or give the id of a calendar as Calendar ID.',
			retryable: false,
		});
	},
	summary: ({ summary, calendar_id: id }) => `Got calendar ${String(summary)} (${String(id)})`,
	sample: calendarSample,
});
