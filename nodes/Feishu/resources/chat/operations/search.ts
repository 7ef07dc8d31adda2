import { listing, text } from '../../../../shared/operation';
import { listed, userIdType } from '../../common';
import {
	chatListSample,
	chatNoun,
	chatPages,
	findChats,
	listChats,
	LONGEST_QUERY,
	searchedText,
} from '../lists';

export const search = listing({
	value: 'search',
	name: 'Search Chats',
	action: 'Search chats',
	description: 'Find group chats by name or member among those the app or the user can see',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/search',
	endpoint: findChats,
	// Feishu's search finds nothing without a query.
	alternative: { endpoint: listChats, takes: ({ query }) => query === undefined },
	paging: chatPages,
	pageSize: { default: 20, max: 100 },
	noun: chatNoun,
	parameters: {
		query: text({
			label: 'Query',
			description:
				'A part of the name of the chat or of a member; when empty, the chats the app or the user is in are listed',
			placeholder: 'e.g. Release',
			maxLength: LONGEST_QUERY,
		}),
	},
	options: { userIdType },
	request: ({ query, userIdType: type }) => ({
		query: {
			user_id_type: type,
			query: query === undefined ? undefined : searchedText(query),
		},
	}),
	summary: (data) => listed(data.items, chatNoun, 'chat_id', data.has_more === true),
	sample: chatListSample,
});
