import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../../shared/endpoints';
import { calendar, CallFailed } from '../../../../shared/endpoints';
import {
	calendarText,
	dateTime,
	flag,
	locator,
	timezone,
	userIdType,
} from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { calendarIdOf, ownUserId, PRIMARY, primaryCalendar } from '../../../../shared/lookups';
import { brokenOff, chain, counted } from '../../../../shared/operation';
import { memberText, objectsIn } from '../../../../shared/values';
import type { AgendaPart } from '../agendaParts';
import { agendaParts, halved, momentsOf } from '../agendaParts';
import { answerOf, readableEvent, startOf } from '../readable';
import { checkSpan, spanTexts, toldSpan } from '../times';

const NOUN = ['event', 'events'] as const;

const chosen = locator({ ...calendarText, default: PRIMARY });

export const getAgenda = chain({
	value: 'getAgenda',
	name: 'Get Agenda',
	action: 'Get agenda',
	description: 'List the events of a time span as they happen, recurring ones expanded',
	documentation: 'https://open.feishu.cn/document/calendar-v4/calendar-event/instance_view',
	endpoints: [calendar.calendarEventInstanceView, primaryCalendar],
	parameters: {
		calendarId: { ...chosen, resolve: calendarIdOf },
		startTime: dateTime({ ...spanTexts.start, allDay: true, required: true }),
		endTime: dateTime({ ...spanTexts.end, allDay: true, required: true }),
	},
	options: {
		timezone: timezone(),
		hideDeclined: flag({
			label: 'Hide Declined',
			description: 'Whether to leave out events that the app or the user declined',
			default: true,
		}),
		simplify: flag({
			label: 'Simplify',
			description: 'Whether to return a simplified version of the response instead of the raw data',
			default: true,
		}),
		userIdType,
	},
	list: 'items',
	check: (values) => {
		checkSpan(values.timezone, values);
		momentsOf(values, values.timezone);
	},
	run: async (values, api) => {
		const { timezone: zone, hideDeclined, simplify, userIdType: type } = values;
		const sent = await sendParts<AgendaPart, readonly IDataObject[]>(
			agendaParts(momentsOf(values, zone)),
			{
				onFailure: 'goOn',
				send: async (part) => await eventsOf(api, part, { id: values.calendarId, type }),
				split: (part, { code }) => halved(part, code),
			},
		);
		const { failure } = sent;
		if (failure !== undefined && sent.done.length === 0) throw new CallFailed(failure);
		const events = once(sent.done.flatMap(({ answer }) => answer)).filter(
			({ status }) => status !== 'cancelled',
		);
		const isAsked = events.some(({ attendees }) => objectsIn(attendees).length > 0);
		const me = isAsked && (hideDeclined || simplify) ? await ownUserId(api, type) : undefined;
		const shown = events
			.filter((event) => !hideDeclined || answerOf(event, me) !== 'decline')
			.sort((a, b) => startOf(a, zone) - startOf(b, zone));
		const items = simplify ? shown.map((event) => readableEvent(event, zone, me)) : shown;
		if (failure === undefined) return { data: { items } };
		const step = `reading ${sent.notDone.length} of ${sent.notDone.length + sent.done.length} parts of the time`;
		return brokenOff({ items }, failure, step, 'Repeat the call: items in Data are a part only.');
	},
	summary: (data, values) =>
		`${counted(data, 'items', NOUN)}, ${toldSpan(values, values.timezone)}`,
	sample: {
		items: [
			readableEvent(
				{ ...calendar.calendarEventInstanceView.sample().items?.[0] },
				'Asia/Shanghai',
				'ou_xxxxxxxx',
			),
		],
	},
});

async function eventsOf(
	api: FeishuApi,
	{ from, to }: AgendaPart,
	{ id, type }: { readonly id: string; readonly type: string },
) {
	const result = await api.attempt(calendar.calendarEventInstanceView, {
		path: { calendar_id: id },
		query: { start_time: String(from), end_time: String(to), user_id_type: type },
	});
	return 'failure' in result ? result : { answer: objectsIn(result.answer.items) };
}

/** What reaches from one part of the time into the next is told twice. */
function once(events: readonly IDataObject[]): IDataObject[] {
	const nameOf = (event: IDataObject): string =>
		`${memberText(event, 'event_id')} ${memberText(event.start_time, 'timestamp')}`;
	return [...new Map(events.map((event) => [nameOf(event), event])).values()];
}
