import type { Sandbox } from '../sandbox';
import { messagesOf } from '../sandbox';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

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
			title: 'refuses content that is no JSON',
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
			refuses: /^Receive ID "oc_release" is of type chat_id, but Receive ID Type is open_id$/,
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
			title: 'refuses an id that is no message id',
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
};
