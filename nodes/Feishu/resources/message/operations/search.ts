import { im, search as searches } from '../../../../shared/endpoints';
import { checkUserIds, choice, list, text, timezone, userIdType } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import { amount, quoted } from '../../../../shared/values';
import { foundMessage, shownMessage, unreadableIn } from '../found';
import { checkOrder, periodFields, periodQuery } from '../period';
import { readableSample } from '../readable';
import { shownFields } from '../shown';

const MESSAGES = ['message', 'messages'] as const;

export const search = listing({
	value: 'search',
	name: 'Search Messages',
	action: 'Search messages',
	description: 'Find messages in the chats of the user by their words, and read them',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/search-v2/message/create',
	endpoint: searches.messageCreate,
	lookUps: [im.messageGet],
	pageSize: { default: 20, max: 100 },
	noun: MESSAGES,
	parameters: {
		query: text({
			label: 'Query',
			description: 'Words of the messages',
			placeholder: 'e.g. release 2.4',
			required: true,
		}),
	},
	options: {
		...periodFields,
		timezone: timezone(),
		...shownFields,
		userIdType,
		chatIds: list({ label: 'Chat IDs', description: 'The only chats to search' }),
		senderIds: list({ label: 'Sender IDs', description: 'Users whose messages are sought' }),
		chatType: choice({
			label: 'Chat Type',
			options: { group_chat: 'Group Chats', p2p_chat: 'Private Chats' },
		}),
		fileType: choice({
			label: 'File Type',
			description: 'Finds messages with such files only',
			options: { file: 'File', image: 'Image', media: 'Video' },
		}),
	},
	check: (values) => {
		checkOrder(values);
		checkUserIds(values.senderIds ?? [], values.userIdType, 'Sender IDs');
	},
	request: ({ query, ...values }) => ({
		query: { user_id_type: values.userIdType },
		body: {
			query,
			from_ids: values.senderIds,
			chat_ids: values.chatIds,
			message_type: values.fileType,
			chat_type: values.chatType,
			...periodQuery(values),
		},
	}),
	complete: async (id, values, api) => await foundMessage(api, String(id), values),
	data: ({ items, ...answer }, { simplify }) => ({
		...answer,
		items: Array.isArray(items) ? items.map((found) => shownMessage(found, simplify)) : [],
	}),
	summary: (data, { query }) => {
		const unreadable = unreadableIn(data.items);
		const but = unreadable === 0 ? '' : `${amount(unreadable, MESSAGES)} could not be read`;
		return counted(
			data,
			'items',
			[`message with ${quoted(query)}`, `messages with ${quoted(query)}`],
			but,
		);
	},
	sample: { items: [readableSample] },
});
