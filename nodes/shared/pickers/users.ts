import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import { contact, endpoint, search } from '../endpoints';
import { ROOT_DEPARTMENT } from '../fields';
import { usersBelow } from '../lookups';
import type { Place } from './bounded';
import { gatherEntries } from './bounded';
import { fetchPage, forEditor } from './lookUp';

/** The page gives no limit of its own: that of most endpoints. */
const userSearch = endpoint(search.userGet, { rate: { perSecond: 50, perMinute: 1000 } });

/** Departments looked through for a name. */
const MOST_DEPARTMENTS = 200;

const CUT = 'Not all departments were searched: give others by ID, which Search Users finds';

/** Users, by an id of the type that User ID Type in the options says. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('options.userIdType') ?? 'open_id');
	return await usersBy(this, type, filter, paginationToken);
}

/**
 * Users directly below the root; with a text, those of the whole tenant whose names or addresses
 * hold it: by Feishu's own search with a user's credential, which finds neither union_id nor email,
 * else by looking through the departments. Users without an id of the type are left out.
 */
export async function usersBy(
	context: ILoadOptionsFunctions,
	type: string,
	filter: string | undefined,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	const sought = (filter ?? '').trim();
	const entry = (user: IDataObject): INodeListSearchItems | undefined => entryOf(user, type);
	return await forEditor(context, async (api) => {
		if (sought !== '' && api.identity === 'user' && (type === 'open_id' || type === 'user_id')) {
			const query = { query: sought, page_size: 50, page_token: paginationToken };
			return await fetchPage(api, {
				endpoint: userSearch,
				values: { query },
				list: 'users',
				entry,
			});
		}
		if (sought !== '') {
			const places = departmentsWith(api, type, sought);
			return await gatherEntries(places, { most: MOST_DEPARTMENTS, cut: CUT });
		}
		const query = {
			department_id: ROOT_DEPARTMENT,
			user_id_type: idType(type),
			page_size: 50,
			page_token: paginationToken,
		};
		const values = { query };
		return await fetchPage(api, {
			endpoint: contact.userFindByDepartment,
			values,
			list: 'items',
			entry,
		});
	});
}

/** The departments of the tenant, each with those of its users that are sought. */
async function* departmentsWith(
	api: FeishuApi,
	type: string,
	sought: string,
): AsyncGenerator<Place> {
	for await (const page of usersBelow(api, ROOT_DEPARTMENT, idType(type))) {
		const entries = page.users
			.filter((user) => isCalled(user, sought.toLowerCase()))
			.map((user) => entryOf(user, type))
			.filter((entry) => entry !== undefined);
		yield { id: page.department, entries, more: page.more };
	}
}

function isCalled(user: IDataObject, sought: string): boolean {
	return ['name', 'en_name', 'nickname', 'email'].some((name) =>
		String(user[name] ?? '')
			.toLowerCase()
			.includes(sought),
	);
}

/** Users carry their address beside whatever id they are asked for by. */
function idType(type: string): string {
	return type === 'email' ? 'open_id' : type;
}

function entryOf(user: IDataObject, type: string): INodeListSearchItems | undefined {
	const { name, [type]: id } = user;
	return typeof id === 'string' && id !== '' ? { name: String(name || id), value: id } : undefined;
}
