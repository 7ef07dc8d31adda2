import { isObject, memberText, objectsIn, outsideJson, own } from '../../../../shared/values';

/** A file of a message that can be fetched (documentation: "Get resource files in a message"). */
export interface Fetchable {
	readonly key: string;
	/** What the endpoint is to be told of it. */
	readonly type: 'image' | 'file';
	/** As the message says it; empty when it says none. */
	readonly name: string;
}

/** The files of a message, and why some of what it shows is none. */
export interface Held {
	readonly files: readonly Fetchable[];
	/** Empty when nothing is left out. */
	readonly remark: string;
}

/** Messages whose pictures and files Feishu hands out to nobody (documentation: as above, code 234043). */
const CLOSED: Readonly<Record<string, string>> = {
	interactive: 'cards',
	merge_forward: 'messages that were forwarded together',
	sticker: 'stickers',
};

/** A key says what it is of: pictures have keys that start with `img_`. */
export function typeOfKey(key: string): Fetchable['type'] {
	return key.startsWith('img_') ? 'image' : 'file';
}

/**
 * What a message holds. The picture in front of a video is part of the video; its key can be asked for.
 * @param message as "Get message" answers it
 */
export function filesIn(message: unknown): Held {
	const type = memberText(message, 'msg_type');
	const closed = own(CLOSED, type);
	if (closed !== undefined) return { files: [], remark: `Feishu hands out no files of ${closed}.` };
	if (isObject(message) && message.deleted === true) {
		return { files: [], remark: 'The message was recalled, so nothing is left of it.' };
	}
	const body: unknown = isObject(message) ? message.body : undefined;
	const content = outsideJson(memberText(body, 'content'));
	if (type === 'post') return { files: filesOfPost(content), remark: '' };
	const isPicture = type === 'image';
	if (!isPicture && !['file', 'audio', 'media'].includes(type)) return { files: [], remark: '' };
	return { files: fetchable(content, isPicture ? 'image' : 'file'), remark: '' };
}

/** A post is a list of paragraphs, below its language or not; pictures and videos stand among their elements. */
function filesOfPost(content: unknown): Fetchable[] {
	if (Array.isArray(content)) return content.flatMap(filesOfPost);
	if (!isObject(content)) return [];
	const { tag } = content;
	if (tag === 'img') return fetchable(content, 'image');
	if (tag === 'media') return fetchable(content, 'file');
	return Object.values(content).flatMap(filesOfPost);
}

function fetchable(content: unknown, type: Fetchable['type']): Fetchable[] {
	const key = memberText(content, type === 'image' ? 'image_key' : 'file_key');
	return key === '' ? [] : [{ key, type, name: memberText(content, 'file_name') }];
}

/** Files without those that come again. */
export function unique(files: readonly Fetchable[]): Fetchable[] {
	return [...new Map(files.map((file) => [file.key, file])).values()];
}

/** The message of an answer of "Get message": its first; those forwarded with it follow. */
export function firstMessage(items: unknown): unknown {
	return objectsIn(items).at(0);
}
