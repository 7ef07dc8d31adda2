import type { Attempt, Failure, FeishuApi } from '../../../../shared/endpoints';
import { calendar, endpoint } from '../../../../shared/endpoints';
import { sendParts } from '../../../../shared/kits';
import { chunks, memberText, objectsIn } from '../../../../shared/values';
import type { Answered, Busy, Told, Unknown } from './answered';
import { allUnknown, answered } from './answered';
import type { Span } from './spans';
import { shownIn } from './spans';

/** Users of one question (documentation: "Query free/busy information in batches"). */
const MOST_USERS = 10;
/** Questions under way at once; the pace holds all the same. */
const TOGETHER = 5;

export const usersCall = endpoint(calendar.freebusyBatch, { repeat: 'read' });
export const roomCall = endpoint(calendar.freebusyList, { repeat: 'read' });

/** When people and rooms are busy, by their ids. */
export interface FreeBusy {
	readonly users: ReadonlyMap<string, readonly Busy[]>;
	readonly rooms: ReadonlyMap<string, readonly Busy[]>;
	/** What was asked and not told. */
	readonly unknown: readonly Unknown[];
	/** Users and rooms about which a call failed. */
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

/** Asks for all users and rooms, as many at a time and for as long as Feishu takes. */
export async function freeBusyOf(api: FeishuApi, question: Question): Promise<FreeBusy> {
	const parts: Part[] = question.windows.flatMap((window) => [
		...chunks(question.userIds, MOST_USERS).map((users) => ({ users, window })),
		...question.roomIds.map((room) => ({ users: [], room, window })),
	]);
	const sent = await sendParts<Part, Answered>(parts, {
		together: TOGETHER,
		onFailure: 'goOn',
		send: async (part) => await ask(api, part, question),
	});
	const gather = (ids: readonly string[]): Told =>
		new Map(
			ids.flatMap((id) => {
				const told = sent.done.flatMap(({ answer }) => answer.told.get(id) ?? []);
				const isKnown = sent.done.some(({ answer }) => answer.told.has(id));
				return isKnown ? [[id, once(told)] as const] : [];
			}),
		);
	const missing = sent.notDone.flatMap(idsOf);
	const unread = sent.notDone.flatMap((part) => allUnknown(idsOf(part), part.window));
	return {
		users: gather(question.userIds),
		rooms: gather(question.roomIds),
		unknown: [...sent.done.flatMap(({ answer }) => answer.unknown), ...unread],
		missing: [...new Set(missing)],
		failure: sent.failure,
	};
}

function idsOf({ users, room }: Part): readonly string[] {
	return room === undefined ? users : [room];
}

async function ask(api: FeishuApi, part: Part, question: Question): Promise<Attempt<Answered>> {
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
		return {
			answer: answered([part.room], part.window, [[part.room, result.answer.freebusy_list]]),
		};
	}
	const result = await api.attempt(usersCall, {
		query,
		body: { ...body, user_ids: part.users, need_rsvp_status: true },
	});
	if ('failure' in result) return result;
	const lists = objectsIn(result.answer.freebusy_lists).map(
		(one) => [memberText(one, 'user_id'), one.freebusy_items] as const,
	);
	return { answer: answered(part.users, part.window, lists) };
}

/** What reaches from one part of the time into the next is told twice. */
function once(busy: readonly Busy[]): Busy[] {
	const known = new Map(busy.map((one) => [`${one.from} ${one.to} ${one.rsvp}`, one]));
	return [...known.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
