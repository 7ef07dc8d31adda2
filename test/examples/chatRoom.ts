import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../sandbox';
import { addChatRoom } from '../sandbox';
import type { Example } from './example';

type Room = NonNullable<Parameters<typeof addChatRoom>[1]>;

/** Parameters that name a chat made for the example alone. */
export const withChat =
	(parameters: IDataObject, room: Room = {}) =>
	({ world }: Sandbox): IDataObject => ({
		chatId: addChatRoom(world, room).chat_id,
		...parameters,
	});

/** The same chat for every run of an example, so that `sends` can name it. */
export const chatNamed =
	(id: string, parameters: IDataObject, room: Room = {}) =>
	({ world }: Sandbox): IDataObject => {
		addChatRoom(world, { chat_id: id, ...room });
		return { chatId: id, ...parameters };
	};

/** What every operation on one chat refuses, and what Feishu says of a chat it does not know. */
export const oneChat = (parameters: IDataObject = {}): Example[] => [
	{
		title: 'refuses without a chat',
		parameters: { chatId: '', ...parameters },
		refuses: /^Chat is empty$/,
	},
	{
		title: 'refuses the name of a chat',
		parameters: { chatId: 'Release News', ...parameters },
		refuses: /^Chat is "Release News", which is not a chat ID/,
	},
	{
		title: 'refuses an address without a chat',
		parameters: { chatId: 'https://applink.feishu.cn/client/chat/open', ...parameters },
		refuses: /^Chat is "https:.*", an address in which the node finds no ID/,
	},
	{
		title: 'says where the ids of chats come from',
		parameters: { chatId: 'oc_unknown', ...parameters },
		fails: { code: 232006, hint: /Get Chat List or Search Chats/ },
	},
];
