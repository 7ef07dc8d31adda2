import type { Sandbox } from '../sandbox';
import { SEEDED } from '../sandbox';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

const chart = { name: 'Umsätze.png', type: 'image/png', bytes: PNG };

const upload = {
	method: 'POST',
	path: '/open-apis/im/v1/images',
	query: {},
};

const markdownOf = (sandbox: Sandbox, name: string) => `${sandbox.origin}/pictures/${name}`;

export const messageMarkdownExamples: Examples = {
	'message.sendMarkdown': [
		{
			title: 'sends a post with the fewest values',
			parameters: { receiveId: 'ou_ada', markdown: '# Done\n\n**12** of 14' },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					query: { receive_id_type: 'open_id' },
					body: {
						receive_id: 'ou_ada',
						msg_type: 'post',
						content: JSON.stringify({
							zh_cn: { title: '', content: [[{ tag: 'md', text: '**Done**\n\n**12** of 14' }]] },
						}),
						uuid: expect.stringMatching(UUID_V4),
					},
				},
			],
			returns: {
				Data: { msg_type: 'post', images_missing: [] },
				Summary: expect.stringMatching(/^Sent Markdown to ou_ada as post: om_\w+\.$/),
			},
		},
		{
			title: 'sends a card with everything, its chart from binary data',
			parameters: {
				receiveIdType: 'chat_id',
				receiveId: 'oc_release',
				markdown: 'Sales **rose**.\n\n![Chart](chart)\n\n| a | b |\n|---|---|\n| 1 | 2 |',
				messageFormat: 'card',
				options: {
					title: 'Report',
					headerColor: 'green',
					buttons: [{ text: 'Open', url: 'https://example.com/report' }],
					mentionAll: true,
					mentionUserIds: { __rl: true, mode: 'list', value: 'ou_ben' },
					uploadImages: true,
					uuid: 'report-1',
				},
			},
			files: { chart },
			sends: [
				{
					...upload,
					form: {
						fields: { image_type: 'message' },
						files: [{ field: 'image', name: 'Umsätze.png', type: 'image/png' }],
					},
				},
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					query: { receive_id_type: 'chat_id' },
					body: {
						receive_id: 'oc_release',
						msg_type: 'interactive',
						content: expect.stringMatching(
							/^\{"schema":"2\.0","config":\{"update_multi":true\},"header":\{"title":\{"tag":"plain_text","content":"Report"\},"template":"green"\},"body":\{"elements":\[\{"tag":"markdown","content":"<at id=all><\/at> <at id=ou_ben><\/at> Sales \*\*rose\*\*\."\},\{"tag":"img","img_key":"img_v3_\w+","alt":\{"tag":"plain_text","content":"Chart"\}\},\{"tag":"markdown","content":"\| a \| b \|\\n\| --- \| --- \|\\n\| 1 \| 2 \|"\},\{"tag":"column_set","flex_mode":"flow","columns":\[\{"tag":"column","width":"auto","elements":\[\{"tag":"button","text":\{"tag":"plain_text","content":"Open"\},"type":"default","behaviors":\[\{"type":"open_url","default_url":"https:\/\/example\.com\/report"\}\]\}\]\}\]\}\]\}\}$/,
						),
						uuid: 'report-1',
					},
				},
			],
			returns: { Data: { msg_type: 'interactive', images_missing: [] } },
		},
		{
			title: 'answers a message, with the buttons of a post as links and mentions given as a list',
			parameters: {
				receiveId: 'ou_ada',
				markdown: '- one',
				options: {
					replyToMessageId: SEEDED.text,
					buttons:
						'[{"text": "A", "url": "https://a.example"}, {"text": "B", "url": "https://b.example"}]',
					mentionUserIds: 'ou_ada, ou_ben',
				},
			},
			sends: [
				{
					method: 'POST',
					path: `/open-apis/im/v1/messages/${SEEDED.text}/reply`,
					query: {},
					body: {
						msg_type: 'post',
						content: JSON.stringify({
							zh_cn: {
								title: '',
								content: [
									[
										{
											tag: 'md',
											text: '<at user_id="ou_ada"></at> <at user_id="ou_ben"></at> \n\n- one\n\n[A](https://a.example) | [B](https://b.example)',
										},
									],
								],
							},
						}),
						uuid: expect.stringMatching(UUID_V4),
					},
				},
			],
			returns: { Summary: expect.stringMatching(/^Sent Markdown below om_\w+ as post: om_/) },
		},
		{
			title: 'fetches pictures from addresses, and names those that cannot be had',
			parameters: (sandbox) => ({
				receiveId: 'ou_ada',
				markdown: `![A](${markdownOf(sandbox, 'a.png')}) and ![B](${markdownOf(sandbox, 'missing.png')}) and ![C](nothing)`,
			}),
			returns: {
				Data: {
					images_missing: [
						{
							url: expect.stringMatching(/\/missing\.png$/),
							reason: 'its host answered with HTTP 404',
						},
						{ url: 'nothing', reason: 'the input item has no binary data of that name' },
					],
				},
				Summary: expect.stringMatching(
					/\. These pictures could not be uploaded and are shown as text or links: http.*nothing \(the input item has no binary data of that name\)\.$/,
				),
			},
		},
		{
			title: 'leaves pictures as links',
			parameters: {
				receiveId: 'ou_ada',
				markdown: '![A](https://a.example/a.png) ![K](img_v3_known)',
				options: { uploadImages: false },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/messages',
					body: expect.objectContaining({
						content: JSON.stringify({
							zh_cn: {
								title: '',
								content: [
									[{ tag: 'md', text: '[A](https://a.example/a.png)' }],
									[{ tag: 'img', image_key: 'img_v3_known' }],
								],
							},
						}),
					}),
				},
			],
			returns: { Data: { images_missing: [] } },
		},
		{
			title: 'sends as a user, whose pictures stay links',
			asUser: true,
			parameters: {
				receiveId: 'ada@example.com',
				receiveIdType: 'email',
				markdown: '![A](https://a.example/a.png)',
			},
			returns: {
				Data: {
					images_missing: [
						{ url: 'https://a.example/a.png', reason: 'only the app can upload pictures' },
					],
				},
			},
		},
		{
			title: 'refuses a text that says nothing',
			parameters: { receiveId: 'ou_ada', markdown: '<br>\n\n<!-- nothing -->' },
			refuses: /^Markdown says nothing$/,
		},
		{
			title: 'refuses a coloured header of a post',
			parameters: { receiveId: 'ou_ada', markdown: 'Hi', options: { headerColor: 'red' } },
			refuses: /^Header Color is filled in, but a post has no colou?red header$/,
		},
		{
			title: 'refuses a button without an address',
			parameters: {
				receiveId: 'ou_ada',
				markdown: 'Hi',
				options: { buttons: [{ text: 'Open', url: 'example' }] },
			},
			refuses: /^Buttons holds .* is not a text with a web address$/,
		},
		{
			title: 'refuses buttons that call back',
			parameters: {
				receiveId: 'ou_ada',
				markdown: 'Hi',
				options: { buttons: [{ text: 'Yes', url: 'https://a.example', value: { a: 1 } }] },
			},
			refuses: /^Buttons holds/,
		},
		{
			title: 'refuses to mention a chat',
			parameters: {
				receiveId: 'ou_ada',
				markdown: 'Hi',
				options: { mentionUserIds: ['oc_release'] },
			},
			refuses: /^Mention Users holds "oc_release", which is not the ID of a user$/,
		},
		{
			title: 'refuses a key that leaves no room for the numbers of parts',
			parameters: {
				receiveId: 'ou_ada',
				markdown: `${'word '.repeat(5000)}\n\n`.repeat(2),
				options: { uuid: 'k'.repeat(50) },
			},
			refuses: /^Idempotency Key has 50 characters, but the text is sent in \d parts/,
		},
		{
			title: 'refuses what cannot be cut',
			parameters: {
				receiveId: 'ou_ada',
				markdown:
					`[x](https://a.example/${'y'.repeat(3900)})`.repeat(1) +
					`\n\n|a|\n|-|\n|${'[x](https://a.example/y) '.repeat(1500)}|`,
				messageFormat: 'card',
			},
			refuses: /too large for one message and cannot be cut/,
		},
		{
			title: 'says that the bot must be in the chat',
			parameters: { receiveId: 'oc_foreign', receiveIdType: 'chat_id', markdown: 'Hi' },
			fails: { code: 230002, hint: /^Add the bot to the chat/ },
		},
	],
};
