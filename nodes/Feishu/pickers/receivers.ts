import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { endpoint, STANDARD_RATE } from '../operation';
import { searchChats } from './chats';
import { lookUp, matching } from './lookUp';

const findUsers = endpoint('GET /open-apis/contact/v3/users/find_by_department', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['contact:contact.base:readonly'],
	repeat: 'read',
});

/** Users or chats, as Receive ID Type says. */
export async function searchReceivers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('receiveIdType') ?? 'open_id');
	return type === 'chat_id'
		? await searchChats.call(this, filter, paginationToken)
		: await usersBy(this, type, filter, paginationToken);
}

/** Users directly below the root, by an id of the given type; those with such an id only. */
export async function usersBy(
	context: ILoadOptionsFunctions,
	type: string,
	filter: string | undefined,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	const users = await lookUp(context, () => ({
		endpoint: findUsers,
		values: {
			query: {
				department_id: '0',
				user_id_type: type === 'email' ? 'open_id' : type,
				page_size: 50,
				page_token: paginationToken,
			},
		},
		list: 'items',
		entry: ({ [type]: id, name }) =>
			typeof id === 'string' && id !== '' ? { name: String(name), value: id } : undefined,
	}));
	return matching(users, filter);
}
