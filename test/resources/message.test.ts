import { readContent } from '../../nodes/shared/content';
import { readable } from '../../nodes/Feishu/resources/message/readable';

const NAMES = new Map([
	['@_user_1', 'Tom'],
	['@_user_10', 'Ann'],
]);

function read(type: string, content: unknown) {
	return readContent(type, JSON.stringify(content), NAMES);
}

describe('what a message says', () => {
	test('names stand for those who are mentioned, and longer keys are not cut', () => {
		const { text } = read('text', { text: '@_user_10 asks @_user_1, @_user_7 and @_all' });
		expect(text).toBe('@Ann asks @Tom, @_user_7 and @all');
	});

	test('a post is Markdown, whether received or as it was sent', () => {
		const post = {
			title: 'Plan',
			content: [
				[
					{ tag: 'text', text: 'Go', style: ['bold', 'italic'] },
					{ tag: 'text', text: ' to ' },
					{ tag: 'a', href: 'https://example.com', text: 'the page' },
				],
				[
					{ tag: 'at', user_id: '@_user_1' },
					{ tag: 'emotion', emoji_type: 'SMILE' },
				],
				[{ tag: 'code_block', language: 'GO', text: 'fmt.Println()' }],
				[{ tag: 'hr' }],
			],
		};
		const markdown = [
			'# Plan',
			'',
			'***Go*** to [the page](https://example.com)',
			'@Tom:SMILE:',
			'```go\nfmt.Println()\n```',
			'---',
		].join('\n');
		expect(read('post', post).text).toBe(markdown);
		expect(read('post', { zh_cn: post }).text).toBe(markdown);
	});

	test('a card is its words, of both versions and as Feishu shows it', () => {
		const shown = {
			title: 'Build',
			elements: [
				[
					{ tag: 'text', text: 'All ' },
					{ tag: 'text', text: 'green' },
				],
			],
		};
		expect(read('interactive', shown).text).toBe('Build\nAll green');
		const first = {
			header: { title: { tag: 'plain_text', content: 'Build' } },
			elements: [
				{ tag: 'div', text: { tag: 'lark_md', content: 'All green' } },
				{
					tag: 'action',
					actions: [{ tag: 'button', text: { tag: 'plain_text', content: 'Open' } }],
				},
			],
		};
		expect(read('interactive', first).text).toBe('Build\nAll green\nOpen');
		const second = {
			schema: '2.0',
			header: first.header,
			body: { elements: [{ tag: 'markdown', content: 'All green' }] },
		};
		expect(read('interactive', second).text).toBe('Build\nAll green');
	});

	test('every key of a picture or a file is told once, at any depth', () => {
		expect(read('media', { file_key: 'file_1', image_key: 'img_1', file_name: 'a.mp4' })).toEqual({
			text: 'a.mp4',
			files: ['file_1', 'img_1'],
		});
		const post = {
			content: [[{ tag: 'img', image_key: 'img_1' }], [{ tag: 'img', image_key: 'img_1' }]],
		};
		expect(read('post', post).files).toEqual(['img_1']);
	});

	test.each([
		['no JSON', 'plain words', 'plain words'],
		['a list', '[1]', '[1]'],
		['nothing', '', ''],
	])('%s is taken as it is', (_, content, text) => {
		expect(readContent('text', content, NAMES)).toEqual({ text, files: [] });
	});

	test('a content that goes deeper than any of Feishu ends somewhere', () => {
		const deep = `${'{"elements":['.repeat(5000)}${']}'.repeat(5000)}`;
		expect(readContent('interactive', deep, NAMES)).toEqual({ text: '', files: [] });
	});
});

describe('a readable message', () => {
	test('keeps every id, and says when in ISO 8601', () => {
		const message = {
			message_id: 'om_1',
			root_id: 'om_2',
			parent_id: 'om_3',
			thread_id: 'omt_4',
			upper_message_id: 'om_5',
			chat_id: 'oc_6',
			msg_type: 'text',
			create_time: '1779066000000',
			sender: { id: 'ou_7', sender_type: 'user' },
			body: { content: '{"text":"@_user_1 hi"}' },
			mentions: [{ key: '@_user_1', id: 'ou_8', name: 'Tom', id_type: 'open_id' }],
		};
		const read = readable(message);
		for (const id of ['om_1', 'om_2', 'om_3', 'omt_4', 'om_5', 'oc_6', 'ou_7', 'ou_8']) {
			expect(JSON.stringify(read)).toContain(id);
		}
		expect(read).toMatchObject({
			time: '2026-05-18T01:00:00.000Z',
			text: '@Tom hi',
			deleted: false,
		});
	});

	test.each([
		['a deleted one has no body', { message_id: 'om_1', deleted: true, msg_type: 'text' }],
		['an odd one', { body: 7, sender: 'x', mentions: {}, create_time: 'soon' }],
		['what is none', 'om_1'],
	])('%s is read all the same', (_, message) => {
		const text = JSON.stringify(readable(message));
		expect(text).not.toMatch(/undefined|null|\[object/);
	});
});
