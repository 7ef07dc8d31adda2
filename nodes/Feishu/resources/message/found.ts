import type { GenericValue, IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import { CallFailed, im } from '../../../shared/endpoints';
import { isObject, memberText, objectsIn } from '../../../shared/values';
import { readable } from './readable';
import { cardForm } from './shown';

/** Messages that the search finds, and nobody can read any more, or not in this chat (documentation: "Get message"). */
const UNREADABLE = [230002, 230050, 230110];

/** How a found message is read. */
export interface Reading {
	readonly userIdType: string;
	readonly cardContent: string;
}

/**
 * A message that a search names by its id alone, as Feishu shows it; one that cannot be read says
 * why in `unreadable`.
 * @throws CallFailed for what has nothing to do with the message
 */
export async function foundMessage(
	api: FeishuApi,
	id: string,
	{ userIdType, cardContent }: Reading,
): Promise<IDataObject> {
	const result = await api.attempt(im.messageGet, {
		path: { message_id: id },
		query: { user_id_type: userIdType, card_msg_content_type: cardForm(cardContent) },
	});
	if ('answer' in result) {
		// A merged message comes in front of those in it.
		const [message] = objectsIn(result.answer.items);
		return message ?? { message_id: id, unreadable: 'Feishu found no message of this ID' };
	}
	const { failure } = result;
	if (!UNREADABLE.includes(failure.code ?? 0)) throw new CallFailed(failure);
	return { message_id: id, unreadable: failure.message };
}

/** A found message as people read it; an id alone is of a message that was not read. */
export function shownMessage(found: GenericValue, simplify: boolean): IDataObject {
	if (!isObject(found)) return { message_id: String(found) };
	return simplify && !('unreadable' in found) ? readable(found) : found;
}

/** How many of the messages could not be read. */
export function unreadableIn(items: unknown): number {
	return objectsIn(items).filter((one) => memberText(one, 'unreadable') !== '').length;
}
