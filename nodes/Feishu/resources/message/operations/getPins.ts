import { im } from '../../../../shared/endpoints';
import { chatId, timezone } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import { checkOrder, periodFields, periodQuery } from '../period';

/** Get Chat History asks for a chat in some cases only, so that the two are not one field. */
const pinnedIn = {
	...chatId,
	property: { ...chatId.property, description: 'The group chat with the pinned messages' },
};

export const getPins = listing({
	value: 'getPins',
	name: 'List Pinned Messages',
	action: 'List pinned messages',
	description: 'List the messages that are pinned in a chat, the latest pin first',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/pin/list',
	endpoint: im.pinList,
	pageSize: { default: 20, max: 50 },
	noun: ['pinned message', 'pinned messages'],
	parameters: { chatId: pinnedIn },
	options: { ...periodFields, timezone: timezone() },
	check: checkOrder,
	request: ({ chatId: chat, ...period }) => ({
		query: { chat_id: chat, ...periodQuery(period, 'milliseconds') },
	}),
	summary: (data, { chatId: chat }) =>
		counted(data, 'items', [`pinned message in chat ${chat}`, `pinned messages in chat ${chat}`]),
});
