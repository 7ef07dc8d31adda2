import { DateTime } from 'luxon';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, CallFailed, vc } from '../../../shared/endpoints';
import type { GivenTime } from '../../../shared/fields';
import { checkTimeOrder, dateTime, text, timezone, unixSeconds } from '../../../shared/fields';
import { readList } from '../../../shared/kits';
import { memberText, objectsIn } from '../../../shared/values';

/** What people join a meeting with; ids of meetings are longer. */
const NUMBER = /^\d{9}$/;
/** Days back that a meeting is looked for by its number. */
const DAYS_BACK = 30;

/** The meeting an operation is about. */
export const meetingId = text({
	label: 'Meeting',
	description: 'The ID of a meeting, or its number of 9 digits for the last meeting that had it',
	placeholder: 'e.g. 6911188411934433028',
	required: true,
	pattern: { test: /^[\d\s-]+$/, expected: 'the digits of an ID or a number' },
});

/** When a meeting with a number took place: numbers come again. */
export const meetingTimes = {
	startTime: dateTime({
		label: 'Start Time',
		description: 'Looks for a meeting by number from this time on; 30 days back when it is empty',
	}),
	endTime: dateTime({
		label: 'End Time',
		description: 'Looks for a meeting by number until this time; until now when it is empty',
	}),
	timezone: timezone(),
};

/** The values of these fields. */
export interface GivenMeeting {
	readonly meetingId: string;
	readonly startTime: GivenTime | undefined;
	readonly endTime: GivenTime | undefined;
	readonly timezone: string;
}

/** A meeting that was found. */
export interface FoundMeeting {
	readonly id: string;
	/** What to say of others that had the number; empty for none. */
	readonly remark: string;
}

/** @throws Refusal when the time ends before it begins */
export function checkMeeting({ startTime, endTime, timezone: zone }: GivenMeeting): void {
	checkTimeOrder({ start: startTime, end: endTime, zone });
}

/** The id of a meeting that is given by id or by number. @throws CallFailed when none had the number */
export async function meetingFound(api: FeishuApi, given: GivenMeeting): Promise<FoundMeeting> {
	const id = given.meetingId.replace(/[\s-]/g, '');
	if (!NUMBER.test(id)) return { id, remark: '' };
	const { timezone: zone } = given;
	const end = given.endTime?.in(zone) ?? DateTime.now();
	const start = given.startTime?.in(zone) ?? end.minus({ days: DAYS_BACK });
	const { elements, failure } = await readList(
		{
			api,
			endpoint: vc.meetingListByNo,
			request: {
				query: { meeting_no: id, start_time: unixSeconds(start), end_time: unixSeconds(end) },
			},
		},
		{},
	);
	// The last one may be among those that were not read.
	if (failure !== undefined) throw new CallFailed(failure);
	const ids = objectsIn(elements)
		.map((one) => memberText(one, 'id'))
		.filter((one) => one !== '');
	const newest = [...ids].sort((a, b) => a.length - b.length || a.localeCompare(b)).at(-1);
	if (newest === undefined) throw new CallFailed(notFound(id));
	const others = ids.filter((one) => one !== newest);
	const remark = others.length === 0 ? '' : `Others had the number too: ${others.join(', ')}.`;
	return { id: newest, remark };
}

function notFound(number: string): Failure {
	return answeredFailure(
		`Feishu knows of no meeting with the number ${number} at that time`,
		'Set Start Time and End Time to when the meeting took place, and check the number.',
	);
}
