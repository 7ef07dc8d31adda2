import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../sandbox';
import { messagesOf, SEEDED } from '../sandbox';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

/** Parameters for the chats as they were before the first test. */
function fresh(parameters: IDataObject) {
	return (sandbox: Sandbox) => {
		sandbox.world.reset();
		return parameters;
	};
}

/** Puts a message into the sandbox and returns its id. */
function sent(sandbox: Sandbox, type = 'text'): string {
	const message = {
		message_id: sandbox.world.id('om_'),
		msg_type: type,
		create_time: '1795312481625',
		update_time: '1795312481625',
		deleted: false,
		updated: false,
		chat_id: 'oc_release',
		sender: { id: 'cli_a1sandbox00000001', id_type: 'app_id', sender_type: 'app' },
		body: { content: '{"text":"before"}' },
		receiver: 'oc_release',
		edits: 0,
		urgent: [],
		sentBy: 'tenant' as const,
	};
	messagesOf(sandbox.world).push(message);
	return message.message_id;
}

const card = {
	config: { update_multi: true },
	elements: [{ tag: 'div', text: { tag: 'plain_text', content: 'Hi' } }],
};

const urgent = (operation: string, path: string, extra: object = {}) => [
	{
		title: `alerts users with the fewest values`,
		parameters: (sandbox: Sandbox) => ({
			messageId: sent(sandbox),
			userIdList: 'ou_ada, ou_ben',
			...extra,
		}),
		sends: [
			{
				method: 'PATCH',
				path: new RegExp(`^/open-apis/im/v1/messages/om_\\w+/${path}$`),
				query: { user_id_type: 'open_id' },
				body: { user_id_list: ['ou_ada', 'ou_ben'] },
			},
		],
		returns: { Data: { invalid_user_id_list: [] }, Summary: expect.stringMatching(/2 of 2 users/) },
	},
	{
		title: 'names the users Feishu did not alert',
		parameters: (sandbox: Sandbox) => ({
			messageId: sent(sandbox),
			userIdList: ['on_ada', 'on_nobody'],
			options: { userIdType: 'union_id' },
			...extra,
		}),
		returns: {
			Data: { invalid_user_id_list: ['on_nobody'] },
			Hint: '',
			Summary: expect.stringMatching(
				/to 1 of 2 users\. Feishu did not alert these users: on_nobody\.$/,
			),
		},
	},
	{
		title: 'refuses more than 200 users',
		parameters: {
			messageId: 'om_1',
			userIdList: Array.from({ length: 201 }, (_, index) => `ou_${index}`),
			...extra,
		},
		refuses: /^User IDs has 201 entries/,
	},
	{
		title: 'refuses ids of another type',
		parameters: { messageId: 'om_1', userIdList: 'on_ada', ...extra },
		refuses: /User IDs "on_ada" is of type union_id/,
	},
	{
		title: "says what to do about a message that is not the bot's",
		parameters: { messageId: 'om_unknown', userIdList: 'ou_ada', ...extra },
		fails: { code: 230001, hint: /^Check Message ID/ },
	},
	{
		title: `refuses a user's identity for ${operation}`,
		asUser: true as const,
		parameters: { messageId: 'om_1', userIdList: 'ou_ada', ...extra },
		refuses: /only the app/,
	},
];

export const messageExamples: Examples = {
	'message.send': [
		{
			title: 'mentions whoever is written plainly, and users chosen in the form',
			parameters: {
				receiveId: 'oc_release',
				receiveIdType: 'chat_id',
				text: 'See @{ou_ben}, @all: me@all.example.com is gone',
				options: { mentionUserIds: { __rl: true, mode: 'id', value: 'ou_ada, ou_chen' } },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					body: expect.objectContaining({
						content: JSON.stringify({
							text: '<at user_id="ou_ada"></at> <at user_id="ou_chen"></at> See <at user_id="ou_ben"></at>, <at user_id="all"></at>: me@all.example.com is gone',
						}),
					}),
				},
			],
		},
		{
			title: 'sends a card made with the card builder',
			parameters: {
				receiveId: 'ou_ada',
				msgType: 'interactive',
				options: { templateId: 'AAqCbLzXdPUcD', templateVariables: '{"count": 3}' },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					body: expect.objectContaining({
						msg_type: 'interactive',
						content: JSON.stringify({
							type: 'template',
							data: { template_id: 'AAqCbLzXdPUcD', template_variable: { count: 3 } },
						}),
					}),
				},
			],
		},
		{
			title: 'refuses to mention users in a card',
			parameters: {
				receiveId: 'ou_ada',
				msgType: 'interactive',
				structuredContent: card,
				options: { mentionUserIds: ['ou_ben'] },
			},
			refuses: /^Mention Users is filled in, but Message Type is Card$/,
		},
		{
			title: 'refuses a card template for another type',
			parameters: { receiveId: 'ou_ada', text: 'Hi', options: { templateId: 'AAqCbLzXdPUcD' } },
			refuses: /^Template ID is filled in, but Message Type is Text$/,
		},
		{
			title: 'refuses a card template beside a card',
			parameters: {
				receiveId: 'ou_ada',
				msgType: 'interactive',
				structuredContent: card,
				options: { templateId: 'AAqCbLzXdPUcD' },
			},
			refuses: /^Template ID and Structured Content are both given/,
		},
		{
			title: 'refuses variables without a template',
			parameters: {
				receiveId: 'ou_ada',
				msgType: 'interactive',
				options: { templateVariables: { count: 3 } },
			},
			refuses: /^Template Variables is filled in, but Template ID is empty$/,
		},
		{
			title: 'sends a text to a user',
			parameters: { receiveId: 'ou_ada', text: 'Hello' },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					query: { receive_id_type: 'open_id' },
					body: {
						receive_id: 'ou_ada',
						msg_type: 'text',
						content: '{"text":"Hello"}',
						uuid: expect.stringMatching(UUID_V4),
					},
				},
			],
			returns: {
				Data: { msg_type: 'text' },
				Summary: expect.stringMatching(/^Sent text message om_/),
			},
		},
		{
			title: 'sends a card to a chat with a key of its own',
			parameters: {
				receiveId: { __rl: true, mode: 'id', value: 'oc_release' },
				receiveIdType: 'chat_id',
				msgType: 'interactive',
				structuredContent: JSON.stringify(card),
				options: { uuid: 'release-42' },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					query: { receive_id_type: 'chat_id' },
					body: {
						receive_id: 'oc_release',
						msg_type: 'interactive',
						content: JSON.stringify(card),
						uuid: 'release-42',
					},
				},
			],
			returns: { Data: { chat_id: 'oc_release' } },
		},
		{
			title: 'takes a chat by its address, and an object as content',
			parameters: {
				receiveId: {
					__rl: true,
					mode: 'url',
					value: 'https://applink.feishu.cn/client/chat/open?openChatId=oc_release',
				},
				receiveIdType: 'chat_id',
				msgType: 'post',
				structuredContent: { zh_cn: { title: 'T', content: [[{ tag: 'text', text: 'Hi' }]] } },
			},
			returns: { Data: { chat_id: 'oc_release', msg_type: 'post' } },
		},
		{
			title: 'sends as a user',
			asUser: true,
			parameters: { receiveId: 'ada@example.com', receiveIdType: 'email', text: 'Hello' },
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses an empty text',
			parameters: { receiveId: 'ou_ada' },
			refuses: /^Text is empty$/,
		},
		{
			title: 'refuses two contents',
			parameters: { receiveId: 'ou_ada', text: 'a', structuredContent: { text: 'b' } },
			refuses: /^Text and Structured Content are both given/,
		},
		{
			title: 'refuses a text for a card',
			parameters: { receiveId: 'ou_ada', msgType: 'interactive', text: 'a' },
			refuses: /^Text is given, but Message Type is Card$/,
		},
		{
			title: 'refuses content that is not JSON',
			parameters: { receiveId: 'ou_ada', msgType: 'post', structuredContent: '{"zh_cn": ' },
			refuses: /^Structured Content is not valid JSON/,
		},
		{
			title: 'refuses the form of custom bots',
			parameters: {
				receiveId: 'ou_ada',
				msgType: 'post',
				structuredContent: { post: { zh_cn: {} } },
			},
			refuses: /^Structured Content starts with "post"/,
		},
		{
			title: 'refuses a text above 150 KB',
			parameters: { receiveId: 'ou_ada', text: 'x'.repeat(150 * 1024) },
			refuses: /^Text has [\d,]+ bytes/,
		},
		{
			title: 'refuses a card above 30 KB',
			parameters: {
				receiveId: 'ou_ada',
				msgType: 'interactive',
				structuredContent: { elements: ['x'.repeat(30 * 1024)] },
			},
			refuses: /^Structured Content has [\d,]+ bytes/,
		},
		{
			title: 'refuses a chat id as open_id',
			parameters: { receiveId: 'oc_release', text: 'Hello' },
			refuses: /^Receiver "oc_release" is of type chat_id, but Receiver ID Type is open_id$/,
		},
		{
			title: 'refuses a system message to a chat',
			parameters: {
				receiveId: 'oc_release',
				receiveIdType: 'chat_id',
				msgType: 'system',
				structuredContent: { type: 'divider' },
			},
			refuses: /^Message Type is System/,
		},
		{
			title: 'says that the bot must be in the chat',
			parameters: { receiveId: 'oc_foreign', receiveIdType: 'chat_id', text: 'Hello' },
			fails: { code: 230002, hint: /^Add the bot to the chat/ },
		},
	],
	'message.update': [
		{
			title: 'updates a card with Markdown, its chart from binary data',
			parameters: (sandbox) => ({
				messageId: sent(sandbox, 'interactive'),
				msgType: 'interactive',
				markdown: '## Done\n\n![Chart](chart)',
				options: {
					title: 'Report',
					headerColor: 'green',
					buttons: [{ text: 'Open', url: 'https://example.com' }],
					uploadImages: true,
				},
			}),
			files: {
				chart: {
					name: 'chart.png',
					type: 'image/png',
					bytes: Buffer.from('89504e470d0a1a0a', 'hex'),
				},
			},
			sends: [
				{ method: 'POST', path: '/open-apis/im/v1/images' },
				{
					method: 'PATCH',
					path: /^\/open-apis\/im\/v1\/messages\/om_\w+$/,
					body: { content: expect.stringMatching(/"content":"Report".*## Done.*img_v3_.*"Open"/) },
				},
			],
			returns: { Data: { msg_type: 'interactive' } },
		},
		{
			title: 'edits a post with Markdown, and mentions users in it',
			parameters: (sandbox) => ({
				messageId: sent(sandbox, 'post'),
				msgType: 'post',
				markdown: '**Done** ![A](gone)',
				options: { mentionUserIds: 'ou_ada' },
			}),
			sends: [
				{
					method: 'PUT',
					path: /^\/open-apis\/im\/v1\/messages\/om_\w+$/,
					body: {
						msg_type: 'post',
						content: JSON.stringify({
							zh_cn: {
								title: '',
								content: [[{ tag: 'md', text: '<at user_id="ou_ada"></at> **Done** A (gone)' }]],
							},
						}),
					},
				},
			],
			returns: { Summary: expect.stringMatching(/ gone \(the input item has no binary data/) },
		},
		{
			title: 'updates a card with a template of the card builder',
			parameters: (sandbox) => ({
				messageId: sent(sandbox, 'interactive'),
				msgType: 'interactive',
				options: { templateId: 'AAqCbLzXdPUcD', templateVariables: { count: 4 } },
			}),
			sends: [
				{
					method: 'PATCH',
					path: /^\/open-apis\/im\/v1\/messages\/om_\w+$/,
					body: {
						content: JSON.stringify({
							type: 'template',
							data: { template_id: 'AAqCbLzXdPUcD', template_variable: { count: 4 } },
						}),
					},
				},
			],
		},
		{
			title: 'refuses Markdown for a text',
			parameters: { messageId: 'om_1', markdown: 'After' },
			refuses: /^Markdown is given, but Message Type is Text$/,
		},
		{
			title: 'refuses Markdown beside another content',
			parameters: {
				messageId: 'om_1',
				msgType: 'interactive',
				markdown: 'After',
				structuredContent: card,
			},
			refuses: /^Markdown and Structured Content are both given/,
		},
		{
			title: 'refuses a title without Markdown',
			parameters: {
				messageId: 'om_1',
				msgType: 'interactive',
				structuredContent: card,
				options: { title: 'Report' },
			},
			refuses: /^Title is filled in, but Markdown is empty$/,
		},
		{
			title: 'refuses Markdown that needs several messages',
			parameters: { messageId: 'om_1', msgType: 'post', markdown: 'word '.repeat(6000) },
			refuses: /^Markdown is too long for one post$/,
		},
		{
			title: 'edits a text with PUT',
			parameters: (sandbox) => ({ messageId: sent(sandbox), text: 'After' }),
			sends: [
				{
					method: 'PUT',
					path: /^\/open-apis\/im\/v1\/messages\/om_\w+$/,
					body: { msg_type: 'text', content: '{"text":"After"}' },
				},
			],
			returns: { Data: { updated: true, body: { content: '{"text":"After"}' } } },
		},
		{
			title: 'updates a card with PATCH',
			parameters: (sandbox) => ({
				messageId: sent(sandbox, 'interactive'),
				msgType: 'interactive',
				structuredContent: card,
			}),
			sends: [
				{
					method: 'PATCH',
					path: /^\/open-apis\/im\/v1\/messages\/om_\w+$/,
					body: { content: JSON.stringify(card) },
				},
			],
			returns: { Data: { msg_type: 'interactive' } },
		},
		{
			title: 'updates a card as a user',
			asUser: true,
			parameters: (sandbox) => ({
				messageId: sent(sandbox, 'interactive'),
				msgType: 'interactive',
				structuredContent: card,
			}),
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses to edit a text as a user',
			asUser: true,
			parameters: { messageId: 'om_1', text: 'After' },
			refuses: /only the app that sent the message/,
		},
		{
			title: 'refuses an id that is not a message id',
			parameters: { messageId: 'bm_1', text: 'After' },
			refuses: /^Message ID is "bm_1", which is not a message ID/,
		},
		{
			title: 'says what to do about an unknown message',
			parameters: { messageId: 'om_unknown', text: 'After' },
			fails: { code: 230001, hint: /check Message ID/ },
		},
	],
	'message.sendUrgentApp': urgent('sendUrgentApp', 'urgent_app'),
	'message.sendUrgentPhone': [
		...urgent('sendUrgentPhone', 'urgent_phone', { confirm: true }),
		{
			title: 'refuses without Confirm',
			parameters: { messageId: 'om_1', userIdList: 'ou_ada', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses a Confirm that is only nearly true',
			parameters: { messageId: 'om_1', userIdList: 'ou_ada', confirm: 'true' },
			refuses: /^Confirm is off/,
		},
	],
	'message.sendUrgentSms': urgent('sendUrgentSms', 'urgent_sms'),
	'message.reply': [
		{
			title: 'mentions users in the answer',
			parameters: {
				messageId: SEEDED.text,
				text: 'Noted, @{ou_ben}',
				options: { mentionUserIds: ['ou_ada'] },
			},
			sends: [
				{
					method: 'POST',
					path: `/open-apis/im/v1/messages/${SEEDED.text}/reply`,
					body: expect.objectContaining({
						content: JSON.stringify({
							text: '<at user_id="ou_ada"></at> Noted, <at user_id="ou_ben"></at>',
						}),
					}),
				},
			],
		},
		{
			title: 'answers with a card made with the card builder',
			parameters: {
				messageId: SEEDED.text,
				msgType: 'interactive',
				options: { templateId: 'AAqCbLzXdPUcD', templateVariables: { count: 3 } },
			},
			returns: { Data: { msg_type: 'interactive' } },
		},
		{
			title: 'answers with a text',
			parameters: { messageId: SEEDED.text, text: 'Noted' },
			sends: [
				{
					method: 'POST',
					path: `/open-apis/im/v1/messages/${SEEDED.text}/reply`,
					query: {},
					body: {
						msg_type: 'text',
						content: '{"text":"Noted"}',
						reply_in_thread: false,
						uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
					},
				},
			],
			returns: {
				Data: { parent_id: SEEDED.text, chat_id: 'oc_release' },
				Summary: expect.stringMatching(
					new RegExp(`^Sent text message om_\\w+ as a reply to ${SEEDED.text}\\.$`),
				),
			},
		},
		{
			title: 'answers in a thread with a card and a key of its own',
			parameters: {
				messageId: SEEDED.file,
				msgType: 'interactive',
				structuredContent: { elements: [] },
				options: { replyInThread: true, uuid: 'answer-1' },
			},
			asUser: true,
			sends: [
				{
					method: 'POST',
					path: `/open-apis/im/v1/messages/${SEEDED.file}/reply`,
					body: {
						msg_type: 'interactive',
						content: '{"elements":[]}',
						reply_in_thread: true,
						uuid: 'answer-1',
					},
				},
			],
			returns: {
				Data: { thread_id: expect.stringMatching(/^omt_/) },
				Summary: expect.stringMatching(/ in its thread\.$/),
			},
		},
		{
			title: 'refuses a message to many',
			parameters: { messageId: 'bm-dc13264520392913993dd051dba21dcf', text: 'Noted' },
			refuses: /^Message ID is "bm-\w+", which is not a message ID/,
		},
		{
			title: 'refuses an answer without content',
			parameters: { messageId: SEEDED.text },
			refuses: /^Text is empty$/,
		},
		{
			title: 'says that the message was recalled',
			parameters: { messageId: SEEDED.recalled, text: 'Noted' },
			fails: { code: 230011, hint: /recalled/ },
		},
	],
	'message.getHistory': [
		{
			title: 'lists the messages of a chat as people read them',
			parameters: fresh({ chatId: 'oc_release', returnAll: false }),
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/messages',
					query: {
						container_id_type: 'chat',
						container_id: 'oc_release',
						sort_type: 'ByCreateTimeAsc',
						page_size: '20',
					},
				},
			],
			returns: {
				Data: expect.objectContaining({
					items: expect.arrayContaining([
						{
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
					]),
				}),
				Summary: expect.stringMatching(/^Found \d+ messages\.$/),
			},
		},
		{
			title: 'lists the raw messages of a period, newest first',
			parameters: {
				containerType: 'chat',
				chatId: 'oc_release',
				limit: 9,
				options: {
					startTime: '2026-05-18 03:02:00',
					endTime: '2026-05-18 03:03:00',
					timezone: 'Europe/Berlin',
					sortType: 'ByCreateTimeDesc',
					simplify: false,
					cardContent: 'raw_card_content',
					pageSize: 1,
					pageToken: '',
				},
			},
			asUser: true,
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/messages',
					query: {
						container_id_type: 'chat',
						container_id: 'oc_release',
						start_time: String(Date.UTC(2026, 4, 18, 1, 2) / 1000),
						end_time: String(Date.UTC(2026, 4, 18, 1, 3) / 1000),
						sort_type: 'ByCreateTimeDesc',
						card_msg_content_type: 'raw_card_content',
						page_size: '1',
					},
				},
			],
			returns: {
				Data: {
					items: [expect.objectContaining({ message_id: SEEDED.post, msg_type: 'post' })],
					has_more: true,
					page_token: expect.any(String),
				},
				Summary: 'Found 1 message; more are available.',
			},
		},
		{
			title: 'lists a thread',
			parameters: fresh({ containerType: 'thread', threadId: SEEDED.thread, returnAll: true }),
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/messages',
					query: {
						container_id_type: 'thread',
						container_id: SEEDED.thread,
						sort_type: 'ByCreateTimeAsc',
						page_size: '50',
					},
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							message_id: SEEDED.threadRoot,
							text: '@Ben Li who tests it? @all is welcome.',
						}),
						expect.objectContaining({ message_id: SEEDED.threadReply, text: 'I do.' }),
					],
					has_more: false,
				},
			},
		},
		{
			title: 'refuses a period for a thread',
			parameters: {
				containerType: 'thread',
				threadId: SEEDED.thread,
				options: { startTime: '2026-05-18 09:00:00' },
			},
			refuses: /^Start Time is given, but Feishu lists threads only as a whole$/,
		},
		{
			title: 'refuses a period that ends before it starts',
			parameters: {
				chatId: 'oc_release',
				options: { startTime: '2026-05-18 09:00:00', endTime: '2026-05-18 08:00:00' },
			},
			refuses: /^End Time is earlier than Start Time$/,
		},
		{
			title: 'refuses a chat for a thread',
			parameters: { containerType: 'thread', threadId: 'oc_release' },
			refuses: /^Thread ID is "oc_release", which is not a thread ID/,
		},
		{
			title: 'says that the bot must be in the chat',
			parameters: { chatId: 'oc_foreign' },
			fails: { code: 230002, hint: /^Add the bot to the chat/ },
		},
	],
};
