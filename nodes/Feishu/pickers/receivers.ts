import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { endpoint, STANDARD_RATE } from '../operation';
import { lookUp, matching } from './lookUp';

const CHAT_SCOPES = ['im:chat:read', 'im:chat:readonly', 'im:chat', 'im:chat.group_info:readonly'];

const listChats = endpoint('GET /open-apis/im/v1/chats', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: CHAT_SCOPES,
	repeat: 'read',
});

const findChats = endpoint('GET /open-apis/im/v1/chats/search', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: CHAT_SCOPES,
	repeat: 'read',
});

const findUsers = endpoint('GET /open-apis/contact/v3/users/find_by_department', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['contact:contact.base:readonly'],
	repeat: 'read',
});

/** Chats the bot (or user) is in; with a text, what Feishu's own search finds. */
export async function searchChats(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const searched = filter !== undefined && filter !== '';
	return await lookUp(this, () => ({
		endpoint: searched ? findChats : listChats,
		values: {
			query: {
				page_size: 100,
				page_token: paginationToken,
				query: searched ? filter.slice(0, 64) : undefined,
			},
		},
		list: 'items',
		entry: ({ name, chat_id: id }) => ({ name: String(name || id), value: String(id) }),
	}));
}

/** Users or chats, as Receive ID Type says. */
export async function searchReceivers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const type = String(this.getCurrentNodeParameter('receiveIdType') ?? 'open_id');
	if (type === 'chat_id') return await searchChats.call(this, filter, paginationToken);
	const member = type === 'email' ? 'email' : type;
	const users = await lookUp(this, () => ({
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
		entry: (user) => {
			const id = user[member];
			return typeof id === 'string' && id !== ''
				? { name: String(user.name), value: id }
				: undefined;
		},
	}));
	return matching(users, filter);
}
