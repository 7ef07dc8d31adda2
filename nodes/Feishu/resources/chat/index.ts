import type { Resource } from '../../../shared/operation';
import { addMembers } from './operations/addMembers';
import { create } from './operations/create';
import { deleteChat } from './operations/delete';
import { findOrCreate } from './operations/findOrCreate';
import { get } from './operations/get';
import { getMany } from './operations/getMany';
import { getMembers } from './operations/getMembers';
import { isInChat } from './operations/isInChat';
import { join } from './operations/join';
import { removeMembers } from './operations/removeMembers';
import { search } from './operations/search';
import { update } from './operations/update';

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
		removeMembers,
		findOrCreate,
	],
};
