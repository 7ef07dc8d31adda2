import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { endpoint, STANDARD_RATE } from '../operation';
import { lookUp, matching } from './lookUp';

const findUsers = endpoint('GET /open-apis/contact/v3/users/find_by_department', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['contact:contact.base:readonly'],
	repeat: 'read',
});

/** Users directly below the root, by the kind of id the approval service is to be given. */
export async function searchApprovalUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('options.userIdType') ?? 'user_id');
	const users = await lookUp(this, () => ({
		endpoint: findUsers,
		values: {
			query: {
				department_id: '0',
				user_id_type: type,
				page_size: 50,
				page_token: paginationToken,
			},
		},
		list: 'items',
		entry: ({ name, [type]: id }) =>
			typeof id === 'string' && id !== '' ? { name: String(name), value: id } : undefined,
	}));
	return matching(users, filter);
}
