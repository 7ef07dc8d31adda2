import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import { answeredFailure, calendar, CallFailed, endpoint } from '../endpoints';
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
	throw new CallFailed(
		answeredFailure(
			'Feishu named no primary calendar',
			'Enable the bot of the app (developer console, Add Features, Bot), or give the ID of another Calendar.',
		),
	);
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

/**
 * The user, or the bot of the app, who the primary calendar belongs to: who the calls act as.
 * Undefined when Feishu does not say.
 */
export const ownUserId: (api: FeishuApi, userIdType: string) => Promise<string | undefined> =
	perRun(async (api, userIdType) => {
		const result = await api.attempt(primaryCalendar, { query: { user_id_type: userIdType } });
		if ('failure' in result) return undefined;
		const [first] = objectsIn(result.answer.calendars);
		return memberText(first, 'user_id') || undefined;
	});
