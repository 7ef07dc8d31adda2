import type { Attempt, Failure, FeishuApi } from '../../../../shared/endpoints';
import { calendar, endpoint } from '../../../../shared/endpoints';
import { sendParts } from '../../../../shared/kits';
import { chunks, memberText, objectsIn } from '../../../../shared/values';
import type { Span } from './spans';
import { shownIn } from './spans';

/** Users of one question (documentation: "Query free/busy information in batches"). */
const MOST_USERS = 10;
/** Questions under way at once; the pace holds all the same. */
const TOGETHER = 5;

export const usersCall = endpoint(calendar.freebusyBatch, { repeat: 'read' });
export const roomCall = endpoint(calendar.freebusyList, { repeat: 'read' });

/** A time in which somebody is not free. */
export interface Busy extends Span {
	/** What they answered, as Feishu says it; empty for a room. */
	readonly rsvp: string;
}

/** When people and rooms are busy, by their ids. */
export interface FreeBusy {
	readonly users: ReadonlyMap<string, readonly Busy[]>;
	readonly rooms: ReadonlyMap<string, readonly Busy[]>;
	/** Users and rooms about which something could not be read. */
	readonly missing: readonly string[];
	readonly failure?: Failure;
}

/** What is asked. */
export interface Question {
	readonly userIds: readonly string[];
	readonly roomIds: readonly string[];
	readonly windows: readonly Span[];
	readonly zone: string;
	readonly onlyBusy: boolean;
	readonly includeExternal: boolean;
	readonly userIdType: string;
}

interface Part {
	readonly users: readonly string[];
	readonly room?: string;
	readonly window: Span;
}

type Told = ReadonlyMap<string, readonly Busy[]>;

/** Asks for all users and rooms, as many at a time and for as long as Feishu takes. */
export async function freeBusyOf(api: FeishuApi, question: Question): Promise<FreeBusy> {
	const parts: Part[] = question.windows.flatMap((window) => [
		...chunks(question.userIds, MOST_USERS).map((users) => ({ users, window })),
		...question.roomIds.map((room) => ({ users: [], room, window })),
	]);
	const sent = await sendParts<Part, Told>(parts, {
		together: TOGETHER,
		onFailure: 'goOn',
		send: async (part) => await ask(api, part, question),
	});
	const gather = (ids: readonly string[]): Told =>
		new Map(
			ids.flatMap((id) => {
				const told = sent.done.flatMap(({ answer }) => answer.get(id) ?? []);
				const isKnown = sent.done.some(({ answer }) => answer.has(id));
				return isKnown ? [[id, once(told)] as const] : [];
			}),
		);
	const missing = sent.notDone.flatMap(({ users, room }) => (room === undefined ? users : [room]));
	return {
		users: gather(question.userIds),
		rooms: gather(question.roomIds),
		missing: [...new Set(missing)],
		failure: sent.failure,
	};
}

async function ask(api: FeishuApi, part: Part, question: Question): Promise<Attempt<Told>> {
	const query = { user_id_type: question.userIdType };
	const body = {
		time_min: shownIn(question.zone, part.window.from),
		time_max: shownIn(question.zone, part.window.to),
		include_external_calendar: question.includeExternal,
		only_busy: question.onlyBusy,
	};
	if (part.room !== undefined) {
		const result = await api.attempt(roomCall, { query, body: { ...body, room_id: part.room } });
		if ('failure' in result) return result;
		return { answer: new Map([[part.room, busyIn(result.answer.freebusy_list)]]) };
	}
	const result = await api.attempt(usersCall, {
		query,
		body: { ...body, user_ids: part.users, need_rsvp_status: true },
	});
	if ('failure' in result) return result;
	const told = objectsIn(result.answer.freebusy_lists).map(
		(one) => [memberText(one, 'user_id'), busyIn(one.freebusy_items)] as const,
	);
	return { answer: new Map(told) };
}

function busyIn(items: unknown): Busy[] {
	return objectsIn(items).flatMap((item) => {
		const from = Date.parse(memberText(item, 'start_time'));
		const to = Date.parse(memberText(item, 'end_time'));
		const isTime = Number.isFinite(from) && Number.isFinite(to);
		return isTime ? [{ from, to, rsvp: memberText(item, 'rsvp_status') }] : [];
	});
}

/** What reaches from one part of the time into the next is told twice. */
function once(busy: readonly Busy[]): Busy[] {
	const known = new Map(busy.map((one) => [`${one.from} ${one.to} ${one.rsvp}`, one]));
	return [...known.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
