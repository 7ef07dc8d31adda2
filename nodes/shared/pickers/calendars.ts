import { DateTime } from 'luxon';
import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { isObject } from '../operation';
import { listCalendars } from '../../Feishu/resources/calendar/operations/getMany';
import { listEvents } from '../../Feishu/resources/calendarEvent/operations/getMany';
import { findEvents } from '../../Feishu/resources/calendarEvent/operations/search';
import { lookUp, matching } from './lookUp';

/**
 * The calendars the app (or user) has subscribed to. Feishu's search would find other people's
 * calendars, but not one's own private ones; a subscriber has at most 1000, which is one page.
 */
export async function searchCalendars(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const calendars = await lookUp(this, () => ({
		endpoint: listCalendars,
		values: { query: { page_size: 1000, page_token: paginationToken } },
		list: 'calendar_list',
		entry: ({ calendar_id: id, summary, summary_alias: alias, is_deleted: isDeleted }) =>
			isDeleted === true ? undefined : { name: String(alias || summary || id), value: String(id) },
	}));
	return matching(calendars, filter);
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
	const calendar = String((isObject(chosen) ? chosen.value : chosen) ?? '');
	if (calendar === '') return { results: [] };
	const isSearched = filter !== undefined && filter !== '';
	const path = { calendar_id: calendar };
	return await lookUp(this, () => ({
		endpoint: isSearched ? findEvents : listEvents,
		values: isSearched
			? {
					path,
					query: { page_size: 100, page_token: paginationToken },
					body: {
						query: filter.slice(0, 200),
						filter: {
							start_time: { timestamp: daysOff(-DAYS_BACK) },
							end_time: { timestamp: daysOff(DAYS_AHEAD) },
						},
					},
				}
			: {
					path,
					query: {
						page_size: 100,
						page_token: paginationToken,
						anchor_time: daysOff(-DAYS_BACK),
					},
				},
		list: 'items',
		entry: (event) =>
			event.status === 'cancelled'
				? undefined
				: { name: shownEvent(event), value: String(event.event_id) },
	}));
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
