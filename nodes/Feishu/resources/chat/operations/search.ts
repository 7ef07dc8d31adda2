import { chat } from '../../../../shared/endpoints';
import { text, userIdType } from '../../../../shared/fields';
import { chatQuery, LONGEST_CHAT_QUERY } from '../../../../shared/lookups';
import { listed, listing } from '../../../../shared/operation';
import { CHATS } from '../noun';

export const search = listing({
	value: 'search',
	name: 'Search Chats',
	action: 'Search chats',
	description: 'Find group chats by name or member among those the app or the user can see',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/search',
	endpoint: chat.chatSearch,
	// Feishu's search finds nothing without a query.
	alternative: { endpoint: chat.chatList, takes: ({ query }) => query === undefined },
	pageSize: { default: 20, max: 100 },
	noun: CHATS,
	parameters: {
		query: text({
			label: 'Query',
			description:
				'A part of the name of the chat or of a member; when empty, the chats the app or the user is in are listed',
			placeholder: 'e.g. Release',
			maxLength: LONGEST_CHAT_QUERY,
		}),
	},
	options: { userIdType },
	request: ({ query, userIdType: type }) => ({
		query: {
			user_id_type: type,
			query: query === undefined ? undefined : chatQuery(query),
		},
	}),
	summary: (data) => listed(data.items, CHATS, 'chat_id', data.has_more === true),
});
