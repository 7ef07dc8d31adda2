import { locator } from '../../../shared/operation';

/** What every field for a calendar shows. */
export const calendarText = {
	label: 'Calendar ID',
	description: 'The calendar_id that List Calendars and Get Calendar return',
	placeholder: 'e.g. feishu.cn_xxxxxxxxxx@group.calendar.feishu.cn',
	list: 'searchCalendars',
};

/** The calendar an operation works on. */
export const calendarId = locator({ ...calendarText, required: true });
