import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FeishuApi } from '../../../shared/endpoints';
import { answeredFailure, meetingRoom } from '../../../shared/endpoints';
import { sendParts } from '../../../shared/kits';
import { chunks, isObject, memberText, own } from '../../../shared/values';
import type { Span } from './span';

/** Rooms of one question (documentation: "Query the availability of meeting rooms"). */
const MOST_ROOMS = 20;
/** Questions under way at once; the pace holds all the same. */
const TOGETHER = 5;

const UNTOLD: Failure = answeredFailure(
	'Feishu answered without the busy times of the rooms',
	'Repeat the call; if nothing else comes, report the answer to Feishu.',
	{ retryable: true },
);

/** Which of some rooms are free. */
export interface FreeRooms {
	readonly free: readonly IDataObject[];
	/** Rooms of which it is not known. */
	readonly unknown: readonly IDataObject[];
	readonly failure?: Failure;
}

/** The rooms that can be booked for all of a time, in their order. */
export async function freeRooms(
	api: FeishuApi,
	rooms: readonly IDataObject[],
	span: Span,
): Promise<FreeRooms> {
	const open = rooms.filter((room) => isOpen(room.room_status, span));
	const sent = await sendParts<readonly IDataObject[], BusyTimes>(chunks(open, MOST_ROOMS), {
		together: TOGETHER,
		onFailure: 'goOn',
		send: async (part) => await busyTimes(api, part.map(idOf), span),
	});
	const isFree = (room: IDataObject, busy: BusyTimes): boolean => {
		const told = own(busy, idOf(room)) ?? [];
		return Array.isArray(told) && told.every((one) => isObject(one) && !meets(one, span));
	};
	return {
		free: sent.done.flatMap(({ part, answer }) => part.filter((room) => isFree(room, answer))),
		unknown: sent.notDone.flat(),
		failure: sent.failure,
	};
}

/** By the IDs of rooms, of which those without any may be left out. */
type BusyTimes = Readonly<Record<string, unknown>>;

/** Feishu tells the time again that it answers for; without that, no busy time means nothing. */
async function busyTimes(
	api: FeishuApi,
	ids: readonly string[],
	{ asked }: Span,
): Promise<Attempt<BusyTimes>> {
	const result = await api.attempt(meetingRoom.freebusyBatchGetGet, {
		query: { room_ids: ids, ...asked },
	});
	if ('failure' in result) return result;
	const busy: unknown = result.answer.free_busy;
	if (isObject(busy)) return { answer: busy };
	const isNone = busy === undefined && memberText(result.answer, 'time_min') !== '';
	return isNone ? { answer: {} } : { failure: UNTOLD };
}

function idOf(room: IDataObject): string {
	return memberText(room, 'room_id');
}

/** A time that cannot be read may be any, so it meets all. */
function meets(busy: IDataObject, { from, to }: Span): boolean {
	const [start, end] = ['start_time', 'end_time'].map((name) => Date.parse(memberText(busy, name)));
	return !(start >= to || end <= from);
}

/** Whether nobody has closed the room for a part of the time (documentation: "room_status"; seconds). */
function isOpen(status: unknown, { from, to }: Span): boolean {
	if (!isObject(status)) return true;
	const start = Number(status.disable_start_time) * 1000;
	const end = Number(status.disable_end_time) * 1000;
	if (!(start > 0)) return status.status !== false && status.schedule_status !== false;
	return start >= to || (end > 0 && end <= from);
}
