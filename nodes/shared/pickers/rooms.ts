import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { vc } from '../endpoints';
import { roomSearch } from '../lookups';
import { lookUp, matching } from './lookUp';

/** The meeting rooms of the tenant: the app lists them, a user searches them. */
export async function searchRooms(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const page = { page_size: 100, page_token: paginationToken };
	const rooms = await lookUp(this, (identity) => ({
		...(identity === 'user'
			? { endpoint: roomSearch, values: { body: { ...page, keyword: filter } } }
			: { endpoint: vc.roomList, values: { query: page } }),
		list: 'rooms',
		entry: ({ room_id: id, name, capacity }) => ({
			name: `${String(name || id)}${typeof capacity === 'number' ? ` (${capacity} seats)` : ''}`,
			value: String(id),
		}),
	}));
	return matching(rooms, filter);
}
