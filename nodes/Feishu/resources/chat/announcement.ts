import type { IDataObject } from 'n8n-workflow';

import { BLOCK_TYPE, plainText } from '../../../shared/blocks';
import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { CallFailed, chat } from '../../../shared/endpoints';
import { readList } from '../../../shared/kits';
import { isObject, isoTime, memberText, objectsIn, parsedNames } from '../../../shared/values';

/** "The type of the announcement is not supported": it is of the old kind. */
const OLD_KIND = 1772006;

/** What is asked of an announcement. */
export interface AskedAnnouncement {
	readonly chatId: string;
	readonly userIdType: string;
}

/** An announcement: what Feishu says of it, and its text. */
export interface Announcement {
	readonly about: IDataObject;
	readonly text: string;
	/** Its blocks, or its content as the old kind has it. */
	readonly raw: IDataObject;
	/** Set when only the first blocks could be read. */
	readonly failure?: Failure;
}

/** Groups made before 2025 may have an announcement of the old kind, which other calls read. @throws CallFailed */
export async function announcementOf(
	api: FeishuApi,
	{ chatId, userIdType }: AskedAnnouncement,
): Promise<Announcement> {
	const request = { path: { chat_id: chatId }, query: { user_id_type: userIdType } };
	const asked = await api.attempt(chat.chatAnnouncementGet, request);
	if ('failure' in asked && asked.failure.code !== OLD_KIND) throw new CallFailed(asked.failure);
	if ('failure' in asked || asked.answer.announcement_type === 'doc') {
		const { content = '', ...about } = await api.call(chat.chatAnnouncementGetV1, request);
		return { about, text: oldText(content), raw: { content } };
	}
	const blocks = { api, endpoint: chat.chatAnnouncementBlockList, request };
	const { elements, failure } = await readList(blocks, {});
	const found = objectsIn(elements);
	const lines = found
		.filter(({ block_type: type }) => type !== BLOCK_TYPE.page)
		.map(plainText)
		.filter((line) => line !== '');
	return { about: asked.answer, text: lines.join('\n'), raw: { blocks: found }, failure };
}

/** Who wrote it and when, in one form for both kinds. */
export function readableAbout(about: IDataObject): IDataObject {
	const timeOf = (name: string) => isoTime(Number(memberText(about, name)) * 1000);
	const read: IDataObject = {
		announcement_type: about.announcement_type ?? 'doc',
		revision: memberText(about, 'revision_id') || memberText(about, 'revision'),
		owner_id: about.owner_id,
		modifier_id: about.modifier_id,
		create_time: timeOf('create_time'),
		update_time: timeOf('update_time'),
	};
	return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The text of an announcement of the old kind, whose content is JSON; anything else stays as it is. */
function oldText(content: string): string {
	const parsed = parsedNames(content);
	if (!isObject(parsed) || !isObject(parsed.body)) return content;
	return objectsIn(parsed.body.blocks)
		.map(({ paragraph }) => (isObject(paragraph) ? objectsIn(paragraph.elements) : []))
		.map((elements) => elements.map(({ textRun }) => memberText(textRun, 'text')).join(''))
		.filter((line) => line !== '')
		.join('\n');
}
