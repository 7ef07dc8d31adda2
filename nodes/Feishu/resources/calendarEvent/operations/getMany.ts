import type { IDataObject } from 'n8n-workflow';

import { calendar } from '../../../../shared/endpoints';
import type { GivenTime } from '../../../../shared/fields';
import {
	calendarId,
	dateTime,
	text,
	timezone,
	unixSeconds,
	userIdType,
} from '../../../../shared/fields';
import { primaryCalendar } from '../../../../shared/lookups';
import { counted, listing } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import type { GivenSpan } from '../times';
import { checkBothOrNone, checkSpan, endText, startText, toldSpan } from '../times';

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

export const getMany = listing({
	value: 'getMany',
	name: 'List Events',
	action: 'List events',
	description: 'List the events of a calendar, all or those in a time window',
	documentation: 'https://open.feishu.cn/document/server-docs/calendar-v4/calendar-event/list',
	endpoint: calendar.calendarEventList,
	lookUps: [primaryCalendar],
	parameters: { calendarId },
	options: {
		startTime: dateTime(startText),
		endTime: dateTime(endText),
		anchorTime: dateTime({
			label: 'Anchor Time',
			description:
				'Leaves out single events that ended before this time; cannot be combined with a time window',
		}),
		timezone: timezone(),
		syncToken: text({
			label: 'Sync Token',
			description: 'Lists only what changed since an earlier answer, whose sync_token this is',
		}),
		userIdType,
	},
	pageSize: { default: 500, max: LARGEST },
	noun: NOUN,
	check: (values) => {
		checkBothOrNone(values, 'a time window has both');
		checkSpan(values.timezone, values);
		values.anchorTime?.in(values.timezone);
		if (!hasWindow(values)) return;
		refuseWithWindow('Anchor Time', values.anchorTime);
		refuseWithWindow('Sync Token', values.syncToken);
	},
	paged: (values) => {
		if (!hasWindow(values)) return true;
		refuseWithWindow('Page Token', values.asked.pageToken);
		return false;
	},
	request: (values) => {
		const { startTime, endTime, timezone: zone, asked } = values;
		return {
			path: { calendar_id: values.calendarId },
			query: {
				start_time: startTime && unixSeconds(startTime.in(zone)),
				end_time: endTime && unixSeconds(endTime.in(zone)),
				anchor_time: anchorOf(values),
				sync_token: values.syncToken,
				user_id_type: values.userIdType,
				...(hasWindow(values) && {
					page_size: asked.returnAll
						? LARGEST
						: Math.min(LARGEST, Math.max(SMALLEST, asked.pageSize)),
				}),
			},
		};
	},
	data: (answer, values) => {
		const { returnAll, pageSize } = values.asked;
		return hasWindow(values) ? cut(answer, returnAll ? LARGEST : pageSize) : answer;
	},
	summary: (data, values) => {
		const found = counted(data, LIST, NOUN);
		if (!hasWindow(values)) return found;
		const more = data.has_more === true ? ' with a shorter time window or a larger Page Size' : '';
		return `${found}${more}. Time window: ${toldSpan(values, values.timezone)}`;
	},
});

function hasWindow({ startTime }: GivenSpan): boolean {
	return startTime !== undefined;
}

interface GivenAnchor extends GivenSpan {
	readonly anchorTime?: GivenTime;
	readonly timezone: string;
	readonly syncToken?: string;
}

function anchorOf({ anchorTime, timezone: zone, syncToken, startTime }: GivenAnchor) {
	if (anchorTime !== undefined) return unixSeconds(anchorTime.in(zone));
	return startTime === undefined && syncToken === undefined ? EVERYTHING : undefined;
}

function refuseWithWindow(label: string, given: unknown): void {
	if (given === undefined) return;
	throw new Refusal(
		`${label} is given together with Start Time and End Time, but Feishu answers a time window as a whole`,
		`Clear ${label}, or clear Start Time and End Time.`,
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
