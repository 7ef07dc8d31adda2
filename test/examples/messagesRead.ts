import type { Sandbox } from '../sandbox';
import { addChatRoom, messagesOf, pinsOf, SEEDED } from '../sandbox';
import { oneChat } from './chatRoom';
import type { Example, Examples } from './example';

/** What every operation on one message refuses. */
export const oneMessage = (parameters: object = {}): Example[] => [
	{
		title: 'refuses without a message',
		parameters: { messageId: '', ...parameters },
		refuses: /^Message ID is empty$/,
	},
	{
		title: 'refuses a message to many',
		parameters: { messageId: 'bm-dc13264520392913993dd051dba21dcf', ...parameters },
		refuses: /^Message ID is "bm-\w+", which is not a message ID that starts with om_$/,
	},
];

/** Puts a message that the app has just sent to Release News into the sandbox, and returns its id. */
export function justSent({ world }: Sandbox, details: object = {}): string {
	const now = String(world.now());
	const message = {
		message_id: world.id('om_'),
		msg_type: 'text',
		create_time: now,
		update_time: now,
		deleted: false,
		updated: false,
		chat_id: 'oc_release',
		sender: { id: 'cli_a1sandbox00000001', id_type: 'app_id', sender_type: 'app' },
		body: { content: '{"text":"before"}' },
		receiver: 'oc_release',
		edits: 0,
		urgent: [],
		sentBy: 'tenant' as const,
		...details,
	};
	messagesOf(world).push(message);
	return message.message_id;
}

/** A chat with two pinned messages. */
function pinnedTwice({ world }: Sandbox) {
	addChatRoom(world, { chat_id: 'oc_pins' });
	const pins = pinsOf(world);
	for (const [id, time] of [
		['om_first', '1779066000000'],
		['om_second', '1779066600000'],
	]) {
		pins.set(id, {
			message_id: id,
			chat_id: 'oc_pins',
			operator_id: 'ou_ada',
			operator_id_type: 'open_id',
			create_time: time,
		});
	}
	return { chatId: 'oc_pins' };
}

/** A merged, forwarded message with two messages in it. */
function merged(sandbox: Sandbox): string {
	const body = { content: '{"content":"Merged and Forwarded Message"}' };
	const id = justSent(sandbox, { msg_type: 'merge_forward', body });
	for (const text of ['One', 'Two']) {
		justSent(sandbox, { upper_message_id: id, body: { content: JSON.stringify({ text }) } });
	}
	return id;
}

export const messageReadExamples: Examples = {
	'message.get': [
		{
			title: 'reads a message as people read it',
			parameters: { messageId: SEEDED.text },
			sends: [
				{
					method: 'GET',
					path: `/open-apis/im/v1/messages/${SEEDED.text}`,
					query: { user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: {
					message_id: SEEDED.text,
					chat_id: 'oc_release',
					time: '2026-05-18T01:02:00.000Z',
					sender_id: 'ou_ada',
					sender_type: 'user',
					type: 'text',
					text: 'Good morning. Release 2.4 goes out at four.',
					mentions: [],
					file_keys: [],
					deleted: false,
				},
				Summary: `Read text message ${SEEDED.text}.`,
			},
		},
		{
			title: 'reads the raw message with the card as it was sent',
			parameters: {
				messageId: SEEDED.card,
				options: { simplify: false, cardContent: 'user_card_content', userIdType: 'union_id' },
			},
			asUser: true,
			sends: [
				{
					method: 'GET',
					path: `/open-apis/im/v1/messages/${SEEDED.card}`,
					query: { user_id_type: 'union_id', card_msg_content_type: 'user_card_content' },
				},
			],
			returns: {
				Data: { message_id: SEEDED.card, msg_type: 'interactive', body: expect.anything() },
				Summary: `Read card message ${SEEDED.card}.`,
			},
		},
		{
			title: 'reads a merged, forwarded message with those in it',
			parameters: (sandbox) => ({ messageId: merged(sandbox) }),
			returns: {
				Data: {
					type: 'merge_forward',
					items: [
						expect.objectContaining({ type: 'merge_forward' }),
						expect.objectContaining({ text: 'One', upper_message_id: expect.any(String) }),
						expect.objectContaining({ text: 'Two' }),
					],
				},
				Summary: expect.stringMatching(/ with the 2 messages in it\.$/),
			},
		},
		{
			title: 'says that a message was recalled',
			parameters: { messageId: SEEDED.recalled },
			returns: {
				Data: { deleted: true, text: '' },
				Summary: `Read text message ${SEEDED.recalled}, which was recalled or deleted.`,
			},
		},
		...oneMessage(),
		{
			title: 'refuses an unknown form of cards',
			parameters: { messageId: SEEDED.card, options: { cardContent: 'pdf' } },
			refuses: /^Card Content is "pdf"/,
		},
		{
			title: 'says that the message is gone',
			parameters: { messageId: SEEDED.removed },
			fails: { code: 230110, hint: /deleted/ },
		},
	],
	'message.getReaders': [
		{
			title: 'lists who has read a message',
			parameters: (sandbox) => ({ messageId: justSent(sandbox), returnAll: true }),
			sends: [
				{
					method: 'GET',
					path: /^\/open-apis\/im\/v1\/messages\/om_\w+\/read_users$/,
					query: { user_id_type: 'open_id', page_size: '100' },
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({ user_id: 'ou_ada' }),
						expect.objectContaining({ user_id: 'ou_ben' }),
					],
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 2 readers of message om_\w+\.$/),
			},
		},
		{
			title: 'goes on from a page with another kind of ids',
			parameters: (sandbox) => ({
				messageId: justSent(sandbox),
				limit: 1,
				options: { userIdType: 'user_id', pageSize: 1, pageToken: 'MQ' },
			}),
			sends: [
				{
					method: 'GET',
					path: /\/read_users$/,
					query: { user_id_type: 'user_id', page_size: '1', page_token: 'MQ' },
				},
			],
			returns: { Data: { items: [expect.objectContaining({ user_id: 'ben01' })] } },
		},
		...oneMessage(),
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { messageId: SEEDED.reply },
			refuses: /only the app/,
		},
		{
			title: 'says that only the sender may ask',
			parameters: { messageId: SEEDED.text },
			fails: { code: 230012, hint: /^Choose a message that the app itself sent/ },
		},
		{
			title: 'says that the message is too old',
			parameters: (sandbox) => ({
				messageId: justSent(sandbox, { create_time: '1779066000000' }),
			}),
			fails: { code: 230033, hint: /last 7 days/ },
		},
	],
	'message.getPins': [
		{
			title: 'lists what is pinned in a chat, the latest first',
			parameters: pinnedTwice,
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/pins',
					query: { chat_id: 'oc_pins', page_size: '20' },
				},
			],
			returns: {
				Data: {
					items: [
						{
							message_id: 'om_second',
							chat_id: 'oc_pins',
							operator_id: 'ou_ada',
							operator_id_type: 'open_id',
							create_time: '1779066600000',
						},
						expect.objectContaining({ message_id: 'om_first' }),
					],
					has_more: false,
				},
				Summary: 'Found 2 pinned messages in chat oc_pins.',
			},
		},
		{
			title: 'lists those of a time, in milliseconds, one at a time',
			parameters: (sandbox) => ({
				...pinnedTwice(sandbox),
				returnAll: false,
				limit: 1,
				options: {
					startTime: '2026-05-18 03:00:00',
					endTime: '2026-05-18 05:00:00',
					timezone: 'Europe/Berlin',
					pageSize: 1,
					pageToken: 'MQ',
				},
			}),
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/pins',
					query: {
						chat_id: 'oc_pins',
						start_time: '1779066000000',
						end_time: '1779073200000',
						page_size: '1',
						page_token: 'MQ',
					},
				},
			],
			returns: { Data: { items: [{ message_id: 'om_first' }], has_more: false } },
		},
		{
			title: 'lists those of a chat of the user',
			asUser: true,
			parameters: { chatId: 'oc_support' },
			returns: { Data: { items: [] }, Summary: 'Found 0 pinned messages in chat oc_support.' },
		},
		{
			title: 'refuses a time that ends before it starts',
			parameters: {
				chatId: 'oc_support',
				options: { startTime: '2026-05-18 05:00:00', endTime: '2026-05-18 03:00:00' },
			},
			refuses: /^End Time is earlier than Start Time$/,
		},
		...oneChat().slice(0, 3),
		{
			title: 'says that the bot must be in the chat',
			parameters: { chatId: 'oc_foreign' },
			fails: { code: 230002, hint: /^Add the bot to the chat/ },
		},
	],
	'message.search': [
		{
			title: 'finds messages by their words, and reads them',
			asUser: true,
			parameters: { query: 'release 2.4', options: { chatIds: 'oc_release' } },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/search/v2/message',
					query: { user_id_type: 'open_id', page_size: '20' },
					body: { query: 'release 2.4', chat_ids: ['oc_release'] },
				},
				{
					method: 'GET',
					path: `/open-apis/im/v1/messages/${SEEDED.text}`,
					query: { user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							message_id: SEEDED.text,
							text: 'Good morning. Release 2.4 goes out at four.',
						}),
					],
					has_more: false,
				},
				Summary: 'Found 1 message with "release 2.4".',
			},
		},
		{
			title: 'finds few, with all conditions, as Feishu shows them',
			asUser: true,
			parameters: {
				query: 'pdf',
				returnAll: false,
				limit: 1,
				options: {
					chatIds: 'oc_release',
					senderIds: ['ben01'],
					userIdType: 'user_id',
					chatType: 'group_chat',
					fileType: 'file',
					startTime: '2026-05-18 08:00:00',
					endTime: '2026-05-18 10:00:00',
					timezone: 'Asia/Shanghai',
					simplify: false,
					cardContent: 'user_card_content',
					pageSize: 1,
					pageToken: 'MA',
				},
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/search/v2/message',
					query: { user_id_type: 'user_id', page_size: '1', page_token: 'MA' },
					body: {
						query: 'pdf',
						from_ids: ['ben01'],
						chat_ids: ['oc_release'],
						message_type: 'file',
						chat_type: 'group_chat',
						start_time: '1779062400',
						end_time: '1779069600',
					},
				},
				{
					method: 'GET',
					path: `/open-apis/im/v1/messages/${SEEDED.file}`,
					query: { user_id_type: 'user_id', card_msg_content_type: 'user_card_content' },
				},
			],
			returns: { Data: { items: [{ message_id: SEEDED.file, msg_type: 'file' }] } },
		},
		{
			title: 'names messages that cannot be read any more',
			asUser: true,
			parameters: { query: 'customer', options: { chatIds: ['oc_support'] } },
			returns: {
				Data: {
					items: [
						{ message_id: SEEDED.removed, unreadable: expect.stringContaining('[230110]') },
						expect.objectContaining({ text: 'A customer cannot log in.' }),
					],
				},
				Summary: 'Found 2 messages with "customer": 1 message could not be read.',
			},
		},
		{
			title: 'refuses without words',
			asUser: true,
			parameters: { query: '' },
			refuses: /^Query is empty$/,
		},
		{
			title: 'refuses senders of another type',
			asUser: true,
			parameters: { query: 'release', options: { senderIds: 'on_1' } },
			refuses: /^Sender IDs "on_1" is of type union_id/,
		},
		{
			title: 'refuses a time that ends before it starts',
			asUser: true,
			parameters: {
				query: 'release',
				options: { startTime: '2026-05-18 05:00:00', endTime: '2026-05-18 03:00:00' },
			},
			refuses: /^End Time is earlier than Start Time$/,
		},
		{
			title: 'refuses the identity of the app',
			parameters: { query: 'release' },
			refuses: /only a user/,
		},
		{
			title: 'says what to check',
			asUser: true,
			parameters: { query: 'release', options: { chatIds: 'Release News' } },
			fails: { code: 1278001, hint: /^Check Query, the IDs/ },
		},
	],
};
