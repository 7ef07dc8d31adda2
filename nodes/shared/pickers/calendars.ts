import { DateTime } from 'luxon';
import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { calendar } from '../endpoints';
import { calendarIdOf, findEvents, PRIMARY } from '../lookups';
import { beginning, isObject } from '../values';
import { lookUp, matching } from './lookUp';

/**
 * The calendars the app (or user) has subscribed to. Feishu's search would find other people's
 * calendars, but no private ones; a subscriber has at most 1000, which is one page.
 */
export async function searchCalendars(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const calendars = await lookUp(this, () => ({
		endpoint: calendar.calendarList,
		values: { query: { page_size: 1000, page_token: paginationToken } },
		list: 'calendar_list',
		entry: ({ calendar_id: id, summary, summary_alias: alias, is_deleted: isDeleted }) =>
			isDeleted === true ? undefined : { name: String(alias || summary || id), value: String(id) },
	}));
	const own = { name: 'Primary (Calendar of the App or the User Itself)', value: PRIMARY };
	const results = paginationToken === undefined ? [own, ...calendars.results] : calendars.results;
	return matching({ ...calendars, results }, filter);
}

/** Days back that the list of events starts, and days ahead that a search looks. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 365;

/** Events of the chosen calendar that are not long over; with a text, what Feishu's own search finds. */
export async function searchEvents(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const chosen: unknown = this.getCurrentNodeParameter('calendarId');
	const calendarId = String((isObject(chosen) ? chosen.value : chosen) ?? '').trim();
	if (calendarId === '') return { results: [] };
	return await lookUp(this, async (_identity, api) => {
		const path = { calendar_id: await calendarIdOf(calendarId, api) };
		const page = { page_size: 100, page_token: paginationToken };
		const asked =
			filter === undefined || filter === ''
				? {
						endpoint: calendar.calendarEventList,
						values: { path, query: { ...page, anchor_time: daysOff(-DAYS_BACK) } },
					}
				: { endpoint: findEvents, values: { path, query: page, body: soughtEvents(filter) } };
		return {
			...asked,
			list: 'items',
			entry: (event) =>
				event.status === 'cancelled'
					? undefined
					: { name: shownEvent(event), value: String(event.event_id) },
		};
	});
}

function soughtEvents(filter: string) {
	return {
		query: beginning(filter, 200),
		filter: {
			start_time: { timestamp: daysOff(-DAYS_BACK) },
			end_time: { timestamp: daysOff(DAYS_AHEAD) },
		},
	};
}

/** Unix seconds of the start of a day, so that all pages of one list are asked for alike. */
function daysOff(days: number): string {
	return String(DateTime.utc().startOf('day').plus({ days }).toUnixInteger());
}

function shownEvent({ event_id: id, summary, start_time: start }: IDataObject): string {
	const title = String(summary || id);
	if (!isObject(start)) return title;
	if (typeof start.date === 'string' && start.date !== '') return `${title} (${start.date})`;
	const moment = DateTime.fromSeconds(Number(start.timestamp), {
		zone: String(start.timezone || 'utc'),
	});
	return moment.isValid ? `${title} (${moment.toFormat('yyyy-MM-dd HH:mm')})` : title;
}
