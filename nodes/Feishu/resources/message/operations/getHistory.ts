import { im } from '../../../../shared/endpoints';
import { chatId, choice, text, timezone } from '../../../../shared/fields';
import { listing } from '../../../../shared/operation';
import { checkPeriod, periodFields, periodQuery } from '../period';
import { readable, readableSample } from '../readable';
import { cardForm, shownFields } from '../shown';

const IN_CHAT = { containerType: ['chat'] };

export const getHistory = listing({
	value: 'getHistory',
	name: 'Get Chat History',
	action: 'Get chat history',
	description:
		'List the messages of a chat the bot is in, or of one thread; in group chats the app also needs the scope to read all messages of a group',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/list',
	endpoint: im.messageList,
	pageSize: { default: 20, max: 50 },
	noun: ['message', 'messages'],
	parameters: {
		containerType: choice({
			label: 'Messages Of',
			options: { chat: 'Chat', thread: ['Thread', 'The replies to one message'] },
			default: 'chat',
		}),
		chatId: { ...chatId, showWhen: IN_CHAT },
		threadId: text({
			label: 'Thread ID',
			description: 'The thread_id of a message in the thread',
			placeholder: 'e.g. omt_d4be107c616a',
			pattern: { test: /^omt_\S+$/, expected: 'a thread ID that starts with omt_' },
			required: true,
			showWhen: { containerType: ['thread'] },
		}),
	},
	options: {
		...periodFields,
		timezone: timezone(),
		sortType: choice({
			label: 'Sort',
			options: { ByCreateTimeAsc: 'Oldest First', ByCreateTimeDesc: 'Newest First' },
			default: 'ByCreateTimeAsc',
		}),
		...shownFields,
	},
	check: checkPeriod,
	request: ({ containerType, chatId: chat, threadId, sortType, cardContent, ...period }) => ({
		query: {
			container_id_type: containerType,
			container_id: containerType === 'chat' ? chat : threadId,
			...periodQuery(period),
			sort_type: sortType,
			card_msg_content_type: cardForm(cardContent),
		},
	}),
	data: (answer, { simplify }) =>
		simplify && Array.isArray(answer.items)
			? { ...answer, items: answer.items.map(readable) }
			: answer,
	sample: { items: [readableSample] },
});
