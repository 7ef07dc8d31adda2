import { im } from '../../../../shared/endpoints';
import { timezone } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import { listedChat } from '../listedChat';
import { checkOrder, periodFields, periodQuery } from '../period';

export const getPins = listing({
	value: 'getPins',
	name: 'List Pinned Messages',
	action: 'List pinned messages',
	description: 'List the messages that are pinned in a chat, the latest pin first',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/pin/list',
	endpoint: im.pinList,
	pageSize: { default: 20, max: 50 },
	noun: ['pinned message', 'pinned messages'],
	parameters: { chatId: listedChat },
	options: { ...periodFields, timezone: timezone() },
	check: checkOrder,
	request: ({ chatId: chat, ...period }) => ({
		query: { chat_id: chat, ...periodQuery(period, 'milliseconds') },
	}),
	summary: (data, { chatId: chat }) =>
		counted(data, 'items', [`pinned message in chat ${chat}`, `pinned messages in chat ${chat}`]),
});
