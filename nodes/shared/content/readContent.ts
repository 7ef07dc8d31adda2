import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText, objectsIn, own } from '../values';
import { cardText, DEEPEST, postText } from './readRich';

/** What a message says, and the files it holds. */
export interface ReadContent {
	/** Text of texts, Markdown of posts, the words of cards, the names of files; empty where there is none. */
	readonly text: string;
	/** Keys of pictures and files, as Download Message Files takes them. */
	readonly files: readonly string[];
}

/**
 * Reads the content of a message (documentation: "Content of received messages").
 *
 * @param type the message's msg_type
 * @param content JSON text; what is not JSON is the text itself
 * @param names of the people mentioned, by what stands for them in a text, e.g. `@_user_1`
 */
export function readContent(
	type: string,
	content: string,
	names: ReadonlyMap<string, string>,
): ReadContent {
	const given = parsed(content);
	if (given === undefined) return { text: content, files: [] };
	return { text: textOf(type, given, names), files: [...new Set(filesIn(given))] };
}

function textOf(type: string, given: IDataObject, names: ReadonlyMap<string, string>): string {
	switch (type) {
		case 'text':
			return named(memberText(given, 'text'), names);
		case 'post':
			return postText(given, names);
		case 'interactive':
			return cardText(given);
		case 'file':
		case 'folder':
		case 'media':
			return memberText(given, 'file_name');
		case 'share_chat':
			return memberText(given, 'chat_id');
		case 'share_user':
			return memberText(given, 'user_id');
		case 'system':
			return filledIn(memberText(given, 'template'), given);
		case 'merge_forward':
			return memberText(given, 'content') || 'Forwarded messages';
		default:
			return memberText(given, 'text') || memberText(given, 'name') || memberText(given, 'topic');
	}
}

/** Puts names in place of what stands for them. */
function named(text: string, names: ReadonlyMap<string, string>): string {
	return text.replace(/@_(?:user_\d+|all)\b/g, (key) => {
		if (key === '@_all') return '@all';
		const name = names.get(key) ?? '';
		return name === '' ? key : `@${name}`;
	});
}

/** `{from_user} invited {to_chatters}` with the names beside it. */
function filledIn(template: string, values: IDataObject): string {
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = own(values, name);
		return Array.isArray(value) ? value.map(String).join(', ') : whole;
	});
}

/** Keys of pictures and files, wherever they are in a content. */
function filesIn(given: unknown, depth = 0): string[] {
	if (depth > DEEPEST) return [];
	if (Array.isArray(given)) return given.flatMap((one) => filesIn(one, depth + 1));
	if (!isObject(given)) return [];
	const own = [memberText(given, 'file_key'), memberText(given, 'image_key')];
	const below = Object.values(given).flatMap((one) => filesIn(one, depth + 1));
	return [...own.filter((key) => key !== ''), ...below];
}

/** However deep it is: what reads it goes no deeper than Feishu. */
function parsed(content: string): IDataObject | undefined {
	try {
		const [value] = objectsIn([JSON.parse(content)]);
		return value;
	} catch {
		return undefined;
	}
}
