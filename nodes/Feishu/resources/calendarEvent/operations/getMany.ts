import type { IDataObject } from 'n8n-workflow';

import {
	counted,
	dateTime,
	endpoint,
	listing,
	Refusal,
	STANDARD_RATE,
	text,
	timezone,
	unixSeconds,
} from '../../../../shared/operation';
import { calendarId, userIdType } from '../../common';
import { eventSample } from '../fields';
import type { GivenSpan } from '../times';
import { checkBothOrNone, endText, spanIn, startText } from '../times';

const LIST = 'items';
const NOUN = ['event', 'events'] as const;

/** Events of one answer, and so of one time window (documentation: "List events"). */
const SMALLEST = 50;
const LARGEST = 1000;

/**
 * Feishu hands out page tokens only to calls with an anchor time, so a call that names none gets the
 * earliest second there is: nothing ended before it.
 */
const EVERYTHING = '1';

/** Events of a calendar: all, those that changed, or those in a time window. */
export const listEvents = endpoint('GET /open-apis/calendar/v4/calendars/:calendar_id/events', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['calendar:calendar.event:read', 'calendar:calendar:readonly', 'calendar:calendar'],
	repeat: 'read',
});

export const getMany = listing({
	value: 'getMany',
	name: 'List Events',
	action: 'List events',
	description: 'List the events of a calendar, all or those in a time window',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/list',
	endpoint: listEvents,
	parameters: { calendarId },
	options: {
		startTime: dateTime(startText),
		endTime: dateTime(endText),
		anchorTime: dateTime({
			label: 'Anchor Time',
			description: 'Leaves out single events that ended before; not together with a time window',
		}),
		timezone: timezone(),
		syncToken: text({
			label: 'Sync Token',
			description: 'Lists only what changed since: sync_token of an earlier answer',
		}),
		userIdType,
	},
	paging: { list: LIST, smallest: SMALLEST, largest: LARGEST },
	pageSize: { default: 500, max: LARGEST },
	noun: NOUN,
	check: (values) => {
		checkBothOrNone(values, 'a time window has both');
		spanIn(values.timezone, values);
		values.anchorTime?.in(values.timezone);
		if (!hasWindow(values)) return;
		refuseWithWindow('Anchor Time', values.anchorTime);
		refuseWithWindow('Sync Token', values.syncToken);
	},
	paged: (values, { pageToken }) => {
		if (!hasWindow(values)) return true;
		refuseWithWindow('Page Token', pageToken);
		return false;
	},
	request: (values, { returnAll, pageSize }) => {
		const { start, end } = spanIn(values.timezone, values);
		const anchor = values.anchorTime && unixSeconds(values.anchorTime.in(values.timezone));
		const isPlain = start === undefined && values.syncToken === undefined;
		return {
			path: { calendar_id: values.calendarId },
			query: {
				start_time: start,
				end_time: end,
				anchor_time: anchor ?? (isPlain ? EVERYTHING : undefined),
				sync_token: values.syncToken,
				user_id_type: values.userIdType,
				...(start !== undefined && {
					page_size: returnAll ? LARGEST : Math.max(SMALLEST, pageSize),
				}),
			},
		};
	},
	data: (answer, values, { returnAll, pageSize }) =>
		hasWindow(values) ? cut(answer, returnAll ? LARGEST : pageSize) : answer,
	summary: (data, values) => {
		const found = counted(data, LIST, NOUN);
		return hasWindow(values) && data.has_more === true
			? `${found}, in a shorter time window or with a larger page`
			: found;
	},
	sample: { items: [eventSample], sync_token: 'ListCalendarsSyncToken_xxx' },
});

function hasWindow({ startTime }: GivenSpan): boolean {
	return startTime !== undefined;
}

function refuseWithWindow(label: string, given: unknown): void {
	if (given === undefined) return;
	throw new Refusal(
		`${label} is given together with Start Time and End Time, but Feishu answers a time window at once and without tokens`,
		`Leave ${label} empty, or leave Start Time and End Time empty.`,
	);
}

/** One answer to a time window: as many events as were asked for, and whether there are more. */
function cut(answer: IDataObject, size: number): IDataObject {
	const { [LIST]: found } = answer;
	const events: IDataObject[] = Array.isArray(found) ? found : [];
	const data: IDataObject = {
		...answer,
		[LIST]: events.slice(0, size),
		has_more: answer.has_more === true || events.length > size,
	};
	delete data.page_token;
	return data;
}
