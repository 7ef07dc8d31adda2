import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText, objectsIn } from '../../../shared/values';

/** An event as people read it, its times in the zone. @param me whose answer is told; undefined when that is not known */
export function readableEvent(event: IDataObject, zone: string, me?: string): IDataObject {
	return {
		event_id: event.event_id,
		summary: event.summary,
		start: shownTime(event.start_time, zone),
		end: shownTime(event.end_time, zone),
		all_day: memberText(event.start_time, 'date') !== '' && !hasMoment(event.start_time),
		location: memberText(event.location, 'name'),
		meeting_url: memberText(event.vchat, 'meeting_url'),
		organizer: memberText(event.event_organizer, 'display_name'),
		my_status: answerOf(event, me),
		status: event.status,
		calendar_id: event.organizer_calendar_id,
		recurring_event_id: event.recurring_event_id,
	};
}

/** What somebody answered to an invitation; empty where the event does not say. */
export function answerOf({ attendees }: IDataObject, me: string | undefined): string {
	const own = objectsIn(attendees).find((one) => me !== undefined && one.user_id === me);
	return memberText(own, 'rsvp_status');
}

/** Unix seconds of the start, for the order of events; a whole day begins at midnight in the zone. */
export function startOf({ start_time: start }: IDataObject, zone: string): number {
	if (hasMoment(start)) return Number(memberText(start, 'timestamp'));
	const day = DateTime.fromISO(memberText(start, 'date'), { zone });
	return day.isValid ? day.toSeconds() : 0;
}

/** Feishu's examples show both for one event; a moment says more. */
function hasMoment(time: unknown): boolean {
	const seconds = memberText(time, 'timestamp');
	return isObject(time) && seconds !== '' && Number(seconds) > 0;
}

function shownTime(time: unknown, zone: string): string {
	if (!hasMoment(time)) return memberText(time, 'date');
	const moment = DateTime.fromSeconds(Number(memberText(time, 'timestamp')), { zone });
	return moment.isValid ? moment.toISO({ suppressMilliseconds: true }) : '';
}
