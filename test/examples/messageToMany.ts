import type { Examples } from './example';
import { UUID_V4 } from './expected';

const card = {
	config: { update_multi: true },
	elements: [{ tag: 'div', text: { tag: 'plain_text', content: 'Hi' } }],
};

export const messageToManyExamples: Examples = {
	'message.sendToMany': [
		{
			title: 'mentions users in a text',
			parameters: {
				departmentIds: 'od-design',
				text: 'Hello',
				options: { mentionUserIds: 'ou_ada' },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/message/v4/batch_send',
					body: {
						msg_type: 'text',
						content: { text: '<at user_id="ou_ada"></at> Hello' },
						department_ids: ['od-design'],
					},
				},
			],
		},
		{
			title: 'sends a card made with the card builder',
			parameters: {
				departmentIds: 'od-design',
				msgType: 'interactive',
				options: { templateId: 'AAqCbLzXdPUcD', templateVariables: { count: 3 } },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/message/v4/batch_send',
					body: {
						msg_type: 'interactive',
						card: {
							type: 'template',
							data: { template_id: 'AAqCbLzXdPUcD', template_variable: { count: 3 } },
						},
						department_ids: ['od-design'],
					},
				},
			],
		},
		{
			title: 'sends a few users a message each, with keys of their own',
			parameters: { userIds: 'ou_ada, ou_ben, ou_ada', text: 'Lunch is ready' },
			// Both are under way at once: either may come first.
			sends: [1, 2].map(() => ({
				method: 'POST',
				path: '/open-apis/im/v1/messages',
				query: { receive_id_type: 'open_id' },
				body: {
					receive_id: expect.stringMatching(/^ou_(ada|ben)$/),
					msg_type: 'text',
					content: '{"text":"Lunch is ready"}',
					uuid: expect.stringMatching(UUID_V4),
				},
			})),
			returns: {
				Data: {
					sent: [
						{ id: 'ou_ada', message_id: expect.stringMatching(/^om_/) },
						{ id: 'ou_ben', message_id: expect.stringMatching(/^om_/) },
					],
					batches: [],
					failed: [],
					invalid_ids: [],
				},
				Summary: 'Sent text message to 2 users one by one.',
			},
		},
		{
			title:
				'sends in batches, to departments and chats as well, and names ids Feishu does not take',
			parameters: {
				userIds: ['on_ada', 'on_nobody'],
				departmentIds: 'od-design',
				chatIds: ['oc_release'],
				msgType: 'post',
				structuredContent: { zh_cn: { title: 'News', content: [[{ tag: 'text', text: 'Hi' }]] } },
				options: { userIdType: 'union_id', delivery: 'batch' },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/message/v4/batch_send',
					body: {
						msg_type: 'post',
						content: {
							post: { zh_cn: { title: 'News', content: [[{ tag: 'text', text: 'Hi' }]] } },
						},
						department_ids: ['od-design'],
						union_ids: ['on_ada', 'on_nobody'],
					},
				},
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					query: { receive_id_type: 'chat_id' },
					body: {
						receive_id: 'oc_release',
						msg_type: 'post',
						content: '{"zh_cn":{"title":"News","content":[[{"tag":"text","text":"Hi"}]]}}',
						uuid: expect.stringMatching(UUID_V4),
					},
				},
			],
			returns: {
				Data: {
					sent: [{ id: 'oc_release', message_id: expect.stringMatching(/^om_/) }],
					batches: [expect.stringMatching(/^bm-/)],
					failed: [],
					invalid_ids: ['on_nobody'],
				},
				Summary:
					'Sent post message to 2 users in batches, 1 department in batches and 1 chat. Feishu does not take these IDs: on_nobody. Feishu delivers batches in the background, which can take minutes.',
			},
		},
		{
			title: 'sends a shared chat in the form that messages in batches have',
			parameters: {
				departmentIds: 'od-design',
				msgType: 'share_chat',
				structuredContent: { chat_id: 'oc_release' },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/message/v4/batch_send',
					body: {
						msg_type: 'share_chat',
						content: { share_chat_id: 'oc_release' },
						department_ids: ['od-design'],
					},
				},
			],
		},
		{
			title: 'sends a card in the member that messages in batches have for it',
			parameters: {
				departmentIds: 'od-design',
				msgType: 'interactive',
				structuredContent: card,
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/message/v4/batch_send',
					body: { msg_type: 'interactive', card, department_ids: ['od-design'] },
				},
			],
		},
		{
			title: 'refuses a message to nobody',
			parameters: { text: 'Hello' },
			refuses: /^User IDs, Department IDs and Chat IDs are all empty$/,
		},
		{
			title: 'refuses chats among the users',
			parameters: { userIds: 'oc_release', text: 'Hello' },
			refuses: /^User IDs "oc_release" is of type chat_id/,
		},
		{
			title: 'refuses names of chats',
			parameters: { chatIds: 'Release News', text: 'Hello' },
			refuses: /^Chat IDs "Release News" does not look like chat_id$/,
		},
		{
			title: 'refuses the root department',
			parameters: { departmentIds: '0', text: 'Hello' },
			refuses: /^Department IDs holds 0, the root department/,
		},
		{
			title: 'refuses departments one by one',
			parameters: {
				departmentIds: 'od-design',
				text: 'Hello',
				options: { delivery: 'individual' },
			},
			refuses: /^Delivery is One by One, but Department IDs is filled in/,
		},
		{
			title: 'refuses Markdown in a post that goes in batches',
			parameters: {
				departmentIds: 'od-design',
				msgType: 'post',
				structuredContent: { zh_cn: { content: [[{ tag: 'md', text: '**Hi**' }]] } },
			},
			refuses: /^Structured Content has an element of tag md/,
		},
		{
			title: 'refuses a shared chat without its id',
			parameters: {
				departmentIds: 'od-design',
				msgType: 'share_chat',
				structuredContent: { share_chat_id: 'oc_release' },
			},
			refuses: /^Structured Content has no chat_id$/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { userIds: 'ou_ada', text: 'Hello' },
			refuses: /only the app/,
		},
		{
			title: 'says that a shared chat is not found',
			parameters: {
				departmentIds: 'od-design',
				msgType: 'share_chat',
				structuredContent: { chat_id: 'oc_nowhere' },
			},
			fails: { code: 11231, hint: /^Check the chat_id/ },
		},
	],
};
