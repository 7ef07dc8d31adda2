import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, calendar } from '../../../shared/endpoints';
import { sendParts } from '../../../shared/kits';
import { few, memberText, objectsIn, sentences } from '../../../shared/values';
import { idIn, notAmong } from './attendeeIds';
import { attendeeCount } from './fields';

/** Attendees and meeting rooms of one call (documentation: "Add event attendees"). */
const MAX_ATTENDEES = 1000;
const MAX_ROOMS = 100;

/** Path, query and what the body holds besides the attendees. */
type Invitation = NonNullable<(typeof calendar.calendarEventAttendeeCreate)['takes']>;

/** What came of adding attendees in one or more calls. */
export interface Invited {
	/** As Feishu describes them. */
	readonly added: IDataObject[];
	/** As they were given: those of the call that failed and all behind it, and those no answer names. */
	readonly missing: IDataObject[];
	/** What is not certain about meeting rooms; empty for nothing. */
	readonly remark: string;
	/** Set when any are missing. */
	readonly failure?: Failure;
}

/** Adds attendees, as many at a time as Feishu takes; the first call that fails ends it. */
export async function invite(
	api: FeishuApi,
	attendees: readonly IDataObject[],
	values: Invitation,
): Promise<Invited> {
	const sent = await sendParts(batches(attendees), {
		onFailure: 'stop',
		send: async (part) =>
			await api.attempt(calendar.calendarEventAttendeeCreate, {
				...values,
				body: { ...values.body, attendees: part },
			}),
	});
	const answers = sent.done.map(({ part, answer }) => ({
		part,
		added: objectsIn(answer.attendees).filter((one) => Object.keys(one).length > 0),
	}));
	const added = answers.flatMap((answer) => answer.added);
	const unnamed = api.dryRun
		? []
		: answers.flatMap((answer) =>
				answer.added.length < answer.part.length ? notAmong(answer.added, answer.part) : [],
			);
	const missing = [...unnamed, ...sent.notDone.flat()];
	const remark = api.dryRun ? '' : remarkOn(added);
	if (missing.length === 0) return { added, missing, remark };
	// What is not certain counts more than what certainly failed: repeating all of it could invite twice.
	const failure = unnamed.length > 0 ? unconfirmed(unnamed) : sent.failure;
	return { added, missing, remark, failure };
}

const BEING_BOOKED =
	'Feishu books meeting rooms in the background: List Event Attendees tells whether they accepted';

/** Feishu books rooms in the background, and some are for their administrators to give. */
function remarkOn(added: readonly IDataObject[]): string {
	const rooms = added.filter(({ type }) => type === 'resource');
	const declined = rooms.filter(({ rsvp_status: rsvp }) => rsvp === 'decline');
	const isOpen = rooms.some(({ rsvp_status: rsvp }) => rsvp === 'needs_action');
	const told = few(declined.map((room) => memberText(room, 'display_name') || idIn(room)));
	return sentences(
		declined.length === 0 ? '' : `Not booked, because they declined: ${told}`,
		isOpen ? BEING_BOOKED : '',
	);
}

function unconfirmed(unnamed: readonly IDataObject[]): Failure {
	return answeredFailure(
		`Feishu's answer does not name ${attendeeCount(unnamed)}, so it is not certain that ${unnamed.length === 1 ? 'it was' : 'they were'} added`,
		'Check in Feishu who attends the event before adding them again.',
	);
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
