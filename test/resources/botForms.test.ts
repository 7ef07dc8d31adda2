import { refuseOtherForms } from '../../nodes/Feishu/resources/message/botForms';
import { Refusal } from '../../nodes/shared/values';

const post = { zh_cn: { title: 'T', content: [[{ tag: 'text', text: 'Hi' }]] } };
const card = { schema: '2.0', body: { elements: [] } };

function hintFor(content: object, msgType: string): string {
	try {
		refuseOtherForms({ ...content }, msgType);
	} catch (error) {
		if (error instanceof Refusal) return error.hint;
	}
	return '';
}

describe('content in the form of a custom bot is refused, and the hint says what to keep', () => {
	test.each<[object, string, RegExp]>([
		[{ msg_type: 'post', content: { post } }, 'post', /value of "post" in "content" .* to Post\.$/],
		[{ msg_type: 'post', content: post }, 'text', /value of "content" .* Message Type to Post\.$/],
		[
			{ msg_type: 'interactive', card },
			'interactive',
			/value of "card" .* Message Type to Card\.$/,
		],
		[
			{ msg_type: 'image', content: { image_key: 'img' } },
			'image',
			/value of "content" .* Image\.$/,
		],
		[
			{ msg_type: 'text', content: { text: 'Hi' } },
			'post',
			/^Set Message Type to Text, put the text/,
		],
		[
			{ msg_type: 'share_chat', content: { share_chat_id: 'oc_1' } },
			'share_chat',
			/"chat_id": "oc_/,
		],
		[{ receive_id: 'ou_1', msg_type: 'post', content: '{}' }, 'post', /value of "content"/],
		[{ post }, 'post', /value of "post" .* Message Type to Post\.$/],
		[{ card }, 'interactive', /value of "card" .* Message Type to Card\.$/],
		[{ card }, 'post', /value of "card" .* Message Type to Card\.$/],
		[{ content: post }, 'post', /value of "content" .* Message Type to Post\.$/],
		[{ text: 'Hi' }, 'post', /^Set Message Type to Text, put the text itself into Text/],
		[{ text: 'Hi' }, 'text', /^Put the text itself into Text, and clear/],
		[post, 'interactive', /^Set Message Type to Post/],
		[post, 'text', /^Set Message Type to Post/],
		[card, 'post', /^Set Message Type to Card/],
		[card, 'text', /^Set Message Type to Card/],
	])('%j as %s', (content, msgType, hint) => {
		expect(hintFor(content, msgType)).toMatch(hint);
	});
});

test.each<[object, string]>([
	[post, 'post'],
	[{ ...post, en_us: post.zh_cn }, 'post'],
	[card, 'interactive'],
	[{ config: {}, header: {}, elements: [] }, 'interactive'],
	[{ type: 'template', data: { template_id: 'AAq1' } }, 'interactive'],
	[{ type: 'card', data: { card_id: '7' } }, 'interactive'],
	[{ image_key: 'img_v2' }, 'image'],
	[{ file_key: 'file_v2', image_key: 'img_v2' }, 'media'],
	[{ chat_id: 'oc_1' }, 'share_chat'],
	[{ type: 'divider', params: { divider_text: { text: 'New' } } }, 'system'],
])('the right form of a type is left alone: %j as %s', (content, msgType) => {
	expect(hintFor(content, msgType)).toBe('');
});
