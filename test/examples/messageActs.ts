import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../sandbox';
import { addBatchMessage, addChatRoom, addReaction, SEEDED } from '../sandbox';
import type { Examples } from './example';
import { UUID_V4 } from './expected';
import { justSent, oneMessage } from './messagesRead';

/** A message with a reaction of Ben, one of another app and one of the app itself, each with the same emoji. */
function voted(sandbox: Sandbox): string {
	const id = justSent(sandbox);
	for (const who of ['ou_ben', 'cli_another', 'cli_a1sandbox00000001', 'ou_ada']) {
		addReaction(sandbox.world, id, 'THUMBSUP', who);
	}
	addReaction(sandbox.world, id, 'OK', 'ou_ben');
	return id;
}

const on = (type: string) => (sandbox: Sandbox) => ({
	messageId: voted(sandbox),
	options: { emojiType: type },
});

/** Parameters that name a message to many. */
const toMany =
	(parameters: IDataObject) =>
	({ world }: Sandbox): IDataObject => ({ messageId: addBatchMessage(world), ...parameters });

export const messageActExamples: Examples = {
	'message.recall': [
		{
			title: 'takes a message back',
			parameters: (sandbox) => ({ messageId: justSent(sandbox), confirm: true }),
			sends: [{ method: 'DELETE', path: /^\/open-apis\/im\/v1\/messages\/om_\w+$/ }],
			returns: {
				Data: { message_id: expect.stringMatching(/^om_/), recalled: true },
				Summary: expect.stringMatching(/^Recalled message om_\w+\.$/),
			},
		},
		{
			title: 'takes a message to many back',
			parameters: toMany({ confirm: true }),
			sends: [{ method: 'DELETE', path: /^\/open-apis\/im\/v1\/batch_messages\/bm-\w+$/ }],
			returns: {
				Data: { message_id: expect.stringMatching(/^bm-/), recalled: true },
				Summary: expect.stringMatching(/one receiver after the other\.$/),
			},
		},
		{
			title: 'takes a message of the user back',
			asUser: true,
			parameters: (sandbox) => ({
				messageId: justSent(sandbox, {
					sender: { id: 'ou_ada', id_type: 'open_id', sender_type: 'user' },
				}),
				confirm: true,
			}),
			returns: { Data: { recalled: true } },
		},
		{
			title: 'refuses to recall a message to many as a user',
			asUser: true,
			parameters: toMany({ confirm: true }),
			refuses: /only the app that sent it can recall$/,
		},
		{
			title: 'refuses without Confirm',
			parameters: { messageId: SEEDED.reply, confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses an id that is neither',
			parameters: { messageId: 'oc_release', confirm: true },
			refuses: /^Message ID is "oc_release", which is not a message ID that starts with om_$/,
		},
		{
			title: 'says that the message is that of somebody else',
			parameters: { messageId: SEEDED.text, confirm: true },
			fails: { code: 230026, hint: /^Choose a message that the app sent itself/ },
		},
		{
			title: 'says that there is no such message to many',
			parameters: { messageId: 'bm-unknown', confirm: true },
			fails: { code: 230030, hint: /^Check Message ID/ },
		},
		{
			title: 'does not take "gone" for "recalled" the first time',
			parameters: { messageId: SEEDED.recalled, confirm: true },
			fails: { code: 230110, hint: /deleted/ },
		},
	],
	'message.forward': [
		{
			title: 'forwards a message to a chat',
			parameters: { messageId: SEEDED.text, receiveId: 'oc_support' },
			sends: [
				{
					method: 'POST',
					path: `/open-apis/im/v1/messages/${SEEDED.text}/forward`,
					query: { receive_id_type: 'chat_id', uuid: expect.stringMatching(UUID_V4) },
					body: { receive_id: 'oc_support' },
				},
			],
			returns: {
				Data: { chat_id: 'oc_support', msg_type: 'text' },
				Summary: expect.stringMatching(
					new RegExp(`^Forwarded message ${SEEDED.text} to oc_support as message om_\\w+\\.$`),
				),
			},
		},
		{
			title: 'forwards a card to a thread with a key of its own',
			parameters: {
				messageId: SEEDED.card,
				receiveIdType: 'thread_id',
				receiveId: SEEDED.thread,
				options: { uuid: 'forward-1' },
			},
			sends: [
				{
					method: 'POST',
					path: `/open-apis/im/v1/messages/${SEEDED.card}/forward`,
					query: { receive_id_type: 'thread_id', uuid: 'forward-1' },
					body: { receive_id: SEEDED.thread },
				},
			],
			returns: { Data: { thread_id: SEEDED.thread, msg_type: 'interactive' } },
		},
		{
			title: 'forwards a message to a user',
			parameters: {
				messageId: SEEDED.text,
				receiveIdType: 'email',
				receiveId: 'ben@example.com',
			},
			returns: { StatusCode: 200 },
		},
		...oneMessage({ receiveId: 'oc_support' }),
		{
			title: 'refuses without a receiver',
			parameters: { messageId: SEEDED.text, receiveId: '' },
			refuses: /^Receiver is empty$/,
		},
		{
			title: 'refuses the id of a thread as that of a chat',
			parameters: { messageId: SEEDED.text, receiveId: SEEDED.thread },
			refuses: /is of type thread_id, but Receiver ID Type is chat_id$/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { messageId: SEEDED.text, receiveId: 'oc_support' },
			refuses: /only the app/,
		},
		{
			title: 'says that messages of the system cannot be forwarded',
			parameters: { messageId: SEEDED.system, receiveId: 'oc_support' },
			fails: { code: 230061, hint: /^Choose another message/ },
		},
		{
			title: 'says that the bot must be in the chat',
			parameters: { messageId: SEEDED.text, receiveId: 'oc_foreign' },
			fails: { code: 230002, hint: /^Add the bot to the chat/ },
		},
	],
	'message.addReaction': [
		{
			title: 'puts an emoji on a message',
			parameters: { messageId: SEEDED.text, emojiType: 'THUMBSUP' },
			sends: [
				{
					method: 'POST',
					path: `/open-apis/im/v1/messages/${SEEDED.text}/reactions`,
					query: {},
					body: { reaction_type: { emoji_type: 'THUMBSUP' } },
				},
			],
			returns: {
				Data: {
					reaction_id: expect.any(String),
					operator: { operator_type: 'app' },
					reaction_type: { emoji_type: 'THUMBSUP' },
				},
				Summary: `Put THUMBSUP on message ${SEEDED.text}.`,
			},
		},
		{
			title: 'puts an emoji of the list on a message as a user, however it is spelled',
			asUser: true,
			parameters: {
				messageId: SEEDED.text,
				emojiType: { __rl: true, mode: 'list', value: 'onit' },
			},
			returns: {
				Data: { operator: { operator_id: 'ou_ada' }, reaction_type: { emoji_type: 'OnIt' } },
			},
		},
		{
			title: 'takes an emoji that is newer than the list',
			parameters: { messageId: SEEDED.text, emojiType: 'Brand_New2' },
			returns: { Data: { reaction_type: { emoji_type: 'Brand_New2' } } },
		},
		...oneMessage({ emojiType: 'OK' }),
		{
			title: 'refuses without an emoji',
			parameters: { messageId: SEEDED.text, emojiType: '' },
			refuses: /^Emoji is empty$/,
		},
		{
			title: 'refuses a character in place of a name',
			parameters: { messageId: SEEDED.text, emojiType: '👍' },
			refuses: /^Emoji is "👍", which is not a name of Feishu's/,
		},
		{
			title: 'says that Feishu does not have the emoji',
			parameters: { messageId: SEEDED.text, emojiType: 'nonsense' },
			fails: { code: 231001, hint: /^Choose an Emoji that Feishu has/ },
		},
		{
			title: 'says that the message is gone',
			parameters: { messageId: SEEDED.recalled, emojiType: 'OK' },
			fails: { code: 231003, hint: /^Check Message ID/ },
		},
	],
	'message.removeReaction': [
		{
			title: 'takes its own emoji back and leaves those of other apps and users',
			parameters: (sandbox) => ({ messageId: voted(sandbox), emojiType: 'THUMBSUP' }),
			sends: [
				{
					method: 'GET',
					path: /^\/open-apis\/im\/v1\/messages\/om_\w+\/reactions$/,
					query: { reaction_type: 'THUMBSUP', user_id_type: 'open_id', page_size: '50' },
				},
				{ method: 'DELETE', path: /^\/open-apis\/im\/v1\/messages\/om_\w+\/reactions\/Z\w+$/ },
				{ method: 'DELETE', path: /^\/open-apis\/im\/v1\/messages\/om_\w+\/reactions\/Z\w+$/ },
			],
			returns: {
				Data: {
					message_id: expect.stringMatching(/^om_/),
					reaction_id: expect.stringMatching(/^Z/),
					emoji_type: 'THUMBSUP',
					removed: true,
				},
				Summary: expect.stringMatching(/^Took THUMBSUP back from message om_\w+\.$/),
			},
		},
		{
			title: "takes the user's own emoji back",
			asUser: true,
			parameters: (sandbox) => ({ messageId: voted(sandbox), emojiType: 'THUMBSUP' }),
			sends: [
				{ method: 'GET', path: '/open-apis/authen/v1/user_info' },
				{ method: 'GET', path: /\/reactions$/ },
				{ method: 'DELETE', path: /\/reactions\/Z\w+$/ },
			],
			returns: { Data: { emoji_type: 'THUMBSUP', removed: true } },
		},
		{
			title: 'takes a reaction back by its id',
			parameters: (sandbox) => {
				const messageId = justSent(sandbox);
				const own = addReaction(sandbox.world, messageId, 'OK', 'cli_a1sandbox00000001');
				return { messageId, options: { reactionId: own.reaction_id } };
			},
			sends: [{ method: 'DELETE', path: /\/reactions\/Z\w+$/ }],
			returns: { Data: { emoji_type: 'OK', removed: true } },
		},
		{
			title: 'says that there was nothing to take back',
			parameters: { messageId: SEEDED.text, emojiType: 'HEART' },
			sends: [{ method: 'GET', path: /\/reactions$/ }],
			returns: {
				Data: { message_id: SEEDED.text, emoji_type: 'HEART', removed: false },
				Summary: expect.stringMatching(/nothing to take back\.$/),
			},
		},
		...oneMessage({ emojiType: 'OK' }),
		{
			title: 'refuses neither emoji nor reaction',
			parameters: { messageId: SEEDED.text },
			refuses: /^Emoji and Reaction ID are both empty$/,
		},
		{
			title: 'refuses both',
			parameters: { messageId: SEEDED.text, emojiType: 'OK', options: { reactionId: 'Z1' } },
			refuses: /^Emoji and Reaction ID are both given$/,
		},
		{
			title: "says that a reaction is somebody else's",
			parameters: (sandbox) => {
				const messageId = justSent(sandbox);
				const other = addReaction(sandbox.world, messageId, 'OK', 'ou_ben');
				return { messageId, options: { reactionId: other.reaction_id } };
			},
			fails: { code: 231007, hint: /^Leave the reaction/ },
		},
	],
	'message.getReactions': [
		{
			title: 'lists all reactions and counts them',
			parameters: (sandbox) => ({ messageId: voted(sandbox), returnAll: true }),
			sends: [
				{
					method: 'GET',
					path: /^\/open-apis\/im\/v1\/messages\/om_\w+\/reactions$/,
					query: { user_id_type: 'open_id', page_size: '50' },
				},
			],
			returns: {
				Data: { items: expect.any(Array), has_more: false },
				Summary: expect.stringMatching(/^Found 5 reactions to message om_\w+: THUMBSUP 4, OK 1\.$/),
			},
		},
		{
			title: 'lists one emoji with another kind of ids, a page at a time',
			asUser: true,
			parameters: (sandbox) => ({
				messageId: voted(sandbox),
				limit: 1,
				options: {
					emojiType: 'THUMBSUP',
					userIdType: 'user_id',
					pageSize: 1,
					pageToken: '',
				},
			}),
			sends: [
				{
					method: 'GET',
					path: /\/reactions$/,
					query: { reaction_type: 'THUMBSUP', user_id_type: 'user_id', page_size: '1' },
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							operator: { operator_id: 'ben01', operator_type: 'user' },
						}),
					],
					has_more: true,
					page_token: expect.any(String),
				},
			},
		},
		{
			title: 'finds no reaction with an emoji nobody chose',
			parameters: on('HEART'),
			returns: {
				Data: { items: [] },
				Summary: expect.stringMatching(/^Found 0 reactions to message om_\w+\.$/),
			},
		},
		...oneMessage(),
		{
			title: 'says that the app is not in the chat',
			parameters: (sandbox) => ({ messageId: justSent(sandbox, { chat_id: 'oc_foreign' }) }),
			fails: { code: 231008, hint: /^Add the app or the user/ },
		},
	],
	'message.pin': [
		{
			title: 'pins a message',
			parameters: { messageId: SEEDED.text },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/pins',
					query: {},
					body: { message_id: SEEDED.text },
				},
			],
			returns: {
				Data: {
					pin: { message_id: SEEDED.text, chat_id: 'oc_release', operator_id_type: 'app_id' },
				},
				Summary: `Pinned message ${SEEDED.text} in chat oc_release.`,
			},
		},
		{
			title: 'pins a message as a user',
			asUser: true,
			parameters: { messageId: SEEDED.card },
			returns: { Data: { pin: { operator_id: 'ou_ada' } } },
		},
		...oneMessage(),
		{
			title: 'says that the message was recalled',
			parameters: { messageId: SEEDED.recalled },
			fails: { code: 230011, hint: /recalled/ },
		},
		{
			title: 'says who may pin',
			parameters: (sandbox) => {
				const room = addChatRoom(sandbox.world, {
					owner_id: 'ou_chen',
					createdByBot: false,
					settings: { pin_manage_setting: 'only_manager' },
				});
				return { messageId: justSent(sandbox, { chat_id: room.chat_id }) };
			},
			fails: { code: 230046, hint: /^Let the owner or an admin/ },
		},
	],
	'message.unpin': [
		{
			title: 'unpins a message, and one that is not pinned',
			parameters: { messageId: SEEDED.text },
			sends: [{ method: 'DELETE', path: `/open-apis/im/v1/pins/${SEEDED.text}`, query: {} }],
			returns: {
				Data: { message_id: SEEDED.text, pinned: false },
				Summary: `Message ${SEEDED.text} is not pinned any more.`,
			},
		},
		...oneMessage(),
		{
			title: 'says that the bot must be in the chat',
			parameters: (sandbox) => ({ messageId: justSent(sandbox, { chat_id: 'oc_foreign' }) }),
			fails: { code: 230002, hint: /^Add the bot to the chat/ },
		},
	],
};
