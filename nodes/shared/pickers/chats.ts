import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import {
	findChats,
	listChats,
	LONGEST_QUERY,
	searchedText,
} from '../../Feishu/resources/chat/lists';
import { lookUp } from './lookUp';

/** Chats the app (or user) is in; with a text, what Feishu's own search finds. */
export async function searchChats(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const searched = filter.trim().slice(0, LONGEST_QUERY);
	return await lookUp(this, () => ({
		endpoint: searched === '' ? listChats : findChats,
		values: {
			query: {
				page_size: 100,
				page_token: paginationToken,
				query: searched === '' ? undefined : searchedText(searched),
			},
		},
		list: 'items',
		entry: ({ name, chat_id: id }) => ({ name: String(name || id), value: String(id) }),
	}));
}
