import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { chat } from '../endpoints';
import { chatQuery, LONGEST_CHAT_QUERY } from '../lookups';
import { beginning } from '../values';
import { lookUp } from './lookUp';

/** Chats the app (or user) is in; with a text, what Feishu's own search finds. */
export async function searchChats(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const searched = beginning(filter.trim(), LONGEST_CHAT_QUERY);
	return await lookUp(this, () => ({
		endpoint: searched === '' ? chat.chatList : chat.chatSearch,
		values: {
			query: {
				page_size: 100,
				page_token: paginationToken,
				query: searched === '' ? undefined : chatQuery(searched),
			},
		},
		list: 'items',
		entry: ({ name, chat_id: id }) =>
			typeof id === 'string' ? { name: String(name || id), value: id } : undefined,
	}));
}
