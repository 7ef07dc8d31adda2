import type { EventRecord } from '../../shared/receive';
import { chats } from '../filters';

const MEMBERS = ['im:chat.members:read', 'im:chat:readonly', 'im:chat'];
const BOTS = ['im:chat.members:bot_access', 'im:chat:readonly', 'im:chat'];
const CHATS = ['im:chat:read', 'im:chat:readonly', 'im:chat'];

/** Chats and who is in them (documentation: group/chat/events, group/chat-member/event). */
export const chatEvents: readonly EventRecord[] = [
	{
		type: 'im.chat.member.bot.added_v1',
		name: 'Bot Added to Chat',
		description: 'The bot was added to a chat',
		scopes: BOTS,
		filters: [chats],
	},
	{
		type: 'im.chat.member.bot.deleted_v1',
		name: 'Bot Removed From Chat',
		description: 'The bot was removed from a chat',
		scopes: BOTS,
		filters: [chats],
	},
	{
		type: 'im.chat.member.user.added_v1',
		name: 'Member Added to Chat',
		description: 'Users came into a chat that the bot is in',
		scopes: MEMBERS,
		filters: [chats],
	},
	{
		type: 'im.chat.member.user.deleted_v1',
		name: 'Member Left Chat',
		description: 'Users left a chat that the bot is in, or were removed from it',
		scopes: MEMBERS,
		filters: [chats],
	},
	{
		type: 'im.chat.member.user.withdrawn_v1',
		name: 'Member Invitation Withdrawn',
		description: 'An invitation of users to a chat was taken back',
		scopes: MEMBERS,
		filters: [chats],
	},
	{
		type: 'im.chat.updated_v1',
		name: 'Chat Updated',
		description: 'Name, owner or settings of a chat that the bot is in were changed',
		scopes: CHATS,
		filters: [chats],
	},
	{
		type: 'im.chat.disbanded_v1',
		name: 'Chat Disbanded',
		description: 'A chat that the bot was in is gone',
		scopes: CHATS,
		filters: [chats],
	},
	{
		type: 'im.chat.access_event.bot_p2p_chat_entered_v1',
		name: 'Direct Chat With the Bot Opened',
		description: 'A user opened their chat with the bot',
		scopes: [],
		filters: [chats],
	},
];
