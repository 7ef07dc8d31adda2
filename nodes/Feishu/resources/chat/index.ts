import type { Resource } from '../../../shared/operation';
import { addManagers } from './operations/addManagers';
import { addMembers } from './operations/addMembers';
import { create } from './operations/create';
import { deleteChat } from './operations/delete';
import { findOrCreate } from './operations/findOrCreate';
import { get } from './operations/get';
import { getAnnouncement } from './operations/getAnnouncement';
import { getMany } from './operations/getMany';
import { getMembers } from './operations/getMembers';
import { getShareLink } from './operations/getShareLink';
import { isInChat } from './operations/isInChat';
import { join } from './operations/join';
import { removeManagers } from './operations/removeManagers';
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
		addManagers,
		removeManagers,
		getShareLink,
		getAnnouncement,
	],
};
