import type { IDataObject } from 'n8n-workflow';

import { endpoint, STANDARD_RATE } from '../../../shared/operation';

const facts = {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['im:chat:read', 'im:chat:readonly', 'im:chat', 'im:chat.group_info:readonly'],
	repeat: 'read',
} as const;

/** The groups the app or the user is in; private chats are not among them. */
export const listChats = endpoint('GET /open-apis/im/v1/chats', facts);

/** The groups the app or the user can see, by name or member; finds nothing without a query. */
export const findChats = endpoint('GET /open-apis/im/v1/chats/search', facts);

/** How both page (documentation: "Obtain groups …" and "Search for groups …"). */
export const chatPages = { list: 'items', largest: 100 };

export const chatNoun = ['chat', 'chats'] as const;

/** Characters of a query; Feishu finds nothing for a longer one. */
export const LONGEST_QUERY = 64;

/** A query as Feishu wants it: one with a hyphen stands in double quotes. */
export function searchedText(query: string): string {
	const isPlain = !query.includes('-') || /^["“].*["”]$/.test(query);
	return isPlain || query.length + 2 > LONGEST_QUERY ? query : `"${query}"`;
}

export const chatListSample: IDataObject = {
	items: [
		{
			chat_id: 'oc_a0553eda9014c201e6969b478895c230',
			avatar: 'https://p3-lark-file.byteimg.com/img/lark-avatar-staging/default-avatar.jpg',
			name: 'Release News',
			description: 'What went live',
			owner_id: 'ou_7d8a6e6df7621556ce0d21922b676706ccs',
			owner_id_type: 'open_id',
			external: false,
			tenant_key: '736588c9260f',
			chat_status: 'normal',
		},
	],
};
