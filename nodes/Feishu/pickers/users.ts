import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { endpoint, STANDARD_RATE } from '../operation';
import { CONTACT_PAGING, ROOT_DEPARTMENT, usersOfDepartment } from '../resources/common';
import { lookUp, matching } from './lookUp';

const findUsers = endpoint('GET /open-apis/search/v1/user', {
	// The page gives no limit of its own.
	rate: STANDARD_RATE,
	identities: ['user'],
	scopes: ['contact:user:search'],
	repeat: 'read',
});

/**
 * Users directly below the root; with a text and a user's credential, what Feishu's own search finds.
 * That search knows no union_id.
 */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('options.userIdType') ?? 'open_id');
	const pages = { page_size: CONTACT_PAGING.largest, page_token: paginationToken };
	const byName = filter !== undefined && filter !== '';
	let searched = false;
	const users = await lookUp(this, (identity) => {
		searched = byName && identity === 'user' && type !== 'union_id';
		return {
			...(searched
				? { endpoint: findUsers, values: { query: { query: filter, ...pages } }, list: 'users' }
				: {
						endpoint: usersOfDepartment,
						values: { query: { department_id: ROOT_DEPARTMENT, user_id_type: type, ...pages } },
						list: CONTACT_PAGING.list,
					}),
			entry: ({ name, [type]: id }) =>
				typeof id === 'string' && id !== '' ? { name: String(name || id), value: id } : undefined,
		};
	});
	return matching(users, searched ? undefined : filter);
}
