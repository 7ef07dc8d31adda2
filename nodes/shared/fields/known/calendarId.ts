import { calendarIdOf } from '../../lookups';
import type { Field } from '../field';
import { locator } from '../locator';

/** What every field for a calendar shows. */
export const calendarText = {
	label: 'Calendar',
	description:
		'The calendar, by the calendar_id of List Calendars, or primary for that of the app or the user itself',
	placeholder: 'e.g. feishu.cn_xxxxxxxxxx@group.calendar.feishu.cn',
	list: 'searchCalendars',
};

const chosen = locator({ ...calendarText, required: true });

/** The calendar an operation works on; `primary` is looked up once per run. */
export const calendarId: Field<string> = { ...chosen, resolve: calendarIdOf };
