import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi, Identity } from '../../../shared/endpoints';
import { CallFailed, vc } from '../../../shared/endpoints';
import type { PageSource } from '../../../shared/kits';
import { eachPage } from '../../../shared/kits';
import { roomSearch } from '../../../shared/lookups';
import { memberText, objectsIn } from '../../../shared/values';
import type { FreeRooms } from './free';
import { freeRooms } from './free';
import type { Span } from './span';

/** What is asked of a search for rooms. */
export interface AskedRooms {
	/** A part of the name; all rooms when absent. */
	readonly query: string | undefined;
	readonly roomLevelId: string | undefined;
	/** Seats a room has at least. */
	readonly minCapacity: number | undefined;
	/** The time in which the rooms have to be free. */
	readonly span: Span | undefined;
	/** Rooms wanted at most. */
	readonly limit: number;
}

export interface FoundRooms {
	readonly items: readonly IDataObject[];
	/** Whether there are others. */
	readonly more: boolean;
	/** Why the list ended before its end; empty when it did not. */
	readonly remark: string;
	/** Rooms of which it is not known whether they are free. */
	readonly unknown: readonly IDataObject[];
	/** Why the search broke off after it had found some. */
	readonly failure?: Failure;
}

/**
 * The rooms of the tenant that suit, read only as far as they are needed; one more than asked for is
 * looked for, so that it is true that more follow.
 * @throws CallFailed when it broke off before anything was found
 */
export async function foundRooms(api: FeishuApi, asked: AskedRooms): Promise<FoundRooms> {
	let items: readonly IDataObject[] = [];
	let last: SuitablePage = { free: [], unknown: [], remark: '' };
	let failure: Failure | undefined;
	try {
		for await (const page of suitableRooms(api, asked)) {
			last = page;
			({ failure } = page);
			items = items.concat(page.free);
			if (failure !== undefined || items.length > asked.limit) break;
		}
	} catch (error) {
		failure = failureOf(error);
	}
	if (failure !== undefined && items.length === 0) throw new CallFailed(failure);
	return {
		items: items.slice(0, asked.limit),
		more: items.length > asked.limit || failure !== undefined,
		remark: last.remark,
		unknown: last.unknown,
		failure,
	};
}

interface SuitablePage extends FreeRooms {
	readonly remark: string;
}

/** The app lists all rooms, a user searches them by name. */
async function* suitableRooms(api: FeishuApi, asked: AskedRooms): AsyncGenerator<SuitablePage> {
	const { query: keyword, roomLevelId: level, span } = asked;
	const source: PageSource =
		api.identity === 'user'
			? { api, endpoint: roomSearch, request: { body: { keyword, room_level_id: level } } }
			: { api, endpoint: vc.roomList, request: { query: { room_level_id: level } } };
	for await (const { elements, remark } of eachPage(source)) {
		const suitable = objectsIn(elements).filter((room) => suits(room, asked, api.identity));
		const free =
			span === undefined ? { free: suitable, unknown: [] } : await freeRooms(api, suitable, span);
		yield { ...free, remark };
	}
}

/** A room that does not say how many it seats is left out where seats are asked for. */
function suits(room: IDataObject, asked: AskedRooms, identity: Identity): boolean {
	const { query = '', minCapacity = 0 } = asked;
	const isNamed =
		identity === 'user' ||
		memberText(room, 'name').toLowerCase().includes(query.trim().toLowerCase());
	return isNamed && (minCapacity === 0 || Number(memberText(room, 'capacity')) >= minCapacity);
}

/** @throws the error when it is not that of a call */
function failureOf(error: unknown): Failure {
	if (error instanceof CallFailed) return error.failure;
	throw error;
}
