import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import { calendar, CallFailed, endpoint } from '../endpoints';
import { perRun } from '../kits';
import { isObject, memberText, objectsIn } from '../values';

/** Stands for the calendar every user and every app has, in place of an id. */
export const PRIMARY = 'primary';

/** Names the primary calendar of the app or the user; it changes nothing. */
export const primaryCalendar = endpoint(calendar.calendarPrimary, { repeat: 'read' });

/** Finds events; it changes nothing. */
export const findEvents = endpoint(calendar.calendarEventSearch, { repeat: 'read' });

/**
 * The primary calendar in Feishu's answer.
 * @throws CallFailed when the answer names none
 */
export function primaryOf(answer: unknown): IDataObject {
	const [first] = objectsIn(isObject(answer) ? answer.calendars : undefined);
	const found: unknown = first?.calendar;
	if (isObject(found) && memberText(found, 'calendar_id') !== '') return found;
	throw new CallFailed({
		fate: 'answered',
		status: 200,
		message: 'Feishu named no primary calendar',
		hint: 'Enable the bot of the app (developer console, Add Features, Bot), or give the ID of another Calendar.',
		retryable: false,
	});
}

const primaryIdOf = perRun(async (api) =>
	memberText(primaryOf(await api.call(primaryCalendar, {})), 'calendar_id'),
);

/**
 * The id of a calendar: `primary` is looked up, once per run of the node.
 * @throws CallFailed
 */
export function calendarIdOf(id: string, api: FeishuApi): string | Promise<string> {
	return id === PRIMARY ? primaryIdOf(api) : id;
}
