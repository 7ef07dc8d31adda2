import { customBotsOf, SANDBOX_BOT } from '../sandbox';
import type { Examples } from './example';

const path = `/open-apis/bot/v2/hook/${SANDBOX_BOT.hookId}`;

/** Signed as the credential says. */
const signature = {
	timestamp: expect.stringMatching(/^\d{10}$/),
	sign: expect.stringMatching(/^[\w+/]{43}=$/),
};

const sends = (body: object) => [
	{ method: 'POST', path, query: {}, body: { ...signature, ...body } },
];

export const customBotExamples: Examples = {
	'customBot.send': [
		{
			title: 'sends a text with the fewest values',
			parameters: { text: 'Build 42 failed' },
			sends: sends({ msg_type: 'text', content: { text: 'Build 42 failed' } }),
			returns: {
				Data: { msg_type: 'text' },
				Summary: 'Sent text message to the chat of the custom bot.',
			},
		},
		{
			title: 'mentions whoever is written plainly, and users by their ids',
			parameters: { text: 'See @{ou_ben}', options: { mentionUserIds: 'ou_ada, all' } },
			sends: sends({
				msg_type: 'text',
				content: {
					text: '<at user_id="ou_ada"></at> <at user_id="all"></at> See <at user_id="ou_ben"></at>',
				},
			}),
		},
		{
			title: 'sends Markdown as a card with everything',
			parameters: {
				msgType: 'markdown',
				markdown: '**Done**\n\n![Chart](img_v3_chart)\n\n![Gone](https://a.example/b.png)',
				options: {
					title: 'Report',
					headerColor: 'red',
					buttons: [{ text: 'Open', url: 'https://a.example' }],
					mentionUserIds: ['all'],
				},
			},
			sends: sends({
				msg_type: 'interactive',
				card: {
					schema: '2.0',
					config: { update_multi: true },
					header: { title: { tag: 'plain_text', content: 'Report' }, template: 'red' },
					body: {
						elements: [
							{ tag: 'markdown', content: '<at id=all></at> **Done**' },
							{
								tag: 'img',
								img_key: 'img_v3_chart',
								alt: { tag: 'plain_text', content: 'Chart' },
							},
							{ tag: 'markdown', content: '[Gone](https://a.example/b.png)' },
							expect.objectContaining({ tag: 'column_set' }),
						],
					},
				},
			}),
		},
		{
			title: 'sends a post, with or without its outer "post"',
			parameters: {
				msgType: 'post',
				structuredContent:
					'{"zh_cn": {"title": "T", "content": [[{"tag": "text", "text": "Hi"}]]}}',
			},
			sends: sends({
				msg_type: 'post',
				content: {
					post: { zh_cn: { title: 'T', content: [[{ tag: 'text', text: 'Hi' }]] } },
				},
			}),
		},
		{
			title: 'sends a card',
			parameters: { msgType: 'interactive', structuredContent: { elements: [] } },
			sends: sends({ msg_type: 'interactive', card: { elements: [] } }),
		},
		{
			title: 'sends a post that is a whole request, as people copy it',
			parameters: {
				msgType: 'post',
				structuredContent: { msg_type: 'post', content: { post: { zh_cn: { content: [] } } } },
			},
			sends: sends({ msg_type: 'post', content: { post: { zh_cn: { content: [] } } } }),
		},
		{
			title: 'sends a card that is a whole request',
			parameters: {
				msgType: 'interactive',
				structuredContent: { msg_type: 'interactive', card: { elements: [] } },
			},
			sends: sends({ msg_type: 'interactive', card: { elements: [] } }),
		},
		{
			title: 'sends a picture by its key',
			parameters: { msgType: 'image', imageKey: 'img_v3_chart' },
			sends: sends({ msg_type: 'image', content: { image_key: 'img_v3_chart' } }),
		},
		{
			title: 'shares a chat',
			parameters: { msgType: 'share_chat', shareChatId: 'oc_release' },
			sends: sends({ msg_type: 'share_chat', content: { share_chat_id: 'oc_release' } }),
		},
		{
			title: 'refuses an empty text',
			parameters: { text: '' },
			refuses: /^Text is empty$/,
		},
		{
			title: 'refuses a title of a text',
			parameters: { text: 'Hi', options: { title: 'Report' } },
			refuses: /^Title is filled in, but only messages of type Markdown have it$/,
		},
		{
			title: 'refuses to mention users in a picture',
			parameters: {
				msgType: 'image',
				imageKey: 'img_v3_chart',
				options: { mentionUserIds: ['ou_ada'] },
			},
			refuses:
				/^Mention User IDs is filled in, but only messages of type Text or Markdown have it$/,
		},
		{
			title: 'refuses a whole request of another type',
			parameters: {
				msgType: 'post',
				structuredContent: { msg_type: 'interactive', card: { elements: [] } },
			},
			refuses: /^Structured Content is a message of type "interactive", but Message Type is Post$/,
		},
		{
			title: 'refuses to mention what is not an ID',
			parameters: { text: 'Hi', options: { mentionUserIds: ['"></at><at user_id="all'] } },
			refuses: /^Mention User IDs holds ".*", which is not the ID of a user$/,
		},
		{
			title: 'refuses a text above 20 KB',
			parameters: { text: 'x'.repeat(20 * 1024) },
			refuses: /^The message has 20,\d{3} bytes as JSON, but a custom bot takes 20,280$/,
		},
		{
			title: 'refuses Markdown above 20 KB',
			parameters: { msgType: 'markdown', markdown: 'word '.repeat(5000) },
			refuses: /^Markdown is too long for one message/,
		},
		{
			title: 'refuses the name of a file as the key of a picture',
			parameters: { msgType: 'image', imageKey: 'chart.png' },
			refuses: /^Image Key is "chart.png", which is not an image key/,
		},
		{
			title: 'says that a keyword is missing',
			parameters: ({ world }) => {
				const bot = customBotsOf(world).get(SANDBOX_BOT.hookId);
				if (bot !== undefined) bot.keywords = ['Report'];
				return { text: 'Build 42 failed' };
			},
			fails: { code: 19024, hint: /^Write one of the keywords of the bot/ },
		},
	],
};
