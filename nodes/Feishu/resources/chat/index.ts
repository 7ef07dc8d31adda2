import type { Resource } from '../../operation';
import { addMembers } from './addMembers';
import { create } from './create';
import { deleteChat } from './delete';
import { get } from './get';
import { getMany } from './getMany';
import { getMembers } from './getMembers';
import { isInChat } from './isInChat';
import { join } from './join';
import { chatNotes } from './notes';
import { search } from './search';
import { update } from './update';

export const chat: Resource = {
	value: 'chat',
	name: 'Chat',
	description: 'Create, find and change group chats and their members',
	operations: [
		addMembers,
		create,
		deleteChat,
		get,
		getMany,
		getMembers,
		isInChat,
		join,
		search,
		update,
	],
	notes: chatNotes,
};
