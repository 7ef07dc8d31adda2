import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Failure, FeishuApi } from '../../../shared/operation';
import { endpoint, STANDARD_RATE } from '../../../shared/operation';

export const addAttendeesCall = endpoint<{ attendees?: IDataObject[] }>(
	'POST /open-apis/calendar/v4/calendars/:calendar_id/events/:event_id/attendees',
	{
		rate: STANDARD_RATE,
		identities: ['tenant', 'user'],
		scopes: ['calendar:calendar.event:update', 'calendar:calendar'],
		repeat: 'once',
		assumed: { attendees: [] },
	},
);

/** Attendees and meeting rooms of one call (documentation: "Add event attendees"). */
const MAX_ATTENDEES = 1000;
const MAX_ROOMS = 100;

/** What came of adding attendees in one or more calls. */
export interface Invited {
	/** As Feishu describes them. */
	readonly added: IDataObject[];
	/** As they were given: those of the call that failed and all behind it. */
	readonly missing: IDataObject[];
	readonly failure?: Failure;
}

/**
 * Adds attendees, as many at a time as Feishu takes; the first call that fails ends it.
 * @param values path, query and what the body holds besides the attendees
 */
export async function invite(
	api: FeishuApi,
	attendees: readonly IDataObject[],
	values: CallValues,
): Promise<Invited> {
	const added: IDataObject[] = [];
	let done = 0;
	for (const batch of batches(attendees)) {
		const body = { ...values.body, attendees: batch };
		const result = await api.attempt(addAttendeesCall, { ...values, body });
		if ('failure' in result) {
			return { added, missing: attendees.slice(done), failure: result.failure };
		}
		for (const attendee of result.answer.attendees ?? []) added.push(attendee);
		done += batch.length;
	}
	return { added, missing: [] };
}

function batches(attendees: readonly IDataObject[]): IDataObject[][] {
	const found: IDataObject[][] = [];
	let rooms = 0;
	for (const attendee of attendees) {
		const last = found.at(-1);
		const isRoom = attendee.type === 'resource';
		if (last === undefined || last.length === MAX_ATTENDEES || (isRoom && rooms === MAX_ROOMS)) {
			found.push([attendee]);
			rooms = isRoom ? 1 : 0;
		} else {
			last.push(attendee);
			rooms += isRoom ? 1 : 0;
		}
	}
	return found;
}
