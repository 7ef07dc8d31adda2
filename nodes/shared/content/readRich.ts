import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText, objectsIn, own } from '../values';

/**
 * A post as Markdown. What is received has title and paragraphs at the top; what was sent has them
 * below its languages, of which the first is read (documentation: "Content of received messages").
 */
export function postText(given: IDataObject, names: ReadonlyMap<string, string>): string {
	const post = Array.isArray(given.content) ? given : Object.values(given).find(isObject);
	const paragraphs: unknown[] = Array.isArray(post?.content) ? post.content : [];
	const lines = paragraphs.map((line) =>
		objectsIn(line)
			.map((element) => elementText(element, names))
			.join(''),
	);
	const title = memberText(post, 'title');
	return [...(title === '' ? [] : [`# ${title}`, '']), ...lines].join('\n');
}

function elementText(element: IDataObject, names: ReadonlyMap<string, string>): string {
	const text = memberText(element, 'text');
	switch (element.tag) {
		case 'a':
			return `[${text}](${memberText(element, 'href')})`;
		case 'at': {
			const id = memberText(element, 'user_id');
			if (id === 'all' || id === '@_all') return '@all';
			return `@${memberText(element, 'user_name') || (names.get(id) ?? id)}`;
		}
		case 'img':
			return `![](${memberText(element, 'image_key')})`;
		case 'media':
			return `![](${memberText(element, 'file_key')})`;
		case 'emotion':
			return `:${memberText(element, 'emoji_type')}:`;
		case 'code_block':
			return `\`\`\`${memberText(element, 'language').toLowerCase()}\n${text}\n\`\`\``;
		case 'hr':
			return '---';
		default:
			return styled(text, element.style);
	}
}

const MARKS: Readonly<Record<string, string>> = { bold: '**', italic: '*', lineThrough: '~~' };

function styled(text: string, style: unknown): string {
	if (!Array.isArray(style) || text.trim() === '') return text;
	const marks = style
		.map((name) => (typeof name === 'string' ? own(MARKS, name) : undefined) ?? '')
		.join('');
	return `${marks}${text}${[...marks].reverse().join('')}`;
}

/** Members of a card that hold words; everything else is how it looks and what it does. */
const WORDS = [
	'title',
	'subtitle',
	'header',
	'content',
	'text',
	'i18n_elements',
	'elements',
	'body',
	'columns',
	'fields',
	'actions',
	'zh_cn',
	'en_us',
];

/** Levels of lists and objects that no content of Feishu's goes beyond. */
export const DEEPEST = 20;

/** The words of a card in their order, a line each. */
export function cardText(card: IDataObject): string {
	return wordsIn(card, 0)
		.filter((word) => word.trim() !== '')
		.join('\n');
}

function wordsIn(given: unknown, depth: number): string[] {
	if (depth > DEEPEST) return [];
	if (typeof given === 'string') return [given];
	if (Array.isArray(given)) {
		const parts = given.map((one) => wordsIn(one, depth + 1));
		// A list of elements inside a paragraph is one line.
		const isLine = given.every((one) => isObject(one) && typeof one.text === 'string');
		return isLine ? [parts.flat().join('')] : parts.flat();
	}
	if (!isObject(given)) return [];
	return WORDS.flatMap((name) =>
		Object.hasOwn(given, name) ? wordsIn(given[name], depth + 1) : [],
	);
}
