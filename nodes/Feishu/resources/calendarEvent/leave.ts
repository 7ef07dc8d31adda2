import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FeishuApi } from '../../../shared/endpoints';
import { calendar, endpoint } from '../../../shared/endpoints';
import { readList, sendParts } from '../../../shared/kits';
import { chunks, objectsIn } from '../../../shared/values';
import { idIn, notAmong } from './attendeeIds';

export const removeCall = endpoint(calendar.calendarEventAttendeeBatchDelete, { repeat: 'same' });

/** Attendees of one call, both kinds of id together (documentation: "Delete event attendees"). */
const MAX_ATTENDEES = 500;

/** "attendee not found": one of the attendees is not there, and none was removed. */
const NOT_THERE = 194000;

/** Path, query and what the body holds besides the attendees. */
type Farewell = NonNullable<(typeof removeCall)['takes']>;

/** What came of removing attendees in one or more calls. */
export interface Left {
	/** Those who are off the event now. */
	readonly removed: IDataObject[];
	/** Those of them that an earlier try, whose answer was lost, may have removed. */
	readonly gone: IDataObject[];
	readonly notRemoved: IDataObject[];
	/** Set when any are not removed. */
	readonly failure?: Failure;
}

/**
 * Removes attendees. One who is not there keeps all of a call from being removed, so they are sorted
 * out: by what the event's list says, or by halving where it cannot be read.
 */
export async function leave(
	api: FeishuApi,
	leaving: readonly IDataObject[],
	values: Farewell,
): Promise<Left> {
	const absent = new Set<IDataObject>();
	const repeated = new Set<IDataObject>();
	const gone: IDataObject[] = [];
	const sent = await sendParts<IDataObject[], unknown>(chunks(leaving, MAX_ATTENDEES), {
		onFailure: 'goOn',
		send: async (part): Promise<Attempt<unknown>> => {
			const body = { ...values.body, ...removal(part) };
			const result = await api.attempt(removeCall, { ...values, body });
			if (!('failure' in result) || result.failure.code !== NOT_THERE) return result;
			if (result.failure.repeated === true) for (const one of part) repeated.add(one);
			const isSorted = part.length === 1 || part.every((one) => absent.has(one));
			if (!isSorted || !part.every((one) => repeated.has(one))) return result;
			for (const one of part) gone.push(one);
			return { answer: {} };
		},
		split: async (part, { code }) => {
			const isSorted = part.length === 1 || part.every((one) => absent.has(one));
			if (code !== NOT_THERE || isSorted) return undefined;
			const attending = await attendeesOf(api, values);
			const missing = attending === undefined ? [] : notAmong(attending, part);
			if (missing.length === 0) return chunks(part, Math.ceil(part.length / 2));
			for (const one of missing) absent.add(one);
			const others = part.filter((one) => !absent.has(one));
			return others.length === 0 ? [missing] : [others, missing];
		},
	});
	const { failure } = sent;
	return {
		removed: sent.done.flatMap(({ part }) => part),
		gone,
		notRemoved: sent.notDone.flat(),
		...(failure === undefined ? {} : { failure }),
	};
}

/** Everybody who attends the event; undefined when that cannot be read, or not by the ids in question. */
async function attendeesOf(
	api: FeishuApi,
	{ path, query }: Farewell,
): Promise<IDataObject[] | undefined> {
	try {
		const { elements, remark, failure } = await readList(
			{ api, endpoint: calendar.calendarEventAttendeeList, request: { path, query } },
			{},
		);
		const attending = objectsIn(elements).filter(({ rsvp_status: rsvp }) => rsvp !== 'removed');
		const isWhole = failure === undefined && remark === '';
		return isWhole && attending.every(isNamed) ? attending : undefined;
	} catch {
		// It takes another scope, and the right to see the attendees: halving does without.
		return undefined;
	}
}

/** Feishu leaves out user ids that the app may not see. */
function isNamed(attendee: IDataObject): boolean {
	return idIn(attendee) !== '';
}

function removal(part: readonly IDataObject[]) {
	const ids = part.flatMap(({ attendee_id: id }) => (typeof id === 'string' ? [id] : []));
	const others = part.filter((one) => one.attendee_id === undefined);
	return {
		...(ids.length === 0 ? {} : { attendee_ids: ids }),
		...(others.length === 0 ? {} : { delete_ids: others }),
	};
}
