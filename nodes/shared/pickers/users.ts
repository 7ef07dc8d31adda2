import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { endpoint, STANDARD_RATE } from '../operation';
import { CONTACT_PAGING, ROOT_DEPARTMENT, usersOfDepartment } from '../../Feishu/resources/common';
import { lookUp, matching } from './lookUp';

const findUsers = endpoint('GET /open-apis/search/v1/user', {
	// The page gives no limit of its own.
	rate: STANDARD_RATE,
	identities: ['user'],
	scopes: ['contact:user:search'],
	repeat: 'read',
});

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
 * Users directly below the root; with a text and a user's credential, what Feishu's own search
 * finds, which knows neither union_id nor email. Users without an id of the type are left out.
 */
export async function usersBy(
	context: ILoadOptionsFunctions,
	type: string,
	filter: string | undefined,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	const pages = { page_size: CONTACT_PAGING.largest, page_token: paginationToken };
	const byName = filter !== undefined && filter !== '';
	const searchable = type === 'open_id' || type === 'user_id';
	let searched = false;
	const users = await lookUp(context, (identity) => {
		searched = byName && identity === 'user' && searchable;
		return {
			...(searched
				? { endpoint: findUsers, values: { query: { query: filter, ...pages } }, list: 'users' }
				: {
						endpoint: usersOfDepartment,
						values: {
							query: {
								department_id: ROOT_DEPARTMENT,
								user_id_type: type === 'email' ? 'open_id' : type,
								...pages,
							},
						},
						list: CONTACT_PAGING.list,
					}),
			entry: ({ name, [type]: id }) =>
				typeof id === 'string' && id !== '' ? { name: String(name || id), value: id } : undefined,
		};
	});
	return matching(users, searched ? undefined : filter);
}
